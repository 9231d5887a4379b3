import type { FormCell, TableForm } from '../forms/define';
import type { Cell, Report } from '../model/index';
import { planOf } from './plan';

/** A cell of the form that the report prints and that was read with certainty. */
export interface PrintedCell {
  readonly form: FormCell;
  readonly cell: Cell;
}

/** The cells of the tables that were read with certainty, by table. */
export type PrintedTables = ReadonlyMap<TableForm['id'], readonly PrintedCell[]>;

/** What a report prints in the cells of its form, in the form's order; undefined where one was not found. */
export function printedCells(report: Report): readonly (Cell | undefined)[] {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  return planOf(report).order.map(({ id }) => cells[id]);
}

/** The cells of each table that were read with certainty; a table of which nothing was read has no entry. */
export function printedTables(report: Report, printed = printedCells(report)): PrintedTables {
  const { order } = planOf(report);
  const doubtful = new Set(report.problems.flatMap((problem) => problem.cells ?? []));
  const tables = new Map<TableForm['id'], PrintedCell[]>();
  let table: PrintedCell[] = [];
  for (let place = 0; place < order.length; place++) {
    const [form, cell] = [order[place], printed[place]];
    if (!form || !cell || cell.kind === 'unreadable' || doubtful.has(form.id)) continue;
    if (table[0]?.form.table !== form.table) table = tables.get(form.table) ?? [];
    if (table.length === 0) tables.set(form.table, table);
    table.push({ form, cell });
  }
  return tables;
}
