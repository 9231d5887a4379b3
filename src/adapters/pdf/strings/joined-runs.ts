import { centre } from '../geometry/box';
import { least } from '../geometry/extremes';
import type { Glyph, Rule } from '../geometry/marks';
import { atLeading, isOverSeveral, type Joint, jointsAmid, jointsBeside } from './joints';
import type { Leading, PageRuns } from './leading';
import { runsBeside, runsOver } from './near-runs';
import { isNextLine } from './next-line';
import { jointsOfRows } from './row-steps';
import { jointsAroundValues } from './spaced-lines';
import type { Run } from './text-run';

/** In parts of the distance between rows of values, and in font sizes: lines of one cell are closer. */
const [tight, nextLine] = [0.8, 1.8];

/** Where less than this part of the lines that stand as if they were one cell's is drawn one after the other, order means nothing. */
const trusted = 0.3;

/** The characters of each cell, its lines put together; `leading` is that of the document. */
export function joinedRuns({ runs, rules }: PageRuns, leading: Leading): Glyph[][] {
  const before = new Map(jointsOf(runs, rules, leading).map(({ above, below }) => [below, above]));
  const first = (run: Run): Run => {
    let start = run;
    for (let above = before.get(start); above; above = before.get(start)) start = above;
    return start;
  };
  const cells = new Map<Run, Glyph[]>();
  for (const run of runs) {
    const start = first(run);
    const cell = cells.get(start) ?? [];
    for (const glyph of run.glyphs) cell.push(glyph);
    cells.set(start, cell);
  }
  return [...cells.values()];
}

/**
 * Finds the lines that go on in others. Where cells are drawn one after the other their lines are; where a page is drawn line by line,
 * several neighbours on one line go on side by side in the next; where it is drawn in no order at all, what stands close enough
 * below goes on, but where they stand as rows do (`jointsOfRows`). Lines further apart than usual go on where values stand in their middle.
 */
function jointsOf(runs: readonly Run[], rules: readonly Rule[], leading: Leading): readonly Joint[] {
  const pitch = rowPitch(runs);
  const near = Math.min(tight * pitch, least(runs.map((run) => nextLine * run.size)));
  const over = runsOver(runs, near);
  const level = runsBeside(runs);
  const goesOn = (above: Run, below: Run) => isNextLine(above, below, rules) && !isOverSeveral(above, level(below));
  const placed = runs.flatMap((below): Joint[] => {
    if (below.isValue) return [];
    const above = over(below)
      .filter(({ box }) => box.left < below.box.right && box.right > below.box.left)
      .filter((run) => goesOn(run, below))
      .sort((a, b) => centre(b.box) - centre(a.box))[0];
    return above ? [{ above, below }] : [];
  });
  const drawn = runs.slice(1).flatMap((below, i): Joint[] => {
    const above = runs[i];
    return above && goesOn(above, below) ? [{ above, below }] : [];
  });
  const isDrawn = new Set(drawn.map(({ below }) => below));
  const ordered = placed.filter(({ below }) => isDrawn.has(below)).length >= trusted * placed.length;
  const beside = jointsBeside(placed);
  const isAmid = jointsAmid(placed, level);
  const more = placed.filter((joint) => !isDrawn.has(joint.below) && (!ordered || beside(joint)) && !isAmid(joint));
  const areRows = jointsOfRows(pitch, leading, level);
  const usual = atLeading([...drawn, ...more].filter((joint) => !areRows(joint)));
  const joined = new Set(usual);
  return [
    ...usual,
    ...jointsAroundValues(
      drawn.filter((joint) => !joined.has(joint)),
      usual,
      runs,
    ),
  ];
}

/** The least distance between the lines on which values stand; without limit where there are fewer than two. */
function rowPitch(runs: readonly Run[]): number {
  const values = runs.filter((run) => run.isValue);
  const size = least(values.map((value) => value.size));
  const ys = values.map(({ box }) => centre(box)).sort((a, b) => a - b);
  return least(ys.slice(1).flatMap((y, i) => (y - (ys[i] ?? y) > 0.8 * size ? [y - (ys[i] ?? y)] : [])));
}
