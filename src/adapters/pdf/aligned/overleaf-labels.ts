import { centre, overlap } from '../geometry/box';
import { most } from '../geometry/extremes';
import { numberOf } from '../strings/numbering';
import { isLevel, isSetAs } from './blank-rows';
import { isAround } from './labelled-rows';
import type { StripFragment as Fragment } from './strip';
import type { ValueRow } from './value-rows';

/** No heads that are printed again overleaf are fewer. */
const several = 2;

/**
 * Rows with those whole that a page break parts from their labels: figures without a label stand last on a page, and first overleaf, under the heads if these are printed
 * again, a label with a number and no figures. Neither can be a row by itself: where the break cuts a row, figures in the middle of their cells stand above it,
 * and a label that has no room there stands below (WeasyPrint, wkhtmltopdf). Its number follows that of the label above, or begins anew, and it is set as the others are.
 * Where labels have no numbers, what stands alone at the top of the next page is that of several figures under those of the row above, none of which can be the second line
 * of one above it (`isNoSecondLine`).
 */
export function withLabelsOverleaf(rows: readonly ValueRow[], fragments: readonly Fragment[]): ValueRow[] {
  const owned = new Set(rows.flatMap(({ values, labels }) => [...values, ...labels]));
  const pages = new Map<number, Fragment[]>();
  const bare = rows.filter((row, i) => isUnnamed(row, rows[i - 1]));
  const near = new Set(bare.flatMap((row) => [pageOf(row), pageOf(row) + 1]));
  for (const fragment of fragments) {
    if (owned.has(fragment) || !near.has(fragment.page)) continue;
    const others = pages.get(fragment.page) ?? [];
    others.push(fragment);
    pages.set(fragment.page, others);
  }
  return rows.map((row, i) => {
    const page = pageOf(row);
    const [above, next] = [rows[i - 1], rows[i + 1]];
    if (!isUnnamed(row, above) || !next || pageOf(next) !== page + 1 || next.labels.length === 0) return row;
    const overleaf = (pages.get(page + 1) ?? []).toSorted((a, b) => a.box.top - b.box.top);
    const label = overleaf.find((own) => numberOf(own) !== null && centre(own.box) < next.y);
    const [top] = overleaf;
    if (above && top && isNextInOrder(row, above, pages.get(page) ?? []) && isFirst(top, overleaf, next, above))
      return { ...row, y: centre(top.box), labels: [...row.labels, top] };
    if (!label) return row;
    const own = rows.slice(Math.max(0, i - around), i + around);
    const places = own.flatMap(({ labels }) => labels.filter((other) => Math.abs(other.page - page) <= 1));
    const isBare = !(pages.get(page) ?? []).some((other) => isAround(other, row, places));
    const heads = overleaf.filter(({ box }) => centre(box) < label.box.top);
    const last = above && pageOf(above) === page ? above.labels.at(-1) : undefined;
    const isBegun = numberOf(last) ? follows(label, last) : heads.length >= several;
    const isLabel = places.some((other) => isSetAs(label, other));
    return isBare && isBegun && isLabel ? { ...row, y: centre(label.box), labels: [...row.labels, label] } : row;
  });
}

/** Whether a row has no label of its own, but that of a group at most, beside which the row above stands too with its own. */
function isUnnamed({ labels }: ValueRow, above: ValueRow | undefined): boolean {
  const groups = above?.labels.slice(0, -1) ?? [];
  return labels.every((label) => groups.includes(label));
}

/** Whether several figures are those of the row after one without a number, in its columns, and nothing stands below them on their page. */
function isNextInOrder(row: ValueRow, above: ValueRow, others: readonly Fragment[]): boolean {
  const name = above.labels.at(-1);
  return (
    name !== undefined &&
    name.page === pageOf(row) &&
    numberOf(name) === null &&
    row.values.length >= several &&
    row.values.length === above.values.length &&
    row.values.every((value, i) => isNoSecondLine(value, above.values[i], others)) &&
    !others.some((other) => centre(other.box) > name.box.bottom)
  );
}

/** Whether a figure stands under another and both on one line are no wider than the heading over them, so that one number has room for all its digits. */
function isNoSecondLine({ box }: Fragment, above: Fragment | undefined, others: readonly Fragment[]): boolean {
  if (!above || overlap(box.left, box.right, above.box.left, above.box.right) <= 0) return false;
  const over = others.filter((other) => other.box.bottom <= above.box.top && shares(other, above));
  const heading = over.find((other) => other.box.bottom === most(over.map((own) => own.box.bottom)));
  const width = (own: Fragment['box']) => own.right - own.left;
  return heading !== undefined && width(heading.box) >= width(box) + width(above.box);
}

function shares({ box: a }: Fragment, { box: b }: Fragment): boolean {
  return overlap(a.left, a.right, b.left, b.right) > 0;
}

/** Whether a text is the label that stands first on its page, before other rows and alone on its line, set as the labels before it. */
function isFirst(top: Fragment, others: readonly Fragment[], next: ValueRow, { labels }: ValueRow): boolean {
  const isAlone = others.every((other) => other === top || !isLevel(other, top));
  return isAlone && !top.isValue && top.box.bottom < next.y && labels.slice(-1).some((name) => isSetAs(top, name));
}

/** How many rows before and after one are looked at for their labels. */
const around = 24;

function pageOf({ values }: ValueRow): number {
  return values[0]?.page ?? 0;
}

/** Whether a label's number is the next after that of another, or the first of its kind. */
function follows(label: Fragment, before: Fragment | undefined): boolean {
  const [own, last] = [numberOf(label), numberOf(before)];
  if (!own || !last) return false;
  return own.value === 1 || own.dress !== last.dress || own.value === last.value + 1;
}

/** Heads without those of a page before that are printed again overleaf: no row stands between. */
export function lastPrinted(heads: readonly Fragment[]): Fragment[] {
  const page = most(heads.map((head) => head.page));
  const own = heads.filter((head) => head.page === page);
  const before = new Set(heads.flatMap((head) => (head.page === page ? [] : [plain(head)])));
  return own.length >= several && own.every((head) => before.has(plain(head))) ? own : [...heads];
}

function plain({ text }: Fragment): string {
  return text.replace(/\s+/g, '');
}
