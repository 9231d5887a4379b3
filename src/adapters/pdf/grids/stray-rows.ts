import { least } from '../geometry/extremes';
import { haveFigures } from './cut-row';
import type { PageCell } from './grids';

interface Rows {
  readonly rows: number;
  readonly cells: readonly PageCell[];
}

/** The cells that the line over a row runs into: those that it parts from others, and those that run on through it. */
interface Line {
  readonly parted: PageCell[];
  readonly through: PageCell[];
}

/**
 * The rows of a table without those that only blank cells part: a line through which a label and a figure run on, and at which nothing but blank
 * cells left of all figures begin or end, cuts no row in two. A browser draws the rest of a group's cell overleaf as high as it would be had
 * the heads not been printed again above it, so that it ends within a row (fixture town-2023-chromium-separate); one over the labels may end upon the first of
 * them (wkhtmltopdf, `withLabelsWhole`).
 */
export function withoutStrayRows(table: Rows): Rows {
  const { rows, cells } = { ...table, cells: withLabelsWhole(table) };
  const strays = linesOf(rows, cells).map((line) => isStray(line));
  if (!strays.includes(true)) return { rows, cells };
  let gone = 0;
  const places = strays.map((stray, row) => row - (stray ? ++gone : gone));
  const place = (row: number) => places[row] ?? 0;
  const kept = cells.flatMap((cell) => {
    const first = place(cell.row) + (strays[cell.row] ? 1 : 0);
    const height = place(cell.row + cell.rows - 1) + 1 - first;
    return height > 0 ? [{ ...cell, row: first, rows: height }] : [];
  });
  return { rows: rows - gone, cells: kept };
}

function linesOf(rows: number, cells: readonly PageCell[]): Line[] {
  const lines = Array.from({ length: rows }, (): Line => ({ parted: [], through: [] }));
  for (const cell of cells) {
    const end = cell.row + cell.rows;
    lines[cell.row]?.parted.push(cell);
    lines[end]?.parted.push(cell);
    for (let row = cell.row + 1; row < end; row++) lines[row]?.through.push(cell);
  }
  return lines;
}

/** Whether a line parts only blank cells left of the figures of a row that runs on through it. */
function isStray({ parted, through }: Line): boolean {
  const said = through.filter(({ text }) => text !== '');
  const figures = said.filter((cell) => haveFigures([cell])).map(({ column }) => column);
  if (figures.length === 0) return false;
  const first = least(figures);
  return said.some(({ column }) => column < first) && parted.every(({ text, column }) => text === '' && column < first);
}

/** The cells of a table, a label as high as its figures where nothing but a blank cell stands over it beside these. */
function withLabelsWhole({ rows, cells }: Rows): readonly PageCell[] {
  const labels = new Map<PageCell, PageCell>();
  const blanks = new Set<PageCell>();
  for (const { parted, through } of linesOf(rows, cells)) {
    const figures = through.filter((cell) => haveFigures([cell]));
    const [upper, lower, ...more] = parted.toSorted((a, b) => a.row - b.row);
    if (!upper || !lower || more.length > 0 || figures.length === 0) continue;
    const first = least(figures.map(({ column }) => column));
    const isOver = upper.text === '' && lower.text !== '' && upper.column === lower.column;
    const isLabel = upper.columns === lower.columns && lower.column + lower.columns === first && !haveFigures([lower]);
    const areBeside = figures.every(
      ({ row, rows: height }) => row === upper.row && row + height === lower.row + lower.rows,
    );
    if (!isOver || !isLabel || !areBeside) continue;
    blanks.add(upper);
    labels.set(lower, { ...lower, row: upper.row, rows: upper.rows + lower.rows });
  }
  return labels.size === 0 ? cells : cells.filter((cell) => !blanks.has(cell)).map((cell) => labels.get(cell) ?? cell);
}
