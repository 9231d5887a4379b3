import type { Glyph, Marks } from '../../../src/adapters/pdf/geometry/marks';

/** A character ten points high and half as wide at the left top corner of a page, but for what is said of it. */
export function glyphOf(text: string, { left = 0, ...other }: Partial<Glyph> & { left?: number } = {}): Glyph {
  const box = { left, right: left + 5, top: 0, bottom: 10 };
  const where = { text, box, size: 10, angle: 0, content: null, string: 0, blank: 0 };
  const how = { vertical: false, hidden: false, cut: false };
  return { ...where, ...how, font: 'f', code: 0, advance: 500, ...other };
}

/** Characters five points wide from the left end of a line. */
export function lineOfDigits(text: string): Glyph[] {
  return [...text].map((char, i) => glyphOf(char, { box: { left: 5 * i, right: 5 * i + 5, top: 0, bottom: 10 } }));
}

/** A page on which nothing but these characters stand. */
export function pageOf(glyphs: readonly Glyph[]): Marks {
  const nothing = { rules: [], areas: [], pictures: [], shapes: [], slants: [], cuts: [], tagged: [] };
  return {
    page: 1,
    width: 100,
    height: 100,
    level: { width: 100, height: 100 },
    toPage: [1, 0, 0, 1, 0, 0],
    glyphs,
    ...nothing,
  };
}
