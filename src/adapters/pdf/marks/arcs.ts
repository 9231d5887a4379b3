import { centre, middle } from '../geometry/box';
import type { Glyph } from '../geometry/marks';

/** In degrees: how much each character on an arc is turned from the one before, and how far what it turns by may be from where the arc goes. */
const [least, most, off] = [2, 60, 20];
/** In font sizes: how far apart the middles of characters on an arc are at most. */
const apart = 4;
/** So many characters that follow on one another are an arc. */
const several = 4;

/**
 * The characters of a page without those set along an arc, as the name around a seal is, each turned from the one before it by where the next one
 * stands: the few of them that happen to be level are no text of what lies below.
 */
export function withoutArcs(glyphs: readonly Glyph[]): readonly Glyph[] {
  const gone = new Set<Glyph>();
  for (let first = 0; first < glyphs.length; ) {
    let end = first + 1;
    let turn = 0;
    for (let step = stepBetween(glyphs[first], glyphs[end]); step !== 0 && step * turn >= 0; ) {
      turn = step;
      end += 1;
      step = stepBetween(glyphs[end - 1], glyphs[end]);
    }
    if (end - first >= several) for (const glyph of glyphs.slice(first, end)) gone.add(glyph);
    first = end - first >= several || end === first + 1 ? end : end - 1;
  }
  return gone.size === 0 ? glyphs : glyphs.filter((glyph) => !gone.has(glyph));
}

/** By how many degrees a character is turned from the one before it on an arc; 0 where they stand on none. */
function stepBetween(before: Glyph | undefined, glyph: Glyph | undefined): number {
  if (!before || !glyph) return 0;
  const isAlike =
    before.font === glyph.font &&
    Math.abs(before.size - glyph.size) < 0.1 * glyph.size &&
    before.ink?.colour === glyph.ink?.colour;
  const step = turned(glyph.angle - before.angle);
  if (!isAlike || Math.abs(step) < least || Math.abs(step) > most) return 0;
  const [x, y] = [middle(glyph.box) - middle(before.box), centre(glyph.box) - centre(before.box)];
  const onward = (Math.atan2(y, x) * 180) / Math.PI;
  const isOnArc = Math.abs(turned(onward - before.angle - step / 2)) <= off && Math.hypot(x, y) <= apart * glyph.size;
  return isOnArc ? step : 0;
}

/** Degrees between -180 and 180. */
function turned(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
