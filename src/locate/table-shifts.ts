import type { Code } from './code';
import { columnsOf, gridOf } from './repeats';
import { mendsAll, type Slip, slipTo } from './slip';

/**
 * The slips in which all of table 三 was moved on by one column or one row, and that mend every broken sum. What fell off the end is
 * what the sums make of the rest.
 */
export function tableShifts(code: Code): Slip[] {
  const grid = gridOf(code);
  if (grid.length === 0) return [];
  const value = (variable: number) => code.variables[variable]?.value ?? 0;
  const rows = grid.map((row) => row.map(value));
  const columns = columnsOf(grid);
  const found = [
    moved(code, 'table-shift-right', grid, rows.map(undoneRight)),
    moved(code, 'table-shift-left', grid, rows.map(undoneLeft)),
    moved(
      code,
      'table-shift-down',
      columns,
      columns.map((column) => undoneDown(column.map(value))),
    ),
    moved(
      code,
      'table-shift-up',
      columns,
      columns.map((column) => undoneUp(column.map(value))),
    ),
  ];
  return found.flatMap((slip) => (slip && mendsAll(code, slip) ? slip : []));
}

type Line = readonly number[];

function moved(
  code: Code,
  kind: Slip['kind'],
  lines: readonly Line[],
  intended: readonly (Line | null)[],
): Slip | undefined {
  if (intended.includes(null)) return undefined;
  return slipTo(
    code,
    kind,
    lines.flat(),
    intended.flatMap((line) => line ?? []),
  );
}

/** A row whose first square was left empty, the total pushed out of the last. */
function undoneRight([first, ...rest]: Line): Line | null {
  return first === 0 ? [...rest, sum(rest)] : null;
}

/** A row whose first figure was pushed out, the total standing one square early. */
function undoneLeft(row: Line): Line | null {
  const [whole = 0, ...before] = row.slice(0, -1).reverse();
  const parts = before.reverse();
  return row.at(-1) === 0 ? [whole - sum(parts), ...parts, whole] : null;
}

/** A column whose first square was left empty; 四 was pushed out of the last, and follows from 一 + 二 − （七）. */
function undoneDown([first, ...rest]: Line): Line | null {
  const [received = 0, carriedIn = 0] = rest;
  return first === 0 ? [...rest, received + carriedIn - (rest.at(-1) ?? 0)] : null;
}

/** A column of which 一 was pushed out, and follows from （七） + 四 − 二. */
function undoneUp(column: Line): Line | null {
  const rest = column.slice(0, -1);
  const [carriedIn = 0] = rest;
  return column.at(-1) === 0 ? [(rest.at(-1) ?? 0) + (rest.at(-2) ?? 0) - carriedIn, ...rest] : null;
}

function sum(values: Line): number {
  return values.reduce((total, value) => total + value, 0);
}
