import type { Code } from './code';
import { type Composite, gain } from './composites';
import { keepOpenLines } from './open-lines';
import type { Slip } from './slip';
import {
  brokenIn,
  cellsMending,
  distinct,
  gainOf,
  isOneAmount,
  nameOf,
  printedState,
  type State,
  shiftSyndrome,
  shiftValue,
  slipOf,
} from './state';

/** A cell of the form stands in at most its row, its column and its balance. */
const checksOfOneCell = 3;
const mostSteps = 20_000;

/**
 * Every set of exactly `size` slips that mends all broken sums, each suggested figure a whole number and not negative: for
 * the least such number, this is localisation by the principle of minimum change (Fellegi and Holt, "A systematic approach
 * to automatic edit and imputation", JASA 71, 1976) with the slip as the unit of change. Gives null where the search was
 * broken off, since then nothing is known to be least.
 */
export function explain(code: Code, composites: readonly Composite[], size: number): Slip[][] | null {
  const found: (readonly Slip[])[] = [];
  const budget = { steps: mostSteps };
  const state = printedState(code);
  const sizes = composites.map(({ effect }) => effect.size);
  const mostFrom = mostMendedFrom(sizes);
  const choose = (from: number, chosen: readonly Composite[]) => {
    const left = size - chosen.length;
    if (state.broken <= left * checksOfOneCell)
      found.push(...cellSets(state, left, budget).map((cells) => together(chosen, cells)));
    if (left === 0 || budget.steps < 0) return;
    for (let index = from; index < composites.length; index++) {
      const room = (left - 1) * (mostFrom[index + 1] ?? checksOfOneCell);
      if (state.broken - (sizes[index] ?? 0) > room) continue;
      const next = composites[index];
      if (!next || state.broken - gain(state.syndrome, next.effect) > room) continue;
      if (chosen.some((other) => overlap(other, next))) continue;
      apply(state, next, 1);
      choose(index + 1, [...chosen, next]);
      apply(state, next, -1);
    }
  };
  choose(0, []);
  return budget.steps < 0 ? null : distinct(found.filter(keepOpenLines(code)));
}

/** For every place among slips that touch so many sums, how many one of those from there on, or a cell, can mend at most. */
function mostMendedFrom(sizes: readonly number[]): number[] {
  const most = [...sizes, checksOfOneCell];
  for (let index = sizes.length - 1; index >= 0; index--)
    most[index] = Math.max(most[index] ?? 0, most[index + 1] ?? checksOfOneCell);
  return most;
}

/**
 * Every set of exactly `size` cells that mends all broken sums. Two cells of a form share at most one sum, so in a set of up
 * to three there is always one which alone accounts for what one of its sums is off by; changing it leaves a smaller set.
 */
function cellSets(state: State, size: number, budget: { steps: number }): Slip[][] {
  const sets = new Map<string, Slip[]>();
  const chosen: Slip[] = [];
  const changed = new Set<number>();
  const descend = (left: number) => {
    if (state.broken === 0 || left === 0 || state.broken > left * checksOfOneCell) {
      if (state.broken > 0 || left > 0) return;
      const name = nameOf(chosen);
      if (!sets.has(name)) sets.set(name, [...chosen]);
      return;
    }
    if (--budget.steps < 0 || (left === 1 && !isOneAmount(state))) return;
    const broken = brokenIn(state);
    for (const pivot of left === 1 ? broken.slice(0, 1) : broken) {
      for (const change of cellsMending(state, pivot)) {
        const rest = state.broken - gainOf(state, change);
        if (changed.has(change.variable) || rest > (left - 1) * checksOfOneCell) continue;
        const amount = change.to - (state.values[change.variable] ?? 0);
        changed.add(change.variable);
        chosen.push(slipOf(state, change));
        shiftValue(state, change.variable, amount);
        descend(left - 1);
        shiftValue(state, change.variable, -amount);
        chosen.pop();
        changed.delete(change.variable);
      }
    }
  };
  descend(size);
  return [...sets.values()];
}

function apply(state: State, { slip, effect }: Composite, sign: 1 | -1): void {
  for (const { variable, to } of slip.changes) {
    state.values[variable] = sign === 1 ? to : (state.code.variables[variable]?.value ?? 0);
  }
  shiftSyndrome(state, effect, sign);
}

function overlap(one: Composite, other: Composite): boolean {
  return one.slip.changes.some(({ variable }) => other.slip.changes.some((change) => change.variable === variable));
}

/** A cell that is wrong on top of a moved row is told by its own slip alone. */
function together(composites: readonly Composite[], cells: readonly Slip[]): readonly Slip[] {
  if (composites.length === 0) return cells;
  const own = new Set(cells.flatMap((slip) => slip.changes.map((change) => change.variable)));
  const moved = composites.map(({ slip }) => {
    const changes = slip.changes.filter((change) => !own.has(change.variable));
    return changes.length === slip.changes.length ? slip : { kind: slip.kind, changes };
  });
  return [...moved, ...cells];
}
