import type { Grid } from '../model/document';
import type { Piece } from './pieces';
import type { TableId } from './table-words';

/** The pieces of the first report, and where among the blocks it ends. */
export interface OwnPieces {
  readonly own: readonly Piece[];
  /** Pieces of the same report that print again what the own ones have printed. */
  readonly copies: readonly Piece[];
  readonly end: number;
}

/** The tables as every form has them. */
const inOrder: readonly TableId[] = ['disclosure', 'requests', 'disputes'];

/**
 * The pieces of the first report in the document. A piece that prints rows again which an earlier one has printed is a
 * copy; where a title stands between the two, another report begins there and all that follows is left to it. So it does where the tables begin
 * anew under a title, though the first report lacks the one that they begin with.
 */
export function ownPieces(pieces: readonly Piece[], titleAt: readonly boolean[]): OwnPieces {
  const printed = new Map<TableId, Set<string>>();
  const own: Piece[] = [];
  const copies: Piece[] = [];
  let named = new Set<string>();
  for (const piece of pieces) {
    const seen = printed.get(piece.table) ?? new Set<string>();
    const last = own.at(-1);
    const title = titleAt.findIndex((is, at) => is && at > (last?.at ?? 0) && at < piece.at);
    const again = isAgain(piece, seen) && !isBeside(piece, named);
    const anew = last !== undefined && inOrder.indexOf(piece.table) < inOrder.indexOf(last.table);
    if (title >= 0 && (again || anew)) return { own, copies, end: title };
    if (again) {
      copies.push(piece);
      continue;
    }
    printed.set(piece.table, new Set([...seen, ...piece.covers]));
    named = new Set([...named, ...piece.applicants]);
    own.push(piece);
  }
  return { own, copies, end: titleAt.length };
}

/** Whether a piece has rows of an earlier one again but under other headings: table 三 parted between its columns. */
export function isBeside(piece: Piece, named: ReadonlySet<string>): boolean {
  return piece.applicants.size > 0 && named.size > 0 && [...piece.applicants].every((column) => !named.has(column));
}

/** Whether most of the rows that a piece prints have been seen, but for one that begins it and was the last: a page may have cut that in two. */
export function isAgain(piece: Piece, seen: ReadonlySet<string>): boolean {
  const last = [...seen].at(-1);
  const again = [...piece.covers].filter((row, at) => seen.has(row) && !(at === 0 && row === last)).length;
  return again > 0 && again * 2 >= piece.covers.size;
}

/** The grids that belong to standard tables. */
export function gridsOf(pieces: readonly Piece[]): Set<Grid> {
  return new Set(pieces.flatMap((piece) => piece.lines.slice(0, 1).map((line) => line.grid)));
}
