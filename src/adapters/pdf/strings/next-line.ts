import type { Box } from '../../../model/location';
import { countWhile } from '../../../text/count-while';
import { centre, middle, overlap } from '../geometry/box';
import { least } from '../geometry/extremes';
import type { Rule } from '../geometry/marks';
import { numbered } from './numbering';
import type { Run } from './text-run';

/** In font sizes: the nearest and the farthest that the lines of one cell follow one another. */
const [nearLine, farLine] = [0.7, 2.6];

/** In parts of the size: how different the lines of one cell are set at most. */
const sameSize = 0.15;

/** In font sizes: a line is broken where no more fits, so that the next is longer than it by no more than this. */
const wrapped = 2.2;

/** In font sizes: edges or middles no further apart than this are aligned. */
const aligned = 0.6;

/** Whether a run is the next line of the cell in which another stands. */
export function isNextLine(above: Run, below: Run, rules: readonly Rule[]): boolean {
  const { size } = below;
  const step = centre(below.box) - centre(above.box);
  return (
    step >= nearLine * size &&
    step <= farLine * size &&
    Math.abs(size - above.size) < sameSize * size &&
    below.box.right - below.box.left <= above.box.right - above.box.left + wrapped * size &&
    !below.isValue &&
    !above.isValue &&
    !numbered.test(below.text) &&
    isAligned(above.box, below.box, size) &&
    !arePartedBy(rules, above.box, below.box)
  );
}

/** Whether two boxes share an edge or their middle axis. */
function isAligned(a: Box, b: Box, size: number): boolean {
  const apart = [a.left - b.left, a.right - b.right, middle(a) - middle(b)].map(Math.abs);
  return least(apart) <= aligned * size && overlap(a.left, a.right, b.left, b.right) >= 0;
}

/** Whether one of some level rules, from the top down, runs between two boxes. */
function arePartedBy(rules: readonly Rule[], above: Box, below: Box): boolean {
  const [left, right] = [Math.max(above.left, below.left), Math.min(above.right, below.right)];
  for (let i = countWhile(rules, ({ at }) => at <= centre(above)); ; i++) {
    const rule = rules[i];
    if (!rule || rule.at >= centre(below)) return false;
    if (overlap(rule.from, rule.to, left, right) > 0) return true;
  }
}
