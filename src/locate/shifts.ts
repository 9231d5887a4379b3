import type { Code } from './code';
import type { PrintedLine } from './lines';
import { type Slip, slipTo } from './slip';

/** A line moved on by one place, what falls off the end coming in at the start; and the same with the total in the line. */
export function shifts(code: Code, { parts, total, across }: PrintedLine): Slip[] {
  const value = (variable: number | undefined) => (variable === undefined ? 0 : (code.variables[variable]?.value ?? 0));
  const later = parts.map((_, index) => value(parts[(index + 1) % parts.length]));
  const earlier = parts.map((_, index) => value(parts[(index + parts.length - 1) % parts.length]));
  const forward = across ? 'shift-right' : 'shift-down';
  const back = across ? 'shift-left' : 'shift-up';
  const slips = [slipTo(code, forward, parts, later), slipTo(code, back, parts, earlier)];
  if (total !== undefined && value(total) > 0 && value(parts[0]) === 0) {
    const all = [...parts.slice(1).map(value), value(total)];
    slips.push(slipTo(code, forward, [...parts, total], [...all, sum(all)]));
  }
  if (total !== undefined && value(total) === 0) {
    const rest = parts.slice(0, -1).map(value);
    const whole = value(parts.at(-1));
    slips.push(slipTo(code, back, [...parts, total], [whole - sum(rest), ...rest, whole]));
  }
  return slips.flatMap((found) => found ?? []);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
