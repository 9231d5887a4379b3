import type { Box } from '../../../model/location';
import { shadedSides } from '../geometry/edges';
import { most } from '../geometry/extremes';
import type { TextLine } from '../geometry/lines';
import type { Glyph, Marks, Rule } from '../geometry/marks';
import { inReadingOrder } from '../marks/reading-order';
import { type Fragment, fragmentsOf } from '../strings/fragments';

/** A page and those of its lines that no borders frame. */
export interface PageText {
  readonly marks: Marks;
  readonly lines: readonly TextLine[];
  /** Where its text begins if that stands beside a side bar; null where it has none. */
  readonly margin: number | null;
}

/** A fragment on the strip, and how to find it on its page. */
export interface StripFragment extends Fragment {
  readonly page: number;
  /** How far down the strip its page begins. */
  readonly offset: number;
}

/**
 * The pages of a document as one strip, each below the one before, so that a table, a row or a group of rows that a page
 * break cuts is whole again.
 */
export interface Strip {
  readonly fragments: readonly StripFragment[];
  /** The horizontal rules, and the sides of shaded areas, from the top down. */
  readonly rules: readonly Rule[];
  readonly width: number;
}

/** Lays pages out as one strip. */
export function stripOf(pages: readonly PageText[]): Strip {
  let offset = 0;
  const texts = pages.map(({ marks, lines }) => {
    const free = new Set<Glyph>(lines.flatMap((line) => line.glyphs));
    return inReadingOrder(marks.glyphs.filter((glyph) => free.has(glyph)));
  });
  const rulesOf = pages.map(({ marks }) =>
    [...marks.rules, ...shadedSides(marks)].filter((rule) => rule.along === 'x'),
  );
  const fragments = fragmentsOf(
    pages.map(({ marks }, i) => ({ marks, glyphs: texts[i] ?? [], rules: rulesOf[i] ?? [] })),
  );
  const parts = pages.map(({ marks }, i) => {
    const start = offset;
    offset += marks.level.height;
    return {
      fragments: (fragments[i] ?? []).map((fragment) => ({
        ...fragment,
        box: moved(fragment.box, start),
        page: marks.page,
        offset: start,
      })),
      rules: (rulesOf[i] ?? []).map((rule) => ({ ...rule, at: rule.at + start })),
    };
  });
  return {
    fragments: parts.flatMap((part) => part.fragments),
    rules: parts.flatMap((part) => part.rules).sort((a, b) => a.at - b.at),
    width: Math.max(0, most(pages.map(({ marks }) => marks.level.width))),
  };
}

/** A rectangle moved down by a distance. */
export function moved(box: Box, by: number): Box {
  return { ...box, top: box.top + by, bottom: box.bottom + by };
}
