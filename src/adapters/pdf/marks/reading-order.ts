import { touch } from '../drawing/touching-glyphs';
import { linesOf } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';

/** Where less than this part of the characters that touch on a line are drawn one after the other, their order means nothing. */
const trusted = 0.3;
/** A character drawn twice, to look bold, is followed by the next but one. */
const following = 2;

/**
 * The characters of a page as they were drawn, or from line to line where that order says nothing: a page of which each character is drawn by itself, wherever
 * it stands, is read like any other (reportlab draws so what it is told to).
 */
export function inReadingOrder(glyphs: readonly Glyph[]): readonly Glyph[] {
  const lines = linesOf(glyphs);
  const drawnAt = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const steps = lines.flatMap((line) =>
    line.glyphs.flatMap((glyph, i) => {
      const last = line.glyphs[i - 1];
      return last && touch(last, glyph) ? [(drawnAt.get(glyph) ?? 0) - (drawnAt.get(last) ?? 0)] : [];
    }),
  );
  const inTurn = steps.filter((step) => step > 0 && step <= following);
  return inTurn.length >= trusted * steps.length ? glyphs : lines.flatMap((line) => line.glyphs);
}
