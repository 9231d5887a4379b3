import { countWhile } from '../../../text/count-while';
import { centre, overlap } from '../geometry/box';
import { most } from '../geometry/extremes';
import { median } from '../geometry/median';
import { isLevel, levelWithin } from './near-runs';
import type { Run } from './text-run';

/** A run and, where it is the next line of a cell, the run above it. */
export interface Joint {
  readonly above: Run;
  readonly below: Run;
}

/** In parts of the usual distance between lines: those of one cell are no further apart. */
const leaded = 1.3;

/** From this many joints on their distances tell what is usual. */
const many = 4;

/** How far the lower line of a joint follows the upper, in font sizes. */
export function stepOf({ above, below }: Joint): number {
  return (centre(below.box) - centre(above.box)) / below.size;
}

/**
 * Joints of lines that follow one another at the distance usual on the page. What a cell begins with further below is the next cell's: a heading
 * over others is left-aligned with the first of them.
 */
export function atLeading(joints: readonly Joint[]): readonly Joint[] {
  if (joints.length < many) return joints;
  const usual = median(joints.map(stepOf));
  return joints.filter((joint) => stepOf(joint) <= leaded * usual);
}

/** Whether a run stands over others on the line of one below it: it is then a heading over several columns and no line of one's cell. */
export function isOverSeveral(above: Run, beside: readonly Run[]): boolean {
  return beside.some(({ box }) => overlap(box.left, box.right, above.box.left, above.box.right) > 0);
}

/**
 * Tells whether a joint's lower line stands between two others over which nothing goes on to them: a heading over several columns stands so over the
 * middle one. The middle line of a cell does as well, but goes on below.
 */
export function jointsAmid(placed: readonly Joint[], beside: (run: Run) => Run[]): (joint: Joint) => boolean {
  const over = new Map(placed.map(({ above, below }) => [below, above]));
  const goOn = new Set(placed.map(({ above }) => above));
  return ({ above, below }) => {
    if (goOn.has(below)) return false;
    const others = beside(below).filter((run) => !run.isValue);
    const left = others.filter(({ box }) => box.right <= below.box.left).sort((a, b) => b.box.right - a.box.right)[0];
    const right = others.filter(({ box }) => box.left >= below.box.right).sort((a, b) => a.box.left - b.box.left)[0];
    return [left, right].every((run) => {
      const own = run && over.get(run);
      return run !== undefined && (own === undefined || !isLevel(own, above));
    });
  };
}

/** Tells whether another joint stands beside one, both of its lines level; only those of about its height are looked at. */
export function jointsBeside(placed: readonly Joint[]): (joint: Joint) => boolean {
  const byHeight = placed.toSorted((a, b) => centre(a.above.box) - centre(b.above.box));
  const heights = byHeight.map(({ above }) => centre(above.box));
  const largest = Math.max(0, most(placed.map(({ above }) => above.size)));
  return (joint) => {
    const y = centre(joint.above.box);
    const first = countWhile(heights, (height) => height < y - levelWithin * largest);
    for (let i = first; i < byHeight.length; i++) {
      const other = byHeight[i];
      if (!other || (heights[i] ?? y) > y + levelWithin * largest) return false;
      if (other !== joint && isLevel(other.above, joint.above) && isLevel(other.below, joint.below)) return true;
    }
    return false;
  };
}
