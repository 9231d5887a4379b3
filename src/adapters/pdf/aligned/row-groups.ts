import { countWhile } from '../../../text/count-while';
import { centre, middle } from '../geometry/box';
import type { Rule } from '../geometry/marks';
import { median } from '../geometry/median';
import type { Item } from '../strings/covered-items';
import { coveredRuns } from '../strings/runs';
import type { LabelledRow } from './labelled-rows';
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
  const ruled = apart(sorted.map((fragment) => betweenRules(fragment, rows, rules)));
  const { runs, certain } = coveredRuns(
    sorted.map(({ box, page }) => ({ from: box.top, to: box.bottom, page })),
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
    const { page } = row.values[0] ?? row.label ?? {};
    const free = row.label === null || row.label.box.left > right - 0.3 * row.size;
    return {
      from: row.y - half(row) - (up ?? 0),
      to: row.y + half(row) + (down ?? 0),
      start: row.y - half(row),
      kind: free ? kindOf(i) : null,
      name: row.label?.text.replace(/\s+/g, '') ?? '',
      ...(page === undefined ? {} : { page }),
    };
  });
}

type Rows = Pick<GroupRun, 'from' | 'to'>;

/** What rules say of some labels: nothing of those that stand between the same rules, which part none of them from the others. */
function apart(ruled: readonly (Rows | null)[]): (Rows | null)[] {
  const shared = (own: Rows, at: number) => ruled.some((other, i) => i !== at && other?.from === own.from);
  return ruled.map((own, i) => (own && !shared(own, i) ? own : null));
}

/** In font sizes: how far above its first row and below its last a table's own rules may be. */
const margin = 6;

/** The rows between the nearest rules above and below a label that run across it. */
function betweenRules({ box }: Fragment, rows: readonly LabelledRow[], rules: readonly Rule[]): Rows | null {
  const around = margin * (rows[0]?.size ?? 0);
  const [start, end] = [(rows[0]?.y ?? 0) - around, (rows.at(-1)?.y ?? 0) + around];
  const under = countWhile(rules, (rule) => rule.at <= centre(box));
  const top = nearestAcross(middle(box), rules, under - 1, -1);
  const bottom = nearestAcross(middle(box), rules, under, 1);
  if (top === null || bottom === null || top <= start || bottom >= end) return null;
  const from = countWhile(rows, ({ y }) => y <= top);
  const to = countWhile(rows, ({ y }) => y < bottom) - 1;
  return from <= to ? { from, to } : null;
}

/** How far down the next of some rules is that runs across a place, from one of them on downwards (`step` 1) or upwards (-1). */
function nearestAcross(x: number, rules: readonly Rule[], first: number, step: 1 | -1): number | null {
  for (let at = first; ; at += step) {
    const rule = rules[at];
    if (!rule) return null;
    if (rule.from <= x && rule.to >= x) return rule.at;
  }
}

/** The rows that a label stands beside, or the nearest. */
function besideRows({ box }: Fragment, rows: readonly LabelledRow[]): Rows {
  const from = countWhile(rows, ({ y }) => y < box.top - 2);
  const to = countWhile(rows, ({ y }) => y <= box.bottom + 2) - 1;
  const near = nearestRow(centre(box), rows);
  return from <= to ? { from, to } : { from: near, to: near };
}

/** The first of the rows that are nearest to a height. */
export function nearestRow(height: number, rows: readonly LabelledRow[]): number {
  const after = countWhile(rows, ({ y }) => y < height);
  const above = rows[after - 1]?.y ?? Number.NEGATIVE_INFINITY;
  const below = rows[after]?.y ?? Number.POSITIVE_INFINITY;
  return height - above <= below - height ? countWhile(rows, ({ y }) => y < above) : Math.min(after, rows.length - 1);
}
