import type { Meter } from '../../model/index';
import { countWhile } from '../../text/count-while';
import { areApart, type Column, columnsUnder, figureColumns, labelColumns, standsInColumns } from './figure-columns';
import { cell, isValue, type Line, type TextCell } from './line';
import { alike, isRunTogether, type Segment, segments, type Width, wordsOf } from './segments';

/**
 * Reads lines whose columns are held apart by spaces. Figures make columns; labels stand over the columns that they overlap, and where they
 * overlap none, make columns by where they start. A square with nothing in it is blank, or part of a label that reaches over it. Where figures
 * stand across columns or together in one, or where the widths that the writer may have given the characters make different tables, nothing
 * lines up for certain: then only the order of a line's pieces is known.
 */
export function readAligned(lines: readonly Line[], meter: Meter, widths: readonly Width[]): TextCell[][] {
  const readings = widths.flatMap((widthOf) => readWith(lines, widthOf, meter));
  const [reading, ...others] = readings;
  return reading && others.every((other) => isSame(reading, other)) ? reading : inOrder(lines);
}

function isSame(one: readonly TextCell[][], other: readonly TextCell[][]): boolean {
  return one.every((row, index) => {
    const match = other[index] ?? [];
    return row.length === match.length && row.every((square, at) => square.text === match[at]?.text);
  });
}

/** The pieces of each line one after the other; figures that one space holds apart each for itself, and so headings above the first figures. */
function inOrder(lines: readonly Line[]): TextCell[][] {
  const rows = lines.map((line) => ({ line: line.number, pieces: segments(line.text) }));
  const first = rows.findIndex(({ pieces }) => pieces.some(({ text }) => isRunTogether({ text }) || isValue(text)));
  return rows.map(({ line, pieces }, index) =>
    pieces
      .flatMap(({ text }) =>
        isRunTogether({ text }) || (index < first && isListOfHeadings(text)) ? text.split(/\s/) : [text],
      )
      .map((text) => cell(text, line)),
  );
}

/** Whether a piece is at least three words, none a single character as those of spaced lettering are: pdftotext sets narrow columns so. */
function isListOfHeadings(text: string): boolean {
  const words = text.split(' ');
  return words.length > 2 && words.every((word) => /^\p{Script=Han}{2,}$/u.test(word));
}

/** The lines in columns; nothing where their figures do not line up. */
function readWith(lines: readonly Line[], widthOf: Width, meter: Meter): [TextCell[][]] | [] {
  const whole = lines.map((line) => ({ line: line.number, pieces: segments(line.text, widthOf) }));
  if (whole.some((row) => row.pieces.some(isRunTogether))) return [];
  const figures = whole.flatMap((row) => row.pieces.filter((piece) => isValue(piece.text)));
  const values = figureColumns(figures);
  // A figure that reaches from one column into another stands in two.
  if (!areApart(values)) return [];
  const rows = whole.map((row) => ({
    ...row,
    pieces: row.pieces.flatMap((piece) => wordsOver(piece, values, widthOf)),
  }));
  const pieces = rows.flatMap((row) => row.pieces);
  const starts = labelColumns(pieces.filter((piece) => !standsOver(piece, values)));
  // Counted alike, wide characters hide how far apart figures stand: then a line with a figure in every column must bear the columns out.
  const counts = rows.map((row) => row.pieces.filter((piece) => isValue(piece.text)).length);
  const most = counts.reduce((largest, count) => Math.max(largest, count), 0);
  if (widthOf === alike && values.length > most) return [];
  const columns = [...values, ...starts].sort((one, other) => one.start - other.start);
  if (!rows.every(({ pieces: own }) => standsInColumns(own, columns)) || !hasHeadings(pieces, values)) return [];
  meter.heed('squares', rows.length * columns.length);
  return [rows.map((row) => placeSegments(row.pieces, columns, row.line))];
}

/**
 * Whether every column of figures has a heading over it, and none is under several that one space parts: else headings and figures do not stand under
 * each other, and place says nothing. Lines without any heading over figures are judged by their figures alone.
 */
function hasHeadings(pieces: readonly Segment[], columns: readonly Column[]): boolean {
  const headed = new Set<number>();
  for (const heading of pieces) {
    if (isValue(heading.text)) continue;
    const { first, end } = columnsUnder(heading, columns);
    if (heading.text.includes(' ') && end - first > 1) return false;
    for (let index = first; index < end; index += 1) headed.add(index);
  }
  return headed.size === 0 || headed.size === columns.length;
}

/** Headings that one space holds apart, where each stands over a column of its own; else the piece as it is. */
function wordsOver(piece: Segment, columns: readonly Column[], widthOf: Width): readonly Segment[] {
  if (isValue(piece.text) || !piece.text.includes(' ')) return [piece];
  const words = wordsOf(piece, widthOf);
  const under = words.map((word) => columnsUnder(word, columns));
  const isApart =
    under.every(({ first, end }) => end - first === 1) &&
    new Set(under.map(({ first }) => first)).size === words.length;
  return isApart ? words : [piece];
}

function standsOver(piece: Segment, columns: readonly Column[]): boolean {
  const { first, end } = columnsUnder(piece, columns);
  return end > first;
}

function placeSegments(pieces: readonly Segment[], columns: readonly Column[], line: number): TextCell[] {
  const cells: TextCell[] = columns.map(() => cell('', line));
  for (const piece of pieces) {
    const under = columnsUnder(piece, columns);
    const isOver = under.end > under.first;
    const first = isOver ? under.first : countWhile(columns, (column) => column.start <= piece.start) - 1;
    const taken = cells[first];
    if (taken) cells[first] = { ...taken, text: taken.text === '' ? piece.text : `${taken.text} ${piece.text}` };
    for (let index = under.first + 1; index < under.end; index += 1)
      cells[index] = { text: piece.text, line, continued: true, absent: false };
  }
  return cells;
}
