import type { Box } from '../../../model/location';
import { overlap } from '../geometry/box';

/** In points: how far strokes that lie side by side are apart at most, and how far out of line their ends are. */
const [touching, inLine] = [0.15, 1];

/** Boxes that are painted one after the other, each side by side with the ones before: together they fill what each by itself only crosses. */
export class Strips {
  #box: Box | null = null;
  #paint = '';

  /** The box that is filled by a further one and those before it with the same paint; itself where they are not side by side. */
  add(box: Box, paint: string): Box {
    const last = this.#box;
    const isOne = last !== null && paint === this.#paint && areBeside(last, box);
    this.#box = isOne ? united(last, box) : box;
    this.#paint = paint;
    return this.#box;
  }
}

function areBeside(a: Box, b: Box): boolean {
  const areLevel = Math.abs(a.top - b.top) <= inLine && Math.abs(a.bottom - b.bottom) <= inLine;
  const areUpright = Math.abs(a.left - b.left) <= inLine && Math.abs(a.right - b.right) <= inLine;
  return (
    (areLevel && overlap(a.left, a.right, b.left, b.right) >= -touching) ||
    (areUpright && overlap(a.top, a.bottom, b.top, b.bottom) >= -touching)
  );
}

function united(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
