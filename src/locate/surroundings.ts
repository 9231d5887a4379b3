import type { Cell, Report } from '../model/index';
import type { Plan } from '../sums/index';

/** The figures printed left, right, above and below a cell of the form. */
export function surroundingsOf(report: Report, plan: Plan): (cell: string) => number[] {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  return (id) => {
    const here = plan.cells.get(id);
    if (!here) return [];
    const table = [...plan.cells.values()].filter((cell) => cell.table === here.table && cells[cell.id]);
    const row = table.filter((cell) => cell.row.id === here.row.id);
    const column = table.filter((cell) => cell.column.id === here.column.id);
    return [row, column].flatMap((line) => {
      const at = line.findIndex((cell) => cell.id === id);
      return [line[at - 1], line[at + 1]].flatMap((next) => (next ? (cells[next.id]?.value ?? []) : []));
    });
  };
}
