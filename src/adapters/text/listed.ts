import { cell, type Line, type TextCell } from './line';

/** A list of texts and figures in square brackets, as programs print rows: each text in quotation marks, nothing as None or null. */
const list = /\[((?:[^[\]'"]|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")*)\]/g;
const item = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(None|null|nan|NaN)|([-+]?[\d.]+))\s*(?:,|$)/y;

/** Lines in which each list is a line: a table is often printed as one list of lists. */
export function partLists(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => text.trimStart().startsWith('['))) return lines;
  return lines.flatMap((line) => {
    const lists = line.text.trimStart().startsWith('[') ? (line.text.match(list) ?? []) : [];
    const isAll = lists.some(isListed) && /^[[\],\s]*$/.test(line.text.replace(list, ''));
    return isAll ? lists.map((text) => ({ ...line, text })) : [line];
  });
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
