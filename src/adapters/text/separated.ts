import type { Meter } from '../../model/index';
import { cell, isValue, type Line, type TextCell } from './line';
import { fillTrimmed } from './trimmed';

/** How the cells of a line are held apart, besides tabs, bars and wide spaces. */
export const separators: readonly string[] = [',', ';'];

/** Splits at a separator, but not inside double quotes, as comma separated values are written. */
function splitSeparated(text: string, separator: string): string[] {
  const pieces: string[] = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + character);
  }
  return pieces.map((piece) =>
    piece
      .trim()
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"'),
  );
}

/** Whether a line may be a row of cells parted by `separator`: at least three of them, none a sentence. */
export function isSeparated(text: string, separator: string): boolean {
  const cells = splitSeparated(text, separator);
  return cells.length > 2 && cells.every((piece) => piece.length < 60 && !/[。]/.test(piece));
}

/** Whether a line that may be such a row has a figure or several blank cells, as the rows of a table have and enumerations in prose have not. */
export function hasSeparatedFigures(text: string, separator: string): boolean {
  const cells = isSeparated(text, separator) ? splitSeparated(text, separator) : [];
  const isBlank = (piece: string) => piece === '';
  return cells.some((piece) => !isBlank(piece) && isValue(piece)) || cells.filter(isBlank).length > 1;
}

/** Reads lines whose cells are parted by `separator`. */
export function readSeparated(lines: readonly Line[], separator: string, meter: Meter): TextCell[][] {
  const rows = lines.map((line) => splitSeparated(line.text, separator).map((text) => cell(text, line.number)));
  return fillTrimmed(rows, meter);
}
