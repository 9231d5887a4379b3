import type { Box } from '../../../model/location';
import type { Font } from './graphics-state';

/** A character as pdfjs hands it over. */
export interface RawGlyph {
  readonly unicode: string;
  readonly originalCharCode: number;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** What a code below 32 becomes that no map explains (glyphs numbered as they come: 10 to 13 are often digits): with a width it draws something. */
const control = /^[\t\n\v\f\r]$/;
const blank = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/;

/** Whether a character draws nothing; `advance` is how far the next is set from it. */
export function isBlank(glyph: RawGlyph, advance: number): boolean {
  return blank.test(glyph.unicode) && !(isUnmapped(glyph) && advance > 0);
}

/** Whether a code that no map explains is repeated as if it were Unicode and passes for white space. */
function isUnmapped({ unicode, originalCharCode }: RawGlyph): boolean {
  return control.test(unicode) && unicode.charCodeAt(0) === originalCharCode;
}

/** The rectangle of a character before its text matrix, in font sizes: its advance, from its ascent to its descent. */
export function glyphBox(glyph: RawGlyph, font: Font, advance: number): Box {
  return font.vertical ? verticalCell(glyph, font, advance) : horizontalCell(font, advance);
}

function horizontalCell(font: Font, advance: number): Box {
  return { left: Math.min(0, advance), right: Math.max(0, advance), top: font.descent, bottom: font.ascent };
}

function verticalCell(glyph: RawGlyph, font: Font, advance: number): Box {
  const width = glyph.width * font.scale;
  const shift = (glyph.vmetric?.[1] ?? font.verticalMetrics[1]) * font.scale;
  return { left: -shift, right: width - shift, top: -advance, bottom: 0 };
}
