import type { Grid, Square } from '../model/document';
import { isAmountInWords, isValue } from '../text/number';
import { type PrintedLabel, printedLabel } from './vocabulary';

/** One printed square of a line with the columns it covers, counted from 0. */
export interface Span {
  readonly square: Square;
  readonly from: number;
  readonly to: number;
  /** Its text as a label; null where the text is a value (a figure, a dash, nothing) or no text of the form could be meant. */
  readonly label: PrintedLabel | null;
}

/** One row of a grid as its distinct squares from left to right. */
export interface Line {
  readonly grid: Grid;
  readonly row: number;
  readonly spans: readonly Span[];
  /** The source has fewer squares in this row than the grid is wide: columns cannot be told by position. */
  readonly ragged: boolean;
}

const han = /\p{Script=Han}/u;

/** 总计 above 29 in one square, as where nothing parts headings from figures: a heading, whatever figure stands with it. */
const headed = /^\s*[总合]\s*计\s*\p{Nd}/u;

/** Reads a grid row by row, merging the squares of a merged cell into one span. */
export function linesOf(grid: Grid): Line[] {
  const labels = new Map<string, PrintedLabel | null>();
  const labelOf = (text: string) => {
    const known = labels.get(text);
    if (known !== undefined) return known;
    const isLabel = han.test(text) && (headed.test(text) || !(isValue(text) || isAmountInWords(text)));
    const label = isLabel ? printedLabel(text) : null;
    labels.set(text, label);
    return label;
  };
  return grid.rows.map((squares, row) => {
    // A row that stands in the source but has none of its squares has lost them with the white space they were made of.
    const stripped = squares.every((square) => square.absent);
    const spans = spansOf(stripped ? squares.map(({ absent, ...square }) => square) : squares, labelOf);
    return { grid, row, spans, ragged: !stripped && squares.some((square) => square.absent) };
  });
}

function spansOf(squares: readonly Square[], labelOf: (text: string) => PrintedLabel | null): Span[] {
  const spans: Span[] = [];
  squares.forEach((square, column) => {
    if (square.absent) return;
    const last = spans.at(-1);
    if (last && last.to === column - 1 && isSame(last, square)) {
      spans[spans.length - 1] = { ...last, to: column };
    } else {
      spans.push({ square, from: column, to: column, label: labelOf(square.text) });
    }
  });
  return spans;
}

/** Whether a square goes on with the one before it: it is of the same merged cell, or repeats its label, as merged cells are often written out. */
function isSame({ square, label }: Span, next: Square): boolean {
  if (label && square.text === next.text) return true;
  const [a, b] = [square.location, next.location];
  return next.continued && a.row === b.row && a.column === b.column && a.table === b.table;
}
