import type { Code } from './code';
import type { PrintedLine } from './lines';
import { type Slip, slipTo } from './slip';

/**
 * A line moved on by one place, what falls off the end coming in at the start; and the same with the total in the line. Those
 * that would break as many of the sums across the line as they can mend are left out.
 */
export function shifts(code: Code, line: PrintedLine): Slip[] {
  const { parts, total, across } = line;
  const value = (variable: number | undefined) => (variable === undefined ? 0 : (code.variables[variable]?.value ?? 0));
  const values = parts.map(value);
  const forward = across ? 'shift-right' : 'shift-down';
  const back = across ? 'shift-left' : 'shift-up';
  const found: (Slip | undefined)[] = [];
  const move = (kind: Slip['kind'], variables: readonly number[], intended: readonly number[]) => {
    if (mayGain(code, line, variables, intended)) found.push(slipTo(code, kind, variables, intended));
  };
  move(forward, parts, [...values.slice(1), ...values.slice(0, 1)]);
  move(back, parts, [...values.slice(-1), ...values.slice(0, -1)]);
  if (values[0] === 0) {
    const all = [...values.slice(1), value(total)];
    move(forward, [...parts, total], [...all, sum(all)]);
  }
  if (value(total) === 0) {
    const rest = values.slice(0, -1);
    const whole = values.at(-1) ?? 0;
    move(back, [...parts, total], [whole - sum(rest), ...rest, whole]);
  }
  return found.flatMap((slip) => slip ?? []);
}

/**
 * Whether a line, put right, may mend more sums than it breaks, or break none. A sum across it holds one of its cells, so that each changed
 * cell breaks those of its sums that hold; only subtotals, and its own sum, may have several.
 */
function mayGain(
  code: Code,
  { equation: own }: PrintedLine,
  variables: readonly number[],
  intended: readonly number[],
): boolean {
  let [mended, spoilt] = [own === undefined ? 0 : 1, 0];
  for (let index = 0; index < variables.length; index++) {
    const { value, incidences = [] } = code.variables[variables[index] ?? 0] ?? {};
    if (value === intended[index]) continue;
    for (const { equation } of incidences) {
      if (equation === own) continue;
      if (code.syndrome[equation] !== 0) mended++;
      else if (!code.checks[equation]?.id.startsWith('subtotal:')) spoilt++;
    }
  }
  return spoilt === 0 || mended > spoilt;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
