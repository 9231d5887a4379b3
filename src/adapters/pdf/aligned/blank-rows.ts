import { middle, overlap } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import { linesOf } from '../geometry/lines';
import { fragmentOf } from '../strings/fragments';
import { numbered } from '../strings/numbering';
import { type StripFragment as Fragment, moved } from './strip';
import type { ValueRow } from './value-rows';

/** In font sizes: labels of one column share an edge or their axis within this. */
const aligned = 0.6;
/** In parts of the size: how different labels of one column are set at most, and how far lines may reach into one another. */
const [sameSize, into] = [0.08, 0.2];
/** In parts of the widest gap between rows: no more parts the last row from blank ones below. */
const usual = 1.15;

/** What stands around the rows of values of a table, in its columns or not. */
export interface Surroundings {
  readonly rows: readonly ValueRow[];
  /** From the table above to the first row of values, and from the last one to the table below. */
  readonly before: readonly Fragment[];
  readonly after: readonly Fragment[];
  readonly running: ReadonlySet<Fragment>;
  /** The first row of values of the table below. */
  readonly next: ValueRow | undefined;
}

/**
 * The labels of rows in which nothing stands, above the first row of values and below the last: no value shows that they are rows. Those above stand
 * under the headings; those below follow the rows as the rows follow one another. Every one is alone on its line, in the column of the labels and set
 * as they are.
 */
export function blankRows(table: Surroundings): Fragment[] {
  const { rows, before, after, next } = table;
  const labels = rows.flatMap((row) => row.labels);
  if (labels.length === 0) return [];
  const values = least(rows.flatMap((row) => row.values.map(({ box }) => box.left)));
  const isLabel = (fragment: Fragment, all: readonly Fragment[]) =>
    !fragment.isValue &&
    fragment.box.right <= values &&
    labels.some((label) => isSetAs(fragment, label)) &&
    all.every((other) => other === fragment || !isLevel(other, fragment));
  const edge = most(labels.map(({ box }) => box.right));
  const heads = lowestHeading(table, edge);
  const above = heads === null ? [] : before.filter((own) => own.box.top >= heads && isLabel(own, before));
  const limit = usual * widestGap(rows, [...(heads === null ? [] : [heads]), ...above.map(({ box }) => box.bottom)]);
  const below: Fragment[] = [];
  let [bottom, page] = [bottomOf(rows.at(-1)), rows.at(-1)?.values[0]?.page];
  for (const own of after.toSorted((a, b) => a.box.top - b.box.top)) {
    if (own.page !== page || own.box.top - bottom > limit || !isLabel(own, after)) break;
    below.push(own);
    bottom = own.box.bottom;
  }
  const isCaption = below.length > 0 && isOverHeadings(bottom, after, edge);
  const isCut = next !== undefined && isPageEnd(after, below.at(-1)) && !isBegun(next, below);
  return [
    ...above.filter((own) => !isPageTop(table, own) || numbered.test(own.text)),
    ...(isCut ? [] : isCaption ? below.slice(0, -1) : below),
  ];
}

/** Whether a row says where it begins: by a label with a number, in the column of some others. */
function isBegun({ labels }: ValueRow, others: readonly Fragment[]): boolean {
  const own = labels.at(-1);
  return own !== undefined && numbered.test(own.text) && others.some((other) => isSetAs(own, other));
}

/** Whether a page begins with the headings of its table: a row under them may have begun on the page before. */
function isPageTop({ before, running }: Surroundings, { page }: Fragment): boolean {
  return page > 1 && !before.some((other) => other.page === page && running.has(other));
}

/** Whether nothing stands below a label on its page. */
function isPageEnd(after: readonly Fragment[], label: Fragment | undefined): boolean {
  return label !== undefined && !after.some((other) => other.page === label.page && other.box.top > label.box.bottom);
}

/** Where the headings over the values end, and a line below them may be a row; null where there are none. */
function lowestHeading({ before, running }: Surroundings, edge: number): number | null {
  const reaching = before.filter(({ box, isValue }) => middle(box) > edge && !isValue);
  const lowest = reaching.toSorted((a, b) => b.box.bottom - a.box.bottom)[0];
  return lowest && !running.has(lowest) ? lowest.box.bottom - into * lowest.size : null;
}

/** Whether what stands right below a line are headings, over the labels and over the values: the line is then their caption. */
function isOverHeadings(bottom: number, after: readonly Fragment[], edge: number): boolean {
  const under = after.filter(({ box, size }) => box.top > bottom - into * size).sort((a, b) => a.box.top - b.box.top);
  const [first] = under;
  if (!first) return false;
  const line = under.filter((other) => other === first || isLevel(other, first));
  return line.some(({ box }) => middle(box) <= edge) && line.some(({ box }) => middle(box) > edge);
}

/** Whether fragments stand on one line. */
export function isLevel(a: Fragment, b: Fragment): boolean {
  return overlap(a.box.top, a.box.bottom, b.box.top, b.box.bottom) > 0.3 * b.size;
}

/** Whether a fragment is set as a label is and stands in its column. */
export function isSetAs(fragment: Fragment, label: Fragment): boolean {
  const [a, b] = [fragment.box, label.box];
  const apart = Math.min(...[a.left - b.left, a.right - b.right, middle(a) - middle(b)].map(Math.abs));
  return apart <= aligned * label.size && Math.abs(fragment.size - label.size) <= sameSize * label.size;
}

function topOf({ labels, y, size }: ValueRow): number {
  return labels.at(-1)?.box.top ?? y - size / 2;
}

function bottomOf(row: ValueRow | undefined): number {
  return row ? (row.labels.at(-1)?.box.bottom ?? row.y + row.size / 2) : 0;
}

/** The widest gap between the labels of rows on one page, and between the first and what stands above it. */
function widestGap(rows: readonly ValueRow[], above: readonly number[]): number {
  const inner = rows.slice(1).flatMap((row, i) => {
    const before = rows[i];
    return before && before.values[0]?.page === row.values[0]?.page ? [topOf(row) - bottomOf(before)] : [];
  });
  const first = rows[0] && above.length > 0 ? [topOf(rows[0]) - most(above)] : [];
  return most([...inner, ...first]);
}

/** A heading over the labels that took the first label below for its next line, parted where the headings end. */
export function partedAt(stub: Fragment, y: number): Fragment[] {
  const lines = linesOf(stub.glyphs);
  const at = lines.findIndex(({ box, size }, i) => i > 0 && moved(box, stub.offset).top >= y - into * size);
  const isOver = (lines[0] && moved(lines[0].box, stub.offset).bottom <= y) ?? false;
  if (at !== lines.length - 1 || at < 1 || !isOver) return [stub];
  return [lines.slice(0, at), lines.slice(at)].map((part) => {
    const fragment = fragmentOf(part.flatMap(({ glyphs }) => glyphs));
    return { ...stub, ...fragment, box: moved(fragment.box, stub.offset) };
  });
}
