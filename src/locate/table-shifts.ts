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
    moved(code, 'table-shift-right', rows, 0, undoneRight),
    moved(code, 'table-shift-left', rows, -1, undoneLeft),
    moved(code, 'table-shift-down', columns, 0, undoneDown),
    moved(code, 'table-shift-up', columns, -1, undoneUp),
  ];
  return found.flatMap((slip) => (slip && mendsAll(code, slip) && keepOpenLines(code)([slip]) ? slip : []));
}

type Line = readonly number[];

/** The slip that is undone in every line, where all of them end in a nought on the side where it left one. */
function moved(
  code: Code,
  kind: Slip['kind'],
  lines: readonly Line[],
  end: 0 | -1,
  undone: (line: Line) => Line,
): Slip | undefined {
  const value = (variable = -1) => code.variables[variable]?.value ?? 0;
  if (lines.some((line) => value(line.at(end)) !== 0)) return undefined;
  const intended = lines.flatMap((line) => undone(line.map((variable) => value(variable))));
  return slipTo(code, kind, lines.flat(), intended);
}

/** A row whose first square was left empty, the total pushed out of the last. */
function undoneRight([, ...rest]: Line): Line {
  return [...rest, sum(rest)];
}

/** A row whose first figure was pushed out, the total standing one square early. */
function undoneLeft(row: Line): Line {
  const [whole = 0, ...before] = row.slice(0, -1).reverse();
  const parts = before.reverse();
  return [whole - sum(parts), ...parts, whole];
}

/** A column whose first square was left empty; 四 was pushed out of the last, and follows from 一 + 二 − （七）. */
function undoneDown([, ...rest]: Line): Line {
  const [received = 0, carriedIn = 0] = rest;
  return [...rest, received + carriedIn - (rest.at(-1) ?? 0)];
}

/** A column of which 一 was pushed out, and follows from （七） + 四 − 二. */
function undoneUp(column: Line): Line {
  const rest = column.slice(0, -1);
  const [carriedIn = 0] = rest;
  return [(rest.at(-1) ?? 0) + (rest.at(-2) ?? 0) - carriedIn, ...rest];
}

function sum(values: Line): number {
  return values.reduce((total, value) => total + value, 0);
}
