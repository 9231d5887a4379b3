import { middle } from './box';
import type { Piece } from './pieces';

/**
 * In font sizes: how exactly the figures of a column share an edge or their axis, the least white space between two that stand apart, and the most between two
 * that may be one number.
 */
const [exact, apart, close] = [0.06, 0.4, 0.5];
/** How many lines above and below are looked at, how many rows have to say that figures are two, and how many strings a line of a table has at most. */
const [lines, several, wide] = [24, 2, 64];

/**
 * The figures that touch the one before them, or nearly do, and are of the next column: in several rows near by two figures that stand apart share an edge or
 * their axis with the one and with the other, all in the same way, and none runs from the one to the other. None where that is not so of all: what
 * is left may be numbers drawn in pieces.
 */
export function touchingFigures(rows: readonly (readonly Piece[])[]): ReadonlySet<Piece> {
  const touching = new Set<Piece>();
  if (rows.some((row) => row.length > wide)) return touching;
  for (const [i, row] of rows.entries()) {
    for (const [k, piece] of row.entries()) {
      const before = row[k - 1];
      if (!before?.isValue || !piece.isValue || piece.box.left - before.box.right > close * piece.size) continue;
      const near = rows.slice(Math.max(0, i - lines), i + 1 + lines).filter((other) => other !== row);
      if (!areTwo(before, piece, near)) return new Set();
      touching.add(piece);
    }
  }
  return touching;
}

function areTwo(before: Piece, piece: Piece, near: readonly (readonly Piece[])[]): boolean {
  const place = piece.box.left;
  const bridged = near.some((row) =>
    row.some(
      ({ isValue, box, size }) => isValue && box.left < place - exact * size && box.right > place + exact * size,
    ),
  );
  if (bridged) return false;
  const ways = [({ box }: Piece) => box.left, ({ box }: Piece) => box.right, ({ box }: Piece) => middle(box)];
  return ways.some((way) => near.filter((row) => standApart(row, before, piece, way)).length >= several);
}

/** Whether two neighbours on a line, with white space between them, stand each in line with one of two figures. */
function standApart(row: readonly Piece[], before: Piece, piece: Piece, way: (piece: Piece) => number): boolean {
  const inLine = (a: Piece, b: Piece) => Math.abs(way(a) - way(b)) <= exact * a.size;
  return row.some((next, i) => {
    const last = row[i - 1];
    return (
      last?.isValue === true &&
      next.isValue &&
      next.box.left - last.box.right >= apart * next.size &&
      inLine(next, piece) &&
      inLine(last, before)
    );
  });
}
