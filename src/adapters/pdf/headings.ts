import { around, centre, middle, overlap } from './box';
import { most } from './extremes';
import { coveredRuns, type Item } from './runs';
import type { StripFragment as Fragment } from './strip';
import { United } from './united';
import { chainedColumns, nearest, pitchOf, type ValueColumn, valueColumns } from './value-columns';
import type { ValueRow } from './value-rows';

/** A heading over columns of values, counted from 0, and its line among the headings. */
export interface Heading {
  readonly fragment: Fragment;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** What stands over the columns. */
export interface Headings {
  readonly headings: readonly Heading[];
  readonly levels: number;
  /** Columns that have values but no heading surely over them, or a heading and no values surely under it. */
  readonly unsure: ReadonlySet<number>;
  readonly columns: readonly ValueColumn[];
}

/**
 * Finds the columns of some rows and puts headings over them. The lowest headings name single columns: where there are as many as columns they follow in
 * order, otherwise each must stand over the column it names. A heading above others covers those that are centred under it.
 */
export function placeHeadings(fragments: readonly Fragment[], rows: readonly ValueRow[], width: number): Headings {
  const levelOf = levelsOf(fragments);
  const widest = most(rows.map((row) => row.values.length));
  const lowest = lowestOf(fragments, widest).sort((a, b) => middle(a.box) - middle(b.box));
  const columns = valueColumns(rows, lowest.length);
  const matched =
    lowest.length === columns.length && isUnderOwn(lowest, columns)
      ? inOrder(lowest, columns)
      : (byCells(lowest, columns) ?? byPlace(lowest, columns, pitchOf(columns, width)));
  const leaves: Heading[] = matched.leaves.map(({ fragment, column }) => ({
    fragment,
    level: levelOf(fragment),
    from: column,
    to: column,
  }));
  const covering = coverAll(fragments, lowest, leaves, levelOf);
  const isCovered = covering.every((cover) => cover.certain);
  const isCounted = columns.length < valueColumns(rows).length;
  return {
    headings: [...leaves, ...covering.flatMap((cover) => cover.headings)],
    levels: Math.max(0, most(fragments.map((fragment) => levelOf(fragment) + 1))),
    unsure: new Set([
      ...matched.unsure,
      ...(isCovered ? [] : isCounted ? leaves.map((leaf) => leaf.from) : ambiguous(leaves)),
      ...besideOwn(
        covering.flatMap((cover) => cover.headings),
        leaves,
        matched.columns,
      ),
      ...chainedColumns(rows).flatMap((chained) => within(matched.columns, chained)),
    ]),
    columns: matched.columns,
  };
}

/** Columns that stand under a heading above their own and beside that: the one above, which covers no other, may name a column itself. */
function besideOwn(upper: readonly Heading[], leaves: readonly Heading[], columns: readonly ValueColumn[]): number[] {
  const isUnder = (heading: Heading | undefined, column: ValueColumn | undefined) =>
    heading && column && overlap(heading.fragment.box.left, heading.fragment.box.right, column.left, column.right) > 0;
  return upper.flatMap((heading) => {
    const column = columns[heading.from];
    const own = leaves.find((leaf) => leaf.from === heading.from);
    const single = heading.from === heading.to;
    return single && own && isUnder(heading, column) && !isUnder(own, column) ? [heading.from] : [];
  });
}

/** The columns that share something with a stretch. */
function within(columns: readonly ValueColumn[], { left, right }: ValueColumn): number[] {
  return columns.flatMap((column, i) => (overlap(column.left, column.right, left, right) > 0 ? [i] : []));
}

/** What stands over the lowest headings, from the lowest line to the highest. */
function coverAll(
  fragments: readonly Fragment[],
  lowest: readonly Fragment[],
  leaves: readonly Heading[],
  levelOf: (fragment: Fragment) => number,
): { readonly headings: readonly Heading[]; readonly certain: boolean }[] {
  const isLowest = new Set(lowest);
  const onLevel = new Map<number, Fragment[]>();
  for (const fragment of fragments) {
    if (isLowest.has(fragment)) continue;
    const own = onLevel.get(levelOf(fragment)) ?? [];
    own.push(fragment);
    onLevel.set(levelOf(fragment), own);
  }
  let before = Number.POSITIVE_INFINITY;
  // Of those below only what nothing stands over counts: what a line higher up leaves of it, no matter how many lines there are.
  let [top, last]: [readonly Heading[], readonly Heading[]] = [[], []];
  return [...onLevel]
    .sort(([a], [b]) => b - a)
    .map(([level, own]) => {
      const between = leaves.filter((leaf) => leaf.level > level && leaf.level <= before);
      top = topmost([...top, ...between, ...last]);
      const covered = cover(own, top, leaves, level);
      [before, last] = [level, covered.headings];
      return covered;
    });
}

/** The headings over which no other stands. */
function topmost(headings: readonly Heading[]): Heading[] {
  return headings.filter(
    ({ level, from, to }) => !headings.some((other) => other.level < level && other.from <= to && from <= other.to),
  );
}

/** Columns whose heading is printed over others too, so that only the heading above it tells them apart. */
function ambiguous(leaves: readonly Heading[]): number[] {
  const plain = ({ fragment }: Heading) => fragment.text.replace(/\s+/g, '');
  return leaves
    .filter((leaf) => leaves.some((other) => other !== leaf && plain(other) === plain(leaf)))
    .map((leaf) => leaf.from);
}

/**
 * Counts the lines on which the fragments stand, from the top: by their tops, middles or bottoms, whichever fall on the
 * fewest lines, as cells are aligned one way throughout.
 */
function levelsOf(fragments: readonly Fragment[]): (fragment: Fragment) => number {
  const ways = [({ box }: Fragment) => centre(box), ({ box }: Fragment) => box.top, ({ box }: Fragment) => box.bottom];
  const all = ways.map((way) => {
    const levels = new Map<Fragment, number>();
    let [level, y] = [-1, Number.NEGATIVE_INFINITY];
    for (const fragment of [...fragments].sort((a, b) => way(a) - way(b))) {
      if (way(fragment) - y > 0.5 * fragment.size) {
        level++;
        y = way(fragment);
      }
      levels.set(fragment, level);
    }
    return { levels, count: level };
  });
  const best = all.reduce(
    (least, other) => (other.count < least.count ? other : least),
    all[0] ?? { levels: new Map(), count: 0 },
  );
  return (fragment) => best.levels.get(fragment) ?? 0;
}

/** Headings with no other below them; one that stands alone on top of all is a caption where there are more than columns. */
function lowestOf(fragments: readonly Fragment[], columns: number): Fragment[] {
  const under = new United();
  const byHeight = fragments.toSorted((a, b) => centre(b.box) - centre(a.box));
  let next = 0;
  const covering = new Set<Fragment>();
  for (const fragment of fragments.toSorted((a, b) => footOf(b) - footOf(a))) {
    for (let other = byHeight[next]; other && centre(other.box) > footOf(fragment); other = byHeight[++next])
      under.add(other.box);
    if (under.shares(fragment.box)) covering.add(fragment);
  }
  const lowest = fragments.filter((fragment) => !covering.has(fragment));
  if (lowest.length <= columns) return lowest;
  return lowest.filter(
    (fragment) => !fragments.every((other) => other === fragment || other.box.top >= fragment.box.bottom),
  );
}

/** What stands further down than this stands below a fragment. */
function footOf({ box, size }: Fragment): number {
  return centre(box) + 0.5 * size;
}

interface Matched {
  readonly leaves: readonly { readonly fragment: Fragment; readonly column: number }[];
  readonly columns: readonly ValueColumn[];
  readonly unsure: ReadonlySet<number>;
}

/**
 * Which heading names which column, where headings and columns follow in the same order and there are not fewer headings. A heading and the
 * values under it share a cell, whose borders run somewhere between it and its neighbours: so the values reach to neither. Null
 * where no assignment keeps to that; columns that more than one fits are unsure.
 */
function byCells(lowest: readonly Fragment[], columns: readonly ValueColumn[]): Matched | null {
  const fits = (column: ValueColumn, heading: number) =>
    column.left >= (lowest[heading - 1]?.box.right ?? Number.NEGATIVE_INFINITY) &&
    column.right <= (lowest[heading + 1]?.box.left ?? Number.POSITIVE_INFINITY);
  const [first, last] = [ends(columns, lowest.length, fits, 1), ends(columns, lowest.length, fits, -1)];
  if (!first || !last) return null;
  const all = lowest.map(({ box }, heading): ValueColumn => {
    const column = columns[first.indexOf(heading)];
    return column ?? { left: box.left, right: box.right };
  });
  const unsure = first.flatMap((heading, i) => (heading === last[i] ? [] : [heading, last[i] ?? heading]));
  return { leaves: lowest.map((fragment, column) => ({ fragment, column })), columns: all, unsure: new Set(unsure) };
}

/** The assignment that puts every column under the first heading that it fits (`step` 1), or the last (-1); null for none. */
function ends(
  columns: readonly ValueColumn[],
  headings: number,
  fits: (column: ValueColumn, heading: number) => boolean,
  step: 1 | -1,
): number[] | null {
  const ordered = step > 0 ? columns : [...columns].reverse();
  const found: number[] = [];
  let heading = step > 0 ? 0 : headings - 1;
  for (const column of ordered) {
    while (heading >= 0 && heading < headings && !fits(column, heading)) heading += step;
    if (heading < 0 || heading >= headings) return null;
    found.push(heading);
    heading += step;
  }
  return step > 0 ? found : found.reverse();
}

/**
 * Whether no column, headings and columns taken in order, stands under another's heading and beside its own: as it does
 * where a heading over the labels makes up for one that is short.
 */
function isUnderOwn(lowest: readonly Fragment[], columns: readonly ValueColumn[]): boolean {
  const shares = (heading: Fragment | undefined, { left, right }: ValueColumn) =>
    heading !== undefined && overlap(heading.box.left, heading.box.right, left, right) > 0;
  return columns.every((column, i) => shares(lowest[i], column) || !lowest.some((heading) => shares(heading, column)));
}

function inOrder(lowest: readonly Fragment[], columns: readonly ValueColumn[]): Matched {
  return { leaves: lowest.map((fragment, column) => ({ fragment, column })), columns, unsure: new Set() };
}

/** In parts of the distance between columns: a heading whose middle is further away does not surely name a column. */
const over = 0.35;

/**
 * More or fewer headings than columns with values: a heading over no values has a column of its own, which is blank, and
 * a column under no heading keeps its values. Where one stands next to the other they may be the same column, and of two columns
 * nearest to one heading neither is surely the one it names.
 */
function byPlace(lowest: readonly Fragment[], columns: readonly ValueColumn[], pitch: number): Matched {
  const blank = lowest.filter(({ box }) => columns.every((column) => !isOver(box, column, pitch)));
  const all = [...columns, ...blank.map(({ box }) => ({ left: box.left, right: box.right }))].sort(
    (a, b) => a.left + a.right - b.left - b.right,
  );
  const leaves = lowest.map((fragment) => ({ fragment, column: nearest(fragment.box, all) }));
  const named = new Map<number, number>();
  for (const { column } of leaves) named.set(column, (named.get(column) ?? 0) + 1);
  const unnamed = all.flatMap((_, i) => ((named.get(i) ?? 0) === 1 ? [] : [i]));
  const empty = blank.map(({ box }) => nearest(box, all));
  const boxes = lowest.map(({ box }) => box);
  const rivals = unnamed.flatMap((i) => leaves[nearest(all[i] ?? { left: 0, right: 0 }, boxes)]?.column ?? []);
  const unsure =
    unnamed.length > 0 && lowest.length > 0 ? new Set([...unnamed, ...empty, ...rivals]) : new Set<number>();
  return { leaves, columns: all, unsure };
}

function isOver(box: ValueColumn, column: ValueColumn, pitch: number): boolean {
  const distance = Math.abs(box.left + box.right - column.left - column.right) / 2;
  return distance <= over * pitch || overlap(box.left, box.right, column.left, column.right) > 0;
}

/** Headings of one line over those below; one that covers nothing for certain stands over the nearest. */
function cover(
  upper: readonly Fragment[],
  below: readonly Heading[],
  leaves: readonly Heading[],
  level: number,
): { readonly headings: Heading[]; readonly certain: boolean } {
  const sorted = [...upper].sort((a, b) => middle(a.box) - middle(b.box));
  const under = [...below].sort((a, b) => a.from - b.from);
  const stretches = under.map((heading) => stretchOf(heading, leaves));
  const { runs, certain } = coveredRuns(
    sorted.map(({ box }) => ({ from: box.left, to: box.right })),
    itemsOf(under, stretches),
  );
  const headings = sorted.flatMap((fragment, i): Heading[] => {
    const run = runs[i];
    const near = nearest(fragment.box, stretches);
    const [first, last] = [under[run?.from ?? near], under[run?.to ?? near]];
    return first && last ? [{ fragment, level, from: first.from, to: last.to }] : [];
  });
  return { headings, certain };
}

/** From the left end of the first to the right end of the last of the lowest headings that a heading stands over. */
function stretchOf({ fragment, from, to }: Heading, leaves: readonly Heading[]): ValueColumn {
  const boxes = leaves.filter((leaf) => leaf.from >= from && leaf.to <= to).map((leaf) => leaf.fragment.box);
  const { left, right } = around(boxes.length > 0 ? boxes : [fragment.box]);
  return { left, right };
}

/** Headings as what others may cover: each reaches half-way to its neighbours. Those that cover others are of a kind of their own. */
function itemsOf(under: readonly Heading[], stretches: readonly ValueColumn[]): Item[] {
  return under.map(({ fragment, level, from, to }, i): Item => {
    const own = stretches[i] ?? fragment.box;
    const [before, after] = [stretches[i - 1], stretches[i + 1]];
    const left = before ? (before.right + own.left) / 2 : null;
    const right = after ? (own.right + after.left) / 2 : null;
    return {
      from: left ?? own.left + own.right - (right ?? own.right),
      to: right ?? own.left + own.right - (left ?? own.left),
      start: own.left,
      kind: 2 * level + (to > from ? 1 : 0),
      name: fragment.text.replace(/\s+/g, ''),
    };
  });
}
