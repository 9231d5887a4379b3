import { overlap } from './box';
import { linesOf } from './lines';
import type { Glyph } from './marks';

/** In parts of the narrower one: digits of one number lie over one another by less. */
const over = 0.3;

/** Whether digits that stand on one line lie over one another, as those of two figures or of two lines of one do: which is before which is not told. */
export function areOverprinted(glyphs: readonly Glyph[]): boolean {
  if (glyphs.filter(isDigit).length < 2) return false;
  return linesOf(glyphs).some((line) =>
    line.glyphs.some((glyph, i) => {
      const last = line.glyphs[i - 1];
      return last !== undefined && isDigit(last) && isDigit(glyph) && lieOver(last, glyph);
    }),
  );
}

function isDigit({ text, vertical, replaced }: Glyph): boolean {
  return !vertical && !replaced && /^\p{Nd}$/u.test(text);
}

function lieOver({ box: a }: Glyph, { box: b }: Glyph): boolean {
  const narrower = Math.min(a.right - a.left, b.right - b.left);
  return overlap(a.left, a.right, b.left, b.right) > over * narrower;
}
