import { centre } from '../geometry/box';
import { Groups } from '../geometry/groups';
import { withLabelWords } from './label-words';
import { numberAlone } from './numbering';
import { isHan, isSign, type Run, runOf } from './text-run';

/** In font sizes: texts no further apart than these touch, or are a number and its label; and how far the middles of one line's characters are apart at most. */
const [touching, letterGap, level] = [0.06, 1.3, 0.25];

/** The labels that runs of characters are parts of, each whole, its signs and its number included. */
export function wholeRuns(runs: readonly Run[]): Run[] {
  return withLabelWords(wholeLabels(withSigns(runs)));
}

/** Brackets and quotation marks. */
const paired = /^[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"]$/u;

/** Joins brackets and quotation marks that stand by themselves to the texts that they touch: LibreOffice draws those of another font first. */
function withSigns(runs: readonly Run[]): Run[] {
  const isPaired = (run: Run) => run.glyphs.every(({ text }) => paired.test(text));
  const signs = new Set(runs.flatMap((run, i) => (isPaired(run) ? [i] : [])));
  if (signs.size === 0) return [...runs];
  const ends = new Map<string, number[]>();
  const keyOf = (x: number, y: number) => `${Math.round(x)} ${Math.round(y / 4)}`;
  for (const [i, { box, isValue }] of runs.entries()) {
    if (isValue) continue;
    for (const x of [box.left, box.right]) {
      const key = keyOf(x, centre(box));
      const held = ends.get(key);
      if (held) held.push(i);
      else ends.set(key, [i]);
    }
  }
  const groups = new Groups(runs.length);
  for (const i of signs) {
    const sign = runs[i];
    if (!sign) continue;
    const [{ left, right }, y] = [sign.box, centre(sign.box)];
    const keys = [-1, 0, 1].flatMap((dx) =>
      [-4, 0, 4].flatMap((dy) => [keyOf(left + dx, y + dy), keyOf(right + dx, y + dy)]),
    );
    for (const j of new Set(keys.flatMap((key) => ends.get(key) ?? []))) {
      const other = runs[j];
      if (other && j !== i && touch(other, sign)) groups.unite(j, i);
    }
  }
  const firstText = (members: readonly number[]) => members.find((i) => !signs.has(i)) ?? members[0] ?? 0;
  return groups
    .sets()
    .sort((a, b) => firstText(a) - firstText(b))
    .map((members) => members.flatMap((i) => runs[i] ?? []))
    .flatMap((parts) => (parts.length > 1 ? runOf(parts.flatMap((run) => run.glyphs)) : parts));
}

/**
 * Joins labels to the numbers before them, and the parts of a string that begin and end where another line does: both are spread over the width of one column, the last line of a
 * distributed label, be it of two characters, as well.
 */
function wholeLabels(runs: readonly Run[]): Run[] {
  const keyOf = (left: number, right: number) => `${Math.round(left)} ${Math.round(right)}`;
  const lines = new Set(runs.map(({ box }) => keyOf(box.left, box.right)));
  const isLine = (first: Run, last: Run) =>
    [-1, 0, 1].some((a) => [-1, 0, 1].some((b) => lines.has(keyOf(first.box.left + a, last.box.right + b))));
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && (isNumbering(last, run) || (isTorn(last, run) && isLine(last, run))))
      joined[joined.length - 1] = runOf([...last.glyphs, ...run.glyphs]);
    else joined.push(run);
  }
  return joined;
}

/** Whether a run is the number that a label begins with, which may be drawn apart from it, in a font of its own. */
function isNumbering(number: Run, label: Run): boolean {
  const isLevel = Math.abs(centre(number.box) - centre(label.box)) < level * label.size;
  const gap = (label.box.left - number.box.right) / label.size;
  const isLabel = !label.isValue || /^\p{Script=Han}+$/u.test(label.text);
  return isLevel && gap >= -touching && gap <= letterGap && isLabel && numberAlone.test(number.text);
}

/** Whether the end of one run and the beginning of the next are Chinese characters of one string on one line, or signs. */
function isTorn(before: Run, after: Run): boolean {
  const [last, first] = [before.glyphs.at(-1), after.glyphs[0]];
  if (!last || !first || !(isHan(last) || isSign(last)) || !(isHan(first) || isSign(first))) return false;
  const isLevel = Math.abs(centre(last.box) - centre(first.box)) < level * last.size;
  return isLevel && first.box.left > last.box.right && last.string === first.string;
}

function touch(run: Run, { box, size }: Run): boolean {
  if (Math.abs(centre(run.box) - centre(box)) > 0.4 * size) return false;
  return Math.max(box.left - run.box.right, run.box.left - box.right) <= touching * size;
}
