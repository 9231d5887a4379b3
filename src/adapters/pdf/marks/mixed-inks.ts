import { areInksApart } from '../../../text/ink';
import { colourOf } from '../drawing/colours';
import { isOneNumber, linesOf } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import { baseLine } from './raised';

/** Sizes of which one is more than so many times the other are not those of one number; nor are digits further out of line, in font sizes. */
const [larger, level] = [1.1, 0.25];

/**
 * Whether digits that stand together differ in colour, size or base line so much that they are hardly one number: one of a watermark, or the mark of a note as large as the
 * figures or ahead of them, may stand beside one.
 */
export function haveMixedInks(glyphs: readonly Glyph[]): boolean {
  const digits = glyphs.filter(({ text }) => /^[\p{Nd}.,．，]$/u.test(text));
  if (!digits.some((glyph, i) => i > 0 && differ(digits[i - 1] ?? glyph, glyph))) return false;
  return linesOf(glyphs).some((line) =>
    line.glyphs.some((glyph, i) => {
      const last = line.glyphs[i - 1];
      return last !== undefined && isOneNumber(last, glyph) && differ(last, glyph);
    }),
  );
}

function differ(a: Glyph, b: Glyph): boolean {
  const size = Math.max(a.size, b.size);
  if (size > larger * Math.min(a.size, b.size) || Math.abs(baseLine(a) - baseLine(b)) > level * size) return true;
  if (a.ink?.colour === b.ink?.colour) return false;
  const [one, other] = [colourOf(a.ink?.colour), colourOf(b.ink?.colour)];
  return one !== null && other !== null && areInksApart(one, other);
}
