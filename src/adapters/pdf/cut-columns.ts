import type { Box } from '../../model/location';
import { around, centre, holds, middle } from './box';
import { least, most } from './extremes';
import type { PageCell, PageGrid } from './grids';
import type { JoinedGrid } from './joined';
import type { Marks } from './marks';

/** In points: how far above its uppermost text and below its lowest a table's own rules may be. */
const margin = 8;
/** In points: a table that ends this near to where the page cuts another off may go on there, with nothing of it drawn. */
const flush = 3;

/**
 * A table as it is, but where the page cuts off its side (a browser prints no more than fits) what stands in the outermost column is not
 * sure: figures may be hidden, in part or whole. Only a text with white space after it is sure to end there.
 */
export function doubtCutColumns<Table extends PageGrid | JoinedGrid>(
  table: Table,
  pages: ReadonlyMap<number, Marks>,
): Table {
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
      return marks && marks.cuts.length > 0 ? cutCells(own, table.xs.length - 1, marks) : [];
    }),
  );
  if (unsure.size === 0) return table;
  const told = (cell: PageCell): PageCell =>
    cell.doubt || !unsure.has(cell) ? cell : { ...cell, doubt: 'cell-uncertain' };
  return { ...table, cut: true, cells: table.cells.map(told) };
}

function cutCells(cells: readonly PageCell[], columns: number, { cuts, glyphs }: Marks): PageCell[] {
  const box = around(cells.map((cell) => cell.box));
  const isAtSide = (x: number) => [box.left, box.right].some((side) => Math.abs(side - x) <= flush);
  const own = cuts.filter(({ x, y }) => (y >= box.top - margin && y <= box.bottom + margin) || isAtSide(x));
  const right = least(own.map(({ x }) => x).filter((x) => x > middle(box)));
  const left = most(own.map(({ x }) => x).filter((x) => x < middle(box)));
  return cells.filter((cell) => {
    const after = cell.column + cell.columns === columns && Number.isFinite(right);
    const before = cell.column === 0 && Number.isFinite(left);
    if (!after && !before) return false;
    const said = glyphs.filter((glyph) => isIn(cell.box, glyph.box));
    const size = most(said.map((glyph) => glyph.size));
    const text = around(said.map((glyph) => glyph.box));
    return said.length === 0 || (after && right - text.right < size) || (before && text.left - left < size);
  });
}

function isIn(frame: Box, glyph: Box): boolean {
  return holds(frame, middle(glyph), centre(glyph));
}
