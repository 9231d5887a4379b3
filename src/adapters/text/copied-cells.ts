import { isNumberedHeading, isValue, type Line } from './line';

/** As many empty lines stand between the rows of a table that a browser writes as text. */
const betweenRows = 3;

/**
 * Lines in which each row of a table is one again that a browser wrote as text (`innerText`, or copied from a page) though its cells hold paragraphs: such
 * cells stand between empty lines, with a line of one tab between each two of a row. Where no such line is, the lines are left as they are.
 */
export function joinCopiedCells(lines: readonly Line[]): readonly Line[] {
  const tabs = lines.flatMap((_, at) => (isTab(lines, at) ? [at] : []));
  if (tabs.length === 0) return lines;
  const joined: Line[] = [];
  let from = 0;
  for (let index = 0; index < tabs.length; ) {
    const start = firstCellStart(lines, tabs[index] ?? 0, from);
    const cells = [textOf(lines.slice(start, tabs[index]))];
    let end = start;
    while (end === start || tabs[index] === end) {
      const after = (tabs[index] ?? 0) + 1;
      index += 1;
      const next = tabs[index] ?? lines.length;
      const last = cellEnd(lines, after, next);
      cells.push(textOf(lines.slice(after, last)));
      end = last;
    }
    const between = lines.slice(from, start);
    if (from === 0 || between.some(({ text }) => text.trim() !== '')) for (const line of between) joined.push(line);
    joined.push({ number: lines[start]?.number ?? 1, text: cells.join('\t') });
    from = end;
  }
  return [...joined, ...lines.slice(from)];
}

function isTab(lines: readonly Line[], at: number): boolean {
  return lines[at]?.text === '\t' && lines[at - 1]?.text === '' && lines[at + 1]?.text === '';
}

/** Where the first cell of a row begins: with the line before its first tab, or, after the empty lines that part rows, with its first paragraph. */
function firstCellStart(lines: readonly Line[], tab: number, from: number): number {
  let last = tab - 1;
  while (last > from && lines[last]?.text.trim() === '') last -= 1;
  for (let start = last; start >= from; start -= 1) if (isAfterGap(lines, start)) return start;
  return last;
}

/** Whether as many empty lines as part rows stand before a line that says something. */
function isAfterGap(lines: readonly Line[], at: number): boolean {
  const isEmpty = ({ text }: Line) => text === '';
  return lines[at]?.text !== '' && at >= betweenRows && lines.slice(at - betweenRows, at).every(isEmpty);
}

/**
 * Where a cell ends that begins at `from`: at `next`, the tab before the next cell, unless its row ends before, and there is another table or none. A figure has no
 * second paragraph, no heading of a section stands in a cell but the first of a row, and of the last cell of a row one paragraph is certain.
 */
function cellEnd(lines: readonly Line[], from: number, next: number): number {
  let said = 0;
  let isFigure = false;
  for (let at = from; at < next; at += 1) {
    const { text = '' } = lines[at] ?? {};
    if (text.trim() === '') continue;
    const isOver = isFigure || (said > 0 && (next === lines.length || isAfterGap(lines, at)));
    if (isOver || isSectionHeading(text)) return at;
    isFigure = isValue(text);
    said += 1;
  }
  return next;
}

function isSectionHeading(text: string): boolean {
  return isNumberedHeading(text) && /^\s*[一二三四五六七八九十]+、/.test(text);
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ text }) => text.trim()).join('');
}
