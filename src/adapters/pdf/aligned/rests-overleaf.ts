import { overlap } from '../geometry/box';
import { nextLine } from '../geometry/lines';
import type { StripFragment as Fragment } from './strip';
import { isFigures, type ValueRow } from './value-rows';

/** In font sizes: the middle of a label of many lines is no further from the line of its values. */
const far = 12;

/**
 * Rows with those told that may go on overleaf: the next row begins a page below no text but headings that are printed again, has no label on its line or by it, and each of
 * its values stands below one of theirs. It may be the rest of figures too wide for their cells (209 over the page's end, 35 overleaf); so may a lone
 * figure on no row's line that stands so above the next row.
 */
export function withRestsOverleaf(
  rows: readonly ValueRow[],
  restBetween: (above: number, below: number) => readonly Fragment[],
  running: ReadonlySet<Fragment>,
): ValueRow[] {
  return rows.map((row, i) => {
    const rest = rows[i + 1];
    if (!rest || row.labels.length === 0 || rest.values[0]?.page === row.values[0]?.page) return row;
    const between = restBetween(row.y, rest.y);
    if (between.some((fragment) => running.has(fragment))) return row;
    const isLone = (fragment: Fragment) =>
      isFigures(fragment) && fragment.page === rest.values[0]?.page && isBelow(fragment, row);
    const goesOn = between.some(isLone) || (mayBeRest(rest, row) && !hasLabelNear(rest, restBetween));
    return goesOn ? { ...row, goesOnOverleaf: true } : row;
  });
}

function mayBeRest(rest: ValueRow, row: ValueRow): boolean {
  return rest.labels.length === 0 && rest.values.every((value) => isBelow(value, row));
}

/** Whether a figure stands in the column of one of a row's. */
function isBelow({ box }: Fragment, { values }: ValueRow): boolean {
  return values.some((value) => overlap(value.box.left, value.box.right, box.left, box.right) > 0);
}

/** Whether a label that is on no row's line stands left of a row's values, next to their line. */
function hasLabelNear(
  { y, size, values: [first] }: ValueRow,
  restBetween: (above: number, below: number) => readonly Fragment[],
): boolean {
  const reach = nextLine * size;
  return restBetween(y - far * size, y + far * size).some(
    ({ box, isValue, page }) =>
      !isValue &&
      page === first?.page &&
      box.right <= first.box.left &&
      box.top - reach <= y &&
      box.bottom + reach >= y,
  );
}
