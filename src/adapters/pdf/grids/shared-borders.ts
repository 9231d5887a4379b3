import type { PageCell, PageGrid } from './grids';

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
  return commonPlaces(above.xs, below.xs) ?? shorterPlaces(above, below) ?? mergedPlaces(above, below);
}

/**
 * The borders of both of two parts as wide as one another, where those that one lacks are such that its cells next to the page break are merged
 * across: a head that the page cuts between its rows.
 */
function mergedPlaces(above: Side, below: Side): readonly number[] | null {
  const isIn = (xs: readonly number[]) => (x: number) => xs.some((other) => Math.abs(other - x) <= samePlace);
  const isWide = [0, -1].every((end) => Math.abs((above.xs.at(end) ?? 0) - (below.xs.at(end) ?? 0)) <= samePlace);
  const isMerged = ({ facing }: Side, { xs }: Side) => {
    const borders = new Set(facing.flatMap(({ box }) => [box.left, box.right]));
    return borders.size > 2 && [...borders].every(isIn(xs));
  };
  if (!isWide || !(isMerged(above, below) || isMerged(below, above))) return null;
  const others = below.xs.filter((x) => !isIn(above.xs)(x));
  return [...above.xs, ...others].sort((a, b) => a - b);
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

/**
 * A part of a table without what stands beside it in a table drawn round it for layout: blank cells as high as the part, beyond the sides of the
 * table above the page break (fixture town-2023-wkhtmltopdf-layout).
 */
export function withoutSurround(part: PageGrid, above: readonly number[]): PageGrid {
  const [left = 0, right = 0] = [above[0], above.at(-1)];
  const xs = part.xs.filter((x) => x >= left - samePlace && x <= right + samePlace);
  const isBeyond = ({ box }: PageCell) => box.right <= left + samePlace || box.left >= right - samePlace;
  const beyond = part.cells.filter(isBeyond);
  if (beyond.length === 0 || !beyond.every(({ rows, text }) => rows === part.rows && text === '')) return part;
  const first = part.xs.indexOf(xs[0] ?? 0);
  const own = part.cells.filter((cell) => !isBeyond(cell)).map((cell) => ({ ...cell, column: cell.column - first }));
  const fits = own.every(({ column, columns }) => column >= 0 && column + columns < xs.length);
  return fits ? { ...part, xs, cells: own } : part;
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
