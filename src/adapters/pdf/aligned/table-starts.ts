import { middle, overlap } from '../geometry/box';
import { most } from '../geometry/extremes';
import { nextLine } from '../geometry/lines';
import { larger } from './running-text';
import { sectionHeadings } from './section-headings';
import type { StripFragment as Fragment } from './strip';
import { GrowingColumns, type ValueColumn, valueColumns } from './value-columns';
import type { ValueRow } from './value-rows';

/** In font sizes: a row this near to the one before it belongs to the same table, wherever in their columns its values stand. */
const near = 4;

/** Parts rows of values into those of one table each; `restBetween` gives what else stands between two heights. */
export function groupsOf(
  rows: readonly ValueRow[],
  restBetween: (above: number, below: number) => readonly Fragment[],
  running: ReadonlySet<Fragment>,
): ValueRow[][] {
  const groups: ValueRow[][] = [];
  const sections = sectionHeadings(running);
  let columns = new GrowingColumns();
  let labelled: ValueRow | undefined;
  rows.forEach((row, i) => {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const between = last ? restBetween(last.y, row.y) : [];
    const goesOn =
      last &&
      !between.some((fragment) => sections.has(fragment)) &&
      !isParted(row, edgeOf([row, labelled ?? last]), between, running) &&
      !stepsAside(row, last, columns.columns, rows[i + 1]);
    if (group && (goesOn || (last && mayGoOn(row, last)))) group.push(row);
    else {
      groups.push([row]);
      columns = new GrowingColumns();
      labelled = undefined;
    }
    columns.add(row);
    // Where the lines of a label stand above and below the values, none is on their line.
    if (row.labels.length > 0) labelled = row;
  });
  return groups;
}

/** Whether a row is no further below another than the lines of one cell, and one of both has no label: its figures may be the rest of those above it. */
function mayGoOn(row: ValueRow, last: ValueRow): boolean {
  return row.y - last.y <= nextLine * row.size && (row.labels.length === 0 || last.labels.length === 0);
}

/** Where the labels of some rows end; nowhere if they have none. */
export function edgeOf(rows: readonly ValueRow[]): number {
  return most(rows.flatMap((row) => row.labels.map(({ box }) => box.right)));
}

/** Whether something other than labels stands before a row, so that a table begins with it. */
function isParted(row: ValueRow, edge: number, between: readonly Fragment[], running: ReadonlySet<Fragment>): boolean {
  return between.some(
    (fragment) =>
      !fragment.isValue &&
      (middle(fragment.box) > edge ||
        (running.has(fragment) && (fragment.box.right > edge || fragment.size > larger * row.size))),
  );
}

/**
 * Whether a row's values stand in columns other than those of the rows before it, so that a table begins with it. A single row may do so because its
 * dashes are aligned as its figures are not; then it is near, and the next row stands as those before. So is a row that has values in all columns of those before it and in more,
 * where these have blanks.
 */
function stepsAside(
  row: ValueRow,
  last: ValueRow,
  columns: readonly ValueColumn[],
  next: ValueRow | undefined,
): boolean {
  if (2 * countUnder(row, columns) > row.values.length) return false;
  if (row.y - last.y > near * row.size) return true;
  if (row.labels.length > 0 && columns.every((column) => countUnder(row, [column]) === 1)) return false;
  return next !== undefined && countUnder(next, valueColumns([row])) > countUnder(next, columns);
}

function countUnder({ values }: ValueRow, columns: readonly ValueColumn[]): number {
  return values.filter(({ box }) => columns.some(({ left, right }) => overlap(left, right, box.left, box.right) > 0))
    .length;
}
