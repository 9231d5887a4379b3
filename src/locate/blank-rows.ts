import type { Code } from './code';
import { gridOf } from './grid';
import { acrossSums } from './repeats';
import { type Slip, slipTo } from './slip';

/** Rows of table 三 in which nothing, or nothing but the total, stands: what was left out follows from the sums across. Several may be blank, and each may be the one. */
export function blankRows(code: Code): Slip[] {
  const isBlank = (variable: number) => code.variables[variable]?.printed === null;
  return gridOf(code)
    .rows.filter((row) => row.every((variable, place) => place === row.length - 1 || isBlank(variable)))
    .flatMap((row) => slipTo(code, 'row-blank', row, acrossSums(code, row)) ?? []);
}
