import type { Code } from './code';
import type { PrintedLine } from './lines';
import { type Slip, slipTo } from './slip';

/**
 * A line moved on by one place, what falls off the end coming in at the start; and the same with the total in the line. Those
 * that would break as many of the sums across the line as they can mend are left out.
 */
export function shifts(code: Code, line: PrintedLine): Slip[] {
  const { parts, total, cells, across } = line;
  const value = (variable = total) => code.variables[variable]?.value ?? 0;
  const size = parts.length;
  const forward = across ? 'shift-right' : 'shift-down';
  const back = across ? 'shift-left' : 'shift-up';
  const found: Slip[] = [];
  const move = (kind: Slip['kind'], variables: readonly number[], intended: (place: number) => number) => {
    const slip =
      mayGain(code, line, variables, intended) &&
      slipTo(
        code,
        kind,
        variables,
        variables.map((_, place) => intended(place)),
      );
    if (slip) found.push(slip);
  };
  move(forward, parts, (place) => value(parts[(place + 1) % size]));
  move(back, parts, (place) => value(parts[(place + size - 1) % size]));
  if (value(parts[0]) === 0)
    move(forward, cells, (place) => (place < size ? value(cells[place + 1]) : sum(cells.slice(1).map(value))));
  if (value() === 0) {
    const whole = value(parts[size - 1]);
    const first = () => whole - sum(parts.slice(0, -1).map(value));
    move(back, cells, (place) => (place === 0 ? first() : value(parts[place - 1])));
  }
  return found;
}

/**
 * Whether a line, put right, may mend more sums than it breaks, or break none. A sum across it holds one of its cells, so that each changed
 * cell breaks those of its sums that hold; only subtotals, and its own sum, may have several.
 */
function mayGain(
  code: Code,
  { equation: own }: PrintedLine,
  variables: readonly number[],
  intended: (place: number) => number,
): boolean {
  let mended = own === undefined ? 0 : 1;
  let spoilt = 0;
  for (let index = 0; index < variables.length; index++) {
    const { value, incidences = [] } = code.variables[variables[index] ?? 0] ?? {};
    if (value === intended(index)) continue;
    for (let at = 0; at < incidences.length; at++) {
      const equation = incidences[at]?.equation ?? 0;
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
