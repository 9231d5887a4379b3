import { countWhile } from '../../text/count-while';
import type { Glyph, Rule } from './marks';

/** In parts of its height from its top: where a rule through a character strikes it out; lower down it underlines it. */
const [upper, lower] = [0.35, 0.72];
/** In parts of a character's width: how much of it a rule runs through at least. */
const through = 0.8;
/** More rules than these through the middle of one line only make a pattern. */
const most = 64;

/**
 * The characters of a page, those marked that a level rule runs through: a word processor prints what a tracked change deletes so, and what it
 * inserts beside it.
 */
export function withStruck(glyphs: readonly Glyph[], rules: readonly Rule[]): readonly Glyph[] {
  const level = rules.filter((rule) => rule.along === 'x').sort((a, b) => a.at - b.at);
  if (level.length === 0) return glyphs;
  return glyphs.map((glyph) =>
    /^\d$/.test(glyph.text) && isStruck(glyph, level) ? { ...glyph, struck: true } : glyph,
  );
}

function isStruck({ box }: Glyph, level: readonly Rule[]): boolean {
  const height = box.bottom - box.top;
  const [top, bottom] = [box.top + upper * height, box.top + lower * height];
  const width = box.right - box.left;
  const first = countWhile(level, (rule) => rule.at < top);
  for (let i = first; i < Math.min(level.length, first + most); i++) {
    const rule = level[i];
    if (!rule || rule.at > bottom) return false;
    const shared = Math.min(rule.to, box.right) - Math.max(rule.from, box.left);
    if (shared >= through * width) return true;
  }
  return false;
}
