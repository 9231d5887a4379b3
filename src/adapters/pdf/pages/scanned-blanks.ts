import type { PageGrid } from '../grids/grids';
import type { JoinedGrid } from '../grids/joined';

/** A table as it is, but where it is read from the recognised text of a picture, what was not recognised may still be printed: a blank is told, as what was read is. */
export function doubtScannedBlanks<Table extends PageGrid | JoinedGrid>(table: Table): Table {
  if (!table.cells.some((cell) => cell.doubt === 'cell-from-image')) return table;
  const cells = table.cells.map((cell) =>
    cell.text === '' && !cell.doubt ? { ...cell, doubt: 'cell-from-image' as const } : cell,
  );
  return { ...table, cells };
}
