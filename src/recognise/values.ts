import { type Form, type FormCell, formCells } from '../forms/define';
import { type Edition, forms } from '../forms/index';
import type { Cell } from '../model/report';

/** A tree of values under the parts of the cell ids. */
export interface Values {
  [key: string]: number | null | Values;
}

/** A cell of a form, the row that it stands in and the way to its value. */
interface Place {
  readonly cell: FormCell;
  readonly row: string;
  readonly path: readonly string[];
}

const placesOfForms = new WeakMap<Form, readonly Place[]>();

function placesIn(form: Form): readonly Place[] {
  const known = placesOfForms.get(form);
  if (known) return known;
  const places = formCells(form).map((cell) => {
    const row = cell.id.slice(0, cell.id.lastIndexOf('.'));
    return { cell, row, path: cell.id.split('.') };
  });
  placesOfForms.set(form, places);
  return places;
}

/**
 * The nested tables of a report from its cells: every cell of the form is there, null where it was not read; the rows of
 * （六） only as printed. A table of which nothing is printed is absent.
 */
export function nestValues(edition: Edition, cells: ReadonlyMap<string, Cell>): Values {
  const form = forms.find((candidate) => candidate.id === edition);
  const tables: Values = {};
  if (!form) return tables;
  const places = placesIn(form);
  const printed = places.filter(({ cell }) => cells.has(cell.id));
  const printedRows = new Set(printed.map(({ row }) => row));
  const printedTables = new Set(printed.map(({ cell }) => cell.table));
  const hybrid = printedRows.has('requests.otherHandling.combined');
  for (const { cell, row, path } of places) {
    if (!printedTables.has(cell.table)) continue;
    const optional = cell.instead || (hybrid && row.startsWith('requests.otherHandling.'));
    if (optional && !printedRows.has(row)) continue;
    set(tables, path, cells.get(cell.id)?.value ?? null);
  }
  return tables;
}

function set(tree: Values, path: readonly string[], value: number | null): void {
  let branch = tree;
  for (const key of path.slice(0, -1)) {
    const known = branch[key];
    const next = typeof known === 'object' && known !== null ? known : {};
    branch[key] = next;
    branch = next;
  }
  const last = path.at(-1);
  if (last !== undefined) branch[last] = value;
}
