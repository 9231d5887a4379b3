import type { Code } from './code';
import { gridOf } from './grid';
import { type Slip, slipTo } from './slip';

/**
 * Rows and columns that print the very figures of the one beside them: copied from it, or where all lines from there on stand
 * one too far. What should stand there follows from the sums across. The two lines are alike, so either may be the wrong one.
 */
export function repeatedLines(code: Code): Slip[] {
  const { rows, columns } = gridOf(code);
  return [...repeatedIn(code, rows, 'row-repeated'), ...repeatedIn(code, columns, 'column-repeated')];
}

function repeatedIn(
  code: Code,
  lines: readonly (readonly number[])[],
  kind: 'row-repeated' | 'column-repeated',
): Slip[] {
  const value = (variable: number | undefined) => (variable === undefined ? 0 : (code.variables[variable]?.value ?? 0));
  const isSame = (one: readonly number[], other: readonly number[]) =>
    one.every((variable, index) => value(variable) === value(other[index]));
  const pairs = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && isSame(line, next) && isTelling(line.map(value)) ? [line, next] : [];
  });
  return [...new Set(pairs)].flatMap((line) => slipTo(code, kind, line, acrossSums(code, line)) ?? []);
}

/** Two lines are alike by chance where hardly anything stands in them. */
function isTelling(line: readonly number[]): boolean {
  return line.filter((value) => value > 0).length > 1 && Math.max(...line) >= 10;
}

/** What the figures of a line would have to be for the sums that cross it, each by the first of its broken ones. */
export function acrossSums(code: Code, line: readonly number[]): number[] {
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
