import type { Grid } from '../model/document';
import type { Problem } from '../model/problem';
import type { Cell } from '../model/report';
import { findByLabels, nearest } from './by-labels';
import { namer } from './dispute-names';
import { byOrder } from './disputes-in-order';
import { isNumbering } from './heading-lines';
import type { Line, Span } from './lines';
import { cellAt, labelOf, type PreparedBlock } from './prepared-block';
import { cellProblems, readCell, type TableReading } from './reading';
import type { LeafEntry, PrintedLabel } from './vocabulary';

const none: ReadonlySet<LeafEntry> = new Set();

/**
 * Table 四 is printed in many shapes: one row under fifteen columns, three rows of five, fifteen rows, two or three tables,
 * transposed. In all of them a value's labels, above it and before it, name one kind of case and one outcome; so its
 * cell is told by its labels and not by the shape. Where merged cells are lost, the labels are followed in reading order.
 */
export function readDisputes(
  block: PreparedBlock,
  printed: readonly Line[],
  captions: ReadonlyMap<Grid, PrintedLabel>,
): TableReading {
  const { rows, columns } = block;
  const lines = withoutSums(
    printed.filter((line) => !isNumbering(line)),
    columns,
  );
  const name = namer(lines, rows, columns);
  const isSaying = (span: Span) => span.square.text.trim() !== '';
  const placed = lines.some((line) => line.ragged && line.spans.some(isSaying))
    ? null
    : findByLabels(lines, name, captions);
  const { found, contested } = placed ? { found: placed, contested: none } : byOrder(lines, name, rows, columns);
  const cells = new Map<string, Cell>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const missing: string[] = [];
    for (const column of columns) {
      const id = cellAt(block, row, column);
      const span = found.get(row)?.get(column);
      if (!span) {
        missing.push(id);
        continue;
      }
      const cell = readCell(span.square);
      cells.set(id, cell);
      problems.push(...cellProblems(id, `${labelOf(row)} / ${labelOf(column)}`, span.square, cell));
    }
    if (missing.length > 0)
      problems.push({
        code: contested.has(row) ? 'row-uncertain' : 'row-not-found',
        table: block.table,
        cells: missing,
        values: { label: labelOf(row), raw: labelOf(row) },
      });
  }
  return { cells, subtotals: [], problems };
}

/** Lines without those that add up kinds of cases, as 诉讼小计 does: whose last label says so under a line of headings that names every outcome. */
function withoutSums(lines: readonly Line[], outcomes: readonly LeafEntry[]): Line[] {
  const headed = new Set<Grid>();
  return lines.filter((line) => {
    if (isSum(line)) return !headed.has(line.grid);
    const named =
      line.spans.length < outcomes.length ? [] : line.spans.map(({ label }) => label && nearest(label, outcomes));
    if (outcomes.every((outcome) => named.includes(outcome))) headed.add(line.grid);
    return true;
  });
}

function isSum({ spans }: Line): boolean {
  const first = spans.findIndex((span) => !span.label && span.square.text.trim() !== '');
  const own = spans.slice(0, Math.max(0, first)).findLast((span) => span.label)?.label;
  return own !== undefined && own !== null && /(?:小计|合计|总计)$/.test(own.folded);
}
