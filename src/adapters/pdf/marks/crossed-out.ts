import type { Box } from '../../../model/location';
import { type PaintedPath, strokePieces } from '../drawing/curves';
import type { Glyph } from '../geometry/marks';
import { Stretches } from '../geometry/stretches';

/** In parts of a digit's width and height, from its sides: a stroke that goes no further into it only passes by. */
const [aside, above] = [0.15, 0.25];
/** So many strokes are held against digits, for each of both together. */
const most = 64;

interface Digit {
  readonly glyph: Glyph;
  /** Where a stroke runs through it. */
  readonly core: Box;
}

/**
 * The characters of a page, digits that slanted strokes, curves or slender filled shapes cross told as struck; all digits where there is more than can be held against
 * them.
 */
export function withCrossedOut(
  glyphs: readonly Glyph[],
  slants: readonly Box[],
  paths: readonly PaintedPath[],
): readonly Glyph[] {
  if (slants.length === 0 && paths.length === 0) return glyphs;
  const all = glyphs.filter(({ text }) => /^\p{Nd}$/u.test(text)).map((glyph) => ({ glyph, core: coreOf(glyph) }));
  const digits = new Stretches(all, ({ core }) => ({ from: core.top, to: core.bottom }));
  const struck = new Set<Glyph>();
  let left = most * paths.reduce((sum, { path }) => sum + path.length, glyphs.length + slants.length);
  /** Goes through the digits level with a box until a test holds for one, or there is more than can be looked at. */
  const level = ({ top, bottom }: Box, test: (digit: Digit) => boolean) =>
    digits.some({ from: top, to: bottom }, (digit) => {
      left -= 1;
      return left < 0 || test(digit);
    });
  const cross = (stroke: Box) => {
    level(stroke, ({ glyph, core }) => {
      if (crosses(stroke, core)) struck.add(glyph);
      return false;
    });
  };
  const isNear = (box: Box) => level(box, ({ core }) => core.left < box.right && core.right > box.left);
  for (const slant of slants) if (left >= 0) cross(slant);
  for (const path of paths) {
    if (left < 0 || all.length === 0) break;
    for (const piece of strokePieces(path, isNear)) cross(piece);
  }
  if (left < 0) for (const { glyph } of all) struck.add(glyph);
  return struck.size === 0 ? glyphs : glyphs.map((glyph) => (struck.has(glyph) ? { ...glyph, struck: true } : glyph));
}

function coreOf({ box }: Glyph): Box {
  const [x, y] = [aside * (box.right - box.left), above * (box.bottom - box.top)];
  return { left: box.left + x, top: box.top + y, right: box.right - x, bottom: box.bottom - y };
}

/** Whether a stroke from corner to corner of a box, whichever they are, runs through another. */
function crosses({ left, top, right, bottom }: Box, box: Box): boolean {
  const [from, to] = [Math.max(left, box.left), Math.min(right, box.right)];
  if (from > to) return false;
  if (left === right) return top < box.bottom && bottom > box.top;
  const heightAt = (x: number) => top + ((x - left) / (right - left)) * (bottom - top);
  const downwards = [heightAt(from), heightAt(to)] as const;
  const upwards = [top + bottom - downwards[1], top + bottom - downwards[0]] as const;
  return [downwards, upwards].some(([high, low]) => high < box.bottom && low > box.top);
}
