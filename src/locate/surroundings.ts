import type { Cell, Report } from '../model/index';
import type { Plan } from '../sums/index';

/** The figures printed left, right, above and below a cell of the form; lines that are not printed do not part neighbours. Looked up once for each cell asked for. */
export function surroundingsOf(report: Report, plan: Plan): (cell: string) => readonly number[] {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  const known = new Map<string, readonly number[]>();
  const printed = [...plan.cells.values()].filter(({ id }) => cells[id]);
  const beside = (line: readonly { readonly id: string }[], cell: string) => {
    const at = line.findIndex(({ id }) => id === cell);
    return [line[at - 1], line[at + 1]].flatMap((other) => (other ? (cells[other.id]?.value ?? []) : []));
  };
  const around = (cell: string) => {
    const own = plan.cells.get(cell);
    if (!own) return [];
    const inTable = printed.filter(({ table }) => table === own.table);
    return [
      ...beside(
        inTable.filter(({ row }) => row.id === own.row.id),
        cell,
      ),
      ...beside(
        inTable.filter(({ column }) => column.id === own.column.id),
        cell,
      ),
    ];
  };
  return (cell) => {
    const found = known.get(cell) ?? around(cell);
    known.set(cell, found);
    return found;
  };
}
