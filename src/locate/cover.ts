import type { Code } from './code';
import { type Composite, gain } from './composites';
import { keepOpenLines } from './open-lines';
import type { Slip } from './slip';
import { brokenIn, cellsMending, distinct, gainOf, printedState, shiftSyndrome, shiftValue, slipOf } from './state';

const mostSteps = 5_000;
const clean = 2;

/**
 * Every set of exactly `size` slips that mends all broken sums where each of them mends two sums more than it breaks: what
 * many errors that do not touch each other look like. Since every broken sum must be covered, it is enough to try the slips
 * of the first one. Gives null where the search was broken off.
 */
export function coverings(code: Code, composites: readonly Composite[], size: number): Slip[][] | null {
  const found: Slip[][] = [];
  const chosen: Slip[] = [];
  const state = printedState(code);
  let steps = mostSteps;
  const descend = (left: number) => {
    const [pivot] = brokenIn(state);
    if (pivot === undefined && left === 0) found.push([...chosen]);
    if (pivot === undefined || left === 0 || --steps < 0) return;
    for (const change of cellsMending(state, pivot)) {
      if (gainOf(state, change) < clean) continue;
      const amount = change.to - (state.values[change.variable] ?? 0);
      chosen.push(slipOf(state, change));
      shiftValue(state, change.variable, amount);
      descend(left - 1);
      shiftValue(state, change.variable, -amount);
      chosen.pop();
    }
    for (const { slip, effect } of composites) {
      if (!effect.has(pivot) || gain(state.syndrome, effect) < clean) continue;
      chosen.push(slip);
      shiftSyndrome(state, effect, 1);
      descend(left - 1);
      shiftSyndrome(state, effect, -1);
      chosen.pop();
    }
  };
  descend(size);
  return steps < 0 ? null : distinct(found.filter(changesEachOnce).filter(keepOpenLines(code)));
}

function changesEachOnce(slips: readonly Slip[]): boolean {
  const changed = slips.flatMap((slip) => slip.changes.map((change) => change.variable));
  return new Set(changed).size === changed.length;
}
