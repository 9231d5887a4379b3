import { countWhile } from '../../../text/count-while';
import { centre, middle, overlap } from '../geometry/box';
import type { Glyph } from '../geometry/marks';
import { type Piece, piecesByLine, piecesOf } from './pieces';
import { seamedPieces } from './seams';
import { touchingFigures } from './touching-figures';

/** In font sizes: headings stand no further above values, and those that are centred on a column as exactly as this. */
const [above, exact] = [16, 0.06];
/** Where more than this part of the strings touch others amid Chinese, texts are drawn in pieces, be it character by character, and strings tell nothing. */
const few = 0.2;
/** A line with fewer values than these is no row that tells where columns are. */
const several = 3;

/**
 * Tells whether two strings that touch are of two cells, as where cells leave no space beside what they say. They part where the strings above or below do
 * (`seamedPieces`), or of two headings the strings on their line stand each over one column of the values below, or both are centred over theirs; and a figure after a label is one of several on
 * its line, with nothing right after it. Where the font changes as well a string has to end, so that only a figure after a label may be apart, where strings part
 * above or below.
 */
export function apartStrings(pages: readonly (readonly Glyph[])[]): (last: Glyph, next: Glyph) => boolean {
  let known: ReturnType<typeof apartPieces> | undefined;
  return (last, next) => {
    if (last.string === next.string) return false;
    known ??= apartPieces(pages);
    return known(last, next);
  };
}

function apartPieces(pages: readonly (readonly Glyph[])[]): (last: Glyph, next: Glyph) => boolean {
  const pieces = piecesOf(pages);
  const all = [...new Set(pieces.values())];
  const byLine = piecesByLine(all);
  const seamed = seamedPieces(byLine);
  const figures = touchingFigures(byLine);
  const isInPieces = (piece: Piece) => piece.isPart && (piece.text.length === 1 || !seamed.has(piece));
  if (all.filter(isInPieces).length > few * all.length) return () => false;
  const rows = piecesByLine(all.filter((piece) => piece.isValue && !piece.goesOn)).filter(
    (row) => row.length >= several,
  );
  const inRows = new Set(rows.flat());
  const lines = piecesByLine(all.filter((piece) => !piece.isValue));
  const lineOf = new Map(lines.flatMap((line) => line.map((piece) => [piece, line] as const)));
  return (last, next) => {
    const [before, after] = [pieces.get(last), pieces.get(next)];
    if (!before || !after) return false;
    if (before.isValue) return figures.has(after);
    if (seamed.has(after)) return !(after.isValue && after.goesOn);
    if (after.isForced) return false;
    if (after.isValue) return inRows.has(after);
    return standOverOwn(lineOf.get(before) ?? [], after, rows) || areCentred(before, after, lines, rows);
  };
}

/** Whether two strings are centred each over one of two neighbours among the values below, with no other heading between. */
function areCentred(before: Piece, after: Piece, lines: readonly Piece[][], rows: readonly Piece[][]): boolean {
  const row = rowBelow(after, rows);
  const isOver = (piece: Piece, value: Piece | undefined) =>
    value !== undefined && Math.abs(middle(value.box) - middle(piece.box)) <= exact * piece.size;
  const at = countWhile(row, ({ box }) => box.left <= middle(after.box)) - 1;
  const value = row[at];
  if (!value || !isOver(after, value) || !isOver(before, row[at - 1])) return false;
  const { left, bottom } = before.box;
  const { right } = after.box;
  const [from, to] = [bottom, value.box.top].map((y) =>
    countWhile(lines, ([first]) => !first || centre(first.box) < y),
  );
  return !lines.slice(from, to).some((line) => line.some(({ box }) => overlap(box.left, box.right, left, right) > 0));
}

/** The values next below a string, if they are near. */
function rowBelow({ box, size }: Piece, rows: readonly Piece[][]): readonly Piece[] {
  const y = centre(box);
  const row = rows[countWhile(rows, ([first]) => first !== undefined && centre(first.box) <= y)];
  return row?.[0] && centre(row[0].box) - y <= above * size ? row : [];
}

/** Whether the strings on a line stand each over a column of its own of the values below it, over more than half of them, one after the other. */
function standOverOwn(line: readonly Piece[], after: Piece, rows: readonly Piece[][]): boolean {
  const row = rowBelow(after, rows);
  const over = line.filter(({ box }) => box.right > (row[0]?.box.left ?? 0));
  const at = over.map(({ box }) => countWhile(row, (value) => middle(value.box) < box.left));
  const isOwn = over.every(({ box }, i) => {
    const column = at[i] ?? 0;
    const [before, next] = [
      row[column - 1]?.box.right ?? Number.NEGATIVE_INFINITY,
      row[column + 1]?.box.left ?? Number.POSITIVE_INFINITY,
    ];
    return row[column] && box.left >= before && box.right <= next && column !== at[i - 1];
  });
  return isOwn && 2 * over.length > row.length;
}
