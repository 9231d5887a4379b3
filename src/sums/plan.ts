import { type Equation, equations, type Form, type FormCell, formCells } from '../forms/define';
import { type Edition, forms } from '../forms/index';
import type { Report } from '../model/index';

/** The relations that a report's tables should satisfy, and the form's cells by id. Reports that print the same rows share one. */
export interface Plan {
  readonly equations: readonly Equation[];
  readonly cells: ReadonlyMap<string, FormCell>;
}

const plans = new Map<string, Plan>();
const cellsByForm = new Map<Edition, ReadonlyMap<string, FormCell>>();

/**
 * The equations over the rows that a report prints. A row that stands in the stead of its siblings takes part only where it
 * is printed, and its siblings then only where they are printed too; every other row of the form takes part in any case, so
 * that a row which was not found leaves its sums unknown instead of wrong.
 */
export function planOf(report: Report): Plan {
  const form = formOf(report.edition);
  const cells = formCellsOf(form);
  const left = leftOut(report, cells);
  const key = `${form.id}/${left.join()}`;
  const known = plans.get(key);
  if (known) return known;
  const plan = { equations: equations(form, (table, row) => !left.includes(`${table}.${row}`)), cells };
  plans.set(key, plan);
  return plan;
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

/**
 * The rows that take no part. Where the report prints the single row and the three rows as well, the single one is their
 * sum and would be counted twice.
 */
function leftOut(report: Report, cells: ReadonlyMap<string, FormCell>): string[] {
  const rows = new Map<string, { instead: boolean; printed: boolean }>();
  const printed: Readonly<Record<string, unknown>> = report.cells;
  for (const [id, cell] of cells) {
    const row = `${cell.table}.${cell.row.id}`;
    const known = rows.get(row);
    rows.set(row, { instead: cell.instead, printed: known?.printed === true || printed[id] !== undefined });
  }
  return [...rows].flatMap(([row, { instead }]) => {
    if (!instead) return [];
    const parent = row.slice(0, row.lastIndexOf('.') + 1);
    const siblings = [...rows].filter(([other]) => other !== row && other.startsWith(parent));
    const stands = rows.get(row)?.printed === true && !siblings.some(([, sibling]) => sibling.printed);
    return stands ? siblings.map(([sibling]) => sibling) : [row];
  });
}
