import { type Block, cellId, type TableForm } from '../forms/define';
import { type LeafEntry, leafEntries } from './vocabulary';

/** A block of a table of the form with the leaves of its rows and columns prepared. */
export interface PreparedBlock {
  readonly table: TableForm['id'];
  readonly rows: readonly LeafEntry[];
  readonly columns: readonly LeafEntry[];
  /** The id of the cell in each row and column, made once. */
  readonly ids: ReadonlyMap<LeafEntry, ReadonlyMap<LeafEntry, string>>;
}

/** Prepares a block; `hybrid` takes a row that stands instead of others, and leaves those out. */
export function prepareBlock(table: TableForm['id'], block: Block, hybrid = false): PreparedBlock {
  const all = leafEntries(block.rows);
  const parent = (row: LeafEntry) => row.leaf.id.split('.').slice(0, -1).join('.');
  const replaced = new Set(all.filter((row) => row.leaf.line.instead).map(parent));
  const rows = all.filter((row) => (row.leaf.line.instead ? hybrid : !(hybrid && replaced.has(parent(row)))));
  const columns = leafEntries(block.columns);
  const idsOf = (row: LeafEntry) =>
    new Map(columns.map((column) => [column, cellId(table, row.leaf.id, column.leaf.id)]));
  return { table, rows, columns, ids: new Map(rows.map((row) => [row, idsOf(row)])) };
}

/** The id of the cell where a row and a column of a block meet. */
export function cellAt({ table, ids }: PreparedBlock, row: LeafEntry, column: LeafEntry): string {
  return ids.get(row)?.get(column) ?? cellId(table, row.leaf.id, column.leaf.id);
}

/** The label of a leaf as the form prints it. */
export function labelOf({ leaf }: LeafEntry): string {
  return leaf.labels.at(-1) ?? '';
}
