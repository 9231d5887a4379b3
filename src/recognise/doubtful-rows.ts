import { fold, splitNumbering } from '../text/fold';
import { hasRestOfLabel } from './broken-rows';
import type { Line, Span } from './lines';
import { plainly } from './naming';
import { leadingLabels, type Row, type Rows } from './rows';
import { type LeafEntry, likeness } from './vocabulary';

/**
 * Whether figures that may well be a row's own stand elsewhere: in its label; or in the line before or after it: it has no values, and they have no label but its own
 * groups' or the rest of its own; it lacks the very ones that stand there without a label; or they stand so under headings printed again, as what a page cuts off does.
 */
export function isBereft(row: Row, { rows, uncertain, extra }: Rows, lines: readonly Line[]): boolean {
  const { line, labelAt } = row;
  const values = line.spans.slice(labelAt + 1);
  const blanks = values.filter((span) => !says(span));
  const isBlank = blanks.length === values.length;
  if (holdsFigure(row) && !values.some(hasDigit)) return true;
  if (isBlank && isStacked(line) && figuresComeBefore(line, rows, [...extra, ...uncertain.map((other) => other.line)]))
    return true;
  const unsure = uncertain.map((other) => other.line).filter(({ spans }) => spans.some(isFigure));
  const known = new Set([...rows.map((other) => other.line), ...unsure]);
  const strange = new Set(extra);
  const isOther = (other: Line) => (known.has(other) || strange.has(other)) && !numbersColumns(other);
  const at = lines.indexOf(line);
  const above = lines.slice(0, at).findLast(isOther);
  const below = lines.slice(at + 1).find(isOther);
  if (above?.spans.some(isFigure)) {
    if (isBlank && (isBare(above, row.leaf.groups) || hasRestOfLabel(row, above, -1))) return true;
    if (isBare(above, []) && lacks(blanks, above)) return true;
  }
  if (isBlank && goesOnElsewhere(row, strange)) return true;
  if (!below?.spans.some(isFigure)) return false;
  const isApart = strange.has(below) && lines[at + 1] !== below;
  if (isBare(below, row.leaf.groups)) return isBlank || isApart || lacks(blanks, below);
  return isBlank && (hasRestOfLabel(row, below, 1) || (isApart && isCutShort(row)));
}

/** A figure at the end of a line, perhaps with its unit and in round brackets; the number of an article, a note or a mark in square brackets is none. */
const endsInFigure = /(?<![\d第注])\d+(?:[件项个元]|万元)?[^\p{L}\p{N}\]]*$/u;

/** Whether a row's label goes on to a figure: 行政许可 35 with nothing beside it. Its last line may stand above its first, so each may end in it. */
export function holdsFigure({ line, labelAt }: Row): boolean {
  const lines = line.spans[labelAt]?.label?.text.split('\n') ?? [];
  return lines.some((each) => endsInFigure.test(splitNumbering(fold(each)).rest));
}

const hasDigit = (span: Span) => /\p{Nd}/u.test(span.square.text);
const says = (span: Span) => span.square.text.trim() !== '';
const isFigure = (span: Span) => !span.label && says(span);

/** More strange lines than these are not held against a label one by one. */
const many = 50;

/** Whether what a row's label lacks stands beside figures in some strange line, wherever page breaks and borders have put that. */
function goesOnElsewhere(row: Row, strange: ReadonlySet<Line>): boolean {
  const { line, labelAt, leaf } = row;
  const label = line.spans[labelAt]?.label;
  if (!label || strange.size === 0 || likeness(label, leaf.entry) === 1) return false;
  const isRest = (other: Line) =>
    other.spans.some(isFigure) && (hasRestOfLabel(row, other, -1) || hasRestOfLabel(row, other, 1));
  return strange.size > many || [...strange].some(isRest);
}

/** Whether what stands before a line's figures is no label but those of some groups, or pieces of them. */
function isBare(line: Line, groups: LeafEntry['groups']): boolean {
  return leadingLabels(line).every(
    ({ label }) =>
      label.folded === '' ||
      groups.some((group) => likeness(label, group) > 0.6 || fold(group.label).includes(label.folded)),
  );
}

/** Whether the figures of a line all stand over or under blanks: beside those of a row they would be one with it. */
function lacks(blanks: readonly Span[], { spans }: Line): boolean {
  return spans.filter(isFigure).every((span) => blanks.some(({ from, to }) => span.from <= to && from <= span.to));
}

/** So many characters of a label are no more left out than a printer leaves out. */
const leftOut = 3;

/** Whether a row's label lacks some of the form's words, so that the rest of it may stand beside what comes next, even where that cannot be made out. */
function isCutShort({ line, labelAt, leaf }: Row): boolean {
  const label = line.spans[labelAt]?.label;
  return label != null && label.folded.length + leftOut < fold(leaf.entry.label).length;
}

/** Whether a line says nothing but the numbers of the columns: 栏次 | 1 | 2 | 3. */
function numbersColumns({ spans }: Line): boolean {
  const figures = spans.filter(isFigure);
  return figures.length > 1 && figures.every(({ square }, i) => square.text.trim() === String(i + 1));
}

/**
 * Whether a row is named by a label of which it is not certain what belongs to it, and which is not plainly the row's all the same, or goes on to a number of
 * its own: 类申请 above 2.重复申请.
 */
export function isByTornLabel({ line, labelAt, leaf }: Row): boolean {
  const { square, label } = line.spans[labelAt] ?? {};
  if (square?.doubt !== 'cell-uncertain' || !label) return false;
  const [, ...further] = square.text.split('\n');
  return likeness(label, leaf.entry) < plainly || further.some((each) => splitNumbering(fold(each)).numbering !== null);
}

/** Whether a line is put together of squares that stand one below the other. */
function isStacked({ spans: [first, second] }: Line): boolean {
  return second !== undefined && first?.square.location.column === second.square.location.column;
}

/** Whether some lines that are no rows have figures between a line and the next row. */
function figuresComeBefore(line: Line, rows: readonly Row[], others: readonly Line[]): boolean {
  const below = rows.filter((row) => row.line.grid === line.grid && row.line.row > line.row);
  const next = below.reduce((least, row) => Math.min(least, row.line.row), Number.POSITIVE_INFINITY);
  return others.some((other) => other.grid === line.grid && other.row > line.row && other.row < next);
}
