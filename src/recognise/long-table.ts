import { cellId, type TableForm } from '../forms/define';
import type { Problem } from '../model/problem';
import type { Cell } from '../model/report';
import type { PreparedBlock } from './block';
import { findByLabels, nearest } from './by-labels';
import type { Line } from './lines';
import { cellProblems, columnReading, readCell, type TableReading } from './reading';
import type { LeafEntry } from './vocabulary';

/**
 * Reads a table that prints one value a line, with its row and its column both named before it (第二十条第（一）项 | 规章 |
 * 本年制发件数 | 0), as sites that keep their figures in a database do.
 */
export function readLongTable(
  table: TableForm,
  blocks: readonly PreparedBlock[],
  lines: readonly Line[],
): TableReading {
  const rows = blocks.flatMap((block) => block.rows);
  const columns = [
    ...new Map(blocks.flatMap((block) => block.columns).map((column) => [column.leaf.id, column])).values(),
  ];
  const found = findByLabels(
    lines,
    (label) => ({ row: nearest(label, rows), column: nearest(label, columns) }),
    new Map(),
  );
  const cells = new Map<string, Cell>();
  const problems: Problem[] = [];
  for (const block of blocks) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        const id = cellId(table.id, row.leaf.id, column.leaf.id);
        const under: LeafEntry | undefined = columns.find((other) => other.leaf.id === column.leaf.id);
        const span = under && found?.get(row)?.get(under);
        const label = `${row.leaf.labels.at(-1) ?? ''} / ${column.leaf.labels.at(-1) ?? ''}`;
        if (!span) {
          problems.push({ code: 'row-not-found', table: table.id, cells: [id], values: { label } });
          continue;
        }
        const cell = readCell(span.square, columnReading(column, null));
        cells.set(id, cell);
        problems.push(...cellProblems(id, label, span.square, cell));
      }
    }
  }
  return { cells, subtotals: [], problems };
}
