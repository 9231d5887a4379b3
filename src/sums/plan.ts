import { type Form, type FormCell, formCells } from '../forms/define';
import { type Equation, equations } from '../forms/equations';
import { type Edition, forms } from '../forms/index';
import type { Report } from '../model/index';

/** The relations that a report's tables should satisfy, and the form's cells by id. Reports that print the same rows share one. */
export interface Plan {
  readonly equations: readonly Equation[];
  readonly cells: ReadonlyMap<string, FormCell>;
  /** The cells of the rows that take part, printed or not. */
  readonly due: ReadonlySet<string>;
  /** The form's cells in its order. */
  readonly order: readonly FormCell[];
  /** For every equation the places of its cells among them. */
  readonly places: readonly Places[];
}

/** Where the cells of an equation's sides stand among those of the form. */
export interface Places {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** A row that may stand in the stead of its siblings, with the cells of each. */
interface Alternative {
  readonly row: string;
  readonly cells: readonly string[];
  readonly siblings: readonly { readonly row: string; readonly cells: readonly string[] }[];
}

const plans = new Map<Edition, Map<number, Plan>>();
const cellsByForm = new Map<Edition, ReadonlyMap<string, FormCell>>();
const alternativesByForm = new Map<Edition, Alternative[]>();

/**
 * The equations over the rows that a report prints. A row that stands in the stead of its siblings takes part only where it
 * is printed and they are not: printed beside them it is their sum and would be counted twice. Every other row of the form
 * takes part in any case, so that a row which was not found leaves its sums unknown instead of wrong.
 */
export function planOf(report: Report): Plan {
  const form = formOf(report.edition);
  const alternatives = alternativesOf(form);
  let key = 0;
  for (const alternative of alternatives) key = 2 * key + Number(standsInstead(report, alternative));
  const known = plans.get(form.id) ?? new Map<number, Plan>();
  plans.set(form.id, known);
  const before = known.get(key);
  if (before) return before;
  const left = alternatives.flatMap((alternative) => leftOut(report, alternative));
  const takesPart = (table: string, row: string) => !left.includes(`${table}.${row}`);
  const cells = formCellsOf(form);
  const order = [...cells.values()];
  const due = new Set(order.filter(({ table, row }) => takesPart(table, row.id)).map(({ id }) => id));
  const all = equations(form, takesPart);
  const plan = { equations: all, cells, due, order, places: placesIn(all, order) };
  known.set(key, plan);
  return plan;
}

function placesIn(all: readonly Equation[], order: readonly FormCell[]): readonly Places[] {
  const placeOf = new Map(order.map(({ id }, place) => [id, place]));
  const placesOf = (side: readonly string[]) => side.flatMap((cell) => placeOf.get(cell) ?? []);
  return all.map(({ left, right }) => ({ left: placesOf(left), right: placesOf(right) }));
}

function leftOut(report: Report, alternative: Alternative): string[] {
  const { row, siblings } = alternative;
  return standsInstead(report, alternative) ? siblings.map((sibling) => sibling.row) : [row];
}

function standsInstead(report: Report, { cells, siblings }: Alternative): boolean {
  const printed: Readonly<Record<string, unknown>> = report.cells;
  const isPrinted = (line: { readonly cells: readonly string[] }) => line.cells.some((id) => printed[id] !== undefined);
  return isPrinted({ cells }) && !siblings.some(isPrinted);
}

function alternativesOf(form: Form & { readonly id: Edition }): Alternative[] {
  const known = alternativesByForm.get(form.id);
  if (known) return known;
  const rows = new Map<string, { row: string; instead: boolean; cells: string[] }>();
  for (const [id, cell] of formCellsOf(form)) {
    const row = `${cell.table}.${cell.row.id}`;
    const entry = rows.get(row) ?? { row, instead: cell.instead, cells: [] };
    entry.cells.push(id);
    rows.set(row, entry);
  }
  const parent = (row: string) => row.slice(0, row.lastIndexOf('.'));
  const all = [...rows.values()];
  const alternatives = all
    .filter((line) => line.instead)
    .map(({ row, cells }) => ({
      row,
      cells,
      siblings: all.filter((other) => other.row !== row && parent(other.row) === parent(row)),
    }));
  alternativesByForm.set(form.id, alternatives);
  return alternatives;
}

/** The form of an edition. */
export function formOf(edition: Edition): Form & { readonly id: Edition } {
  const form = forms.find((candidate) => candidate.id === edition);
  if (!form) throw new RangeError(`no form of edition ${edition}`);
  return form;
}

/** The standard cells of a form by id, those of hybrids included. */
export function formCellsOf(form: Form & { readonly id: Edition }): ReadonlyMap<string, FormCell> {
  const known = cellsByForm.get(form.id);
  if (known) return known;
  const cells = new Map(formCells(form).map((cell) => [cell.id, cell]));
  cellsByForm.set(form.id, cells);
  return cells;
}
