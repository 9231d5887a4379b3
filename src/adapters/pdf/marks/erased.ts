import { overlap } from '../geometry/box';
import type { Glyph } from '../geometry/marks';
import { Stretches } from '../geometry/stretches';

/** In parts of the narrower and the lower of two characters: how much of one lies under the other. */
const [across, down] = [0.25, 0.5];
/** How often figures are held against what may take them away, for each of both together; more is a drawing. */
const most = 64;

/** The characters of a page, in the order of drawing, with whether each is seen. */
interface Shown {
  readonly glyph: Glyph;
  readonly isSeen: boolean;
}

/**
 * Those seen of the characters of a page, figures told over which a character is drawn later that is not seen: one in the colour of the ground (■, or the same digit) takes away
 * what is below it. All figures where there is more than can be held against them.
 */
export function withErased(shown: readonly Shown[]): Glyph[] {
  const over = shown.flatMap(({ glyph, isSeen }, place) => (isSeen ? [] : [{ box: glyph.box, place }]));
  if (over.length === 0) return shown.map(({ glyph }) => glyph);
  const unseen = new Stretches(over, ({ box }) => ({ from: box.top, to: box.bottom }));
  let left = most * shown.length;
  const isErased = ({ box }: Glyph, at: number) =>
    unseen.some({ from: box.top, to: box.bottom }, ({ box: other, place }) => {
      left -= 1;
      return left < 0 || (place > at && lies(box, other));
    });
  return shown.flatMap(({ glyph, isSeen }, at) => {
    if (!isSeen) return [];
    const isFigure = /^[\p{Nd}\p{Pd}−+.,]$/u.test(glyph.text);
    return [isFigure && isErased(glyph, at) ? { ...glyph, unsure: true } : glyph];
  });
}

function lies(a: Glyph['box'], b: Glyph['box']): boolean {
  const width = Math.min(a.right - a.left, b.right - b.left);
  const height = Math.min(a.bottom - a.top, b.bottom - b.top);
  return (
    overlap(a.left, a.right, b.left, b.right) > across * width &&
    overlap(a.top, a.bottom, b.top, b.bottom) > down * height
  );
}
