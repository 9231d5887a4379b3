import { around, middle } from '../geometry/box';
import type { Item } from '../strings/covered-items';
import { coveredRuns } from '../strings/runs';
import type { StripFragment as Fragment } from './strip';
import { nearest, type ValueColumn } from './value-columns';

/** A heading over columns of values, counted from 0, and its line among the headings. */
export interface Heading {
  readonly fragment: Fragment;
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

/** What stands over the lowest headings, from the lowest line to the highest. */
export function coverAll(
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
