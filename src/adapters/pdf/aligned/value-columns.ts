import { around, middle, overlap } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import type { StripFragment as Fragment } from './strip';
import { United } from './united';
import type { ValueRow } from './value-rows';

/** The stretch of a page over which the values of one column stand. */
export interface ValueColumn {
  readonly left: number;
  readonly right: number;
}

/** Where more than this part of the rows have a value in every column, their order tells the columns. */
const mostly = 0.5;

/**
 * The columns of some rows of values: however a column is aligned, its values share an edge or an axis and so overlap. Where
 * a wide figure bridges two columns, the row with most values says where the columns are; where figures and dashes of one
 * column stand apart, no row has both, and the number of headings says how many columns there are.
 */
export function valueColumns(rows: readonly ValueRow[], headings = 0): ValueColumn[] {
  const clusters = clustered(rows.flatMap((row) => row.values.map(({ box }) => box)));
  const widest = rows.reduce<readonly Fragment[]>(
    (best, { values }) => (values.length > best.length ? values : best),
    [],
  );
  if (clusters.length < widest.length) return widest.map(({ box }) => ({ left: box.left, right: box.right }));
  if (clusters.length > headings && widest.length === headings) {
    const inOrder = columnsInOrder(rows, headings);
    if (inOrder) return inOrder;
  }
  return headings > 0 ? merged(clusters, rows, headings) : clusters;
}

/** The rows that have a value in every one of several columns, if most of them do; else none. */
export function fullRows(rows: readonly ValueRow[], columns: number): ValueRow[] {
  const full = rows.filter(({ values }) => values.length === columns);
  return columns > 1 && full.length > mostly * rows.length ? full : [];
}

/**
 * The columns of rows most of which have a value in every one: the order of their values says which is whose, however far columns drift from
 * row to row, as those of LibreOffice do where rows do not merge the same ones. Null where fewer have.
 */
function columnsInOrder(rows: readonly ValueRow[], count: number): ValueColumn[] | null {
  const full = fullRows(rows, count);
  if (full.length === 0) return null;
  return Array.from({ length: count }, (_, i) => {
    const boxes = full.flatMap(({ values }) => values[i]?.box ?? []);
    return { left: least(boxes.map(({ left }) => left)), right: most(boxes.map(({ right }) => right)) };
  });
}

/**
 * Stretches of columns that only a chain holds together: some two of their values do not even touch, so that they may be two columns, bridged
 * by wide figures.
 */
export function chainedColumns(rows: readonly ValueRow[]): ValueColumn[] {
  const boxes = rows.flatMap((row) => row.values.map(({ box }) => box));
  return clustered(boxes).filter(({ left, right }) => {
    const own = boxes.filter((box) => box.left >= left && box.right <= right);
    return most(own.map((box) => box.left)) > least(own.map((box) => box.right));
  });
}

/** Unites neighbours that share no row, the closest first, until there are no more than `count`. */
function merged(clusters: readonly ValueColumn[], rows: readonly ValueRow[], count: number): ValueColumn[] {
  const used = clusters.map(
    (column) =>
      new Set(
        rows.filter((row) => row.values.some(({ box }) => overlap(box.left, box.right, column.left, column.right) > 0)),
      ),
  );
  const parts = clusters.map((column, i) => ({ column, rows: used[i] ?? new Set<ValueRow>() }));
  while (parts.length > count) {
    const gaps = parts.slice(1).map((part, i) => {
      const before = parts[i] ?? part;
      return [...part.rows].some((row) => before.rows.has(row))
        ? Number.POSITIVE_INFINITY
        : part.column.left - before.column.right;
    });
    const closest = least(gaps);
    const at = gaps.indexOf(closest);
    const [a, b] = [parts[at], parts[at + 1]];
    if (!Number.isFinite(closest) || !a || !b) break;
    parts.splice(at, 2, {
      column: { left: a.column.left, right: b.column.right },
      rows: new Set([...a.rows, ...b.rows]),
    });
  }
  return parts.map((part) => part.column);
}

/** The columns (`valueColumns`) of rows that come one after the other, without going over those before again. */
export class GrowingColumns {
  readonly #clusters = new United();
  #most: readonly Fragment[] = [];

  add({ values }: ValueRow): void {
    for (const { box } of values) this.#clusters.add(box);
    if (values.length > this.#most.length) this.#most = values;
  }

  get columns(): readonly ValueColumn[] {
    const { parts } = this.#clusters;
    return parts.length < this.#most.length ? this.#most.map(({ box }) => box) : parts;
  }
}

/** Stretches that overlap, as one. */
export function clustered(stretches: readonly ValueColumn[]): ValueColumn[] {
  const clusters: { left: number; right: number }[] = [];
  for (const { left, right } of [...stretches].sort((a, b) => a.left - b.left)) {
    const last = clusters.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else clusters.push({ left, right });
  }
  return clusters;
}

/** The column in which each value of a row stands by its place; null for all where two would stand in one. */
export function placed(values: readonly Fragment[], columns: readonly ValueColumn[]): readonly number[] | null {
  const at = values.map(({ box }) => nearest(box, columns));
  return new Set(at).size === at.length ? at : null;
}

/** The column that a stretch overlaps most, or else the nearest. */
export function nearest(box: ValueColumn, columns: readonly ValueColumn[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  columns.forEach((column, i) => {
    const shared = overlap(box.left, box.right, column.left, column.right);
    if (shared > most) [best, most] = [i, shared];
  });
  return best;
}

/** The typical distance from one column to the next; that to the page's side where there is but one. */
export function pitchOf(columns: readonly ValueColumn[], width: number): number {
  const box = (column: ValueColumn) => around([{ ...column, top: 0, bottom: 0 }]);
  const steps = columns.slice(1).map((column, i) => middle(box(column)) - middle(box(columns[i] ?? column)));
  return steps.length > 0 ? least(steps) : width;
}
