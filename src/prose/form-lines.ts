import type { FormCell } from '../forms/define';
import { formCellsOf, formOf } from '../sums/index';

/** The cells of one row of a form. */
export type FormRow = readonly FormCell[];

const known = new Map<string, ReadonlyMap<string, readonly FormRow[]>>();

/** The rows of an edition's form under every line: a row under its own id, and all rows of a group under the group's (`requests.denied`). */
export function formLinesOf(edition: Parameters<typeof formOf>[0]): ReadonlyMap<string, readonly FormRow[]> {
  const before = known.get(edition);
  if (before) return before;
  const rows = new Map<string, FormCell[]>();
  for (const cell of formCellsOf(formOf(edition)).values()) {
    const id = `${cell.table}.${cell.row.id}`;
    rows.set(id, [...(rows.get(id) ?? []), cell]);
  }
  const lines = new Map<string, FormRow[]>();
  for (const [id, row] of rows) {
    for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) {
      const line = id.slice(0, end);
      lines.set(line, [...(lines.get(line) ?? []), row]);
    }
  }
  known.set(edition, lines);
  return lines;
}
