import type { Box } from '../../../model/location';
import { countWhile } from '../../../text/count-while';
import { centre } from '../geometry/box';
import { Stretches } from '../geometry/stretches';
import type { Run } from './text-run';

/** In font sizes: how far apart the middles of level runs are at most. */
export const levelWithin = 0.1;

/** Whether two runs stand on one line. */
export function isLevel(a: Run, b: Run): boolean {
  return Math.abs(centre(a.box) - centre(b.box)) <= levelWithin * a.size;
}

/**
 * Gives the runs that stand over one, no further than `near`, from the top down. They are laid out in bands as high as that, so that a page full
 * of runs is not gone through for each of them.
 */
export function runsOver(runs: readonly Run[], near: number): (below: Run) => Run[] {
  const bandOf = (y: number) => Math.floor(y / near);
  const inBands = new Map<number, Run[]>();
  for (const run of runs.toSorted((a, b) => centre(a.box) - centre(b.box))) {
    const band = inBands.get(bandOf(centre(run.box))) ?? [];
    band.push(run);
    inBands.set(bandOf(centre(run.box)), band);
  }
  const widthOf = ({ left, right }: Box) => ({ from: left, to: right });
  const bands = new Map([...inBands].map(([at, band]) => [at, new Stretches(band, ({ box }) => widthOf(box))]));
  return ({ box }) => {
    const y = centre(box);
    // The division may round a run into the band above or below its own.
    const around = [-2, -1, 0, 1].flatMap((step) => bands.get(bandOf(y) + step)?.sharing(widthOf(box)) ?? []);
    return around.filter((run) => centre(run.box) >= y - near && centre(run.box) < y);
  };
}

/** Gives the other runs that are level with one. */
export function runsBeside(runs: readonly Run[]): (run: Run) => Run[] {
  const byHeight = runs.toSorted((a, b) => centre(a.box) - centre(b.box));
  const heights = byHeight.map((run) => centre(run.box));
  return (run) => {
    const y = centre(run.box);
    const within = levelWithin * run.size;
    const [first, end] = [y - within, y + within].map((limit, i) =>
      countWhile(heights, (height) => (i === 0 ? height < limit : height <= limit)),
    );
    return byHeight.slice(first, end).filter((other) => other !== run);
  };
}
