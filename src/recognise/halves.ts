import type { Grid, Square } from '../model/document';
import { isValue } from '../text/number';
import { matches, ownRequestRows } from './table-words';
import { printedLabel } from './vocabulary';

/** Fewer rows of the form in a column than this do not make it the first of a half. */
const fewestRows = 3;

/** A table narrower than this has no room for two halves: a label and two figures in each. */
const fewestColumns = 6;

/**
 * The halves of a table 三 that goes on at its own right, to save room: each begins with a column of labels, and those of the second are other rows of
 * the form. Any other grid is one whole.
 */
export function halvesOf(grid: Grid): Grid[] {
  const [head = []] = grid.rows;
  const at = head.length < fewestColumns ? -1 : head.findIndex((_, column) => column > 1 && beginsHalf(grid, column));
  if (at < 0) return [grid];
  const width = squaresIn(head);
  const told = { ...grid, rows: grid.rows.map((row) => (isShifted(row, at, width) ? row.map(doubted) : row)) };
  const [left, right] = [rowsIn(told, 0, at), rowsIn(told, at, head.length)];
  return areApart(left, right) ? [left, right] : [grid];
}

/** Whether a row has fewer squares than the headings, or a figure where the labels of the second half stand: then its figures may stand under other headings than their own. */
function isShifted(row: readonly Square[], at: number, width: number): boolean {
  const squares = squaresIn(row);
  return isFigures(row[at]) || (squares < width && squares !== at);
}

/** How many squares the source has in a row. */
function squaresIn(row: readonly Square[]): number {
  return row.filter(({ absent }) => !absent).length;
}

function doubted(square: Square): Square {
  return isWords(square) && !isValue(square.text) ? square : { ...square, doubt: square.doubt ?? 'cell-uncertain' };
}

/** Whether a column holds labels that stand between figures, as only the first column of a second half does. */
function beginsHalf({ rows }: Grid, at: number): boolean {
  const between = rows.filter((row) => isWords(row[at]) && isFigures(row[at - 1]) && isFigures(row[at + 1]));
  return between.length >= fewestRows;
}

const han = /\p{Script=Han}/u;

function isWords(square: Square | undefined): boolean {
  return square !== undefined && han.test(square.text);
}

function isFigures(square: Square | undefined): boolean {
  return square !== undefined && square.text !== '' && !han.test(square.text);
}

/** Whether both halves hold rows of the form, and none holds another's. */
function areApart(left: Grid, right: Grid): boolean {
  const [own, other] = [rowsNamed(left), rowsNamed(right)];
  return own.size >= fewestRows && other.size >= fewestRows && ![...own].some((row) => other.has(row));
}

function rowsNamed({ rows }: Grid): Set<string> {
  const labels = rows.filter((row) => row.some(isFigures)).flatMap((row) => row.filter(isWords).slice(-1));
  return matches(
    labels.map(({ text }) => printedLabel(text)),
    ownRequestRows,
  );
}

/** The columns from one to before another, without the rows that have nothing there. */
function rowsIn({ rows }: Grid, from: number, to: number): Grid {
  const part = rows.map((row) => row.slice(from, to));
  return { type: 'grid', rows: part.filter((row) => row.some(({ text }) => text !== '')) };
}
