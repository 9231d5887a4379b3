import { median } from '../geometry/median';
import type { Item, Label, Run } from './covered-items';

/** In lengths of an item: a label this near to a place stands there. */
const exact = 0.25;
/** In lengths of a block: a label this near to the middle of blocks is centred on them, where all are covered so. */
const centred = 0.15;

/**
 * What labels cover where the items are blocks that are called the same over and over, as the results of reconsideration and of both kinds of
 * litigation are: a label covers whole blocks. It is centred on them, or begins where the first of those up to the next label
 * does: left-aligned, or at the top, where LibreOffice puts it if a page break cuts what it covers, or in the middle of the part on its page. Null where the items are no such blocks, some label stands elsewhere,
 * or one covers all, which tells nothing apart.
 */
export function blockRuns(labels: readonly Label[], items: readonly Item[]): Run[] | null {
  const length = periodOf(items);
  if (length === null || labels.length === 0) return null;
  const blocks = blocksOf(items, length);
  const unit = median(items.map((item) => item.to - item.from));
  const centres = labels.map(({ from, to }) => (from + to) / 2);
  const first = labels.map(({ from }) => blocks.findIndex(({ start }) => Math.abs(start - from) <= exact * unit));
  const ends = new Map(items.map(({ page, to }) => [page, to]));
  const endOf = ({ page }: Label) => ends.get(page) ?? Number.POSITIVE_INFINITY;
  const amid = centres.map((centre) => centredOn(centre, blocks, exact * unit));
  const begunAt = labels.map((label, i) => {
    const block = amid[i]?.from ?? first[i] ?? -1;
    return block < 0 ? (centredOn(centres[i] ?? 0, blocks, exact * unit, endOf(label))?.from ?? -1) : block;
  });
  const near = centres.map((centre, i) =>
    (begunAt[i] ?? -1) < 0 ? centredOn(centre, blocks, centred * length * unit) : null,
  );
  const next = begunAt.map((block, i) => near[i]?.from ?? block);
  const runs = amid.map((run, i) => run ?? near[i] ?? leading(begunAt[i] ?? -1, next[i + 1] ?? -1, blocks));
  const found = runs.filter((run) => run !== null);
  const isExact = near.every((run) => run === null);
  const isSure = found.length === labels.length && (isExact || isComplete(found, blocks));
  if (!isSure || !found.every((run, i) => isDistinct(run, found[i - 1], blocks))) return null;
  return found.map(({ from, to }) => ({ from: from * length, to: (to + 1) * length - 1 }));
}

/** Items that follow one another and are all called differently. */
interface Block {
  readonly from: number;
  readonly to: number;
  /** Where what the first item says begins. */
  readonly start: number;
  readonly kind: number | null;
}

/** How many items there are until their names begin again; null where they do not, or not to the end. */
function periodOf(items: readonly Item[]): number | null {
  const names = items.map(({ name }) => name);
  const length = names.indexOf(names[0] ?? '', 1);
  if (length < 2 || names.length % length !== 0 || names.includes('')) return null;
  const isRepeated = names.every((name, i) => name === names[i % length]);
  return isRepeated && new Set(names).size === length ? length : null;
}

/** The blocks of some items; one whose items are of several kinds is of none. */
function blocksOf(items: readonly Item[], length: number): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < items.length; at += length) {
    const own = items.slice(at, at + length);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) break;
    const kind = own.every((item) => item.kind === first.kind) ? first.kind : null;
    blocks.push({ from: first.from, to: last.to, start: first.start, kind });
  }
  return blocks;
}

/**
 * The blocks that a label is centred on, no further off than `within`; the nearest if there are several. Where a page ends amid them it may be
 * on the part before `end`.
 */
function centredOn(
  centre: number,
  blocks: readonly Block[],
  within: number,
  end = Number.POSITIVE_INFINITY,
): Run | null {
  let [best, least]: [Run | null, number] = [null, within];
  for (const [from, first] of blocks.entries()) {
    for (let to = from; blocks[to] && blocks[to]?.kind === first.kind; to++) {
      const off = Math.abs((first.from + Math.min(blocks[to]?.to ?? first.to, end)) / 2 - centre);
      if (off <= least && first.from < end) [best, least] = [{ from, to }, off];
    }
  }
  return best;
}

/** The blocks of one kind from one that a label begins up to the next. */
function leading(from: number, next: number, blocks: readonly Block[]): Run | null {
  if (from < 0) return null;
  const end = blocks.findIndex((block, i) => i > from && (i === next || block.kind !== blocks[from]?.kind));
  return { from, to: (end < 0 ? blocks.length : end) - 1 };
}

function isComplete(runs: readonly Run[], blocks: readonly Block[]): boolean {
  const kinds = new Set(runs.map(({ from }) => blocks[from]?.kind));
  return blocks.every(({ kind }, i) => !kinds.has(kind ?? null) || runs.some((run) => run.from <= i && i <= run.to));
}

function isDistinct({ from, to }: Run, before: Run | undefined, blocks: readonly Block[]): boolean {
  const isAfter = !before || before.to < from;
  return isAfter && to - from + 1 < blocks.length && blocks[from]?.kind !== null;
}
