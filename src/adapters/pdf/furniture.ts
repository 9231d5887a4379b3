import { overlap } from './box';
import { lineText, type TextLine } from './lines';

/** The lines of a page that stand in no table. */
export interface PageLines {
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** From the top of the highest table to the bottom of the lowest; null without any. */
  readonly tables: { readonly top: number; readonly bottom: number } | null;
}

/** A number between dashes or words, alone in the margin. */
const pageNumber =
  /^(?:[-—–―_~·.•\s]*\d{1,3}[-—–―_~·.•\s]*|第?\s*\d{1,3}\s*页?\s*[/／,，、共]*\s*(?:共?\s*\d{1,3}\s*页?)?|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?)$/i;
/** Parts of the page's height that can be margins. */
const [header, footer] = [0.12, 0.88];
/** How many lines from the edge can be a running head or foot. */
const deep = 3;

/**
 * The lines of every page that belong to the paper and not to the text: page numbers in a margin, and heads and feet that
 * more pages than one repeat at the same height with nothing but numbers changed.
 */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<TextLine> {
  const furniture = new Set<TextLine>();
  const outer = pages.map(outerLines);
  outer.forEach((lines, i) => {
    for (const line of lines) {
      const text = lineText(line);
      const kin = outer.filter((others, j) => j !== i && others.some((other) => isRepeated(line, text, other)));
      if (pageNumber.test(text) || kin.length > 0) furniture.add(line);
    }
  });
  return furniture;
}

/** The outermost lines of a page, those between or inside of tables excepted. */
function outerLines({ height, lines, tables }: PageLines): TextLine[] {
  const above = lines.filter(({ box }) => box.bottom < height * header && (!tables || box.bottom <= tables.top));
  const below = lines.filter(({ box }) => box.top > height * footer && (!tables || box.top >= tables.bottom));
  return [...above.slice(0, deep), ...below.slice(-deep)];
}

function isRepeated(line: TextLine, text: string, other: TextLine): boolean {
  const plain = (value: string) => value.replace(/\d+/g, '0').replace(/\s+/g, '');
  return (
    overlap(line.box.top, line.box.bottom, other.box.top, other.box.bottom) > 0 &&
    Math.abs(line.size - other.size) < 0.5 &&
    plain(text) === plain(lineText(other))
  );
}
