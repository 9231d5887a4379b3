import { centre } from '../geometry/box';
import { betweenScripts, isOneNumber } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import { apartStrings } from './apart-strings';
import { isHan, isSign, type Run, runOf } from './text-run';
import { wholeRuns } from './whole-runs';

/** In font sizes, the widest gaps that part no cells: in a string, in a letter-spaced string, and between strings. */
const [wordGap, letterGap, touching] = [0.35, 1.3, 0.06];
/** In font sizes: more drawn white space than this parts cells. */
const wideBlank = 1.2;
/** In font sizes: characters spread evenly over a cell stand apart by gaps that differ no more than this. */
const even = 0.1;
/** In font sizes: how far the middles of characters on one line are apart at most, those of signs in another font included. */
const level = 0.25;

/** Characters drawn one after the other on one line without a gap that could part cells, and not in strings that are apart. */
export function runsOf(glyphs: readonly Glyph[], areApart = apartStrings([glyphs])): Run[] {
  const runs: Glyph[][] = [];
  glyphs.forEach((glyph, i) => {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && followsOn(run, glyph, glyphs[i + 1]) && !areApart(last, glyph)) run.push(glyph);
    else runs.push([glyph]);
  });
  return wholeRuns(runs.map(runOf).filter(({ text }) => text !== ''));
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
  if (isStroke(last, glyph, next) || isStroke(run.at(-2), last, glyph)) return true;
  const together = glyph.content === null ? glyph.string === last.string : glyph.content === last.content;
  const isOne = isUnit(last, glyph, next) || isChange(run, glyph);
  if (!together) return gap <= (isOne ? betweenScripts : touching);
  const blank = glyph.string === last.string ? glyph.blank / size : 0;
  const digits = [last, glyph].every(({ text }) => /^[\d/-]$/.test(text));
  if (gap - blank <= wordGap && blank <= (digits ? touching : wideBlank)) return true;
  const before = run.at(-2);
  const spaced = before ? Math.abs((last.box.left - before.box.right) / size - gap) < even : true;
  return spaced && gap <= letterGap && isHan(last) && isHan(glyph);
}

/** Whether a stroke stands between two Chinese characters of its string, spread as they are: that of 本 年 增 / 减, which is no sign for none. */
function isStroke(before: Glyph | undefined, stroke: Glyph, after: Glyph | undefined): boolean {
  if (!before || !after || !/^[/／]$/.test(stroke.text) || !isHan(before) || !isHan(after)) return false;
  const gaps = [stroke.box.left - before.box.right, after.box.left - stroke.box.right];
  const isEven = Math.abs((gaps[0] ?? 0) - (gaps[1] ?? 0)) < even * stroke.size;
  const isOne = before.string === stroke.string && after.string === stroke.string;
  return isOne && isEven && gaps.every((gap) => gap <= letterGap * stroke.size);
}

/** Whether a character is the unit of the figure before it, and nothing else goes on with it. */
function isUnit(last: Glyph, glyph: Glyph, next: Glyph | undefined): boolean {
  const isAlone = next?.string !== glyph.string || next.text === '元';
  return /^\d$/.test(last.text) && /^[万亿元件项]$/.test(glyph.text) && isAlone;
}

/** Whether a figure is the change that the word before it tells, and that says nothing else: 增12, 减少2. */
function isChange(run: readonly Glyph[], glyph: Glyph): boolean {
  return /^\d$/.test(glyph.text) && run.length <= 2 && /^(?:增加?|减少?)$/.test(run.map(({ text }) => text).join(''));
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
