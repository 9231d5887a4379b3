import type { LabelledRow } from './aligned-grid';
import { centre, middle } from './box';
import { least, most } from './extremes';
import type { Rule } from './marks';
import { coveredRuns, type Item, median } from './runs';
import type { StripFragment as Fragment } from './strip';
import type { ValueColumn } from './value-columns';

/** The rows that a group's label covers, counted from 0. */
export interface GroupRun {
  readonly fragment: Fragment;
  readonly from: number;
  readonly to: number;
}

/** What the labels of one column cover, and whether that is sure. */
export interface GroupRuns {
  readonly runs: readonly GroupRun[];
  readonly certain: boolean;
}

/**
 * The rows that the labels of one column cover. Rules across the column say so where they are drawn; elsewhere the labels
 * are centred on their rows. A row whose own label reaches into the column belongs to none of them; a group within a group (`outer`, of the column
 * before) does not reach out of it.
 */
export function groupRuns(
  labels: readonly Fragment[],
  rows: readonly LabelledRow[],
  column: ValueColumn,
  rules: readonly Rule[],
  outer?: GroupRuns,
): GroupRuns {
  const sorted = [...labels].sort((a, b) => a.box.top - b.box.top);
  const ruled = sorted.map((fragment) => betweenRules(fragment, rows, rules));
  const { runs, certain } = coveredRuns(
    sorted.map(({ box }) => ({ from: box.top, to: box.bottom })),
    itemsOf(rows, column, outer),
  );
  const taken = new Set<number>();
  const placed = sorted.flatMap((fragment, i): GroupRun[] => {
    const run = ruled[i] ?? (certain ? runs[i] : null) ?? besideRows(fragment, rows);
    const free = Array.from({ length: run.to - run.from + 1 }, (_, j) => run.from + j).filter((row) => !taken.has(row));
    const [from, to] = [free[0], free.at(-1)];
    if (from === undefined || to === undefined) return [];
    for (const row of free) taken.add(row);
    return [{ fragment, from, to }];
  });
  return { runs: placed, certain: ruled.every((run) => run !== null) || certain };
}

/**
 * Rows with the height of their labels and half of what parts them from their neighbours; where a page break does, half of
 * what usually does.
 */
function itemsOf(rows: readonly LabelledRow[], { right }: ValueColumn, outer?: GroupRuns): Item[] {
  const half = ({ label, size }: LabelledRow) => (label ? label.box.bottom - label.box.top : size) / 2;
  const gaps = rows.slice(1).map((row, i) => {
    const before = rows[i] ?? row;
    return row.y - half(row) - before.y - half(before);
  });
  const usual = median(gaps);
  const kindOf = (row: number) =>
    outer?.certain ? outer.runs.findIndex((run) => run.from <= row && row <= run.to) : 0;
  return rows.map((row, i): Item => {
    const [up, down] = [gaps[i - 1] ?? usual, gaps[i] ?? usual].map((gap) => Math.min(gap, usual) / 2);
    const free = row.label === null || row.label.box.left > right - 0.3 * row.size;
    return {
      from: row.y - half(row) - (up ?? 0),
      to: row.y + half(row) + (down ?? 0),
      start: row.y - half(row),
      kind: free ? kindOf(i) : null,
      name: row.label?.text.replace(/\s+/g, '') ?? '',
    };
  });
}

/** In font sizes: how far above its first row and below its last a table's own rules may be. */
const margin = 6;

/** The rows between the nearest rules above and below a label that run across it. */
function betweenRules(
  { box }: Fragment,
  rows: readonly LabelledRow[],
  rules: readonly Rule[],
): { readonly from: number; readonly to: number } | null {
  const around = margin * (rows[0]?.size ?? 0);
  const [start, end] = [(rows[0]?.y ?? 0) - around, (rows.at(-1)?.y ?? 0) + around];
  const across = rules.filter(
    (rule) => rule.at > start && rule.at < end && rule.from <= middle(box) && rule.to >= middle(box),
  );
  const top = most(across.filter((rule) => rule.at <= centre(box)).map((rule) => rule.at));
  const bottom = least(across.filter((rule) => rule.at > centre(box)).map((rule) => rule.at));
  const inside = rows.flatMap(({ y }, i) => (y > top && y < bottom ? [i] : []));
  const [from, to] = [inside[0], inside.at(-1)];
  return Number.isFinite(top) && Number.isFinite(bottom) && from !== undefined && to !== undefined
    ? { from, to }
    : null;
}

/** The rows that a label stands beside, or the nearest. */
function besideRows({ box }: Fragment, rows: readonly LabelledRow[]): { readonly from: number; readonly to: number } {
  const beside = rows.flatMap(({ y }, i) => (y >= box.top - 2 && y <= box.bottom + 2 ? [i] : []));
  const distance = (row: LabelledRow) => Math.abs(row.y - centre(box));
  const near = rows.reduce((best, row, i) => (distance(row) < distance(rows[best] ?? row) ? i : best), 0);
  return { from: beside[0] ?? near, to: beside.at(-1) ?? near };
}
