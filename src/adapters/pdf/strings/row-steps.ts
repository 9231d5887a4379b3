import { least } from '../geometry/extremes';
import { type Joint, stepOf } from './joints';
import { type Leading, ownLeading } from './leading';
import type { Run } from './text-run';

/** In font sizes: how much further apart rows are than the lines of a cell, how exactly they follow one another, and what room the next word would have had. */
const [further, exact, room] = [0.2, 0.1, 1.5];

/**
 * Tells whether the lines of a joint are two rows: they are as far apart as the nearest rows of values on their page, further than the lines of cells anywhere are, and
 * the upper one has room left before what stands next to the right of either, so that no line had to be broken there.
 */
export function jointsOfRows(
  pitch: number,
  leading: Leading,
  level: (run: Run) => readonly Run[],
): (joint: Joint) => boolean {
  return (joint) => {
    const { above, below } = joint;
    const usual = ownLeading(leading, below);
    const step = stepOf(joint);
    if (usual === null || step <= usual + further || Math.abs(step - pitch / below.size) > exact) return false;
    const beside = [...level(above), ...level(below)].filter(({ box }) => box.left >= above.box.right);
    return beside.length > 0 && least(beside.map(({ box }) => box.left)) - above.box.right >= room * above.size;
  };
}
