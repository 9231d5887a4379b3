import type { Box } from '../../model/location';
import { countWhile } from '../../text/count-while';
import { isValue } from '../../text/number';
import { around, centre, middle, overlap } from './box';
import { least, most } from './extremes';
import { cellText } from './lines';
import type { Glyph, Marks, Rule, TaggedTable } from './marks';
import { median } from './runs';
import { Stretches } from './stretches';
import { numbered, type Run, runsOf } from './text-runs';
import { undecoded } from './trust';

/** Characters that were set together and so stand in one cell, if they stand in a table at all. */
export interface Fragment {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** A figure or a sign for none. */
  readonly isValue: boolean;
}

/** In font sizes: the nearest and the farthest that the lines of one cell follow one another. */
const [nearLine, farLine] = [0.7, 2.6];
/** In parts of the size: how different the lines of one cell are set at most. */
const sameSize = 0.15;
/** In font sizes: a line is broken where no more fits, so that the next is longer than it by no more than this. */
const wrapped = 2.2;
/** In font sizes: edges or middles no further apart than this are aligned. */
const aligned = 0.6;
/**
 * The fragments of a page's free characters. A tagged file says what stands in one cell. Elsewhere the order of drawing
 * does: whatever sets a page finishes a cell before it begins the next, so that lines drawn one after the other, one below
 * the other and aligned are one cell's.
 */
export function fragmentsOf(marks: Marks, glyphs: readonly Glyph[], rules: readonly Rule[]): Fragment[] {
  const cellOf = cellNumbers(marks.tagged);
  const tagged = new Map<number, Glyph[]>();
  const loose: Glyph[] = [];
  for (const glyph of glyphs) {
    const cell = glyph.content === null ? undefined : cellOf.get(glyph.content);
    const held = cell === undefined ? loose : (tagged.get(cell) ?? []);
    held.push(glyph);
    if (cell !== undefined) tagged.set(cell, held);
  }
  const level = rules.filter(({ along }) => along === 'x').sort((a, b) => a.at - b.at);
  return [...[...tagged.values()].map((cell) => fragmentOf(cell)), ...joinRuns(runsOf(loose), level)];
}

function cellNumbers(tables: readonly TaggedTable[]): Map<number, number> {
  const numbers = new Map<number, number>();
  let cell = 0;
  for (const contents of tables.flat(2)) {
    cell++;
    for (const content of contents) numbers.set(content, cell);
  }
  return numbers;
}

/** Characters that stand in one cell, as a fragment. */
export function fragmentOf(glyphs: readonly Glyph[]): Fragment {
  const text = cellText(glyphs);
  return {
    glyphs,
    text,
    box: around(glyphs.map((glyph) => glyph.box)),
    size: most(glyphs.map((glyph) => glyph.size)),
    isValue: isValue(text.replaceAll(undecoded, '0')),
  };
}

/** A run and, where it is the next line of a cell, the run above it. */
interface Joint {
  readonly above: Run;
  readonly below: Run;
}

/**
 * Puts the lines of each cell together. Where cells are drawn one after the other their lines are; where a page is drawn line by line,
 * several neighbours on one line go on side by side in the next; where it is drawn in no order at all, what stands close enough
 * below goes on.
 */
function joinRuns(runs: readonly Run[], rules: readonly Rule[]): Fragment[] {
  const near = Math.min(tight * rowPitch(runs), least(runs.map((run) => nextLine * run.size)));
  const over = runsOver(runs, near);
  const level = runsBeside(runs);
  const isNextLine = (above: Run, below: Run) => goesOn(above, below, rules) && !isOverSeveral(above, level(below));
  const placed = runs.flatMap((below): Joint[] => {
    if (below.isValue) return [];
    const above = over(below)
      .filter(({ box }) => box.left < below.box.right && box.right > below.box.left)
      .filter((run) => isNextLine(run, below))
      .sort((a, b) => centre(b.box) - centre(a.box))[0];
    return above ? [{ above, below }] : [];
  });
  const drawn = runs.slice(1).flatMap((below, i): Joint[] => {
    const above = runs[i];
    return above && isNextLine(above, below) ? [{ above, below }] : [];
  });
  const isDrawn = new Set(drawn.map(({ below }) => below));
  const ordered = placed.filter(({ below }) => isDrawn.has(below)).length >= trusted * placed.length;
  const beside = jointsBeside(placed);
  const isAmid = jointsAmid(placed, level);
  const more = placed.filter((joint) => !isDrawn.has(joint.below) && (!ordered || beside(joint)) && !isAmid(joint));
  const joints = atLeading([...drawn, ...more]);
  const before = new Map(joints.map(({ above, below }) => [below, above]));
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
  return [...cells.values()].map(fragmentOf);
}

/** In parts of the usual distance between lines: those of one cell are no further apart. */
const leaded = 1.3;
/** From this many joints on their distances tell what is usual. */
const many = 4;

/**
 * Joints of lines that follow one another at the distance usual on the page. What a cell begins with further below is the next cell's: a heading
 * over others is left-aligned with the first of them.
 */
function atLeading(joints: readonly Joint[]): readonly Joint[] {
  if (joints.length < many) return joints;
  const stepOf = ({ above, below }: Joint) => (centre(below.box) - centre(above.box)) / below.size;
  const usual = median(joints.map(stepOf));
  return joints.filter((joint) => stepOf(joint) <= leaded * usual);
}

/** In parts of the distance between rows of values, and in font sizes: lines of one cell are closer. */
const [tight, nextLine] = [0.8, 1.8];
/** Where less than this part of the lines that stand as if they were one cell's is drawn one after the other, order means nothing. */
const trusted = 0.3;

/** In font sizes: how far apart the middles of level runs are at most. */
const levelWithin = 0.1;

function isLevel(a: Run, b: Run): boolean {
  return Math.abs(centre(a.box) - centre(b.box)) <= levelWithin * a.size;
}

/** The least distance between the lines on which values stand; without limit where there are fewer than two. */
function rowPitch(runs: readonly Run[]): number {
  const values = runs.filter((run) => run.isValue);
  const size = least(values.map((value) => value.size));
  const ys = values.map(({ box }) => centre(box)).sort((a, b) => a - b);
  return least(ys.slice(1).flatMap((y, i) => (y - (ys[i] ?? y) > 0.8 * size ? [y - (ys[i] ?? y)] : [])));
}

/**
 * Gives the runs that stand over one, no further than `near`, from the top down. They are laid out in bands as high as that, so that a page full
 * of runs is not gone through for each of them.
 */
function runsOver(runs: readonly Run[], near: number): (below: Run) => Run[] {
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
function runsBeside(runs: readonly Run[]): (run: Run) => Run[] {
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

/** Whether a run stands over others on the line of one below it: it is then a heading over several columns and no line of one's cell. */
function isOverSeveral(above: Run, beside: readonly Run[]): boolean {
  return beside.some(({ box }) => overlap(box.left, box.right, above.box.left, above.box.right) > 0);
}

/**
 * Tells whether a joint's lower line stands between two others over which nothing goes on to them: a heading over several columns stands so over the
 * middle one. The middle line of a cell does as well, but goes on below.
 */
function jointsAmid(placed: readonly Joint[], beside: (run: Run) => Run[]): (joint: Joint) => boolean {
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
function jointsBeside(placed: readonly Joint[]): (joint: Joint) => boolean {
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

/** Whether a run is the next line of the cell in which another stands. */
function goesOn(above: Run, below: Run, rules: readonly Rule[]): boolean {
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
