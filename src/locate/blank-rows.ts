import type { Code } from './code';
import { acrossSums } from './repeats';
import { type Slip, slipTo } from './slip';

/**
 * Rows of table 三 in which nothing, or nothing but the total, stands: what was left out follows from the sums across, or, in a row of totals, from what they are
 * totals of, which tells it too where a cell in the sums across is wrong. Several may be blank, and each may be the one.
 */
export function blankRows(code: Code): Slip[] {
  const isBlank = (variable: number) => code.variables[variable]?.printed === null;
  return code.lines
    .filter(({ across, parts }) => across && parts.every(isBlank))
    .flatMap(({ cells: row }) => {
      const across = acrossSums(code, row);
      const ofParts = row.map((variable, place) => sumOfParts(code, variable) ?? across[place] ?? 0);
      const isOne = ofParts.every((value, place) => value === across[place]);
      return (isOne ? [across] : [across, ofParts]).flatMap((figures) => slipTo(code, 'row-blank', row, figures) ?? []);
    });
}

/** What the parts of a total that was left blank come to; null for any other cell. */
function sumOfParts({ variables }: Code, variable: number): number | null {
  const [line] = variables[variable]?.open ?? [];
  return line ? line.parts.reduce((sum, part) => sum + (variables[part]?.value ?? 0), line.rest) : null;
}
