import type { Cell, Report } from '../model/index';
import type { Plan } from '../sums/index';

/** The figures printed left, right, above and below a cell of the form; lines that are not printed do not part neighbours. */
export function surroundingsOf(report: Report, plan: Plan): (cell: string) => readonly number[] {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  const lines = new Map<string, string[]>();
  for (const { id, table, row, column } of plan.cells.values()) {
    if (!cells[id]) continue;
    for (const line of [`${table} row ${row.id}`, `${table} column ${column.id}`]) {
      const members = lines.get(line) ?? [];
      members.push(id);
      lines.set(line, members);
    }
  }
  const around = new Map<string, number[]>();
  for (const members of lines.values()) {
    members.forEach((id, index) => {
      const next = [members[index - 1], members[index + 1]].flatMap((other) =>
        other ? (cells[other]?.value ?? []) : [],
      );
      around.set(id, [...(around.get(id) ?? []), ...next]);
    });
  }
  return (id) => around.get(id) ?? [];
}
