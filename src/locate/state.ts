import type { Code } from './code';
import { fitsOpenLines } from './open-lines';
import type { Change, Effect, Slip } from './slip';

/** A word being corrected: the figures as changed so far, and what every sum is then off by. */
export interface State {
  readonly code: Code;
  readonly values: number[];
  readonly syndrome: number[];
  /** How many sums are broken. */
  broken: number;
}

/** The printed word. */
export function printedState(code: Code): State {
  const broken = code.syndrome.filter((off) => off !== 0).length;
  return { code, values: code.variables.map((variable) => variable.value), syndrome: [...code.syndrome], broken };
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
  for (const off of syndrome) {
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
    const change = { variable, to: figureOf(variable) - off * sign };
    if (change.to >= 0 && Number.isInteger(change.to) && fitsOpenLines(state.code, change, figureOf))
      changes.push(change);
  }
  return changes;
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

/** Names a set of slips by what they change, so that the same set found twice is one. A cell changed on top of a moved row counts as changed by itself. */
export function distinct(explanations: readonly (readonly Slip[])[]): Slip[][] {
  if (explanations.length < 2) return explanations.map((slips) => [...slips]);
  const found = new Map<string, Slip[]>();
  for (const slips of explanations) {
    const key: string[] = [];
    for (const slip of slips) for (const { variable, to } of slip.changes) key.push(`${variable}:${to}`);
    const name = key.sort().join();
    if (!found.has(name)) found.set(name, [...slips]);
  }
  return [...found.values()];
}
