import type { Code } from './code';
import { linesOf } from './lines';
import { type Slip, slipTo } from './slip';

/** The rows of table 三 as variables in printed order, each with its total at the end; empty for any other code. */
export function gridOf(code: Code): readonly (readonly number[])[] {
  const lines = linesOf(code.checks);
  if (lines.every(({ across }) => across)) return [];
  const rows = lines.flatMap(({ across, parts, total }) => (across && total !== undefined ? [[...parts, total]] : []));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.every((row) => row.length === width) ? rows : [];
}

/** The columns of a grid. */
export function columnsOf(grid: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? 0));
}

/**
 * Rows and columns that print the very figures of the one beside them: copied from it, or where all lines from there on stand
 * one too far. What should stand there follows from the sums across. The two lines are alike, so either may be the wrong one.
 */
export function repeatedLines(code: Code): Slip[] {
  const grid = gridOf(code);
  if (grid.length === 0) return [];
  return [...repeatedIn(code, grid, 'row-repeated'), ...repeatedIn(code, columnsOf(grid), 'column-repeated')];
}

function repeatedIn(
  code: Code,
  lines: readonly (readonly number[])[],
  kind: 'row-repeated' | 'column-repeated',
): Slip[] {
  const printed = lines.map((line) => line.map((variable) => code.variables[variable]?.value ?? 0));
  return lines.flatMap((line, at) => {
    const own = printed[at] ?? [];
    const repeated = isTelling(own) && [printed[at - 1], printed[at + 1]].some((other) => other && isSame(own, other));
    return repeated ? (slipTo(code, kind, line, acrossSums(code, line)) ?? []) : [];
  });
}

/** Two lines are alike by chance where hardly anything stands in them. */
function isTelling(line: readonly number[]): boolean {
  return line.filter((value) => value > 0).length > 1 && Math.max(...line) >= 10;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

/** What the figures of a line would have to be for the sums that cross it, each by the first of its broken ones. */
function acrossSums(code: Code, line: readonly number[]): number[] {
  const seen = new Map<number, number>();
  for (const variable of line)
    for (const { equation } of code.variables[variable]?.incidences ?? [])
      seen.set(equation, (seen.get(equation) ?? 0) + 1);
  return line.map((variable) => {
    const { value = 0, incidences = [] } = code.variables[variable] ?? {};
    const off = incidences.find(({ equation }) => seen.get(equation) === 1 && code.syndrome[equation] !== 0);
    return off ? value - off.sign * (code.syndrome[off.equation] ?? 0) : value;
  });
}
