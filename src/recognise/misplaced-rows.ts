import type { Cell } from '../model/report';
import { cellAt, type PreparedBlock } from './prepared-block';
import { readCell } from './reading';
import type { RowSpans } from './row-spans';
import { bearsOut, sumHolds } from './row-sums';
import type { Row } from './rows';

/**
 * Whether a row stands one column too far left, as one does whose group's rowspan ends too early where the merged cells are written
 * out: its label stands in the first column, the total is blank, and what stands before it is the sum of the rest, or may be.
 */
export function isShifted(block: PreparedBlock, { line, leaf }: Row, cells: ReadonlyMap<string, Cell>): boolean {
  const values = block.columns.map((column) => cells.get(cellAt(block, leaf, column))?.value ?? null);
  const isTotalled = block.columns.at(-1)?.leaf.line.total === true && values.at(-1) === null;
  const [first] = line.spans;
  if (!isTotalled || leaf.groups.length === 0 || !first?.label || first.square.continued) return false;
  const isPushed = line.spans.some((span, at) => at > 0 && span.label && span.square.continued);
  const isUnread = block.columns.some((column) => cells.get(cellAt(block, leaf, column))?.kind === 'unreadable');
  if (isPushed && isUnread) return true;
  const sum = values.at(-2) ?? 0;
  return sum > 0 && sum === values.slice(0, -2).reduce<number>((added, value) => added + (value ?? 0), 0);
}

/** Whether a row whose sum fails holds under other squares than those it was read from: then it may well stand there. */
export function isElsewhere(
  block: PreparedBlock,
  row: Row,
  { others }: RowSpans,
  cells: ReadonlyMap<string, Cell>,
): boolean {
  return !sumHolds(block, row.leaf, cells) && others.some((way) => bearsOut(way));
}

/** Whether a row is blank under all of the block's headings and has a figure beside them, not under one of another year: it may well be that of one of them. */
export function isBesideColumns(
  { line, labelAt }: Row,
  { under }: RowSpans,
  cells: ReadonlyMap<string, Cell>,
): boolean {
  if ([...cells.values()].some(({ kind }) => kind !== 'blank')) return false;
  const known = new Set([...under].flatMap(([{ leaf, label }, { square }]) => (leaf || label.isPast ? square : [])));
  return line.spans
    .slice(labelAt + 1)
    .some(({ square, label }) => !label && !known.has(square) && readCell(square).kind === 'number');
}
