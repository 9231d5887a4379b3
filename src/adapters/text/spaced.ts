import { cell, isProse, isValue, type Line, type TextCell } from './line';

/** A heading without a space: words of at least two characters, as 本年制发件数 or 本年收费金额（单位：万元） are and the letters of 项 目 are not. */
const heading = /^[\p{Script=Han}（(][\p{Script=Han}（()）：:“”、，/／]+$/u;

/** Whether a line ends in several figures, each set apart by one space. */
export function endsInValues(text: string): boolean {
  return text.trim().split(/\s+/).slice(-3).filter(isValue).length === 3;
}

/** Whether a line may be a row whose cells one space holds apart, and none more: headings, or a label and its figures. */
export function isSpaced(text: string): boolean {
  return isNarrow(text) && (endsInValues(text) || endsInOne(text) || areHeadings(text));
}

/** Whether such a line has several cells for certain. */
export function hasSpacedCells(text: string): boolean {
  return endsInValues(text) || areHeadings(text);
}

function isNarrow(text: string): boolean {
  return !/\s{2}/.test(text.trim());
}

function areHeadings(text: string): boolean {
  const words = text.trim().split(/\s/);
  return words.length > 1 && !isProse(text) && words.every((word) => heading.test(word));
}

function endsInOne(text: string): boolean {
  const words = text.trim().split(/\s/);
  return words.length === 2 && isValue(words[1] ?? '') && heading.test(words[0] ?? '');
}

/**
 * Reads lines of headings, and of a label and figures, parted by single spaces, as Lynx and w3m print a table. A blank cell leaves no trace in such a line, so
 * that it comes out short. Without a line that ends in several figures there is no table.
 */
export function readSpaced(lines: readonly Line[]): TextCell[][] {
  if (!lines.some(({ text }) => endsInValues(text))) return [];
  return lines.map((line) => wordsOf(line.text.trim()).map((text) => cell(text, line.number)));
}

/** The headings of a line, or its label and its figures. */
function wordsOf(text: string): string[] {
  const words = text.split(/\s+/);
  if (areHeadings(text)) return words;
  const labels = words.findLastIndex((word) => !isValue(word)) + 1;
  const label = words.slice(0, labels).join(' ');
  return [...(label === '' ? [] : [label]), ...words.slice(labels)];
}
