import type { Check } from './code';
import { linesOf } from './lines';

/** Table 三 as variables in printed order: its rows, each with its total at the end, and its columns. */
export interface VariableGrid {
  readonly rows: readonly (readonly number[])[];
  readonly columns: readonly (readonly number[])[];
}

const gridsByChecks = new WeakMap<readonly Check[], VariableGrid>();

/** The grid among the checks of a code; empty for any but table 三. Codes of one layout have the same checks, so it is looked for once. */
export function gridOf(checks: readonly Check[]): VariableGrid {
  const known = gridsByChecks.get(checks) ?? gridIn(checks);
  gridsByChecks.set(checks, known);
  return known;
}

function gridIn(checks: readonly Check[]): VariableGrid {
  const lines = linesOf(checks);
  const rows = lines.flatMap(({ across, parts, total }) => (across && total !== undefined ? [[...parts, total]] : []));
  const [first = []] = rows;
  const whole = lines.some(({ across }) => !across) && rows.every((row) => row.length === first.length);
  if (!whole) return { rows: [], columns: [] };
  return { rows, columns: first.map((_, column) => rows.map((row) => row[column] ?? 0)) };
}
