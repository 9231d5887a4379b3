import { overlap } from '../geometry/box';
import type { Glyph } from '../geometry/marks';

/** In parts of a digit's width, of its box's height, and of its size: how far digits of one number reach into one another at most, and how wide one is at most. */
const [aside, down, widest] = [0.35, 0.5, 0.6];
/** Nothing with more characters is a figure. */
const most = 40;

/** Whether two figures, or lines of one, are drawn over one another, so that nobody can tell which digits are whose: 34 over 12 is not 1324. One drawn twice only is bolder. */
export function areOverprinted(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length > most) return false;
  const digits = glyphs.filter(({ text, replaced }) => /^\p{Nd}$/u.test(text) && !replaced);
  return digits.some((glyph, i) => digits.slice(0, i).some((other) => areOver(other, glyph)));
}

function areOver(a: Glyph, b: Glyph): boolean {
  if (a.string === b.string || a.vertical || b.vertical) return false;
  const [from, to] = [drawn(a), drawn(b)];
  const across = overlap(a.box.left, from, b.box.left, to);
  if (across <= aside * Math.min(from - a.box.left, to - b.box.left)) return false;
  const height = Math.min(a.box.bottom - a.box.top, b.box.bottom - b.box.top);
  const over = overlap(a.box.top, a.box.bottom, b.box.top, b.box.bottom);
  return over > down * height && !(a.text === b.text && over > 0.8 * height && across > 0.6 * (to - b.box.left));
}

/** Where a digit ends, whatever advance its font declares. */
function drawn({ box, size }: Glyph): number {
  return Math.min(box.right, box.left + widest * size);
}
