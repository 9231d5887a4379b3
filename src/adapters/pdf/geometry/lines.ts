import type { Box } from '../../../model/location';
import { around, centre, overlap } from './box';
import { most } from './extremes';
import type { Glyph } from './marks';

/** In font sizes: the lines of one cell are no further apart. */
export const nextLine = 1.8;

/** Characters that stand on one line, from left to right. */
export interface TextLine {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  /** The largest font size on it. */
  readonly size: number;
}

/** Characters whose middles differ by less than this part of their size stand on one line. */
const sameLine = 0.5;
/** A gap wider than this part of the size is white space. */
const space = 0.22;
/** In font sizes: word processors set Chinese and Latin letters a quarter of the size apart, which is no white space (fixture town-2023-libreoffice). */
export const betweenScripts = 0.4;
/**
 * In font sizes: digits no further apart than this are one number's, wherever it was cut into strings or how it is spaced. A digit is
 * about half as wide as its size, so that no column of figures would fit in between.
 */
const [apart, spaced] = [0.5, 0.8];

/** Full-width digits are as wide as their size, and hardly any room is left between those of one number. */
const wide = /^[０-９]$/;

/** Sorts characters into lines from top to bottom, whatever order they are drawn in. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const lines: Glyph[][] = [];
  let [at, size] = [Number.NEGATIVE_INFINITY, 0];
  for (const glyph of [...glyphs].sort((a, b) => centre(a.box) - centre(b.box))) {
    const y = centre(glyph.box);
    const last = lines.at(-1);
    if (last && y - at <= sameLine * Math.min(size, glyph.size)) last.push(glyph);
    else {
      lines.push([glyph]);
      at = y;
      size = glyph.size;
    }
    size = Math.max(size, glyph.size);
  }
  return lines.map(lineOf);
}

/** A line of the given characters, each drawn once: a second one of the same kind on the same spot only makes it bolder. */
export function lineOf(glyphs: readonly Glyph[]): TextLine {
  const sorted = [...glyphs].sort((a, b) => a.box.left - b.box.left || a.box.right - b.box.right);
  const once: Glyph[] = [];
  for (const glyph of sorted) if (!once.slice(-3).some((other) => isSameSpot(other, glyph))) once.push(glyph);
  return {
    glyphs: once,
    box: around(once.map((glyph) => glyph.box)),
    size: Math.max(0, most(once.map((g) => g.size))),
  };
}

function isSameSpot(a: Glyph, b: Glyph): boolean {
  const width = Math.min(a.box.right - a.box.left, b.box.right - b.box.left);
  return (
    a.text === b.text &&
    overlap(a.box.left, a.box.right, b.box.left, b.box.right) > 0.6 * width &&
    Math.abs(centre(a.box) - centre(b.box)) < 0.2 * a.size
  );
}

/**
 * Whether two neighbours on a line are parts of one number, its sign included: no white space is drawn between them, and nearly
 * none is left.
 */
export function isOneNumber(last: Glyph, glyph: Glyph): boolean {
  const gap = (glyph.box.left - last.box.right) / Math.max(last.size, glyph.size);
  const together = glyph.string === last.string;
  if (wide.test(last.text) && wide.test(glyph.text)) return gap <= space;
  const digits = /^[\d,.+\-−－＋]$/.test(last.text) && /^[\d,.]$/.test(glyph.text);
  return digits && gap <= (together ? spaced : apart) && !(together && glyph.blank > 0);
}

/** Whether white space stands between two neighbours on a line. */
function isParted(last: Glyph, glyph: Glyph): boolean {
  const gap = glyph.box.left - last.box.right;
  const size = Math.max(last.size, glyph.size);
  if (gap <= space * size) return false;
  const drawn = glyph.string === last.string && glyph.blank > 0;
  const mixed = isHan(last) !== isHan(glyph);
  const least = mixed && !drawn ? betweenScripts : space;
  return gap > least * size && !isOneNumber(last, glyph);
}

function isHan({ text }: Glyph): boolean {
  return /^\p{Script=Han}/u.test(text);
}

/** What a line says; white space stands where a gap shows it. */
export function lineText({ glyphs }: TextLine): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    if (last && !last.replaced && isParted(last, glyph)) text += ' ';
    if (!glyph.replaced) text += glyph.text;
    last = glyph;
  }
  return text;
}

/** What the characters of a cell say, its lines parted by \n. */
export function cellText(glyphs: readonly Glyph[]): string {
  const sideways = glyphs.filter((glyph) => isSideways(glyph));
  if (sideways.length > 0 && sideways.length * 2 > glyphs.length) return cellText(sideways.map(turnedLevel));
  return columnsOf(glyphs)
    .flatMap((column) => linesOf(column).map(lineText))
    .filter((line) => line !== '')
    .join('\n');
}

function isSideways({ angle }: Glyph): boolean {
  return Math.abs((angle % 180) - 90) < 10;
}

/** A character of a line that runs downwards or upwards, in coordinates in which its line is level. */
function turnedLevel(glyph: Glyph): Glyph {
  const { left, top, right, bottom } = glyph.box;
  const box =
    glyph.angle < 180
      ? { left: top, right: bottom, top: -right, bottom: -left }
      : { left: -bottom, right: -top, top: left, bottom: right };
  return { ...glyph, angle: 0, box };
}

/**
 * Characters of a font that writes from top to bottom stand in columns from right to left; all others are one column.
 */
function columnsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const vertical = glyphs.filter((glyph) => glyph.vertical);
  if (vertical.length * 2 <= glyphs.length) return [[...glyphs]];
  const columns: Glyph[][] = [];
  for (const glyph of [...glyphs].sort((a, b) => b.box.right - a.box.right)) {
    const last = columns.at(-1);
    const [first] = last ?? [];
    if (last && first && first.box.right - glyph.box.right < 0.7 * first.size) last.push(glyph);
    else columns.push([glyph]);
  }
  return columns;
}
