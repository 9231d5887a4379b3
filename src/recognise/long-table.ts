import type { Problem } from '../model/problem';
import type { Cell } from '../model/report';
import { findByLabels, nearest } from './by-labels';
import type { Line } from './lines';
import { cellAt, labelOf, type PreparedBlock } from './prepared-block';
import { cellProblems, columnReading, readCell, type TableReading } from './reading';

/**
 * Reads a table that prints one value a line, with its row and its column both named before it (第二十条第（一）项 | 规章 |
 * 本年制发件数 | 0), as sites that keep their figures in a database do.
 */
export function readLongTable(blocks: readonly PreparedBlock[], lines: readonly Line[]): TableReading {
  const rows = blocks.flatMap((block) => block.rows);
  const columns = [
    ...new Map(blocks.flatMap((block) => block.columns).map((column) => [column.leaf.id, column])).values(),
  ];
  const found = haveComeApart(lines)
    ? null
    : findByLabels(lines, (label) => ({ row: nearest(label, rows), column: nearest(label, columns) }), new Map());
  const labels = lines.flatMap((line) => line.spans.flatMap((span) => span.label?.folded ?? []));
  const cells = new Map<string, Cell>();
  const problems: Problem[] = [];
  for (const block of blocks) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        const id = cellAt(block, row, column);
        const label = `${labelOf(row)} / ${labelOf(column)}`;
        const named = columns.find((other) => other.leaf.id === column.leaf.id);
        const span = named && found?.get(row)?.get(named);
        if (!span) {
          problems.push({ code: 'row-not-found', table: block.table, cells: [id], values: { label } });
          continue;
        }
        const cell = readCell(span.square, columnReading(column, labels));
        cells.set(id, cell);
        problems.push(...cellProblems(id, label, span.square, cell));
      }
    }
  }
  return { cells, subtotals: [], problems };
}

/** Whether headings of one row have come apart into rows of their own, as in text of one cell a line: then they stand over no figures. */
function haveComeApart(lines: readonly Line[]): boolean {
  const isAlone = (line: Line | undefined) =>
    line?.ragged === true &&
    line.spans.filter((span) => span.label).length === 1 &&
    !line.spans.some((span) => !span.label && span.square.text.trim() !== '');
  return lines.some((line, index) => isAlone(line) && isAlone(lines[index + 1]) && isAlone(lines[index + 2]));
}
