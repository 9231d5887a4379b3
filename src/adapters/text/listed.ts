import { cell, type Line, type TextCell } from './line';

/** What the lines of a list of lists are made of: texts in quotation marks, brackets, and what stands between. */
const piece = /'[^'\\]*(?:\\.[^'\\]*)*'|"[^"\\]*(?:\\.[^"\\]*)*"|[[\]]|[^[\]'"]+/y;
const item = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(None|null|nan|NaN)|([-+]?[\d.]+))\s*(?:,|$)/y;

/** Lines in which each list is a line: a table is often printed as one list of lists. */
export function partLists(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const lists = line.text.trimStart().startsWith('[') ? listsIn(line.text) : [];
    return lists.some(isListed) ? lists.map((text) => ({ ...line, text })) : [line];
  });
}

/** The innermost lists of a line in square brackets, as programs print rows; none where it says anything outside of them. */
function listsIn(text: string): string[] {
  const lists: string[] = [];
  let open = -1;
  piece.lastIndex = 0;
  while (piece.lastIndex < text.length) {
    const from = piece.lastIndex;
    const found = piece.exec(text)?.[0];
    if (found === undefined) return [];
    if (found === ']') {
      if (open >= 0) lists.push(text.slice(open, from + 1));
      open = -1;
    } else if (found === '[') {
      if (open >= 0 && !isBetween(text.slice(open + 1, from))) return [];
      open = from;
    } else if (open < 0 && !isBetween(found)) return [];
  }
  return open < 0 ? lists : [];
}

function isBetween(text: string): boolean {
  return /^[,\s]*$/.test(text);
}

/** Whether a line is such a list with several items. */
export function isListed(text: string): boolean {
  return text.startsWith('[') && (itemsOf(text)?.length ?? 0) > 1;
}

/** Reads a row from each list. */
export function readListed(lines: readonly Line[]): TextCell[][] {
  return lines.map((line) => (itemsOf(line.text) ?? []).map((text) => cell(text, line.number)));
}

function itemsOf(text: string): string[] | null {
  if (!/^\[.*\]$/.test(text)) return null;
  const inner = text.slice(1, -1);
  const items: string[] = [];
  item.lastIndex = 0;
  while (item.lastIndex < inner.length) {
    const found = item.exec(inner);
    if (!found) return null;
    const [, single, double, , figure] = found;
    items.push(unescaped(single ?? double ?? figure ?? ''));
  }
  return items;
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\n/g, '\n')
    .replace(/\\(.)/g, '$1');
}
