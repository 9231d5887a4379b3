import { centre } from '../geometry/box';
import type { Glyph } from '../geometry/marks';

/** In font sizes: characters of one text are no further apart and out of line than these. */
const [touching, level] = [0.1, 0.25];

/** Whether a character stands right beside the one before it on its line. */
export function touch(last: Glyph, { box, size }: Glyph): boolean {
  const gap = box.left - last.box.right;
  return Math.abs(gap) <= touching * size && Math.abs(centre(box) - centre(last.box)) <= level * size;
}
