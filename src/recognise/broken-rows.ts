import type { Line, Span } from './lines';
import { plainly } from './naming';
import { leadingLabels, type Row } from './rows';
import { likeness, printedLabel } from './vocabulary';

/** How much more like a row's label it is, put together with its neighbour's, before it is taken for a piece. */
const better = 0.1;

/**
 * Whether a row is a piece of one that narrow columns break over lines, as pdftotext sets them: figures without a label stand right under its own, or its label
 * is the row's only together with that of a neighbour, which has figures too. Then its figures may be pieces as well.
 */
export function isBrokenRow(row: Row, lines: readonly Line[], isOfForm: (line: Line) => boolean): boolean {
  const at = lines.indexOf(row.line);
  const [above, below] = [lines[at - 1], lines[at + 1]].map((line) =>
    line && line.grid === row.line.grid && !isOfForm(line) && line.spans.some(hasFigure) ? line : null,
  );
  return Boolean(
    (below && goesOn(row.line, below)) || (above && isJoined(row, above, -1)) || (below && isJoined(row, below, 1)),
  );
}

/**
 * Whether a row of blanks is but a line of a label that is broken over lines: its words are not plainly the row's, and most rows around it print something
 * in every square.
 */
export function isLineOfLabel({ line, leaf, labelAt }: Row, rows: readonly Row[]): boolean {
  const label = line.spans[labelAt]?.label;
  const isBlank = ({ square }: Span) => square.text.trim() === '';
  if (!label || !line.spans.slice(labelAt + 1).every(isBlank) || likeness(label, leaf.entry) >= plainly) return false;
  const others = rows.filter((row) => row.line.grid === line.grid && row.line !== line);
  const isFull = ({ line: { spans }, labelAt: at }: Row) => {
    const first = spans.findIndex((span, i) => i > at && !isBlank(span));
    return first >= 0 && !spans.slice(first).some(isBlank);
  };
  const full = others.filter(isFull);
  return full.length * 2 > others.length;
}

/** A figure at the end of a label: what stands before it is the label. */
const lastFigure = /\s[\d０-９,.]+$/;

/** Whether a span is a figure, or a label and a figure run together. */
function hasFigure(span: Span): boolean {
  return isFigure(span) || (span.label !== null && lastFigure.test(span.label.text));
}

function isFigure({ label, square }: Span): boolean {
  return !label && /[\d０-９]/.test(square.text);
}

/** Whether a line has nothing but figures, each under one of the line above, and fewer than that. */
function goesOn(line: Line, below: Line): boolean {
  const own = line.spans.filter(isFigure);
  const others = below.spans.filter(({ label, square }) => label || square.text.trim() !== '');
  const isUnder = (other: Span) => isFigure(other) && own.some(({ from, to }) => from <= other.to && other.from <= to);
  return others.length > 0 && others.length <= own.length && others.every(isUnder);
}

function isJoined(row: Row, neighbour: Line, side: 1 | -1): boolean {
  const { alone, joined } = likenessWith(row, neighbour, side);
  return joined >= plainly && joined - alone > better;
}

/**
 * Whether the label of a line, which may have a figure run together with it, makes that of a row more like the form's: 要求行政机关确认或重新出具已获取 and 信息. What is left
 * of a label overleaf may stand in one square with the next row's, on the line nearest to its own: 禁止公开 above 3.危及“三安全一稳定”.
 */
export function hasRestOfLabel(row: Row, neighbour: Line, side: 1 | -1): boolean {
  const [label] = leadingLabels(neighbour);
  const lines = label?.label.text.split('\n') ?? [];
  const nearest = lines.at(side > 0 ? 0 : -1);
  const pieces = lines.length > 1 && nearest ? [nearest] : [];
  return [likenessWith(row, neighbour, side), ...pieces.map((piece) => likenessWithPiece(row, piece, side))].some(
    ({ alone, joined }) => joined > alone,
  );
}

/** How like a row's label is to the form's by itself, and put together with that of the line above it (-1) or below. */
function likenessWith(row: Row, neighbour: Line, side: 1 | -1): Likenesses {
  return likenessWithPiece(row, leadingLabels(neighbour)[0]?.label.text, side);
}

interface Likenesses {
  readonly alone: number;
  readonly joined: number;
}

function likenessWithPiece({ line, leaf, labelAt }: Row, piece: string | undefined, side: 1 | -1): Likenesses {
  const label = line.spans[labelAt]?.label;
  if (!label || piece === undefined) return { alone: 0, joined: 0 };
  const other = piece.replace(lastFigure, '');
  const whole = printedLabel(side < 0 ? other + label.text : label.text + other);
  return { alone: likeness(label, leaf.entry), joined: likeness(whole, leaf.entry) };
}
