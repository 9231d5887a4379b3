import type { Grid, Square } from '../model/document';
import { fold, splitNumbering } from '../text/fold';
import { isValue } from '../text/number';
import { plainly } from './naming';
import { disclosure, disputes, matches, requests } from './table-words';
import { printedLabel } from './vocabulary';

/** The rows that may stand in one: those of table 三, which has most. */
const mostRows = 40;

/** A label as like as this to one of the form has all of its words. */
const whole = 0.95;

/** The words of the rows that may stand in one: table 四 may have one for each outcome. */
const words = new Map([...requests.rows, ...disclosure.rows, ...disputes.headings]);

/**
 * Parts the rows of a grid in which several rows of the form stand one below the other, a line of each square for each of them:
 * 1.属于国家秘密 ⏎ 2.其他法律行政法规禁止公开 beside 3 ⏎ 0. Only where every line of one square is a row of the form, each another, and every
 * square behind it has as many figures or is blank; which figure is whose cannot be told of any other, so that its figures are doubted.
 */
export function partStacked(grid: Grid): Grid {
  const rows = grid.rows.flatMap(
    (row, at) => partsOf(row) ?? [hasUnparted(row, [grid.rows[at - 1], grid.rows[at + 1]]) ? row.map(doubted) : row],
  );
  return rows.every((row, at) => row === grid.rows[at]) ? grid : { type: 'grid', rows };
}

/** Whether several rows of the form stand in one that was not parted, nor reaches into those `around` it: what figures are beside them are not certain to be the first's. */
function hasUnparted(row: readonly Square[], around: readonly (readonly Square[] | undefined)[]): boolean {
  const isOfSeveral = row.some(isStack) ? namesRows : namesWhole;
  const isOfMore = ({ text }: Square, at: number) => around.some((other) => other?.[at]?.text === text);
  return row.some(
    (square, at) =>
      square.text.includes('\n') &&
      (isOfSeveral(square, linesOf(square).length) || (namesNumbered(square) && !isOfMore(square, at))),
  );
}

/** Whether each of the numbers with which lines of a square begin begins a row of the form, as where a row as low as a line is drawn over the next: （一）予以公开 ⏎ （二）部分公开（区分处理的，⏎ 只计这一情形）. */
function namesNumbered(square: Square): boolean {
  const names: string[] = [];
  for (const line of linesOf(square)) {
    const isNext = splitNumbering(fold(line)).numbering !== null;
    if (isNext) names.push(line);
    else if (names.length === 0) return false;
    else names.push(`${names.pop()}${line}`);
  }
  const all = names.map(printedLabel);
  const areAlike = all.every(({ numbering }) => numbering?.level === all[0]?.numbering?.level);
  return all.length > 1 && all.length <= mostRows && areAlike && matches(all, words).size === all.length;
}

/** Whether every line of a square has all the words of a row of the form, as the lines of a label that is broken have not. */
function namesWhole(square: Square, count: number): boolean {
  return namesRows(square, count, whole);
}

function doubted(square: Square): Square {
  return square.text !== '' && isValue(square.text) ? { ...square, doubt: square.doubt ?? 'cell-uncertain' } : square;
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
function namesRows(square: Square, count: number, least = plainly): boolean {
  const lines = linesOf(square);
  if (lines.length !== count || count > mostRows || lines.some((line) => isValue(line))) return false;
  return matches(lines.map(printedLabel), words, least).size === count;
}

function linesOf(square: Square | undefined): string[] {
  return square?.text.split('\n').map((line) => line.trim()) ?? [];
}

/** A square with one of its lines, as it is printed where that says. */
function lineOf({ printed, ...square }: Square, line: number): Square {
  const own = printed?.split('\n')[line]?.trim();
  return { ...square, text: linesOf(square)[line] ?? '', ...(own === undefined ? {} : { printed: own }) };
}
