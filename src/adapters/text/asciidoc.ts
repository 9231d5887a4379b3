import type { Meter } from '../../model/index';
import { cell, type Line, type TextCell } from './line';

const fence = /^\s*\|={3,}\s*$/;
/** A bar that begins cells, with what stands before it: how often, over how many columns and rows, and how they look. */
const opening = /(?<=^|\s)(?:(\d{1,3})\*)?(?:(\d{1,3})?(?:\.(\d{1,3}))?\+)?[<^>]?(?:\.[<^>])?[adehlmsv]?(?<!\\)\|/g;

/** No such table is longer, in lines. */
const longest = 2000;

interface Area {
  /** What it says, line by line. */
  readonly texts: string[];
  readonly line: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Reads the table of AsciiDoc at `start`, between two lines `|===`, whose cells say over how many columns and rows they reach (`2+|（七）总计`, `.8+|（三）不予公开`).
 * Null where there is none, or where its cells do not fill its rows.
 */
export function readAsciidoc(
  lines: readonly Line[],
  start: number,
  meter: Meter,
): { rows: TextCell[][]; length: number } | null {
  if (!fence.test(lines[start]?.text ?? '')) return null;
  const last = lines.slice(start + 1, start + longest).findIndex(({ text }) => fence.test(text));
  if (last < 0) return null;
  const written = lines.slice(start + 1, start + 1 + last);
  const width = declaredWidth(lines.slice(Math.max(0, start - 2), start)) ?? firstWidth(written, meter);
  const rows = laidOut(areasOf(written, meter), width, meter);
  return rows && { rows, length: last + 2 };
}

/** How many columns the attributes above a table declare: `[cols="1,3*"]`. */
function declaredWidth(before: readonly Line[]): number | null {
  const attributes = before.findLast(({ text }) => /^\[.*\]\s*$/.test(text))?.text ?? '';
  const [, quoted, plain = ''] = /\bcols="([^"]*)"|\bcols=([^\s,\]]+)/.exec(attributes) ?? [];
  const columns = (quoted ?? plain).split(/[,;]/).filter((column) => column.trim() !== '');
  const width = columns.reduce((sum, column) => sum + Number(/^\s*(\d{1,3})\*/.exec(column)?.[1] ?? 1), 0);
  return width > 0 ? width : null;
}

/** As many columns as the cells of the first line take. */
function firstWidth(lines: readonly Line[], meter: Meter): number {
  const first = lines.find(({ text }) => text.trim() !== '');
  return areasOf(first ? [first] : [], meter).reduce((sum, { columns }) => sum + columns, 0);
}

/** The cells in the order in which they are written; what stands before the next bar is the cell's, over however many lines. */
function areasOf(lines: readonly Line[], meter: Meter): Area[] {
  const areas: Area[] = [];
  for (const { text, number } of lines) {
    const marks = [...text.matchAll(opening)];
    areas.at(-1)?.texts.push(text.slice(0, marks[0]?.index ?? text.length).trim());
    for (const [at, mark] of marks.entries()) {
      const [whole, times = '1', columns = '1', rows = '1'] = mark;
      const texts = [text.slice(mark.index + whole.length, marks[at + 1]?.index).trim()];
      const area = { texts, line: number, columns: Number(columns), rows: Number(rows) };
      meter.heed('squares', areas.length + Number(times));
      for (let time = 0; time < Number(times); time += 1) areas.push(area);
    }
  }
  return areas;
}

function saidIn({ texts }: Area): string {
  return texts.filter(Boolean).join('\n').replaceAll('\\|', '|');
}

/** Puts each cell in the first square that is free; null where cells leave squares free, meet, or reach over an edge. */
function laidOut(areas: readonly Area[], width: number, meter: Meter): TextCell[][] | null {
  const rows: (TextCell | undefined)[][] = [];
  let [top, left] = [0, 0];
  for (const area of areas) {
    while (rows[top]?.[left]) [top, left] = left + 1 < width ? [top, left + 1] : [top + 1, 0];
    if (area.columns < 1 || area.rows < 1 || left + area.columns > width) return null;
    meter.heed('squares', (top + area.rows) * width);
    const said = cell(saidIn(area), area.line);
    for (let row = top; row < top + area.rows; row += 1) {
      rows[row] ??= [];
      for (let column = left; column < left + area.columns; column += 1) {
        const own = rows[row];
        if (!own || own[column]) return null;
        own[column] = { ...said, continued: row > top || column > left, column: left };
      }
    }
  }
  const filled = rows.map((row) => row.flatMap((square) => square ?? []));
  return filled.length > 0 && filled.every((row) => row.length === width) ? filled : null;
}
