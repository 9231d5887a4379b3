import { overlap } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import { lineText, type TextLine } from '../geometry/lines';
import { Stretches } from '../geometry/stretches';

/** The lines of a page that stand in no table. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** From the top of the highest table to the bottom of the lowest; null without any. */
  readonly tables: { readonly top: number; readonly bottom: number } | null;
}

/** A number between dashes or words, alone in the margin. */
const pageNumber =
  /^(?:[-—–―_~·.•\s]*\d{1,3}[-—–―_~·.•\s]*|第?\s*\d{1,3}\s*页?\s*[/／,，、共]+\s*共?\s*\d{1,3}\s*页?|第\s*\d{1,3}\s*页(?:\s*共\s*\d{1,3}\s*页)?|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?)$/i;
/** Figures side by side are a table's, and so is a dash that stands for none. */
const figures = /^\s*\d[\d,.]*(?:\s+\d[\d,.]*)+\s*$|^[-—–/／]{1,2}$/;
/** In font sizes: the lines of one figure are no further apart. */
const closely = 0.8;
/** Parts of the page's height that can be margins. */
const [header, footer] = [0.12, 0.88];
/** How many lines from the edge can be a running head or foot. */
const deep = 3;

/**
 * The lines of every page that belong to the paper and not to the text: page numbers in a margin with nothing beyond them and no figure right below or above, and heads and
 * feet that more pages than one repeat at the same height with nothing but numbers changed. A head stands above whatever any page
 * says but once, so that the heading of a table that is printed again on its next page is none.
 */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<TextLine> {
  const outer = pages.map((page) => outerLines(page));
  const parts = new Set(pages.flatMap((page, i) => partsOfFigures(outer[i]?.flat() ?? [], page.lines)));
  const repeated = repeatedLines(outer.map((margins) => margins.flat()));
  const numbers = new Set(
    outer.flat().flatMap((margin) => {
      const isNumber = (line: TextLine) => isPageNumber(line) && !parts.has(line);
      const inner = margin.findIndex((line) => !repeated.has(line) && !isNumber(line));
      return margin.slice(0, inner < 0 ? margin.length : inner).filter(isNumber);
    }),
  );
  const body = pages.flatMap(({ lines, tables }) => [
    ...lines.filter((line) => !repeated.has(line) && !numbers.has(line)).map(({ box }) => box),
    ...(tables ? [tables] : []),
  ]);
  const top = least(body.map((box) => box.top));
  const bottom = most(body.map((box) => box.bottom));
  return new Set([...numbers, ...[...repeated].filter(({ box }) => box.bottom <= top || box.top >= bottom)]);
}

/** The words round a page's number are few; a longer line is none. */
function isPageNumber(line: TextLine): boolean {
  const text = lineText(line);
  return text.length < 40 && pageNumber.test(text);
}

/** The bare numbers among the outermost lines of a page that stand so close over or under a figure that they may be its first or last line. */
function partsOfFigures(outer: readonly TextLine[], lines: readonly TextLine[]): TextLine[] {
  return outer
    .filter((line) => /^\p{Nd}+$/u.test(lineText(line).trim()))
    .filter((line) => lines.some((other) => other !== line && isCloseTo(line, other)));
}

function isCloseTo({ box, size }: TextLine, { glyphs, box: other }: TextLine): boolean {
  const gap = Math.max(other.top - box.bottom, box.top - other.bottom);
  if (gap < -size / 2 || gap > closely * size) return false;
  return glyphs.some(
    (glyph) => /\p{Nd}/u.test(glyph.text) && overlap(glyph.box.left, glyph.box.right, box.left, box.right) > 0,
  );
}

/** The outermost lines of a page from its upper and its lower edge inwards, those between or inside of tables excepted. */
function outerLines({ height, lines, tables }: PageLines): [above: TextLine[], below: TextLine[]] {
  const above = lines.filter(({ box }) => box.bottom < height * header && (!tables || box.bottom <= tables.top));
  const below = lines.filter(({ box }) => box.top > height * footer && (!tables || box.top >= tables.bottom));
  return [above.slice(0, deep), below.slice(-deep).reverse()];
}

/** Those of the pages' outermost lines that another page has at the same height, as large and with the same words. */
function repeatedLines(pages: readonly (readonly TextLine[])[]): Set<TextLine> {
  const alike = new Map<string, { line: TextLine; page: number; isTable: boolean }[]>();
  for (const [page, lines] of pages.entries()) {
    for (const line of lines) {
      const text = lineText(line);
      const words = text.replace(/\d+/g, '0').replace(/\s+/g, '');
      const same = alike.get(words) ?? [];
      same.push({ line, page, isTable: figures.test(text) });
      alike.set(words, same);
    }
  }
  const repeated = new Set<TextLine>();
  for (const same of alike.values()) {
    const heights = new Stretches(same, ({ line: { box } }) => ({ from: box.top, to: box.bottom }));
    for (const { line, page, isTable } of same) {
      const isSame = (other: { line: TextLine; page: number }) =>
        other.page !== page && Math.abs(line.size - other.line.size) < 0.5;
      if (!isTable && heights.some({ from: line.box.top, to: line.box.bottom }, isSame)) repeated.add(line);
    }
  }
  return repeated;
}
