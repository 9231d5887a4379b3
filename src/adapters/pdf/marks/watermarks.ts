import { centre, holds, middle } from '../geometry/box';
import type { Glyph, Rule } from '../geometry/marks';
import { median } from '../geometry/median';

/** A watermark is set at least this many times as large as the text over which it lies. */
const larger = 2;
/** In parts of its size: what touches a character no nearer to its middle than this may only underline it. */
const core = 0.3;
/** More characters than these are no watermark; each is held against all others. */
const most = 200;

/**
 * The characters of a page without those of a level watermark: far larger than the text, in one font and size, with text or rules running
 * through them as through nothing that is meant to be read.
 */
export function withoutWatermarks(glyphs: readonly Glyph[], rules: readonly Rule[]): readonly Glyph[] {
  const usual = median(glyphs.map((glyph) => glyph.size));
  const large = glyphs.filter((glyph) => glyph.size >= larger * usual);
  if (large.length === 0 || large.length > most) return glyphs;
  const kindOf = ({ font, size }: Glyph) => `${font} ${Math.round(size)}`;
  const crossed = new Map<string, number>();
  for (const glyph of large) {
    const isCrossed = glyphs.some((other) => isOver(other, glyph)) || rules.some((rule) => runsThrough(rule, glyph));
    if (isCrossed) crossed.set(kindOf(glyph), (crossed.get(kindOf(glyph)) ?? 0) + 1);
  }
  const marks = new Set(large.filter((glyph) => (crossed.get(kindOf(glyph)) ?? 0) > 1));
  return marks.size > 0 ? glyphs.filter((glyph) => !marks.has(glyph)) : glyphs;
}

function coreOf({ box }: Glyph) {
  const [width, height] = [core * (box.right - box.left), core * (box.bottom - box.top)];
  return { left: box.left + width, right: box.right - width, top: box.top + height, bottom: box.bottom - height };
}

function isOver(other: Glyph, glyph: Glyph): boolean {
  return other.size * larger <= glyph.size && holds(coreOf(glyph), middle(other.box), centre(other.box));
}

function runsThrough({ along, at, from, to }: Rule, glyph: Glyph): boolean {
  const { left, right, top, bottom } = coreOf(glyph);
  return along === 'x'
    ? at > top && at < bottom && from < left && to > right
    : at > left && at < right && from < top && to > bottom;
}
