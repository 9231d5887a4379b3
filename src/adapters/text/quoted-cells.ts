import type { Line } from './line';

/** No cell has more lines; what has is prose with a quotation mark too many. */
const mostLines = 12;

/** A quotation mark that opens a cell and is not closed in its line: at the line's start or after a tab, a comma or a semicolon. */
const opening = /(?:^|[\t,;])"(?:[^"]|"")*$/;

/**
 * Lines in which each row of separated values is one again, though a cell in quotation marks reaches over lines (RFC 4180, section 2.6), as spreadsheets
 * write and copy cells with line breaks. A mark that is not closed at the end of a cell within a few lines opens none.
 */
export function joinQuotedCells(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.includes('"'))) return lines;
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const row = rowAt(lines, index);
    joined.push(row.line);
    index += row.length;
  }
  return joined;
}

function rowAt(lines: readonly Line[], start: number): { line: Line; length: number } {
  const [first] = lines.slice(start, start + 1);
  const line = first ?? { text: '', number: 1 };
  let { text } = line;
  for (let length = 1; opening.test(text) && length <= mostLines; length += 1) {
    const next = lines[start + length];
    if (!next) break;
    text = `${text}\n${next.text}`;
    if (!opening.test(text) && /"(?:[\t,;]|$)/.test(next.text)) return { line: { ...line, text }, length: length + 1 };
  }
  return { line, length: 1 };
}
