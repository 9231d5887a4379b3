import { cell, type Line, type TextCell } from './line';

const directive = /^\s*(?:\.\. |:::\{)(?:list-table)(?:::|\})/;
const item = /^(\s*)([*-] [*-]|[*-])(?:\s+(\S.*)?)?$/;

/** No such table is longer, in lines. */
const longest = 4000;

/**
 * Reads the table that reStructuredText writes as a list of lists (`.. list-table::`): each item is a row, each item in it a cell. Null where there is none.
 */
export function readListTable(lines: readonly Line[], start: number): { rows: TextCell[][]; length: number } | null {
  const first = lines[start]?.text ?? '';
  if (!directive.test(first)) return null;
  const margin = indentOf(first);
  const rest = lines.slice(start + 1, start + longest);
  const end = rest.findIndex(({ text }) => text.trim() !== '' && indentOf(text) <= margin);
  const rows = rowsOf(end < 0 ? rest : rest.slice(0, end));
  return rows && { rows, length: (end < 0 ? rest.length : end) + 1 };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The rows of the list; null where an item stands in no row, or rows are not of one length. */
function rowsOf(lines: readonly Line[]): TextCell[][] | null {
  const rows: { texts: string[]; line: number }[][] = [];
  for (const { text, number } of lines) {
    const [, , mark = '', said = ''] = item.exec(text) ?? [];
    const row = rows.at(-1);
    if (mark.length > 1) rows.push([{ texts: [said], line: number }]);
    else if (mark !== '' && !row) return null;
    else if (mark !== '') row?.push({ texts: [said], line: number });
    else row?.at(-1)?.texts.push(text.trim());
  }
  const cells = rows.map((row) => row.map(({ texts, line }) => cell(texts.filter(Boolean).join('\n'), line)));
  return cells.length > 0 && cells.every((row) => row.length === cells[0]?.length) ? cells : null;
}
