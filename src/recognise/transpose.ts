import type { Grid } from '../model/document';

/** A grid with rows and columns exchanged; every square keeps its place in the source. */
export function transpose(grid: Grid): Grid {
  const width = grid.rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => grid.rows.flatMap((row) => row[column] ?? []));
  return { type: 'grid', rows: columns };
}
