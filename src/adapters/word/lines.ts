import type { WordRow } from './flow';

/**
 * How far apart (in twips, 6 pt) two vertical lines may stand and still be one line: less than a digit with the margins of its cell is wide.
 * Dragging one row's border by hand leaves such slivers in real files.
 */
const SLIVER = 120;

/**
 * The vertical lines of a table, as a function from a position to its column counted from 0, and their number. Lines that stand
 * a sliver apart are one, unless a cell lies between them: what has a cell of its own is a column, however narrow.
 */
export function tableLines(rows: readonly WordRow[]): { columnAt: (position: number) => number; columns: number } {
  const positions = [...new Set(rows.flat().flatMap((cell) => [cell.left, cell.right]))].sort((a, b) => a - b);
  const narrowest = narrowestCells(rows);
  const columnOf = new Map<number, number>();
  let column = -1;
  let first = Number.NEGATIVE_INFINITY;
  for (const position of positions) {
    const apart = position - first > SLIVER || (narrowest.get(position) ?? Number.NEGATIVE_INFINITY) >= first;
    if (apart) {
      column += 1;
      first = position;
    }
    columnOf.set(position, column);
  }
  return { columnAt: (position) => columnOf.get(position) ?? 0, columns: Math.max(column, 0) };
}

/** For every right edge, the left edge of the narrowest cell that ends there. */
function narrowestCells(rows: readonly WordRow[]): Map<number, number> {
  const lefts = new Map<number, number>();
  for (const cell of rows.flat()) {
    if (cell.left < cell.right) lefts.set(cell.right, Math.max(cell.left, lefts.get(cell.right) ?? cell.left));
  }
  return lefts;
}
