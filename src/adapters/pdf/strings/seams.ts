import { countWhile } from '../../../text/count-while';
import { centre } from '../geometry/box';
import { numberAlone } from './numbering';
import type { Piece } from './pieces';

/** In font sizes: how far above or below a string the next of its column stands, and how exactly they begin at the same place. */
const [reach, exact] = [6, 0.06];
/** How many lines lie between rows of one table at most, those of wrapped labels. */
const lines = 8;

/**
 * The strings that touch the one before them at the side of a column: what stands next above or below begins there as well. No text that goes on
 * within its cell comes to its next string right where another does, but by accident; so of strings that touch one another, one after the other, all or
 * none are apart, as most of them say.
 */
export function seamedPieces(rows: readonly (readonly Piece[])[]): ReadonlySet<Piece> {
  const apart = new Set<Piece>();
  for (const [i, row] of rows.entries()) {
    for (const chain of chainsOf(row)) {
      const seamed = chain.filter((piece) => isSeamed(piece, rows, i));
      if (2 * seamed.length > chain.length) for (const piece of chain) apart.add(piece);
    }
  }
  return apart;
}

/** The strings that touch the one before them, those that follow on one another together. */
function chainsOf(row: readonly Piece[]): Piece[][] {
  const chains: Piece[][] = [];
  for (const piece of row) {
    if (!piece.before || numberAlone.test(piece.before.text) || (piece.isForced && !piece.isValue)) continue;
    const chain = chains.at(-1);
    if (chain && chain.at(-1) === piece.before) chain.push(piece);
    else chains.push([piece]);
  }
  return chains;
}

function isSeamed(piece: Piece, rows: readonly (readonly Piece[])[], at: number): boolean {
  const above = rows.slice(Math.max(0, at - lines), at).reverse();
  const below = rows.slice(at + 1, at + 1 + lines);
  return [above, below].some((side) => {
    const next = side.map((row) => standingAt(row, piece)).find((other) => other !== null);
    return next !== undefined && next !== null && beginsWith(next, piece);
  });
}

/** What stands on a line at the place where a string begins. */
function standingAt(row: readonly Piece[], { box, size }: Piece): Piece | null {
  const place = box.left + exact * size;
  const piece = row[countWhile(row, (other) => other.box.left <= place) - 1];
  return piece && piece.box.right > place ? piece : null;
}

function beginsWith({ box, isForced }: Piece, piece: Piece): boolean {
  const isNear = Math.abs(centre(box) - centre(piece.box)) <= reach * piece.size;
  return isNear && !isForced && Math.abs(box.left - piece.box.left) <= exact * piece.size;
}
