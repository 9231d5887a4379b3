import { formCells } from '../forms/define';
import { type Edition, forms } from '../forms/index';
import type { Cell } from '../model/report';

/** A tree of values under the parts of the cell ids. */
export interface Values {
  [key: string]: number | null | Values;
}

/**
 * The nested tables of a report from its cells: every cell of the form is there, null where it was not read; the rows of
 * （六） only as printed. A table of which nothing is printed is absent.
 */
export function nestValues(edition: Edition, cells: ReadonlyMap<string, Cell>): Values {
  const form = forms.find((candidate) => candidate.id === edition);
  const tables: Values = {};
  if (!form) return tables;
  const printedRows = new Set([...cells.keys()].map((id) => id.slice(0, id.lastIndexOf('.'))));
  const printedTables = new Set([...cells.keys()].map((id) => id.slice(0, id.indexOf('.'))));
  const hybrid = printedRows.has('requests.otherHandling.combined');
  for (const cell of formCells(form)) {
    if (!printedTables.has(cell.table)) continue;
    const row = cell.id.slice(0, cell.id.lastIndexOf('.'));
    const optional = cell.instead || (hybrid && row.startsWith('requests.otherHandling.'));
    if (optional && !printedRows.has(row)) continue;
    set(tables, cell.id.split('.'), cells.get(cell.id)?.value ?? null);
  }
  return tables;
}

function set(tree: Values, path: readonly string[], value: number | null): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  const known = tree[head];
  const branch = typeof known === 'object' && known !== null ? known : {};
  tree[head] = branch;
  set(branch, rest, value);
}
