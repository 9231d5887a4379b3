import { countWhile } from '../../../text/count-while';
import { centre } from '../geometry/box';
import type { Glyph, Rule } from '../geometry/marks';

/** In parts of its height from its top: where a rule through a character strikes it out, and where one underlines it. */
const strike = { upper: 0.35, lower: 0.72 };
const underline = { upper: 0.8, lower: 1.15 };
/** In parts of a character's width: how much of it a rule runs along at least, and one that is short as a stroke by hand, in font sizes. */
const [through, partly, short] = [0.8, 0.3, 3];
/** In points: a rule that belongs to a text begins and ends with it; a border does not. */
const flush = 1;
/** In font sizes: what replaces a text follows it this near, on its line or at the beginning of the next. */
const [beside, nextLine] = [1, 2];
/** More rules than these through the middle of one line only make a pattern. */
const most = 64;

/**
 * The characters of a page, figures that a tracked change replaces marked as such: a word processor prints what is deleted with a rule through it and
 * right after it what is inserted, underlined, each rule as long as its text. Other figures that a level rule runs through are struck.
 */
export function withStruckOut(glyphs: readonly Glyph[], rules: readonly Rule[]): readonly Glyph[] {
  const level = rules.filter((rule) => rule.along === 'x').sort((a, b) => a.at - b.at);
  if (level.length === 0) return glyphs;
  const kept: Glyph[] = [];
  for (let i = 0; i < glyphs.length; ) {
    const first = glyphs[i];
    if (!first) break;
    const rule = isBegun(first, glyphs[i + 1]) ? ruleAlong(first, level, strike) : null;
    let end = i + 1;
    for (let next = glyphs[end]; rule && next && isAlong(rule, next, strike); next = glyphs[end]) end += 1;
    const struck = glyphs.slice(i, end);
    const isRead = rule !== null && isReplaced(struck, rule, glyphs[end], level);
    for (const own of struck) kept.push(rule ? { ...own, [isRead ? 'replaced' : 'struck']: true } : own);
    i = end;
  }
  return kept;
}

/** Whether a figure begins with a character: its sign or a digit. */
function isBegun({ text }: Glyph, next: Glyph | undefined): boolean {
  return /^\p{Nd}$/u.test(text) || (/^[-−－+＋]$/.test(text) && next !== undefined && /^\p{Nd}$/u.test(next.text));
}

/** Whether a rule strikes just these characters out, and what follows them is underlined by one that begins with it. */
function isReplaced(struck: readonly Glyph[], rule: Rule, next: Glyph | undefined, level: readonly Rule[]): boolean {
  const [first, last] = [struck[0], struck.at(-1)];
  if (!first || !last || !next) return false;
  const isOwn = rule.from > first.box.left - flush && rule.to < last.box.right + flush;
  const line = ruleAlong(next, level, underline);
  const down = (centre(next.box) - centre(last.box)) / last.size;
  const right = (next.box.left - last.box.right) / last.size;
  const follows = Math.abs(down) < 0.5 ? right > -0.1 && right < beside : down > 0 && down < nextLine && right < 0;
  return isOwn && follows && line !== null && line.from > next.box.left - flush;
}

function ruleAlong(glyph: Glyph, level: readonly Rule[], where: typeof strike): Rule | null {
  const { top, bottom } = glyph.box;
  const first = countWhile(level, (rule) => rule.at < top + where.upper * (bottom - top));
  for (let i = first; i < Math.min(level.length, first + most); i++) {
    const rule = level[i];
    if (!rule || rule.at > top + where.lower * (bottom - top)) return null;
    if (isAlong(rule, glyph, where)) return rule;
  }
  return null;
}

/** Whether a rule runs along a character at a height; a short one strikes out what it runs along in part. */
function isAlong({ at, from, to }: Rule, { box, size }: Glyph, where: typeof strike): boolean {
  const height = box.bottom - box.top;
  const shared = Math.min(to, box.right) - Math.max(from, box.left);
  const least = where === strike && to - from <= short * size ? partly : through;
  return (
    at >= box.top + where.upper * height &&
    at <= box.top + where.lower * height &&
    shared >= least * (box.right - box.left)
  );
}
