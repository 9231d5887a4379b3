import { isValue } from '../../../text/number';
import { around, centre } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import type { Glyph } from '../geometry/marks';
import { fontFamilies } from '../marks/font-families';

/** Characters that were drawn as one string on one line. */
export interface Piece {
  readonly box: Glyph['box'];
  readonly size: number;
  readonly text: string;
  readonly isValue: boolean;
  /** The string before it that it touches. */
  readonly before: Piece | null;
  /** It is in a font to which no string goes over from that of the string before it, so that it had to begin here. */
  readonly isForced: boolean;
  /** It touches the string after it. */
  readonly goesOn: boolean;
  /** It touches a string before or after it where both are Chinese there. */
  readonly isPart: boolean;
}

/** In font sizes: strings no further apart than this touch; characters of one line are no further out of line. */
const [touching, level] = [0.06, 0.25];

/** The string that each character belongs to, in the order in which they were drawn, the pages' texts one below the other. */
export function piecesOf(pages: readonly (readonly Glyph[])[]): ReadonlyMap<Glyph, Piece> {
  const pieces = new Map<Glyph, Piece>();
  const areOneFamily = fontFamilies(pages);
  let bottom = 0;
  for (const glyphs of pages) {
    const offset = bottom - least(glyphs.map(({ box }) => box.top));
    for (const [glyph, piece] of piecesOn(glyphs, offset, areOneFamily)) pieces.set(glyph, piece);
    if (glyphs.length > 0) bottom = offset + most(glyphs.map(({ box }) => box.bottom));
  }
  return pieces;
}

function piecesOn(
  glyphs: readonly Glyph[],
  offset: number,
  areOneFamily: (a: Glyph, b: Glyph) => boolean,
): ReadonlyMap<Glyph, Piece> {
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
    const { left, right, top, bottom } = around(own.map((glyph) => glyph.box));
    const box = { left, right, top: top + offset, bottom: bottom + offset };
    const touched = before && touch(before, first) ? (pieces.get(before) ?? null) : null;
    const isForced = before !== undefined && touched !== null && !areOneFamily(before, first);
    const piece = { box, size: first.size, text, isValue: isValue(text), before: touched, isForced, goesOn, isPart };
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
export function piecesByLine(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => centre(a.box) - centre(b.box))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && centre(piece.box) - centre(first.box) < level * piece.size) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.sort((a, b) => a.box.left - b.box.left));
}
