import { displayWidth } from './display-width';
import { isValue } from './line';

/** A piece of a line between runs of spaces, with the display columns where it starts and ends. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How wide a writer took a character to be. */
export type Width = (character: string) => 1 | 2;

/** Every character is as wide as any other: so Lynx, pdftotext and html-to-text count. */
export const alike: Width = () => 1;

/** As a terminal shows them, with one width or the other for what Unicode leaves to the font, or all alike. */
export const widths: readonly Width[] = [
  (character) => displayWidth(character, 2),
  (character) => displayWidth(character, 1),
  alike,
];

/**
 * The pieces of a line that stand at least two white-space characters apart. Where a label fills its column, one space parts it from the figure
 * after it: a figure at the end of a label is a piece of its own.
 */
export function segments(text: string, widthOf: Width = (character) => displayWidth(character, 2)): Segment[] {
  const found: Segment[] = [];
  let column = 0;
  for (const piece of text.split(/(\s{2,})/)) {
    const width = lengthOf(piece, widthOf);
    if (piece.trim() !== '') {
      const start = column + piece.length - piece.trimStart().length;
      found.push(...figureApart({ text: piece.trim(), start, end: column + width }, widthOf));
    }
    column += width;
  }
  return found;
}

/** How many columns a text takes. */
function lengthOf(text: string, widthOf: Width): number {
  let length = 0;
  for (const character of text) length += widthOf(character);
  return length;
}

function figureApart(piece: Segment, widthOf: Width): Segment[] {
  if (!piece.text.includes(' ') || isValue(piece.text)) return [piece];
  const at = piece.text.lastIndexOf(' ');
  const label = piece.text.slice(0, at);
  if (!isValue(piece.text.slice(at + 1)) || isValue(label) || isRunTogether(piece)) return [piece];
  const end = piece.start + lengthOf(label, widthOf);
  return [
    { text: label, start: piece.start, end },
    { text: piece.text.slice(label.length + 1), start: end + 1, end: piece.end },
  ];
}

/** Whether a piece ends in several figures with one space between: which columns they stand in is not told by where the piece does. */
export function isRunTogether({ text }: Pick<Segment, 'text'>): boolean {
  const words = text.split(/\s/);
  return words.length > 1 && words.slice(-2).every(isValue);
}

/** Words that one space holds apart, with the columns where each starts and ends. */
export function wordsOf(piece: Segment, widthOf: Width): Segment[] {
  let start = piece.start;
  return piece.text.split(' ').map((text) => {
    const end = start + lengthOf(text, widthOf);
    const word = { text, start, end };
    start = end + 1;
    return word;
  });
}
