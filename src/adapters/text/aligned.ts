import type { Meter } from '../../model/index';
import { displayWidth } from './display-width';
import { cell, isValue, type Line, type TextCell } from './line';

/** A piece of a line between runs of spaces, with the display columns where it starts and ends. */
export interface Segment {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How wide a writer took characters to be: as a terminal shows them, with one width or the other for what Unicode leaves to the font, or all alike. */
type Width = (character: string) => 1 | 2;
const alike: Width = () => 1;
const widths: readonly Width[] = [
  (character) => displayWidth(character, 2),
  (character) => displayWidth(character, 1),
  alike,
];

/** The pieces of a line that stand at least two white-space characters apart. */
export function segments(text: string, widthOf: Width = (character) => displayWidth(character, 2)): Segment[] {
  const found: Segment[] = [];
  let column = 0;
  for (const piece of text.split(/(\s{2,})/)) {
    const width = [...piece].reduce((sum, character) => sum + widthOf(character), 0);
    if (piece.trim() !== '') found.push({ text: piece.trim(), start: column + indent(piece), end: column + width });
    column += width;
  }
  return found;
}

function indent(piece: string): number {
  return piece.length - piece.trimStart().length;
}

interface Column {
  readonly start: number;
  readonly end: number;
}

/** How the figures of a column line up. */
const alignments: readonly { readonly at: (segment: Segment) => number; readonly tolerance: number }[] = [
  { at: (segment) => segment.start, tolerance: 0 },
  { at: (segment) => segment.end, tolerance: 0 },
  { at: (segment) => (segment.start + segment.end) / 2, tolerance: 1 },
];

/**
 * Reads lines whose columns are held apart by spaces. Figures of one column line up on the left, on the right or in the middle: the alignment
 * that needs the fewest columns is the writer's. Labels then stand over the columns that they overlap, and where they overlap none, make
 * columns by where they start. How wide the writer held characters to be (Lynx and pdftotext count every one as one) is told by the reading with the fewest columns. A square with nothing in it is blank, or part of a label that reaches over it.
 * Where figures stand across columns or together in one, nothing lines up: then only the order of a line's pieces is known.
 */
export function readAligned(lines: readonly Line[], meter: Meter): TextCell[][] {
  const readings = widths.flatMap((widthOf) => readWith(lines, widthOf, meter));
  if (readings.length === 0)
    return lines.map((line) => segments(line.text).map((piece) => cell(piece.text, line.number)));
  return readings.reduce((best, rows) => ((rows[0]?.length ?? 0) < (best[0]?.length ?? 0) ? rows : best));
}

/** The lines in columns; nothing where their figures do not line up. */
function readWith(lines: readonly Line[], widthOf: Width, meter: Meter): [TextCell[][]] | [] {
  const whole = lines.map((line) => ({ line: line.number, pieces: segments(line.text, widthOf) }));
  if (whole.some((row) => row.pieces.some(isRunTogether))) return [];
  const figures = whole.flatMap((row) => row.pieces.filter((piece) => isValue(piece.text)));
  const values = columnsOf(figures);
  const rows = whole.map((row) => ({
    ...row,
    pieces: row.pieces.flatMap((piece) => wordsOver(piece, values, widthOf)),
  }));
  const pieces = rows.flatMap((row) => row.pieces);
  const labels = pieces.filter((piece) => !values.some((column) => overlaps(piece, column)));
  const starts = cluster(labels, (piece) => piece.start, 1).map((group) => ({
    start: group.start,
    end: group.start + 1,
  }));
  // Counted alike, wide characters hide how far apart figures stand: then a line with a figure in every column must bear the columns out.
  const most = Math.max(0, ...rows.map((row) => row.pieces.filter((piece) => isValue(piece.text)).length));
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
  const headings = pieces.filter((piece) => !isValue(piece.text));
  const under = headings.map((heading) => columns.filter((column) => overlaps(heading, column)));
  const isRunOn = headings.some(({ text }, index) => text.includes(' ') && (under[index]?.length ?? 0) > 1);
  const headed = new Set(under.flat()).size;
  return !isRunOn && (headed === 0 || headed === columns.length);
}

/** Whether a piece is several figures with one space between: which columns they stand in is not told by where the piece does. */
function isRunTogether({ text }: Segment): boolean {
  const words = text.split(/\s/);
  return words.length > 1 && !isValue(text) && words.every(isValue);
}

/** Headings that one space holds apart, where each stands over a column of its own; else the piece as it is. */
function wordsOver(piece: Segment, columns: readonly Column[], widthOf: Width): readonly Segment[] {
  if (isValue(piece.text) || !piece.text.includes(' ')) return [piece];
  let start = piece.start;
  const words = piece.text.split(' ').map((text) => {
    const end = start + [...text].reduce((sum, character) => sum + widthOf(character), 0);
    const word = { text, start, end };
    start = end + 1;
    return word;
  });
  const under = words.map((word) => columns.filter((column) => overlaps(word, column)));
  const isApart = under.every((own) => own.length === 1) && new Set(under.flat()).size === words.length;
  return isApart ? words : [piece];
}

/** Whether each figure of a line stands in one column, in which no other of the line's stands. */
function standsInColumns(pieces: readonly Segment[], columns: readonly Column[]): boolean {
  const taken = pieces
    .filter((piece) => isValue(piece.text))
    .flatMap((piece) => columns.filter((column) => overlaps(piece, column)));
  const figures = pieces.filter((piece) => isValue(piece.text)).length;
  return taken.length === figures && new Set(taken).size === figures;
}

function columnsOf(pieces: readonly Segment[]): Column[] {
  const choices = alignments.map(({ at, tolerance }) => cluster(pieces, at, tolerance));
  return choices.reduce((best, choice) => (choice.length < best.length ? choice : best), choices[0] ?? []);
}

function cluster(pieces: readonly Segment[], at: (segment: Segment) => number, tolerance: number): Column[] {
  const sorted = [...pieces].sort((one, other) => at(one) - at(other));
  const groups: Segment[][] = [];
  for (const piece of sorted) {
    const last = groups.at(-1)?.at(-1);
    if (last && at(piece) - at(last) <= tolerance) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({
    start: group.reduce((least, piece) => Math.min(least, piece.start), group[0]?.start ?? 0),
    end: group.reduce((most, piece) => Math.max(most, piece.end), 0),
  }));
}

function overlaps(piece: Segment, column: Column): boolean {
  return piece.start < column.end && piece.end > column.start;
}

function placeSegments(pieces: readonly Segment[], columns: readonly Column[], line: number): TextCell[] {
  const cells: TextCell[] = columns.map(() => cell('', line));
  for (const piece of pieces) {
    const covered = columns.flatMap((column, index) => (overlaps(piece, column) ? [index] : []));
    const first = covered[0] ?? columns.findLastIndex((column) => column.start <= piece.start);
    const taken = cells[first];
    if (taken) cells[first] = { ...taken, text: taken.text === '' ? piece.text : `${taken.text} ${piece.text}` };
    for (const index of covered.slice(1)) cells[index] = { text: piece.text, line, continued: true, absent: false };
  }
  return cells;
}
