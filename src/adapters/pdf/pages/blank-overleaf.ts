import { centre } from '../geometry/box';
import { most } from '../geometry/extremes';
import { haveFigures } from '../grids/cut-row';
import type { PageCell, PageGrid, RuledTables } from '../grids/grids';

/** In points: how exactly the borders of a row stand under those of the row before it. */
const exact = 1;

/** Whether some cells are one row of several in which nothing stands, with borders all around. */
export function areBlankRow(cells: readonly PageCell[]): boolean {
  return (
    cells.length > 1 && cells.every(({ text, row, rows, open }) => text === '' && row === 0 && rows === 1 && !open)
  );
}

/**
 * The ruled tables of pages, without frames that are a row of blank cells and no more; but one that stands first on its page is the row under headings that stand last on
 * the page before, each of its cells as wide as one of these.
 */
export function withBlankRowsOverleaf<Page extends RuledTables>(pages: readonly Page[]): Page[] {
  return pages.map((page, i) => ({
    ...page,
    grids: page.grids.filter((grid) => !areBlankRow(grid.cells) || isRowUnder(grid, page, pages[i - 1])),
  }));
}

function isRowUnder(row: PageGrid, { grids, free }: RuledTables, before: RuledTables | undefined): boolean {
  const bottom = before ? most(before.grids.map(({ box }) => box.bottom)) : 0;
  const last = before?.grids.find(({ box }) => box.bottom === bottom);
  if (!last) return false;
  const isFirst =
    free.every(({ box }) => centre(box) > row.box.bottom) &&
    grids.every((other) => other === row || other.box.top >= row.box.bottom - exact);
  const isLast = before?.free.every(({ box }) => centre(box) < last.box.bottom) ?? false;
  return isFirst && isLast && areHeadings(last, row);
}

/** Whether the last row of a table are headings, one over each cell of a row. */
function areHeadings({ cells, rows, xs }: PageGrid, row: PageGrid): boolean {
  const heads = cells.filter((cell) => cell.row + cell.rows === rows).sort((a, b) => a.column - b.column);
  const isOver = (head: PageCell, i: number) =>
    Math.abs((xs[head.column] ?? 0) - (row.xs[i] ?? 0)) <= exact &&
    Math.abs((xs[head.column + head.columns] ?? 0) - (row.xs[i + 1] ?? 0)) <= exact;
  const areSaid = heads.every(({ text }) => text !== '') && !haveFigures(heads);
  return areSaid && heads.length === row.xs.length - 1 && heads.every(isOver);
}
