import type { Grid, Square } from '../model/document';
import { isValue } from '../text/number';
import { disclosure, matches, requests } from './table-words';
import { printedLabel } from './vocabulary';

/** The rows that may stand in one: those of table 三, which has most. */
const mostRows = 40;

/** The words of the rows that may stand in one. */
const words = new Map([...requests.rows, ...disclosure.rows]);

/**
 * Parts the rows of a grid in which several rows of the form stand one below the other, a line of each square for each of them:
 * 1.属于国家秘密 ⏎ 2.其他法律行政法规禁止公开 beside 3 ⏎ 0. Only where every line of one square is a row of the form, each another, and every
 * square behind it has as many figures or is blank; which figure is whose cannot be told of any other.
 */
export function partStacked(grid: Grid): Grid {
  const rows = grid.rows.flatMap((row) => partsOf(row) ?? [row]);
  return rows.length === grid.rows.length ? grid : { type: 'grid', rows };
}

/** The rows that stand in one; null where that is a single row. */
function partsOf(row: readonly Square[]): Square[][] | null {
  const first = row.findIndex(isStack);
  if (first < 1) return null;
  const count = linesOf(row[first]).length;
  const label = row.findLastIndex((square, at) => at < first && namesRows(square, count));
  if (label < 0) return null;
  const names = row[label]?.text;
  const behind = row.slice(first);
  const isWhole = behind.every((square) => square.text === '' || (isStack(square) && linesOf(square).length === count));
  if (!isWhole || row.slice(0, first).some((square) => isValue(square.text) && square.text !== '')) return null;
  return Array.from({ length: count }, (_, line) =>
    row.map((square, at) =>
      at >= first || square.text === names
        ? lineOf(square, line)
        : { ...square, continued: square.continued || line > 0 },
    ),
  );
}

/** What no figure has: 无 and 3件 have one character of words at a time. */
const phrase = /\p{Script=Han}{2}/u;

/** Whether a square has several lines, and each is a figure. */
function isStack(square: Square): boolean {
  return (
    square.text.includes('\n') &&
    !phrase.test(square.text) &&
    linesOf(square).every((line) => line !== '' && isValue(line))
  );
}

/** Whether every line of a square is a row of the form, each another. */
function namesRows(square: Square, count: number): boolean {
  const lines = linesOf(square);
  if (lines.length !== count || count > mostRows || lines.some((line) => isValue(line))) return false;
  return matches(lines.map(printedLabel), words).size === count;
}

function linesOf(square: Square | undefined): string[] {
  return square?.text.split('\n').map((line) => line.trim()) ?? [];
}

/** A square with one of its lines, as it is printed where that says. */
function lineOf({ printed, ...square }: Square, line: number): Square {
  const own = printed?.split('\n')[line]?.trim();
  return { ...square, text: linesOf(square)[line] ?? '', ...(own === undefined ? {} : { printed: own }) };
}
