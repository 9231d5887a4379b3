import type { Code } from './code';
import type { PrintedLine } from './lines';

/** Table 三 as variables in printed order: its rows, each with its total at the end, and its columns. */
export interface VariableGrid {
  readonly rows: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
}

const gridsByLines = new WeakMap<readonly PrintedLine[], VariableGrid>();

/** The grid of a code; empty for any but table 三. Codes of one layout have the same lines, so it is looked for once. */
export function gridOf({ lines }: Code): VariableGrid {
  const known = gridsByLines.get(lines) ?? gridIn(lines);
  gridsByLines.set(lines, known);
  return known;
}

function gridIn(lines: readonly PrintedLine[]): VariableGrid {
  const rows = lines.flatMap(({ across, parts, total }) => (across ? [[...parts, total]] : []));
  const [first = []] = rows;
  const whole = lines.some(({ across }) => !across) && rows.every((row) => row.length === first.length);
  if (!whole) return { rows: [], columns: [] };
  return { rows, columns: first.map((_, column) => rows.map((row) => row[column] ?? 0)) };
}
