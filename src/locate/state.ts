import type { Code } from './code';
import { fitsOpenLines } from './open-lines';
import type { Change, Effect, Slip } from './slip';

/** A word being corrected: the figures as changed so far, and what every sum is then off by. */
export interface State {
  readonly code: Code;
  readonly values: Float64Array;
  readonly syndrome: Float64Array;
  /** How many sums are broken. */
  broken: number;
  /** The slips of one cell that were met, by its variable and its figure after them: one object each, so that what is found of it is found once. */
  readonly met: Map<number, Map<number, Slip>>;
}

/** The printed word. */
export function printedState(code: Code): State {
  const syndrome = new Float64Array(code.syndrome);
  let broken = 0;
  for (let equation = 0; equation < syndrome.length; equation++) if (syndrome[equation] !== 0) broken++;
  const values = new Float64Array(code.variables.length);
  for (let variable = 0; variable < values.length; variable++) values[variable] = code.variables[variable]?.value ?? 0;
  return { code, values, syndrome, broken, met: new Map() };
}

function shift(state: State, equation: number, amount: number): void {
  const before = state.syndrome[equation] ?? 0;
  const after = before + amount;
  state.syndrome[equation] = after;
  state.broken += Number(after !== 0) - Number(before !== 0);
}

/** Adds an effect to the sums; with -1 takes it back. */
export function shiftSyndrome(state: State, effect: Effect, sign: 1 | -1): void {
  for (const [equation, amount] of effect) shift(state, equation, sign * amount);
}

/** Adds an amount to one figure and to the sums that it stands in. */
export function shiftValue(state: State, variable: number, amount: number): void {
  state.values[variable] = (state.values[variable] ?? 0) + amount;
  for (const { equation, sign } of state.code.variables[variable]?.incidences ?? []) {
    shift(state, equation, sign * amount);
  }
}

/** The sums that are broken. */
export function brokenIn({ syndrome }: State): number[] {
  const broken: number[] = [];
  for (let equation = 0; equation < syndrome.length; equation++) if (syndrome[equation] !== 0) broken.push(equation);
  return broken;
}

/** Whether all broken sums are off by one amount, as a single wrong cell leaves them. */
export function isOneAmount({ syndrome }: State): boolean {
  let amount = 0;
  for (let equation = 0; equation < syndrome.length; equation++) {
    const off = syndrome[equation] ?? 0;
    if (off === 0) continue;
    if (amount !== 0 && Math.abs(off) !== amount) return false;
    amount = Math.abs(off);
  }
  return true;
}

/** The single cells of a broken sum whose change mends it: whole and not negative afterwards, a blank total the sum of its parts. */
export function cellsMending(state: State, equation: number): Change[] {
  const off = state.syndrome[equation] ?? 0;
  const changes: Change[] = [];
  const figureOf = (variable: number) => state.values[variable] ?? 0;
  for (const { variable, sign } of state.code.checks[equation]?.members ?? []) {
    const to = figureOf(variable) - off * sign;
    if (to < 0 || !Number.isInteger(to)) continue;
    const change = { variable, to };
    if (fitsOpenLines(state.code, change, figureOf)) changes.push(change);
  }
  return changes;
}

/** A change of one cell as a slip, the same object whenever it is met. */
export function slipOf({ met }: State, change: Change): Slip {
  const slips = met.get(change.variable) ?? new Map<number, Slip>();
  const known = slips.get(change.to);
  if (known) return known;
  const slip: Slip = { kind: 'cell', changes: [change] };
  met.set(change.variable, slips.set(change.to, slip));
  return slip;
}

/** By how much fewer sums are broken once a figure is changed. */
export function gainOf(state: State, { variable, to }: Change): number {
  const amount = to - (state.values[variable] ?? 0);
  let gain = 0;
  for (const { equation, sign } of state.code.variables[variable]?.incidences ?? []) {
    const before = state.syndrome[equation] ?? 0;
    if (before === 0) gain--;
    else if (before + sign * amount === 0) gain++;
  }
  return gain;
}

/** The sets of slips, each once: the same set found twice is one. A cell changed on top of a moved row counts as changed by itself. */
export function distinct(explanations: readonly (readonly Slip[])[]): Slip[][] {
  if (explanations.length < 2) return explanations.map((slips) => [...slips]);
  const found = new Map<string, Slip[]>();
  for (const slips of explanations) {
    const name = nameOf(slips);
    if (!found.has(name)) found.set(name, [...slips]);
  }
  return [...found.values()];
}

/** Names a set of slips by what they change, in whatever order they stand. */
export function nameOf(slips: readonly Slip[]): string {
  const names: string[] = [];
  for (const slip of slips) for (const { variable, to } of slip.changes) names.push(`${variable}:${to}`);
  return names.length > 1 ? names.sort().join() : (names[0] ?? '');
}
