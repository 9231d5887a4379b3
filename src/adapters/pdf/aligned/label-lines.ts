import { around, centre } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import { numbered } from '../strings/numbering';
import { isSetAs } from './blank-rows';
import type { LabelledRow } from './labelled-rows';
import type { StripFragment as Fragment } from './strip';

/** In font sizes: lines of one label are nearer to one another than rows are by this. */
const nearer = 0.15;
/** In font sizes: lines follow one another no farther apart, and begin at one place this nearly. */
const [leading, flush] = [0.8, 0.3];
/** In font sizes: the middle of a label's lines is this near to the values that stand beside one of them. */
const centred = 0.4;
/** In parts of the height of some lines: what stands this near to their middle stands beside none of the outer ones. */
const amid = 1 / 6;
/** Where more rows than this part of a table's have labels with numbers of their own, a line without one begins none. */
const counting = 0.75;

/** Where more rows than this, and nearly all of them, have a value in every column, one without any is unlikely. */
const [several, nearlyAll] = [4, 0.8];

/** Lines that may be one label; `far` where they stand no nearer to one another than rows do. */
interface LineBlock {
  readonly lines: Fragment[];
  far: boolean;
}

/**
 * The labels of rows with all their lines, those numbered anew or drawn apart as well: lines that stand nearer to one another, each aligned with
 * the one before, than any two rows do; and where labels begin with numbers, lines without one that follow, right below or at the top of the
 * next page (fixture town-2023-libreoffice-borderless). `joined` puts lines together.
 */
export function withAllLines(
  rows: readonly LabelledRow[],
  others: readonly Fragment[],
  joined: (lines: readonly Fragment[]) => Fragment | null,
): { readonly rows: LabelledRow[]; readonly others: Fragment[] } {
  const isFull = areFull(rows);
  const isWhole = isFull && new Set(rows.map(({ values }) => values.length)).size === 1;
  const owners = new Map(rows.flatMap((row) => (row.label ? [[row.label, row] as const] : [])));
  const labels = new Map<LabelledRow, Fragment[]>();
  for (const block of labelBlocks([...owners.keys()], others)) {
    const [row, ...more] = block.lines.flatMap((line) => owners.get(line) ?? []);
    if (row && more.length === 0 && block.lines.length > 1 && isOf(row, block, isFull, isWhole))
      labels.set(row, block.lines);
  }
  const taken = new Set([...labels.values()].flat());
  return {
    rows: rows.map((row) => ({ ...row, label: joined(labels.get(row) ?? []) ?? row.label })),
    others: others.filter((other) => !taken.has(other)),
  };
}

/** Whether nearly all of some rows have a value in every column. */
export function areFull(rows: readonly { readonly values: readonly Fragment[] }[]): boolean {
  const widest = most(rows.map(({ values }) => values.length));
  const full = rows.filter(({ values }) => values.length === widest);
  return rows.length > several && full.length > nearlyAll * rows.length;
}

/** Lines as labels that begin with numbers, where they then do: only a line without one goes on with the label above, however near other rows are. */
function labelBlocks(own: readonly Fragment[], others: readonly Fragment[]): LineBlock[] {
  const owners = new Set(own);
  const blocks = blocksOf(own, others, true);
  const labels = blocks.filter(({ lines }) => lines.some((line) => owners.has(line)));
  const counted = labels.filter(({ lines: [first] }) => first && isNumbered(first)).length > counting * labels.length;
  return counted ? blocks : blocksOf(own, others, false);
}

function blocksOf(own: readonly Fragment[], others: readonly Fragment[], counted: boolean): LineBlock[] {
  const gap = leastGap(own);
  const owners = new Set(own);
  const blocks: LineBlock[] = [];
  for (const line of [...own, ...others].sort((a, b) => a.box.top - b.box.top)) {
    const begins = (lines: readonly Fragment[]) => isNumbered(line) && (owners.has(line) || lines.some(isNumbered));
    const near = blocks.findLast(({ lines }) => !begins(lines) && isNextLine(lines.at(-1), line, gap));
    const above = blocks.findLast(({ lines: [first] }) => first && isSetAs(line, first));
    if (near) near.lines.push(line);
    else if (counted && above && isRest(above.lines.at(-1), line)) {
      above.lines.push(line);
      above.far = true;
    } else blocks.push({ lines: [line], far: false });
  }
  return blocks;
}

function isNumbered({ text }: Fragment): boolean {
  return numbered.test(text);
}

/**
 * Whether lines are a row's: those far apart where its values stand beside the first, or in their middle, less exactly where no row lacks a value; on two pages where
 * no row is blank (`isFull`), so that those on the first are none.
 */
function isOf({ label, y, size }: LabelledRow, { lines, far }: LineBlock, isFull: boolean, isWhole: boolean): boolean {
  if (!far || lines[0] === label) return true;
  if (lines.some(({ page }) => page !== lines[0]?.page)) return isFull;
  const box = around(lines.map((line) => line.box));
  return Math.abs(centre(box) - y) <= Math.max(centred * size, isWhole ? amid * (box.bottom - box.top) : 0);
}

function isNextLine(above: Fragment | undefined, line: Fragment, gap: number): boolean {
  if (!above || above.page !== line.page || !isSetAs(line, above)) return false;
  const apart = line.box.top - above.box.bottom;
  return apart > -0.5 * line.size && apart < gap - nearer * line.size;
}

/** Whether a line without a number goes on with the label that ends right above it, or last on the page before. */
function isRest(above: Fragment | undefined, line: Fragment): boolean {
  if (!above || isNumbered(line) || Math.abs(line.box.left - above.box.left) > flush * line.size) return false;
  const apart = line.box.top - above.box.bottom;
  const isBelow = above.page === line.page && apart > 0 && apart <= leading * line.size;
  return isBelow || above.page === line.page - 1;
}

/** The least distance between the labels of two rows of one column; none where there are fewer. */
function leastGap(labels: readonly Fragment[]): number {
  const gaps = labels.slice(1).flatMap((label, i) => {
    const above = labels[i];
    return above && above.page === label.page && isSetAs(label, above) ? [label.box.top - above.box.bottom] : [];
  });
  return gaps.length > 0 ? least(gaps) : Number.NEGATIVE_INFINITY;
}
