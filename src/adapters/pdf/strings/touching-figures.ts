import { standInColumns, ways } from './figure-columns';
import type { Piece } from './pieces';

/**
 * In font sizes: how exactly the figures of a column share an edge or their axis, the least white space between two that stand apart, and the most between two
 * that may be one number.
 */
const [exact, apart, close] = [0.06, 0.4, 0.5];
/** In font sizes: what two cells leave between their figures at least, where numbers are drawn whole. */
const white = 0.15;
/** Less than this part of the figures of a line are in line with those of another table by chance. */
const astray = 0.5;
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
  const across = near.filter((row) => row.some(isAcross));
  return ways.some((way) => {
    const alike = near.filter((row) => standApart(row, before, piece, way));
    const columns = [own, ...alike].flat();
    const isBridged = () => across.some((row) => !isElsewhere(without(row, isAcross), columns, way));
    return alike.length >= several && !isBridged();
  });
}

function without(row: readonly Piece[], test: (piece: Piece) => boolean): Piece[] {
  return row.filter((piece) => !test(piece));
}

/** Whether some strings of a line are several figures hardly any of which is in line with those of others: they are of a table with columns of its own. */
function isElsewhere(row: readonly Piece[], others: readonly Piece[], way: (piece: Piece) => number): boolean {
  const figures = row.filter(({ isValue }) => isValue);
  const isIn = (figure: Piece) => others.some((other) => other.isValue && inLine(figure, other, way));
  return figures.length >= several && figures.filter(isIn).length < astray * figures.length;
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
