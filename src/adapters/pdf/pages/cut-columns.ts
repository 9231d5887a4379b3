import type { Box } from '../../../model/location';
import { countWhile } from '../../../text/count-while';
import { around, centre, holds, middle } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import type { Marks } from '../geometry/marks';
import type { PageCell, PageGrid } from '../grids/grids';
import type { JoinedGrid } from '../grids/joined';

/** In font sizes: a digit that is hidden, or begins before the side of the page without being seen, leaves less white space than this. */
const white = 0.5;
/** In points: how far above its uppermost text and below its lowest a table's own rules may be. */
const margin = 8;
/** In points: a table that ends this near to where the page cuts another off may go on there, with nothing of it drawn. */
const flush = 3;

/** The places at which the pages of a document cut something off, from left to right. */
export function cutSides(pages: readonly Marks[]): readonly number[] {
  return [...new Set(pages.flatMap(({ cuts }) => cuts.map(({ x }) => x)))].sort((a, b) => a - b);
}

/**
 * A table as it is, but where the page cuts off its side (a browser prints no more than fits) what stands in the outermost column is not
 * sure: figures may be hidden, in part or whole. Only a text with white space after it is sure to end there. What one page cuts another does at the same
 * place (`sides`), though nothing shows it: a digit right of it is not drawn at all.
 */
export function doubtCutColumns<Table extends PageGrid | JoinedGrid>(
  table: Table,
  pages: ReadonlyMap<number, Marks>,
  sides: readonly number[],
): Table {
  if (sides.length === 0) return table;
  const onPage = new Map<number, PageCell[]>();
  const place = (cell: PageCell & { readonly page?: number }) => {
    const page = cell.page ?? table.page;
    const own = onPage.get(page) ?? [];
    own.push(cell);
    onPage.set(page, own);
  };
  table.cells.forEach(place);
  const unsure = new Set(
    [...onPage].flatMap(([page, own]) => {
      const marks = pages.get(page);
      return marks ? cutCells(own, table.xs.length - 1, marks, sides) : [];
    }),
  );
  if (unsure.size === 0) return table;
  const told = (cell: PageCell): PageCell =>
    cell.doubt || !unsure.has(cell) ? cell : { ...cell, doubt: 'cell-uncertain' };
  return { ...table, cut: true, cells: table.cells.map(told) };
}

function cutCells(
  cells: readonly PageCell[],
  columns: number,
  { cuts, glyphs }: Marks,
  sides: readonly number[],
): PageCell[] {
  const box = around(cells.map((cell) => cell.box));
  const beside = cuts.filter(({ y }) => y >= box.top - margin && y <= box.bottom + margin).map(({ x }) => x);
  const own = [...beside, ...near(box.left, sides), ...near(box.right, sides)];
  return cells.filter((cell) => {
    const isLast = cell.column + cell.columns === columns;
    if (!isLast && cell.column > 0) return false;
    const all = [...own, ...within(cell.box, sides)];
    const right = least(all.filter((x) => x > middle(box)));
    const left = most(all.filter((x) => x < middle(box)));
    const after = isLast && Number.isFinite(right);
    const before = cell.column === 0 && Number.isFinite(left);
    if (!after && !before) return false;
    const said = glyphs.filter((glyph) => isIn(cell.box, glyph.box));
    const size = most(said.map((glyph) => glyph.size));
    const text = around(said.map((glyph) => glyph.box));
    return (
      said.length === 0 || (after && right - text.right < white * size) || (before && text.left - left < white * size)
    );
  });
}

/** The nearest of some places on both sides of a table's, if they are near. */
function near(side: number, places: readonly number[]): number[] {
  const at = countWhile(places, (place) => place < side);
  return [places[at - 1], places[at]].flatMap((place) =>
    place !== undefined && Math.abs(place - side) <= flush ? [place] : [],
  );
}

/** The first of some places that a cell reaches across. */
function within({ left, right }: Box, places: readonly number[]): number[] {
  const place = places[countWhile(places, (at) => at <= left)];
  return place !== undefined && place < right ? [place] : [];
}

function isIn(frame: Box, glyph: Box): boolean {
  return holds(frame, middle(glyph), centre(glyph));
}
