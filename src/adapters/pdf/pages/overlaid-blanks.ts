import type { Box } from '../../../model/location';
import { overlap } from '../geometry/box';
import type { PageCell, PageGrid } from '../grids/grids';
import type { JoinedCell, JoinedGrid } from '../grids/joined';

/** In points: borders that touch share as much. */
const shared = 1;

/**
 * A table as it is, but a cell that says nothing is not surely blank where another table stands over it: borders around the figures alone
 * make these a table of their own amid the labels.
 */
export function doubtOverlaidBlanks<Table extends PageGrid | JoinedGrid>(
  table: Table,
  tables: readonly (PageGrid | JoinedGrid)[],
): Table {
  const others = tables.filter((other) => other !== table);
  const isOverlaid = (cell: PageCell | JoinedCell) => {
    const page = 'page' in cell ? cell.page : table.page;
    const place = placeOf(cell, table.xs);
    return others.some((other) => other.page === page && overlay(other.box, place));
  };
  const told = (cell: PageCell): PageCell =>
    cell.text === '' && !cell.doubt && isOverlaid(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell;
  return others.length === 0 ? table : { ...table, cells: table.cells.map(told) };
}

/** A cell is as wide as its column, whatever it says. */
function placeOf({ box, column, columns }: PageCell, xs: readonly number[]): Box {
  return { ...box, left: xs[column] ?? box.left, right: xs[column + columns] ?? box.right };
}

function overlay(one: Box, other: Box): boolean {
  const across = overlap(one.left, one.right, other.left, other.right);
  return across > shared && overlap(one.top, one.bottom, other.top, other.bottom) > shared;
}
