import type { Code } from './code';
import { linesOf, type PrintedLine } from './lines';
import { type Change, type Effect, effectOf, type Slip } from './slip';

/** A slip with what undoing it adds to the checks. */
export interface Composite {
  readonly slip: Slip;
  readonly effect: Effect;
}

/**
 * The slips of known size that the printed figures allow and that may be part of an
 * explanation: figures of a row moved by one column, of a column by one row, two figures of one line exchanged, and totals
 * left blank. Typing errors
 * of this kind are undone as a whole (Scholtus, "Automatic correction of simple typing errors in numerical data with balance
 * edits", Statistics Netherlands, 2009, treats interchanged and misplaced figures so).
 */
export function compositesOf(code: Code): Composite[] {
  const lines = linesOf(code.checks).flatMap((line) =>
    mayMend(code, line) ? [...shifts(code, line), ...swaps(code, line)] : [],
  );
  const mayExplain = weigh(code);
  return [...lines, ...filled(code)].flatMap((slip) =>
    mayExplain(slip) ? { slip, effect: effectOf(code, slip.changes) } : [],
  );
}

/** Tells whether a slip mends more sums than it breaks, or, as a moved line under other errors does, touches only broken ones. Most do neither, so it is told before an effect is made of them. */
function weigh({ variables, checks, syndrome }: Code): (slip: Slip) => boolean {
  const added = new Float64Array(checks.length);
  return ({ kind, changes }) => {
    const touched: number[] = [];
    for (const { variable, to } of changes) {
      const { value = 0, incidences = [] } = variables[variable] ?? {};
      for (const { equation, sign } of incidences) {
        if (added[equation] === 0) touched.push(equation);
        added[equation] = (added[equation] ?? 0) + sign * (to - value);
      }
    }
    let [mended, spoilt] = [0, 0];
    for (const equation of touched) {
      const amount = added[equation] ?? 0;
      added[equation] = 0;
      if (amount === 0) continue;
      if (syndrome[equation] === 0) spoilt++;
      else if (syndrome[equation] === -amount) mended++;
    }
    return mended > spoilt || (spoilt === 0 && !kind.startsWith('swap'));
  };
}

/** By how much fewer sums are broken after an effect than before. */
export function gain(syndrome: readonly number[], effect: Effect): number {
  let mended = 0;
  for (const [equation, amount] of effect) {
    const before = syndrome[equation] ?? 0;
    if (before === 0) mended--;
    else if (before + amount === 0) mended++;
  }
  return mended;
}

/** Whether figures that differ stand in a line that shares a cell with a broken sum: nothing else of it can be part of an explanation. */
function mayMend(code: Code, { parts, total }: PrintedLine): boolean {
  const value = (variable: number) => code.variables[variable]?.value;
  const [first] = parts;
  if (first === undefined) return false;
  const whole = total ?? first;
  if (value(first) === value(whole) && parts.every((part) => value(part) === value(first))) return false;
  const isBroken = ({ equation }: { readonly equation: number }) => code.syndrome[equation] !== 0;
  const touches = (variable: number) => code.variables[variable]?.incidences.some(isBroken) === true;
  return parts.some(touches) || touches(whole);
}

/** Totals left blank that are not nothing. Several may stand in one sum, and none of them then accounts for it alone. */
function filled(code: Code): Slip[] {
  return code.variables.flatMap(({ implied }, variable): Slip[] =>
    implied === undefined ? [] : [{ kind: 'cell', changes: [{ variable, to: implied }] }],
  );
}

/** A line moved on by one place, what falls off the end coming in at the start; and the same with the total in the line. */
function shifts(code: Code, { parts, total, across }: PrintedLine): Slip[] {
  const value = (variable: number | undefined) => (variable === undefined ? 0 : (code.variables[variable]?.value ?? 0));
  const later = parts.map((_, index) => value(parts[(index + 1) % parts.length]));
  const earlier = parts.map((_, index) => value(parts[(index + parts.length - 1) % parts.length]));
  const forward = across ? 'shift-right' : 'shift-down';
  const back = across ? 'shift-left' : 'shift-up';
  const slips = [slip(code, forward, parts, later), slip(code, back, parts, earlier)];
  if (total !== undefined && value(total) > 0 && value(parts[0]) === 0) {
    const all = [...parts.slice(1).map(value), value(total)];
    slips.push(slip(code, forward, [...parts, total], [...all, sum(all)]));
  }
  if (total !== undefined && value(total) === 0) {
    const rest = parts.slice(0, -1).map(value);
    const whole = value(parts.at(-1));
    slips.push(slip(code, back, [...parts, total], [whole - sum(rest), ...rest, whole]));
  }
  return slips.flatMap((found) => found ?? []);
}

function slip(
  code: Code,
  kind: Slip['kind'],
  variables: readonly number[],
  intended: readonly number[],
): Slip | undefined {
  if (intended.some((value) => value < 0)) return undefined;
  const changes = variables.flatMap((variable, index): Change[] => {
    const to = intended[index] ?? 0;
    return code.variables[variable]?.value === to ? [] : [{ variable, to }];
  });
  return changes.length > 1 ? { kind, changes } : undefined;
}

/** Every two figures of a line, exchanged, of which at least one then mends a sum: most pairs are told apart so before they are weighed. */
function swaps(code: Code, { parts, total }: PrintedLine): Slip[] {
  const line = total === undefined ? parts : [...parts, total];
  const values = line.map((variable) => code.variables[variable]?.value ?? 0);
  const wanted = line.map((variable) => amountsMending(code, variable));
  const found: Slip[] = [];
  for (let first = 0; first < line.length; first++) {
    for (let second = first + 1; second < line.length; second++) {
      const [from, to] = [values[first] ?? 0, values[second] ?? 0];
      if (from === to || !(wanted[first]?.includes(to - from) || wanted[second]?.includes(from - to))) continue;
      const changes = [
        { variable: line[first] ?? 0, to },
        { variable: line[second] ?? 0, to: from },
      ];
      found.push({ kind: second === first + 1 ? 'swap' : 'swap-apart', changes });
    }
  }
  return found;
}

/** By how much a figure would have to change for one of its broken sums to hold. */
function amountsMending(code: Code, variable: number): number[] {
  const amounts: number[] = [];
  for (const { equation, sign } of code.variables[variable]?.incidences ?? []) {
    const off = code.syndrome[equation] ?? 0;
    if (off !== 0) amounts.push(-sign * off);
  }
  return amounts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
