import { cell, isValue, type Line, type TextCell } from './line';

/** How the cells of a line are held apart, besides tabs, bars and wide spaces. */
const separators: readonly string[] = [',', ';'];

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

/** The separator of a line that is a row of values, or null: at least three cells, at least one figure, none of them a sentence. */
export function separatorOf(text: string): string | null {
  return (
    separators.find((separator) => {
      const cells = splitSeparated(text, separator);
      return (
        cells.length > 2 && cells.some(isValue) && cells.every((piece) => piece.length < 60 && !/[。]/.test(piece))
      );
    }) ?? null
  );
}

/** Reads lines whose cells are parted by `separator`. */
export function readSeparated(lines: readonly Line[], separator: string): TextCell[][] {
  return lines.map((line) => splitSeparated(line.text, separator).map((text) => cell(text, line.number)));
}

/** Whether a line ends in several figures, each set apart by one space. */
export function endsInValues(text: string): boolean {
  return text.trim().split(/\s+/).slice(-3).filter(isValue).length === 3;
}

/** Reads lines of a label and figures parted by single spaces. A blank cell leaves no trace in such a line, so that it comes out short. */
export function readSpaced(lines: readonly Line[]): TextCell[][] {
  return lines.map((line) => {
    const words = line.text.trim().split(/\s+/);
    const labels = words.findLastIndex((word) => !isValue(word)) + 1;
    const label = words.slice(0, labels).join(' ');
    return [...(label === '' ? [] : [label]), ...words.slice(labels)].map((text) => cell(text, line.number));
  });
}
