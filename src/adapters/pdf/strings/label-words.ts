import { centre, middle, overlap } from '../geometry/box';
import type { Run } from './text-run';

/** A word for nothing: a cell says so, or a label that is broken over lines does on one of them. */
const word = /^\p{Script=Han}+$/u;
/** In font sizes: lines of one cell share their axis or their beginning this nearly and follow one another no farther apart. */
const [aligned, leading] = [0.3, 1.8];

/**
 * The runs with words for nothing that are lines of labels told from values: drawn right between two lines of one label, above and below it,
 * where a value is drawn between others of its row (无 of 无法提供, fixture town-2023-libreoffice-borderless); and 无 where 法 follows below.
 */
export function withLabelWords(runs: readonly Run[]): Run[] {
  return runs.map((run, i) => {
    if (!run.isValue || !word.test(run.text)) return run;
    const [above, below] = [runs[i - 1], runs[i + 1]];
    const isLine = above && below && !above.isValue && !below.isValue && follows(above, run) && follows(run, below);
    return isLine || (below && isBroken(run, below)) ? { ...run, isValue: false } : run;
  });
}

function follows(above: Run, below: Run): boolean {
  const { size } = below;
  const step = centre(below.box) - centre(above.box);
  const apart = Math.min(Math.abs(above.box.left - below.box.left), Math.abs(middle(above.box) - middle(below.box)));
  return above.size === size && step > 0 && step <= leading * size && apart <= aligned * size;
}

/** Whether 无法 goes on from one line to the next. */
function isBroken({ text, box, size }: Run, { text: rest, box: next }: Run): boolean {
  if (text !== '无' || !rest.startsWith('法')) return false;
  const gap = -overlap(box.top, box.bottom, next.top, next.bottom);
  return overlap(box.left, box.right, next.left, next.right) > 0 && gap < size;
}
