import { fold, splitNumbering } from '../text/fold';
import { hasRestOfLabel } from './broken-rows';
import type { Line, Span } from './lines';
import { plainly } from './naming';
import type { Row, Rows } from './rows';
import { likeness } from './vocabulary';

/**
 * Whether a row has no values while figures stand in the line before or after it, whatever headings are printed again between them, with no label but its own
 * groups' or the rest of its own: they may well be its own.
 */
export function isBereft(row: Row, { rows, uncertain, extra }: Rows, lines: readonly Line[]): boolean {
  const { line, labelAt, leaf } = row;
  const says = (span: Span) => span.square.text.trim() !== '';
  if (line.spans.slice(labelAt + 1).some(says)) return false;
  if (isStacked(line) && figuresComeBefore(line, rows, [...extra, ...uncertain.map((other) => other.line)]))
    return true;
  const isOfGroup = ({ label }: Span) => !label || leaf.groups.some((group) => likeness(label, group) > 0.6);
  const isFigure = (span: Span) => !span.label && says(span);
  const others = new Set([...extra, ...[...rows, ...uncertain].map((other) => other.line)]);
  const at = lines.indexOf(line);
  const above = lines.slice(0, at).findLast((other) => others.has(other));
  const below = lines.slice(at + 1).find((other) => others.has(other));
  const mayHave = (other: Line, side: 1 | -1) =>
    other.spans.some(isFigure) && (other.spans.every(isOfGroup) || hasRestOfLabel(row, other, side));
  return (above !== undefined && mayHave(above, -1)) || (below !== undefined && mayHave(below, 1));
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
