import { countWhile } from '../../text/count-while';
import { isValue } from '../../text/number';
import { around, centre, middle } from './box';
import type { Glyph } from './marks';

/** Characters that were drawn as one string on one line. */
interface Piece {
  readonly box: Glyph['box'];
  readonly size: number;
  readonly isValue: boolean;
  /** It touches the string after it. */
  readonly goesOn: boolean;
  /** It touches a string before or after it where both are Chinese there. */
  readonly isPart: boolean;
}

/** In font sizes: strings no further apart than this touch; characters of one line are no further out of line; headings stand no further above values. */
const [touching, level, above] = [0.06, 0.25, 16];
/** Where more than this part of the strings touch others amid Chinese, texts are drawn in pieces and strings tell nothing. */
const few = 0.2;
/** A line with fewer values than these is no row that tells where columns are. */
const several = 3;

/**
 * Tells whether two strings that touch are of two cells, as where cells leave no space beside what they say. Both are in one font; of two headings the strings on their
 * line stand each over one column of the values below, and a figure after a label is one of several on its line, with nothing right after it.
 */
export function apartStrings(glyphs: readonly Glyph[]): (last: Glyph, next: Glyph) => boolean {
  let known: ReturnType<typeof apartPieces> | undefined;
  return (last, next) => {
    if (last.string === next.string || last.font !== next.font) return false;
    known ??= apartPieces(glyphs);
    return known(last, next);
  };
}

function apartPieces(glyphs: readonly Glyph[]): (last: Glyph, next: Glyph) => boolean {
  const pieces = piecesOf(glyphs);
  const all = [...new Set(pieces.values())];
  if (all.filter(({ isPart }) => isPart).length > few * all.length) return () => false;
  const rows = linesOf(all.filter((piece) => piece.isValue && !piece.goesOn)).filter((row) => row.length >= several);
  const inRows = new Set(rows.flat());
  const lines = linesOf(all.filter((piece) => !piece.isValue));
  const lineOf = new Map(lines.flatMap((line) => line.map((piece) => [piece, line] as const)));
  return (last, next) => {
    const [before, after] = [pieces.get(last), pieces.get(next)];
    if (!before || !after || before.isValue) return false;
    if (after.isValue) return inRows.has(after);
    return standOverOwn(lineOf.get(before) ?? [], after, rows);
  };
}

function piecesOf(glyphs: readonly Glyph[]): ReadonlyMap<Glyph, Piece> {
  const strings: Glyph[][] = [];
  for (const glyph of glyphs) {
    const last = strings.at(-1);
    if (last && last.at(-1)?.string === glyph.string && touch(last.at(-1), glyph)) last.push(glyph);
    else strings.push([glyph]);
  }
  const pieces = new Map<Glyph, Piece>();
  for (const [i, own] of strings.entries()) {
    const [first] = own;
    if (!first) continue;
    const [before, last, after] = [strings[i - 1]?.at(-1), own.at(-1), strings[i + 1]?.[0]];
    const goesOn = touch(last, after);
    const isPart = (touch(before, first) && areHan(before, first)) || (goesOn && areHan(last, after));
    const text = own.map((glyph) => glyph.text).join('');
    const box = around(own.map((glyph) => glyph.box));
    const piece = { box, size: first.size, isValue: isValue(text), goesOn, isPart };
    for (const glyph of own) pieces.set(glyph, piece);
  }
  return pieces;
}

function areHan(...glyphs: readonly (Glyph | undefined)[]): boolean {
  return glyphs.every((glyph) => glyph && /\p{Script=Han}/u.test(glyph.text));
}

function touch(last: Glyph | undefined, next: Glyph | undefined): boolean {
  if (!last || !next || Math.abs(centre(last.box) - centre(next.box)) >= level * next.size) return false;
  const gap = next.box.left - last.box.right;
  return Math.abs(gap) <= touching * next.size;
}

/** Strings on each line, from left to right, from the top down. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => centre(a.box) - centre(b.box))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && centre(piece.box) - centre(first.box) < level * piece.size) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.box.left - b.box.left));
}

/** Whether the strings on a line stand each over a column of its own of the values below it, over more than half of them, one after the other. */
function standOverOwn(line: readonly Piece[], after: Piece, rows: readonly Piece[][]): boolean {
  const y = centre(after.box);
  const row = rows[countWhile(rows, ([first]) => first !== undefined && centre(first.box) <= y)];
  if (!row || centre(row[0]?.box ?? after.box) - y > above * after.size) return false;
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
