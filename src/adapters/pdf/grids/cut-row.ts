import { least, most } from '../geometry/extremes';
import type { PageCell } from './grids';
import type { JoinedCell } from './joined';

/** Labels that begin with a number of their own begin a row. */
const numbered =
  /^\s*(?:(?:[（(〔[]\s*)?[一二三四五六七八九十\d]{1,2}\s*[）)〕\]、.．。:：]|[\u2460-\u249b\u3220-\u3229])/u;
const figure = /^[\d０-９+\-−－—–/／,，.．％%]*$|^无$/;

function isSaid(text: string): boolean {
  return text.trim() !== '';
}

function isFigure(text: string): boolean {
  return isSaid(text) && figure.test(text.replace(/\s+/g, ''));
}

/** A cell above a page break and the one below it that it goes on in. */
export interface Pair {
  readonly cell: JoinedCell;
  readonly other: JoinedCell;
}

/**
 * The cells of the last row above a page break with those of the first row overleaf (headers printed again passed over), where it is one row that the
 * break cuts; null where it is not. Both parts have the same cells, and
 * - only one of them has figures, and no label (nor one under a heading over several rows): it cannot be a row by itself; or
 * - nothing stands in the upper part, so that the other has all that the row says, and it has its label, or begins where the table does and needs none; or
 * - both have a label, and the part overleaf does not begin with a number of its own although the other does; where both have figures,
 *   fewer stand overleaf: the rest of those that take two lines; or
 * - figures alone stand overleaf, and only where the upper part, which has some, is blank: those that take two lines and have no room above.
 */
export function cutRow(upper: readonly JoinedCell[], lower: readonly JoinedCell[]): Pair[] | null {
  const pairs = upper.flatMap((cell) => {
    const other = lower.find((o) => o.column === cell.column && o.columns === cell.columns);
    return other ? [{ cell, other }] : [];
  });
  const first = least(lower.map(({ column }) => column));
  const end = most(lower.map(({ column, columns }) => column + columns));
  const facing = upper.filter(({ column, columns }) => column + columns > first && column < end);
  const whole = pairs.length >= 2 && pairs.length === Math.max(facing.length, lower.length);
  const inRow = pairs.filter(({ cell, other }) => cell.rows === 1 && other.rows === 1);
  const isNew = inRow.length < pairs.length && !haveFigures(upper) && lower.some(isBegun);
  const isNamed = inRow.length === pairs.length || haveLabel(inRow);
  const isOne = isCut(inRow) || isAllOverleaf(inRow) || (isNamed && areRests(inRow));
  return whole && !isNew && isOne ? pairs : null;
}

/** Whether a cell is the label of a row of its own: it has a number. */
function isBegun({ text, rows }: JoinedCell): boolean {
  return rows === 1 && numbered.test(text) && !isFigure(text);
}

/**
 * The cells above a page break that no border closes there, with those overleaf that none closes either, although one closes others beside them:
 * they are one, a label over rows on both pages (wkhtmltopdf prints tables so).
 */
export function cutCells(upper: readonly JoinedCell[], lower: readonly JoinedCell[]): Pair[] {
  if (!lower.some(({ opensUp }) => !opensUp)) return [];
  return upper.flatMap((cell) => {
    const other = lower.find((o) => o.column === cell.column && o.columns === cell.columns);
    const isOne = other?.opensUp && cell.opensDown && !(isFigure(cell.text) || isFigure(other.text));
    return other && isOne ? [{ cell, other }] : [];
  });
}

/**
 * The headings above a page break with what stands under them overleaf, where no figures have come yet (LibreOffice closes the parts of cells on both pages).
 * These are rests of headings and no row of their own where
 * - beside a heading over several columns that has others under it one over just one column has another, too; or
 * - every heading has its cell overleaf, several of which say something, and one is blank that stands before these or is over several columns: a row of
 *   headings is blank nowhere, one of figures does not begin so. What is blank beyond the headings is the room beside a table narrower than the next on its page.
 */
export function cutHeadings(upper: readonly JoinedCell[], lower: readonly JoinedCell[]): Pair[] {
  const pairs = upper.flatMap((cell) => {
    const other = lower.find((o) => o.column === cell.column && o.columns === cell.columns);
    return other ? [{ cell, other }] : [];
  });
  const areRests = pairs.every(
    ({ cell, other }) => isSaid(cell.text) && !isFigure(other.text) && !numbered.test(other.text),
  );
  const isOverSeveral = (cell: JoinedCell) =>
    lower.filter(({ column }) => column >= cell.column && column < cell.column + cell.columns).length > 1;
  const end = most(upper.map(({ column, columns }) => column + columns));
  const facing = lower.filter(({ column, text }) => column < end || isSaid(text));
  const isWhole = pairs.length === upper.length && pairs.length === facing.length;
  return areRests && (upper.some(isOverSeveral) || (isWhole && areNoRow(lower))) ? pairs : [];
}

/** Whether several cells say something beside one that neither a row of headings nor one of figures leaves blank. */
function areNoRow(cells: readonly JoinedCell[]): boolean {
  const said = cells.filter(({ text }) => isSaid(text));
  const last = most(said.map(({ column }) => column));
  const isOdd = ({ text, column, columns }: JoinedCell) => !isSaid(text) && (column < last || columns > 1);
  return said.length > 1 && cells.some(isOdd);
}

/** Whether some cells say a figure. */
export function haveFigures(cells: readonly { readonly text: string }[]): boolean {
  return cells.some(({ text }) => isFigure(text));
}

function isAllOverleaf(pairs: readonly Pair[]): boolean {
  const isNamed = pairs.some(({ other }) => isSaid(other.text) && !isFigure(other.text));
  const isWhole = pairs.some(({ cell, other }) => cell.column === 0 && isSaid(other.text));
  return pairs.length > 1 && pairs.every(({ cell }) => !isSaid(cell.text)) && (isNamed || isWhole);
}

function areRests(pairs: readonly Pair[]): boolean {
  const overleaf = pairs.filter(({ other }) => isSaid(other.text));
  const areFigures = overleaf.every(({ cell, other }) => isFigure(other.text) && !isSaid(cell.text));
  return overleaf.length > 0 && areFigures && pairs.some(({ cell }) => isFigure(cell.text));
}

/** Whether a row has a label of its own beside those over several rows. */
function haveLabel(pairs: readonly Pair[]): boolean {
  return pairs.some(({ cell }) => isSaid(cell.text) && !isFigure(cell.text));
}

function isCut(pairs: readonly Pair[]): boolean {
  const labels = pairs.filter(({ cell, other }) => !isFigure(cell.text) && !isFigure(other.text));
  const above = {
    figures: pairs.some(({ cell }) => isFigure(cell.text)),
    labels: labels.map(({ cell }) => cell.text).filter(isSaid),
  };
  const below = {
    figures: pairs.some(({ other }) => isFigure(other.text)),
    labels: labels.map(({ other }) => other.text).filter(isSaid),
  };
  const fewer = pairs.some(({ cell, other }) => isFigure(cell.text) && !isSaid(other.text));
  if (above.figures === below.figures && !(above.figures && fewer)) return false;
  const [full, bare] = above.figures ? [above, below] : [below, above];
  if (full.labels.length === 0 && !bare.figures) return bare.labels.length > 0;
  const overleaf = labels.filter(({ other }) => isSaid(other.text));
  const unnumbered = overleaf.every(({ cell, other }) => isSaid(cell.text) && !numbered.test(other.text));
  const counted = overleaf.every(({ cell }) => numbered.test(cell.text));
  return overleaf.length > 0 && unnumbered && (counted || (above.figures && !below.figures));
}

/** The parts of a text, each on a line of its own. */
export function joinedText(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** Whether a text is the rest of a label above it, which has a number of its own. */
export function isRest(label: string, rest: string): boolean {
  const isLabel = (text: string) => isSaid(text) && !isFigure(text);
  return isLabel(label) && isLabel(rest) && numbered.test(label) && !numbered.test(rest);
}

/** A cell with what it says overleaf; it is found where it says something. */
export function wholeCell({ cell, other }: Pair): JoinedCell {
  const text = joinedText(cell.text, other.text);
  const printed = joinedText(cell.printed ?? cell.text, other.printed ?? other.text);
  const doubt = cell.doubt ?? other.doubt;
  const place = cell.text === '' && other.text !== '' ? { page: other.page, box: other.box } : {};
  return { ...cell, ...place, text, ...(printed === text ? {} : { printed }), ...(doubt ? { doubt } : {}) };
}

/** The cells that are blank beside the label of a table's last row, where the row overleaf has figures and no number of its own: they may be this row's. */
export function unsureBlanks(last: readonly JoinedCell[], overleaf: readonly PageCell[]): JoinedCell[] {
  const row = last.filter(({ rows }) => rows === 1);
  const isBegun = overleaf.some(({ text }) => numbered.test(text) && !isFigure(text));
  const isBlank = !row.some(({ text }) => isFigure(text)) && row.some(({ text }) => numbered.test(text));
  if (!isBlank || isBegun || !overleaf.some(({ text }) => isFigure(text))) return [];
  return row.filter(({ text }) => !isSaid(text));
}

/** The cells of a table's last row where it says nothing at all: a page break may have cut it off from what it says. */
export function blankRow(last: readonly JoinedCell[]): JoinedCell[] {
  const row = last.filter(({ rows }) => rows === 1);
  return row.some(({ text }) => isSaid(text)) ? [] : row;
}
