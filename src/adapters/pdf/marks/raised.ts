import { lowerDigits, raiseDigits } from '../../../text/raised';
import type { Glyph } from '../geometry/marks';

/** In parts of the size of the figure that it stands by: how large a mark is at most, and how far from the figure's base line at least; one that is hardly smaller stands further off. */
const [small, off, hardlySmaller, farOff] = [0.85, 0.1, 0.95, 0.25];
/** In font sizes: a mark stands no further from its figure than this. */
const beside = 0.5;
/** In parts of a character's height, from below: where its base line is. Fonts differ by less than makes a difference here. */
const descent = 0.2;

/** What the mark of a note stands behind in a cell: a figure or its unit, a sign for none. */
const marked = /^[\p{Nd}\p{Pd}−/／\\＼无無件项个元]$/u;

/**
 * The characters of a page, digits that are set smaller and higher or lower than the figure or the sign for none right before them told from its own: they are
 * the mark of a note.
 */
export function withRaised(glyphs: readonly Glyph[]): readonly Glyph[] {
  let [figure, last]: (Glyph | undefined)[] = [];
  return glyphs.map((glyph) => {
    const base = figure && last && isMarkOf(figure, last, glyph) ? figure : undefined;
    last = glyph;
    if (!base) figure = !glyph.vertical && marked.test(glyph.text) ? glyph : undefined;
    if (!base) return glyph;
    return { ...glyph, text: (baseLine(glyph) > baseLine(base) ? lowerDigits : raiseDigits)(glyph.text) };
  });
}

function isDigit({ text, vertical }: Glyph): boolean {
  return !vertical && /^\p{Nd}$/u.test(text);
}

function isMarkOf(figure: Glyph, last: Glyph, glyph: Glyph): boolean {
  if (!isDigit(glyph) || glyph.angle !== figure.angle || glyph.size > hardlySmaller * figure.size) return false;
  const gap = Math.abs(glyph.box.left - last.box.right);
  const height = Math.abs(baseLine(glyph) - baseLine(figure));
  const least = (glyph.size > small * figure.size ? farOff : off) * figure.size;
  return gap <= beside * figure.size && height >= least && height <= figure.size;
}

/** Where the line that a character stands on is, in points from the top. */
export function baseLine({ box }: Pick<Glyph, 'box'>): number {
  return box.bottom - descent * (box.bottom - box.top);
}
