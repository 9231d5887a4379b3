import type { GridDraft, Placed } from './draft';

/** A cell that holds a table and nothing else. */
interface Holder {
  readonly placed: Placed;
  readonly inner: GridDraft;
}

/** Fewer rows than this, whose figures stand in tables of their own, are no rule of a table. */
const fewestRows = 2;

/**
 * The grid with the tables that stand in a column of its cells taken into it, where these part the cells of a row: below one another they have one row and
 * as many columns each, and stand beside a label, the first excepted, as 一、本年新收 | [3 | 0 | … | 3]. A taller one among them, over the rows, holds their headings.
 */
export function unfoldRows(grid: GridDraft): GridDraft {
  const held = holdersIn(grid);
  if (held.length === 0) return grid;
  const parted = new Map(held.map((holder) => [holder.placed, holder.inner]));
  const columns = starts(grid.columns, held, ({ placed, inner }) =>
    placed.columnSpan === 1 ? [placed.column, inner.columns] : [placed.column, 1],
  );
  const rows = starts(grid.rows, held, ({ placed, inner }) => [placed.row, inner.rows]);
  const at = (edges: readonly number[], position: number) => edges[position] ?? 0;
  const placed = grid.placed.flatMap((one): Placed[] => {
    const [row, column] = [at(rows, one.row), at(columns, one.column)];
    const rowSpan = at(rows, one.row + one.rowSpan) - row;
    const inner = parted.get(one);
    if (!inner)
      return [{ ...one, row, column, rowSpan, columnSpan: at(columns, one.column + one.columnSpan) - column }];
    return inner.placed.map((part) => ({
      ...part,
      row: row + part.row,
      column: column + part.column,
      rowSpan: part.row + part.rowSpan === inner.rows ? rowSpan - part.row : part.rowSpan,
    }));
  });
  return { type: 'grid', placed, rows: at(rows, grid.rows), columns: at(columns, grid.columns) };
}

/** The cells of a grid that hold parts of its rows. */
function holdersIn(grid: GridDraft): Holder[] {
  const byPlace = new Map<string, Holder[]>();
  for (const placed of grid.placed) {
    const [inner, other] = placed.cell.inner;
    if (inner?.type !== 'grid' || other || placed.rowSpan > 1) continue;
    const key = `${placed.column} ${placed.columnSpan}`;
    const holders = byPlace.get(key) ?? [];
    holders.push({ placed, inner });
    byPlace.set(key, holders);
  }
  const labelled = labelledRows(grid);
  return [...byPlace.values()].filter((holders) => partsRows(holders, labelled)).flat();
}

/** Whether the tables in one column part rows. */
function partsRows(holders: readonly Holder[], labelled: ReadonlyMap<number, number>): boolean {
  const [first] = holders;
  if (!first) return false;
  const single = holders.filter(({ inner }) => inner.rows === 1);
  const isAlike = holders.every(({ placed, inner }) => {
    const fits = placed.columnSpan === 1 || placed.columnSpan === inner.columns;
    const isLabelled = (labelled.get(placed.row) ?? placed.column) < placed.column;
    return fits && inner.columns === first.inner.columns && (isLabelled || placed === first.placed);
  });
  return isAlike && single.length >= fewestRows && single.length >= holders.length - 1;
}

/** For each row the first column that plain text stands in. */
function labelledRows(grid: GridDraft): Map<number, number> {
  const first = new Map<number, number>();
  for (const { cell, row, column } of grid.placed)
    if (cell.inner.length > 0 && cell.inner.every(({ type }) => type === 'paragraph'))
      first.set(row, Math.min(first.get(row) ?? column, column));
  return first;
}

/** Where each row or column starts once some are as wide as what they hold, and where the last ends. */
function starts(
  count: number,
  holders: readonly Holder[],
  sizeOf: (holder: Holder) => readonly [number, number],
): number[] {
  const sizes = new Array<number>(count).fill(1);
  for (const holder of holders) {
    const [position, size] = sizeOf(holder);
    sizes[position] = Math.max(sizes[position] ?? 1, size);
  }
  const edges = [0];
  for (const size of sizes) edges.push((edges.at(-1) ?? 0) + size);
  return edges;
}
