import { countWhile } from '../../../text/count-while';
import { centre, overlap } from '../geometry/box';
import { nextLine } from '../geometry/lines';
import { Stretches } from '../geometry/stretches';
import type { StripFragment as Fragment } from './strip';

/** Values that stand beside one another, and the labels before them. */
export interface ValueRow {
  readonly y: number;
  readonly size: number;
  /** From left to right. */
  readonly values: readonly Fragment[];
  /** From left to right; the last is the row's own, those before it name groups of rows. */
  readonly labels: readonly Fragment[];
  /** Figures stand on its line that are no number: several run together, so that it is not known what belongs where. */
  readonly areRunTogether?: boolean;
  /** Another label may be its own (`withRivalLabels`). */
  readonly hasRival?: boolean;
  /** The rest of its figures may stand overleaf (`withRestsOverleaf`). */
  readonly goesOnOverleaf?: boolean;
}

/** In font sizes: a lone figure closer than this to what stands before or after it is part of a sentence. */
const apart = 0.4;
/** In font sizes: how far above or below a value the next of its column stands. */
const stacked = 4;
/** In font sizes: how exactly what stands in one column begins at one place; and how many texts are looked at above and below a value for it. */
const [exact, around] = [0.06, 64];
/** In font sizes: how far the values of one row may be out of line with one another. */
const level = 0.8;

/**
 * The rows of values that fragments form. A figure inside running text is none: a row has several values, or a label to
 * the left, and nothing is close to them; where a label is, other values stand above or below, or what is next there begins where it does, or the
 * label is not level with it (`besideItsLine`).
 */
export function valueRows(fragments: readonly Fragment[]): ValueRow[] {
  const labels = new Stretches(
    fragments.filter((fragment) => !fragment.isValue),
    ({ box }) => ({ from: box.top, to: box.bottom }),
  );
  const rows: Fragment[][] = [];
  const byHeight = fragments.toSorted((a, b) => centre(a.box) - centre(b.box));
  const values = fragments.filter((fragment) => fragment.isValue && fragment.text.trim() !== '');
  for (const value of values.sort((a, b) => centre(a.box) - centre(b.box))) {
    const row = rows.at(-1);
    if (row && isBeside(row, value)) row.push(value);
    else rows.push([value]);
  }
  return rows.flatMap((row): ValueRow[] => {
    const inRow = row.sort((a, b) => a.box.left - b.box.left);
    const [first] = inRow;
    if (!first) return [];
    const y = inRow.reduce((sum, value) => sum + centre(value.box), 0) / inRow.length;
    const beside = labels.sharing({ from: y, to: y });
    const own = beside.filter((label) => isBefore(label, first)).sort((a, b) => a.box.left - b.box.left);
    const lower = inRow.length === 1 && own.length === 0 ? besideItsLine(first, labels) : null;
    if (lower) return [{ y, size: first.size, values: inRow, labels: [lower] }];
    const free = (value: Fragment) =>
      isApart(value, beside) ||
      (isApart(value, without(beside, own)) && (isStacked(value, values) || isAligned(value, byHeight)));
    const many = inRow.filter(free).length > 1;
    if (!many && (own.length === 0 || !inRow.every(free))) return [];
    const areRunTogether = beside.some((other) => other.box.left > first.box.left && isFigures(other));
    return [{ y, size: first.size, values: inRow, labels: own, ...(areRunTogether ? { areRunTogether } : {}) }];
  });
}

/** Whether a text says figures and no word. */
export function isFigures({ text }: { readonly text: string }): boolean {
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
}

/** Whether another of some values, sorted by their heights, stands right above or below one. */
function isStacked(value: Fragment, values: readonly Fragment[]): boolean {
  const [y, reach] = [centre(value.box), stacked * value.size];
  const first = countWhile(values, ({ box }) => y - centre(box) > reach);
  for (let at = first; at < values.length; at++) {
    const other = values[at];
    if (!other || centre(other.box) - y > reach) return false;
    if (other !== value && overlap(other.box.left, other.box.right, value.box.left, value.box.right) > 0) return true;
  }
  return false;
}

/** Whether what stands next above or below a value, whatever page it is on, begins exactly where it does. */
function isAligned(value: Fragment, byHeight: readonly Fragment[]): boolean {
  const place = value.box.left + exact * value.size;
  const at = countWhile(byHeight, ({ box }) => centre(box) < centre(value.box));
  const isOver = ({ box }: Fragment) => box.left <= place && box.right > place;
  const isBeyond = ({ box }: Fragment) => box.bottom <= centre(value.box) || box.top >= centre(value.box);
  const above = byHeight.slice(Math.max(0, at - around), at).findLast((other) => isBeyond(other) && isOver(other));
  const below = byHeight.slice(at, at + around).find((other) => isBeyond(other) && isOver(other));
  return [above, below].some((other) => other && Math.abs(other.box.left - value.box.left) <= exact * value.size);
}

function isBefore({ box }: Fragment, value: Fragment): boolean {
  return box.right <= value.box.left + 0.1 * value.size;
}

/**
 * The label of a lone value right before which it ends, where the value reaches into its line and is not level with it, as cells stand that set their text at different
 * heights: no two rows stand so near. Null where another text is near enough to be its label.
 */
function besideItsLine(value: Fragment, labels: Stretches<Fragment>): Fragment | null {
  const y = centre(value.box);
  const near = labels.sharing({ from: y - nextLine * value.size, to: y + nextLine * value.size });
  const rivals = near.filter((other) => Math.abs(centre(other.box) - y) < nextLine * value.size);
  const [label] = rivals;
  const isOwn =
    rivals.length === 1 &&
    label &&
    label.page === value.page &&
    label.size <= value.size &&
    isBefore(label, value) &&
    !isApart(value, [label]) &&
    overlap(label.box.top, label.box.bottom, value.box.top, value.box.bottom) > 0;
  return isOwn ? label : null;
}

function without(all: readonly Fragment[], some: readonly Fragment[]): Fragment[] {
  return all.filter((fragment) => !some.includes(fragment));
}

function isApart(value: Fragment, beside: readonly Fragment[]): boolean {
  return beside.every(
    ({ box }) => -overlap(box.left, box.right, value.box.left, value.box.right) >= apart * value.size,
  );
}

function isBeside(row: readonly Fragment[], value: Fragment): boolean {
  const [first] = row;
  return (
    first !== undefined &&
    centre(value.box) - centre(first.box) <= level * Math.min(first.size, value.size) &&
    !row.some(({ box }) => overlap(box.left, box.right, value.box.left, value.box.right) > exact * value.size)
  );
}
