import type { Rule } from '../geometry/marks';
import { stepOf } from './joints';
import { isNextLine } from './next-line';
import type { Run } from './text-run';

/** In font sizes: steps that differ less are the same. */
const same = 0.06;
/** From this many lines on that follow others at one step it is what lines of cells do. */
const many = 4;

/** For each font size the least step at which several lines of a document follow those drawn before them: no cell's lines are surely nearer. */
export type Leading = ReadonlyMap<number, number>;

/** The runs of a page in the order in which they are drawn, and its level rules. */
export interface PageRuns {
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
}

/** The leading of the lines on some pages. */
export function leadingOf(pages: readonly PageRuns[]): Leading {
  const steps = new Map<number, number[]>();
  for (const { runs, rules } of pages) {
    for (const [i, below] of runs.entries()) {
      const above = runs[i - 1];
      if (!above || !isNextLine(above, below, rules)) continue;
      const own = steps.get(keyOf(below)) ?? [];
      own.push(stepOf({ above, below }));
      steps.set(keyOf(below), own);
    }
  }
  return new Map(
    [...steps].flatMap(([size, own]): [number, number][] => {
      const sorted = own.sort((a, b) => a - b);
      const least = sorted.find((step, i) => (sorted[i + many - 1] ?? Number.POSITIVE_INFINITY) - step <= same);
      return least === undefined ? [] : [[size, least]];
    }),
  );
}

/** The leading of lines set as a run is; null where none is known. */
export function ownLeading(leading: Leading, run: Run): number | null {
  return leading.get(keyOf(run)) ?? null;
}

function keyOf({ size }: Run): number {
  return Math.round(10 * size);
}
