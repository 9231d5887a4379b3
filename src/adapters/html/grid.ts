import { countWhile } from '../../text/count-while';
import type { Cell, Draft, GridDraft, Placed } from './draft';
import { unfoldRows } from './nested-rows';

/**
 * Makes blocks of cells that stand in rows and columns: a table where they hold values, the cells' own blocks in order
 * where they only lay out a page.
 */
export function gridBlocks(cells: readonly Placed[]): Draft[] {
  const grid = unfoldRows(condense(cells));
  if (grid.columns < 2 || isLayout(grid) || isAbsurd(grid))
    return inReadingOrder(cells).flatMap((placed) => placed.cell.inner);
  const others = grid.placed.flatMap((placed) => placed.cell.inner.filter((draft) => draft.type !== 'paragraph'));
  return [grid, ...others];
}

/**
 * Leaves out rows and columns in which no cell begins: they have no width or height of their own, however many of them a span claims
 * to cover. This is also what makes a colspan of a million cost nothing.
 */
function condense(cells: readonly Placed[]): GridDraft {
  const rows = ranks(cells.map((placed) => placed.row));
  const columns = ranks(cells.map((placed) => placed.column));
  const placed = cells.map((old) => {
    const row = rows.rank(old.row);
    const column = columns.rank(old.column);
    const rowSpan = rows.rank(old.row + old.rowSpan) - row;
    return { cell: old.cell, row, column, rowSpan, columnSpan: columns.rank(old.column + old.columnSpan) - column };
  });
  return { type: 'grid', placed, rows: rows.count, columns: columns.count };
}

/** The distinct positions in order; the rank of one is how many lie before it. */
function ranks(positions: readonly number[]): { count: number; rank: (position: number) => number } {
  const distinct = [...new Set(positions)].sort((one, other) => one - other);
  return { count: distinct.length, rank: (position) => countWhile(distinct, (own) => own < position) };
}

/** A cell text longer than this is prose: the longest official label, with the notes that reports add, has some 120 characters. */
const longestLabel = 400;

/** The prose that weighs as much as one cell of a table. */
const cellOfProse = 20;

/**
 * A layout table holds a page: weighed by squares, more stands in the tables and the prose inside its cells than in
 * cells that simply say something.
 */
function isLayout(grid: GridDraft): boolean {
  let plain = 0;
  let held = 0;
  for (const { cell } of grid.placed) {
    const inside = innerSquares(cell);
    if (inside > 0) held += inside;
    else if (textLength(cell) > longestLabel) held += textLength(cell) / cellOfProse;
    else plain += 1;
  }
  return held > plain;
}

function innerSquares(cell: Cell): number {
  return cell.inner.reduce((sum, draft) => sum + (draft.type === 'grid' ? draft.placed.length : 0), 0);
}

function textLength(cell: Cell): number {
  return cell.inner.reduce((sum, draft) => sum + (draft.type === 'paragraph' ? draft.text.length : 0), 0);
}

/** No printed table has many times more squares than cells; spans that claim so are noise, and cost memory. */
function isAbsurd(grid: GridDraft): boolean {
  return grid.rows * grid.columns > 10_000 + 100 * grid.placed.length;
}

function inReadingOrder(cells: readonly Placed[]): Placed[] {
  return [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
}
