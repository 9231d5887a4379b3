import type { Box } from '../../model/location';
import { isValue } from '../../text/number';
import { apartStrings } from './apart-strings';
import { centre } from './box';
import { Groups } from './intersections';
import { withLabelWords } from './label-words';
import { betweenScripts, isOneNumber, lineOf, lineText } from './lines';
import type { Glyph } from './marks';
import { undecoded } from './trust';

/** Characters that stand together on one line. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly size: number;
  readonly text: string;
  readonly isValue: boolean;
}

/** A text that begins with a number of its own begins something. */
export const numbered =
  /^\s*(?:[（(〔[【]\s*[一二三四五六七八九十\d]{1,2}\s*[）)〕\]】]|[一二三四五六七八九十\d]{1,2}\s*[、.．。:：](?!\d)|[\u2460-\u249b\u3220-\u3229])/u;

/** A number that a label begins with, and nothing else. */
const numberAlone = new RegExp(`${numbered.source}\\s*$`, 'u');

/** In font sizes, the widest gaps that part no cells: in a string, in a letter-spaced string, and between strings. */
const [wordGap, letterGap, touching] = [0.35, 1.3, 0.06];
/** In font sizes: more drawn white space than this parts cells. */
const wideBlank = 1.2;
/** In font sizes: characters spread evenly over a cell stand apart by gaps that differ no more than this. */
const even = 0.1;
/** In font sizes: how far the middles of characters on one line are apart at most, those of signs in another font included. */
const level = 0.25;

/** Characters drawn one after the other on one line without a gap that could part cells. */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Glyph[][] = [];
  const areApart = apartStrings(glyphs);
  glyphs.forEach((glyph, i) => {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && followsOn(run, glyph, glyphs[i + 1]) && !areApart(last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  });
  return withLabelWords(wholeLabels(withSigns(runs.map(runOf).filter(({ text }) => text !== ''))));
}

function runOf(run: readonly Glyph[]): Run {
  const line = lineOf(run);
  const text = lineText(line);
  return { ...line, text, isValue: isValue(text.replaceAll(undecoded, '0')) };
}

/**
 * Whether a character goes on with the text before it. What a tagged file marks as one content, or is drawn as one string, goes
 * on over the white space in it, and over gaps as wide as the last one between Chinese characters (letter-spacing).
 */
function followsOn(run: readonly Glyph[], glyph: Glyph, next: Glyph | undefined): boolean {
  const last = run.at(-1);
  if (!last) return false;
  const size = Math.max(last.size, glyph.size);
  if (Math.abs(centre(last.box) - centre(glyph.box)) > 0.4 * size) return false;
  const gap = (glyph.box.left - last.box.right) / size;
  if (gap < -1.1) return false;
  if (isOneNumber(last, glyph) || isSpread(run.at(-2), last, glyph, next)) return true;
  const together = glyph.content === null ? glyph.string === last.string : glyph.content === last.content;
  if (!together) return gap <= (isUnit(last, glyph, next) ? betweenScripts : touching);
  const blank = glyph.string === last.string ? glyph.blank / size : 0;
  const digits = [last, glyph].every(({ text }) => /^[\d/-]$/.test(text));
  if (gap - blank <= wordGap && blank <= (digits ? touching : wideBlank)) return true;
  const before = run.at(-2);
  const spaced = before ? Math.abs((last.box.left - before.box.right) / size - gap) < even : true;
  return spaced && gap <= letterGap && isHan(last) && isHan(glyph);
}

/** Whether a character is the unit of the figure before it, and nothing else goes on with it. */
function isUnit(last: Glyph, glyph: Glyph, next: Glyph | undefined): boolean {
  const isAlone = next?.string !== glyph.string || next.text === '元';
  return /^\d$/.test(last.text) && /^[万亿元件项]$/.test(glyph.text) && isAlone;
}

/**
 * Whether two characters are neighbours among those that are spread evenly over a cell, however far: those of one string and the signs before and
 * after it, which may be drawn in a font of their own (LibreOffice's distributed labels).
 */
function isSpread(before: Glyph | undefined, last: Glyph, glyph: Glyph, next: Glyph | undefined): boolean {
  const gap = glyph.box.left - last.box.right;
  const isAlike = (a: Glyph | undefined, b: Glyph | undefined) =>
    a !== undefined &&
    b !== undefined &&
    (isHan(a) || isSign(a)) &&
    (isHan(b) || isSign(b)) &&
    (a.string === b.string || isSign(a) || isSign(b)) &&
    Math.abs(centre(a.box) - centre(b.box)) < level * a.size &&
    Math.abs(b.box.left - a.box.right - gap) < even * last.size;
  return gap > 0 && isAlike(last, glyph) && (isAlike(before, last) || isAlike(glyph, next));
}

/** A bracket, a quotation mark or a stop. */
function isSign({ text }: Glyph): boolean {
  return /^\p{P}$/u.test(text) && !isValue(text);
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
  return isLevel && gap >= 0 && gap <= letterGap && isLabel && numberAlone.test(number.text);
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

function isHan({ text }: Glyph): boolean {
  return /\p{Script=Han}/u.test(text) && !isValue(text);
}
