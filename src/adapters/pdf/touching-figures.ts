import { standInColumns, ways } from './figure-columns';
import type { Piece } from './pieces';

/**
 * In font sizes: how exactly the figures of a column share an edge or their axis, the least white space between two that stand apart, and the most between two
 * that may be one number.
 */
const [exact, apart, close] = [0.06, 0.4, 0.5];
/** In font sizes: what two cells leave between their figures at least, where numbers are drawn whole. */
const white = 0.15;
/** How many lines above and below are looked at, how many rows have to say that figures are two, and how many strings a line of a table has at most. */
const [lines, several, wide] = [24, 2, 64];

/**
 * The figures that touch the one before them, or nearly do, and are of the next column: in several rows near by two figures that stand apart share an edge or
 * their axis with the one and with the other, all in the same way, and none runs from the one to the other, but for those of other tables; or white space is left between them, and they stand as
 * all figures of the rows near by do (`standInColumns`). None where that is not so of all with white space between them; nor of those without, if it is not so of all
 * of these: what is left may be numbers drawn in pieces.
 */
export function touchingFigures(rows: readonly (readonly Piece[])[]): ReadonlySet<Piece> {
  if (rows.some((row) => row.length > wide)) return new Set();
  const [without, withWhite] = [new Set<Piece>(), new Set<Piece>()];
  let areInPieces = false;
  for (const [i, row] of rows.entries()) {
    let columned: boolean | undefined;
    for (const [k, piece] of row.entries()) {
      const before = row[k - 1];
      if (!before?.isValue || !piece.isValue || piece.box.left - before.box.right > close * piece.size) continue;
      const above = rows.slice(Math.max(0, i - lines), i).reverse();
      const below = rows.slice(i + 1, i + 1 + lines);
      const isWhite = piece.box.left - before.box.right >= white * piece.size;
      if (areTwo(before, piece, row, [...above, ...below])) (isWhite ? withWhite : without).add(piece);
      else if (isWhite) {
        columned ??= standInColumns(row, above, below);
        if (!columned) return new Set();
        withWhite.add(piece);
      } else areInPieces = true;
    }
  }
  return areInPieces ? withWhite : new Set([...without, ...withWhite]);
}

function areTwo(before: Piece, piece: Piece, own: readonly Piece[], near: readonly (readonly Piece[])[]): boolean {
  const place = piece.box.left;
  const isAcross = ({ isValue, box, size }: Piece) =>
    isValue && box.left < place - exact * size && box.right > place + exact * size;
  const bridged = near.some(
    (row) =>
      row.some(isAcross) &&
      !isElsewhere(
        row.filter((other) => !isAcross(other)),
        own,
      ),
  );
  if (bridged) return false;
  return ways.some((way) => near.filter((row) => standApart(row, before, piece, way)).length >= several);
}

/** Whether some strings of a line are several figures none of which is in line with one of another line: those of a table with columns of its own. */
function isElsewhere(row: readonly Piece[], own: readonly Piece[]): boolean {
  const figures = row.filter(({ isValue }) => isValue);
  const isIn = (figure: Piece) => own.some((other) => other.isValue && ways.some((way) => inLine(figure, other, way)));
  return figures.length >= several && !figures.some(isIn);
}

function inLine(a: Piece, b: Piece, way: (piece: Piece) => number): boolean {
  return Math.abs(way(a) - way(b)) <= exact * a.size;
}

/** Whether two neighbours on a line, with white space between them, stand each in line with one of two figures. */
function standApart(row: readonly Piece[], before: Piece, piece: Piece, way: (piece: Piece) => number): boolean {
  return row.some((next, i) => {
    const last = row[i - 1];
    return (
      last?.isValue === true &&
      next.isValue &&
      next.box.left - last.box.right >= apart * next.size &&
      inLine(next, piece, way) &&
      inLine(last, before, way)
    );
  });
}
