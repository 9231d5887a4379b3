import type { Code } from './code';
import { type Composite, gain } from './composites';
import { type Effect, effectOf, type Slip } from './slip';

/** How a search goes: how many slips at most, and how many steps before it gives up. */
export interface Bounds {
  readonly slips: number;
  /** Only slips that mend at least two broken sums more than they break: what independent errors look like. */
  readonly cleanOnly?: boolean;
}

const mostSteps = 60_000;
/** A cell of the form stands in at most its row, its column and its balance. */
const checksOfOneCell = 3;

/**
 * Every set of exactly `slips` slips that mends all broken sums, each suggested figure a whole number and not negative: for
 * the least such number, this is localisation by the principle of minimum change (Fellegi and Holt, "A systematic approach
 * to automatic edit and imputation", JASA 71, 1976) with the slip as the unit of change. Two cells of a form share at
 * most one sum, so in a set of up to three cells there is always one that alone accounts for what one of its sums is off by;
 * undoing it leaves a smaller search. Gives null where the search was broken off, since then nothing is known to be least.
 */
export function explain(code: Code, composites: readonly Composite[], bounds: Bounds): Slip[][] | null {
  const syndrome = [...code.syndrome];
  const found = new Map<string, Slip[]>();
  const chosen: Slip[] = [];
  const changed = new Set<number>();
  const reach = Math.max(checksOfOneCell, ...composites.map(({ effect }) => effect.size));
  let steps = 0;

  const undo = (slip: Slip, effect: Effect, left: number) => {
    if (slip.changes.some(({ variable }) => changed.has(variable))) return;
    if (bounds.cleanOnly && gain(syndrome, effect) < 2) return;
    for (const [equation, amount] of effect) syndrome[equation] = (syndrome[equation] ?? 0) + amount;
    for (const { variable } of slip.changes) changed.add(variable);
    chosen.push(slip);
    descend(left - 1);
    chosen.pop();
    for (const { variable } of slip.changes) changed.delete(variable);
    for (const [equation, amount] of effect) syndrome[equation] = (syndrome[equation] ?? 0) - amount;
  };

  const descend = (left: number) => {
    const broken = brokenIn(syndrome);
    if (broken.length === 0 && left === 0) found.set(keyOf(chosen), [...chosen]);
    if (broken.length === 0 || left === 0 || broken.length > left * reach || ++steps > mostSteps) return;
    const pivots = left === 1 || bounds.cleanOnly ? broken.slice(0, 1) : broken;
    for (const pivot of pivots) {
      for (const slip of cellsAt(code, syndrome, pivot, left === 1 ? broken.length : 0))
        undo(slip, effectOf(code, slip.changes), left);
      for (const { slip, effect } of composites) {
        if (effect.has(pivot) && gain(syndrome, effect) >= Math.min(2, broken.length)) undo(slip, effect, left);
      }
    }
  };

  descend(bounds.slips);
  return steps > mostSteps ? null : [...found.values()];
}

function brokenIn(syndrome: readonly number[]): number[] {
  const broken: number[] = [];
  for (let equation = 0; equation < syndrome.length; equation++) if (syndrome[equation] !== 0) broken.push(equation);
  return broken;
}

/** The single cells of a broken sum whose change mends it; with `weight`, only those that mend that many sums, which are then all. */
function cellsAt(code: Code, syndrome: readonly number[], pivot: number, weight: number): Slip[] {
  const off = syndrome[pivot] ?? 0;
  const slips: Slip[] = [];
  for (const { variable, sign } of code.checks[pivot]?.members ?? []) {
    const known = code.variables[variable];
    if (!known) continue;
    const delta = -off * sign;
    const to = known.value + delta;
    if (to < 0 || !Number.isInteger(to)) continue;
    const mendsAll = weight === 0 || mends(known.incidences, syndrome, delta) === weight;
    if (mendsAll) slips.push({ kind: 'cell', changes: [{ variable, to }] });
  }
  return slips;
}

function mends(
  incidences: Code['variables'][number]['incidences'],
  syndrome: readonly number[],
  delta: number,
): number {
  let mended = 0;
  for (const { equation, sign } of incidences) {
    const before = syndrome[equation] ?? 0;
    if (before + sign * delta !== 0) return 0;
    mended++;
  }
  return mended;
}

function keyOf(slips: readonly Slip[]): string {
  return slips
    .flatMap((slip) => slip.changes.map(({ variable, to }) => `${variable}:${to}`))
    .sort()
    .join();
}
