import { median } from '../geometry/median';
import { blockRuns } from './block-runs';
import type { Item, Label, Run } from './covered-items';

/** What labels cover, in their order, and whether nothing else would fit as well. */
export interface Runs {
  readonly runs: readonly (Run | null)[];
  readonly certain: boolean;
}

/**
 * No official table has as many rows or columns. The ways to cover more are too many to be searched (their number grows as the third power), and not
 * surely one of them is right.
 */
const mostItems = 300;
/** In lengths of an item: how far into its first item a label that begins there reaches at least. */
const beginning = 0.3;
/** In lengths of an item: a label further from the middle of what it covers is not exactly centred, or not at all. */
const [exact, centred] = [0.25, 0.4];

/**
 * What each of some labels covers, where no border shows it. A merged cell's text is centred, or stands at its beginning or its end, and
 * neighbours touch: labels cover runs of items that are centred under them, no item twice, as many as can be; or those from
 * each label's own item up to the next label's. Labels exactly centred over all items are so by no accident; otherwise, where
 * ways that leave out as little differ, nothing is certain. Items that are called the same over and over say it best (`blockRuns`).
 */
export function coveredRuns(labels: readonly Label[], items: readonly Item[]): Runs {
  if (labels.length > mostItems || items.length > mostItems) return { runs: labels.map(() => null), certain: false };
  const inBlocks = blockRuns(labels, items);
  if (inBlocks) return { runs: inBlocks, certain: true };
  const centres = labels.map(({ from, to }) => (from + to) / 2);
  const unit = median(items.map((item) => item.to - item.from));
  const runs = bestRuns(centres, items, unit);
  const off = (run: Run | null, i: number) =>
    run ? distance(run, centres[i] ?? 0, items) / unit : Number.POSITIVE_INFINITY;
  const isApart = isWhole(runs, items) && runs.every((run) => areNamedApart(run, items));
  if (isApart && isComplete(runs, items) && runs.every((run, i) => off(run, i) <= exact))
    return { runs, certain: true };
  const isCentred = isApart && runs.every((run, i) => off(run, i) <= centred);
  const ways = [isCentred ? runs : null, leadingRuns(labels, items, unit), trailingRuns(labels, items, unit)].filter(
    (way) => way !== null,
  );
  const complete = ways.filter((way) => isComplete(way, items));
  const [first, ...others] = complete.length > 0 ? complete : ways;
  if (!first) return { runs, certain: false };
  return { runs: first, certain: others.every((other) => isSame(first, other)) };
}

/** Whether no item is left out that is of a kind with one that is covered. */
function isComplete(runs: readonly (Run | null)[], items: readonly Item[]): boolean {
  const covers = (i: number) => runs.some((run) => run && run.from <= i && i <= run.to);
  const kinds = new Set(items.flatMap(({ kind }, i) => (covers(i) ? [kind] : [])));
  return items.every(({ kind }, i) => kind === null || covers(i) || !kinds.has(kind));
}

function isSame(some: readonly (Run | null)[], others: readonly (Run | null)[]): boolean {
  return some.every((run, i) => run?.from === others[i]?.from && run?.to === others[i]?.to);
}

/** Whether no two items of a run are called the same. */
function areNamedApart(run: Run | null, items: readonly Item[]): boolean {
  const names = run ? items.slice(run.from, run.to + 1).flatMap(({ name }) => name || []) : [];
  return new Set(names).size === names.length;
}

function distance({ from, to }: Run, centre: number, items: readonly Item[]): number {
  return Math.abs(((items[from]?.from ?? 0) + (items[to]?.to ?? 0)) / 2 - centre);
}

/** Whether the runs leave out no item between them that a label could cover. */
function isWhole(runs: readonly (Run | null)[], items: readonly Item[]): boolean {
  const covered = runs.flatMap((run) => run ?? []);
  const last = covered.at(-1);
  return items.every(
    ({ kind }, i) =>
      kind === null ||
      i < (covered[0]?.from ?? 0) ||
      i > (last?.to ?? 0) ||
      covered.some((run) => run.from <= i && i <= run.to) ||
      kind !== items[last?.to ?? 0]?.kind,
  );
}

interface Plan {
  readonly gain: number;
  readonly runs: readonly (Run | null)[];
}

/**
 * The most covering choice of centred runs: each item gained counts one, each length off centre costs four; of two choices
 * that cover as much, the more even one is better.
 */
function bestRuns(centres: readonly number[], items: readonly Item[], unit: number): (Run | null)[] {
  const known = new Map<number, Plan>();
  const best = (label: number, start: number): Plan => {
    const centre = centres[label];
    if (centre === undefined) return { gain: 0, runs: [] };
    const key = label * (items.length + 1) + start;
    const cached = known.get(key);
    if (cached) return cached;
    const without = best(label + 1, start);
    let plan: Plan = { gain: without.gain - items.length, runs: [null, ...without.runs] };
    const odd = new OddItems();
    for (let to = start; to < items.length; to++) {
      const item = items[to];
      if (!item || item.kind === null) break;
      odd.add(item);
      const length = to - start + 1;
      const off = Math.max(0, distance({ from: start, to }, centre, items) / unit - 0.1);
      const own = length - 0.01 * length * length - 4 * off - 1.5 * odd.count;
      // No more can be gained to the right than there are items.
      if (own + items.length - to <= plan.gain) continue;
      const rest = best(label + 1, to + 1);
      if (own + rest.gain > plan.gain) plan = { gain: own + rest.gain, runs: [{ from: start, to }, ...rest.runs] };
    }
    const later = start < items.length ? best(label, start + 1) : plan;
    if (later.gain > plan.gain) plan = later;
    known.set(key, plan);
    return plan;
  };
  return [...best(0, 0).runs];
}

/** Counts the items that do not belong with the others: called as one before them, or not of the kind that most are. */
class OddItems {
  readonly #names = new Set<string>();
  readonly #kinds = new Map<number | null, number>();
  #items = 0;
  #most = 0;
  #repeated = 0;

  add({ name, kind }: Item): void {
    const ofKind = (this.#kinds.get(kind) ?? 0) + 1;
    this.#kinds.set(kind, ofKind);
    this.#items++;
    this.#most = Math.max(this.#most, ofKind);
    if (name !== '' && this.#names.has(name)) this.#repeated++;
    this.#names.add(name);
  }

  get count(): number {
    return this.#items - this.#most + this.#repeated;
  }
}

/** Runs that begin at their labels; null where a label does not stand at an item or items before it have none. */
function leadingRuns(labels: readonly Label[], items: readonly Item[], unit: number): Run[] | null {
  const at = labels.map(({ from, to }) => {
    const start = Math.min((from + to) / 2, from + beginning * unit);
    return items.findIndex((item) => item.kind !== null && item.from <= start && start < item.to);
  });
  if (at.some((i) => i < 0) || new Set(at).size < at.length) return null;
  const orphan = items.some(
    (item, i) => item.kind !== null && !at.includes(i) && (items[i - 1]?.kind ?? null) === null,
  );
  if (orphan) return null;
  const runs = at.map((from, i): Run => {
    const end = items.findIndex((item, j) => j > from && (item.kind === null || j === at[i + 1]));
    return { from, to: (end < 0 ? items.length : end) - 1 };
  });
  return runs.every((run) => areNamedApart(run, items)) ? runs : null;
}

/** Runs that end at their labels, likewise. */
function trailingRuns(labels: readonly Label[], items: readonly Item[], unit: number): Run[] | null {
  const mirrored = <Stretch extends Label>(stretches: readonly Stretch[]) =>
    stretches.map((stretch) => ({ ...stretch, from: -stretch.to, to: -stretch.from })).reverse();
  const runs = leadingRuns(mirrored(labels), mirrored(items), unit);
  if (!runs) return null;
  return runs.map(({ from, to }) => ({ from: items.length - 1 - to, to: items.length - 1 - from })).reverse();
}
