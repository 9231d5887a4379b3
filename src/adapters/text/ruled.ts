import type { Meter } from '../../model/index';
import { displayColumns } from './display-width';
import { cell, type Line, type TextCell } from './line';

const rule = /^\s*(-{3,}|={3,}|-{2,}(\s+-{2,})+|={2,}(\s+={2,})+)\s*$/;
const columnRule = /^\s*(-{2,}(\s+-{2,})+|={2,}(\s+={2,})+)\s*$/;

/** No ruled table is longer, in lines. */
const longest = 2000;

interface Column {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the table at `start` whose columns are told by a line of dashes over or under its head (the simple and multiline tables of
 * Pandoc, those of reStructuredText): every cell stands under its dashes. Where empty lines part the rows, the lines between two
 * of them are one row. Null where there is none, or where a text reaches over the gap between two columns.
 */
export function readRuled(
  lines: readonly Line[],
  start: number,
  meter: Meter,
): { rows: TextCell[][]; length: number } | null {
  const first = lines[start]?.text ?? '';
  const isLedIn = !rule.test(first) && first.trim() !== '' && columnRule.test(lines[start + 1]?.text ?? '');
  if (!rule.test(first) && !isLedIn) return null;
  const end = ruledEnd(lines, start, isLedIn);
  const taken = lines.slice(start, end);
  const ruler = taken.find((line) => columnRule.test(line.text));
  if (!ruler) return null;
  const columns = columnsOf(ruler.text);
  const groups = rowsOf(taken);
  meter.heed('squares', groups.length * columns.length);
  const rows = groups.map((group) => join(group.map((line) => cut(line, columns))));
  return rows.length > 0 && rows.every((row) => row !== null)
    ? { rows: rows.flatMap((row) => (row ? [row] : [])), length: end - start }
    : null;
}

/** The index after the rule that closes the table: one with nothing under it; a table without a rule at its top may end at an empty line. */
function ruledEnd(lines: readonly Line[], start: number, isLedIn: boolean): number {
  const isEmpty = (index: number) => (lines[index]?.text ?? '').trim() === '';
  for (let index = start + 2; index < Math.min(lines.length, start + longest); index += 1) {
    if (isLedIn && isEmpty(index)) return index;
    if (rule.test(lines[index]?.text ?? '') && isEmpty(index + 1)) return index + 1;
  }
  return start;
}

function columnsOf(ruler: string): Column[] {
  return [...ruler.matchAll(/[-=]+/g)].map((dashes) => ({ start: dashes.index, end: dashes.index + dashes[0].length }));
}

/** The lines of each row. Lines between empty lines, or between the rules of a table that has such, are one row; else each is one. */
function rowsOf(lines: readonly Line[]): Line[][] {
  const isSpaced = lines.some((line) => line.text.trim() === '');
  const rows: Line[][] = [[]];
  for (const line of lines) {
    if (rule.test(line.text) || line.text.trim() === '') rows.push([]);
    else if (isSpaced) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The texts of a line under the columns; null where they depend on the width of a character that Unicode leaves to the font, or fit under no width. */
function cut(line: Line, columns: readonly Column[]): TextCell[] | null {
  const fitting = ([2, 1] as const).flatMap((width) => {
    const characters = displayColumns(line.text.trimEnd(), width, width);
    const isClear = columns.every(({ end }, index) => {
      const next = columns[index + 1];
      return (
        !next || characters.slice(end, next.start).every((character) => character.trim() === '' && character !== '')
      );
    });
    return isClear
      ? [
          columns.map(({ start }, index) =>
            characters
              .slice(start, columns[index + 1]?.start)
              .join('')
              .trim(),
          ),
        ]
      : [];
  });
  const [one, other] = fitting;
  if (!one || (other && one.join('\t') !== other.join('\t'))) return null;
  return one.map((text) => cell(text, line.number));
}

function join(parts: readonly (TextCell[] | null)[]): TextCell[] | null {
  const [first] = parts;
  if (!first || parts.includes(null)) return null;
  return first.map((square, column) => ({
    ...square,
    text: parts
      .map((part) => part?.[column]?.text ?? '')
      .filter(Boolean)
      .join('\n'),
  }));
}
