import { colourOf, distance } from './colours';
import { isOneNumber, linesOf } from './lines';
import type { Glyph } from './marks';

/** Colours that differ more than this, and sizes of which one is more than so many times the other, are not those of one number. */
const [apart, larger] = [96, 1.3];

/** Whether digits that stand together differ in colour or size so much that they are hardly one number: one of a watermark may stand beside a figure. */
export function haveMixedInks(glyphs: readonly Glyph[]): boolean {
  const digits = glyphs.filter(({ text }) => /^[\d.,]$/.test(text));
  const [first] = digits;
  if (!first || !digits.some((glyph) => differ(first, glyph))) return false;
  return linesOf(glyphs).some((line) =>
    line.glyphs.some((glyph, i) => {
      const last = line.glyphs[i - 1];
      return last !== undefined && isOneNumber(last, glyph) && differ(last, glyph);
    }),
  );
}

function differ(a: Glyph, b: Glyph): boolean {
  if (Math.max(a.size, b.size) > larger * Math.min(a.size, b.size)) return true;
  if (a.ink?.colour === b.ink?.colour) return false;
  const [one, other] = [colourOf(a.ink?.colour), colourOf(b.ink?.colour)];
  return one !== null && other !== null && distance(one, other) > apart;
}
