import type { PageCell } from './grids';

/** A part of a table next to a page break: its columns' borders from left to right, and the cells right at the break. */
export interface Side {
  readonly xs: readonly number[];
  readonly facing: readonly PageCell[];
}

/** Borders on different pages are the same if they lie no further apart than this, in points. */
const samePlace = 3.5;

/**
 * The borders of the columns of two parts of a table, null where they are not certain to be parts of one: both must be as wide, and the borders
 * of one must all be found in the other (a part may lack a border where all its cells are merged across it).
 */
export function sharedBorders(above: Side, below: Side): readonly number[] | null {
  return commonPlaces(above.xs, below.xs) ?? shorterPlaces(above, below);
}

function commonPlaces(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const [wide, narrow] = a.length >= b.length ? [a, b] : [b, a];
  const within = narrow.every((x) => wide.some((other) => Math.abs(x - other) <= samePlace));
  const ends = [wide.at(0), wide.at(-1)].every((end) =>
    narrow.some((x) => end !== undefined && Math.abs(x - end) <= samePlace),
  );
  return within && ends && narrow.length > 2 ? wide : null;
}

/**
 * The borders of two parts of which one is narrower on one side, where the row next to it in the other says nothing there: a blank cell may
 * have no border, or not be drawn.
 */
function shorterPlaces(above: Side, below: Side): readonly number[] | null {
  const isAt = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && Math.abs(a - b) <= samePlace;
  const [wide, narrow] = above.xs.length > below.xs.length ? [above, below] : [below, above];
  const [left = 0, right = 0] = [narrow.xs[0], narrow.xs.at(-1)];
  const within = narrow.xs.length > 2 && narrow.xs.every((x) => wide.xs.some((other) => isAt(other, x)));
  const isFlush = isAt(wide.xs[0], left) || isAt(wide.xs.at(-1), right);
  const beyond = wide.facing.filter(({ box }) => box.right > right + samePlace || box.left < left - samePlace);
  return within && isFlush && beyond.every(({ text }) => text === '') ? wide.xs : null;
}

/** Cells between some borders as they lie between those that hold for the whole table. */
export function widened<Cell extends PageCell>(
  from: readonly number[],
  to: readonly number[],
  cells: readonly Cell[],
): readonly Cell[] {
  if (from === to) return cells;
  const at = from.map((x) =>
    to.reduce((best, other, i) => (Math.abs(other - x) < Math.abs((to[best] ?? 0) - x) ? i : best), 0),
  );
  return cells.map((cell) => {
    const column = at[cell.column] ?? cell.column;
    return { ...cell, column, columns: (at[cell.column + cell.columns] ?? column + cell.columns) - column };
  });
}
