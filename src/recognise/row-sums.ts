import type { Cell } from '../model/report';
import { cellAt, type PreparedBlock } from './prepared-block';
import { readCell } from './reading';
import type { RowSpans } from './row-spans';
import type { LeafEntry } from './vocabulary';

/** Whether the values of a row, read from these squares, add up to its total. */
export function bearsOut(way: RowSpans['under']): boolean {
  const values = [...way].map(([{ leaf }, { square }]) => ({ isTotal: leaf?.leaf.line.total, ...readCell(square) }));
  const total = values.find(({ isTotal }) => isTotal)?.value ?? 0;
  const parts = values.filter(({ isTotal }) => !isTotal);
  return total > 0 && total === parts.reduce((added, { value }) => added + (value ?? 0), 0);
}

/** Whether a row's columns add up to its total, blanks being nothing; true where the block has no total or the row prints none. */
export function sumHolds(block: PreparedBlock, row: LeafEntry, cells: ReadonlyMap<string, Cell>): boolean {
  const total = block.columns.find((column) => column.leaf.line.total);
  const sum = total ? (cells.get(cellAt(block, row, total))?.value ?? null) : null;
  if (sum === null) return true;
  const parts = block.columns.filter((column) => column !== total);
  return sum === parts.reduce((added, column) => added + (cells.get(cellAt(block, row, column))?.value ?? 0), 0);
}

/**
 * Columns that are known by their order alone are doubted where most of the rows that say anything do not add up to their
 * totals: then it is more likely that the columns are misread than that the authority erred in every line.
 */
export function sumsFail(block: PreparedBlock, cells: ReadonlyMap<string, Cell>): boolean {
  const said = block.rows.filter((row) => block.columns.some((column) => cells.get(cellAt(block, row, column))?.value));
  const failed = said.filter((row) => !sumHolds(block, row, cells)).length;
  return failed > 2 && failed * 2 > said.length;
}
