import type { Grid, Square } from '../model/document';
import { isValue } from '../text/number';

/**
 * A table that was scraped with one cell a line comes as a grid one square wide. Its rows are found again by what the
 * squares are: every label begins a row, and the values after it belong to it. What was merged or blank is lost, so the
 * rows are ragged and only their order and number can tell the columns.
 */
export function reflow(grid: Grid): Grid {
  if (grid.rows.some((row) => row.length !== 1) || grid.rows.length < 8) return grid;
  const rows: Square[][] = [];
  for (const [square] of grid.rows) {
    if (!square) continue;
    const row = rows.at(-1);
    if (row && isValue(square.text)) row.push(square);
    else rows.push([square]);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { type: 'grid', rows: rows.map((row) => [...row, ...filling(row, width)]) };
}

function filling(row: readonly Square[], width: number): Square[] {
  const last = row.at(-1);
  return last
    ? Array.from(
        { length: width - row.length },
        () => ({ text: '', continued: false, absent: true, location: last.location }) as const,
      )
    : [];
}
