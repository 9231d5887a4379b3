import type { Code } from './code';
import { gridOf } from './grid';
import { keepOpenLines } from './open-lines';
import { mendsAll, type Slip, slipTo } from './slip';

/**
 * The slips in which all of table 三 was moved on by one column or one row, and that mend every broken sum. What fell off the end is
 * what the sums make of the rest.
 */
export function tableShifts(code: Code): Slip[] {
  const { rows, columns } = gridOf(code);
  const found = [
    moved(code, 'table-shift-right', rows, undoneRight),
    moved(code, 'table-shift-left', rows, undoneLeft),
    moved(code, 'table-shift-down', columns, undoneDown),
    moved(code, 'table-shift-up', columns, undoneUp),
  ];
  return found.flatMap((slip) => (slip && mendsAll(code, slip) && keepOpenLines(code, [slip]) ? slip : []));
}

type Line = readonly number[];

/** The slip that is undone in every line, where it can be. */
function moved(
  code: Code,
  kind: Slip['kind'],
  lines: readonly Line[],
  undone: (line: Line) => Line | null,
): Slip | undefined {
  const intended: number[] = [];
  for (const line of lines) {
    const figures = undone(line.map((variable) => code.variables[variable]?.value ?? 0));
    if (!figures) return undefined;
    intended.push(...figures);
  }
  return slipTo(code, kind, lines.flat(), intended);
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
