import { overlap } from '../geometry/box';
import type { StripFragment as Fragment } from './strip';
import { nearest, pitchOf, type ValueColumn } from './value-columns';

/** Which of the lowest headings names which column, the columns with those that are blank, and those of which it is not sure. */
export interface Matched {
  readonly leaves: readonly { readonly fragment: Fragment; readonly column: number }[];
  readonly columns: readonly ValueColumn[];
  readonly unsure: ReadonlySet<number>;
}

/** How headings may follow in order: how many may stand over another's column, and the values right below them, if those of every row are as many. */
interface InOrder {
  readonly astray: number;
  readonly first: readonly ValueColumn[];
}

/** Puts the lowest headings over columns on a page: in order where there are as many and no more than some stand over another's, by what they may share cells with, or by place. */
export function matchedColumns(
  lowest: readonly Fragment[],
  columns: readonly ValueColumn[],
  width: number,
  { astray, first }: InOrder,
): Matched {
  const isInOrder = (under: readonly ValueColumn[]) =>
    lowest.length === under.length && under.length === columns.length && countAstray(lowest, under) <= astray;
  if (isInOrder(columns) || isInOrder(first)) return inOrder(lowest, columns);
  return byCells(lowest, columns) ?? byPlace(lowest, columns, pitchOf(columns, width));
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
 * How many columns, headings and columns taken in order, stand under another's heading and beside their own: as they do
 * where a heading over the labels makes up for one that is short.
 */
function countAstray(lowest: readonly Fragment[], columns: readonly ValueColumn[]): number {
  const shares = (heading: Fragment | undefined, { left, right }: ValueColumn) =>
    heading !== undefined && overlap(heading.box.left, heading.box.right, left, right) > 0;
  return columns.filter((column, i) => !shares(lowest[i], column) && lowest.some((heading) => shares(heading, column)))
    .length;
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
