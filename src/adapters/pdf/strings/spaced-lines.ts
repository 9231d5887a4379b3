import { countWhile } from '../../../text/count-while';
import { around, centre } from '../geometry/box';
import type { Joint } from './joints';
import type { Run } from './text-run';

/** In font sizes: how far from the middle of a label's lines the values beside it stand at most. */
const exact = 0.2;

/**
 * Joints of lines that stand further apart than others of the page do, as those that are paragraphs of their own, where the values beside them bear
 * them out: what stands between the heights of the lines, right of them, is exactly in their middle, and beside none of them. `near` are the joints of
 * lines that follow one another as usual.
 */
export function jointsAroundValues(far: readonly Joint[], near: readonly Joint[], runs: readonly Run[]): Joint[] {
  const over = new Map(near.map(({ above, below }) => [below, above]));
  const under = new Map(near.map(({ above, below }) => [above, below]));
  const values = runs.filter((run) => run.isValue).sort((a, b) => centre(a.box) - centre(b.box));
  return far.filter(({ above, below }) => {
    const [upper, lower] = [linesFrom(above, over), linesFrom(below, under)];
    const { top, right, bottom } = around([...upper, ...lower].map(({ box }) => box));
    const middle = (top + bottom) / 2;
    const [from, to] = [top, bottom].map((y) => countWhile(values, ({ box }) => centre(box) < y));
    const beside = values.slice(from, to).filter(({ box }) => box.left >= right);
    const isBetween = middle > above.box.bottom - exact * above.size && middle < below.box.top + exact * below.size;
    return (
      isBetween && beside.length > 0 && beside.every(({ box, size }) => Math.abs(centre(box) - middle) <= exact * size)
    );
  });
}

/** The lines of a cell from one on, upwards or downwards. */
function linesFrom(line: Run, next: ReadonlyMap<Run, Run>): Run[] {
  const lines: Run[] = [];
  for (let own: Run | undefined = line; own; own = next.get(own)) lines.push(own);
  return lines;
}
