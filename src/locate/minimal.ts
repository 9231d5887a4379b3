import type { Code } from './code';
import { type Composite, compositesOf } from './composites';
import { coverings } from './cover';
import { explain } from './search';
import { shifts } from './shifts';
import { cellsIn, mendsAll, type Slip } from './slip';
import { distinct } from './state';
import { tableShifts } from './table-shifts';

/** All least explanations of the broken sums of one part of a code, and which checks they explain. */
export interface Explained {
  readonly explanations: readonly (readonly Slip[])[];
  readonly checks: readonly number[];
  /** Explanations of more cells that are as likely as the best. */
  readonly asLikely?: readonly (readonly Slip[])[];
}

const mostEntangled = 3;
const mostIndependent = 8;

/**
 * The least explanations of all broken sums of a code. A single cell explains less than a line of them would, so it is tried first; one, two and three slips are searched for exactly. Where more
 * went wrong, errors that do not touch each other fall apart: each leaves one amount in all of its sums, so broken sums
 * that one slip can mend together are a group, and each group is searched on its own. What no group explains is searched
 * together; what stays unexplained is left so.
 */
export function leastExplanations(code: Code): Explained[] {
  const all = brokenChecks(code.syndrome);
  const single = explain(code, [], 1);
  if (single?.length) return [{ explanations: [...single, ...movedAlone(code)], checks: all }];
  const moved = tableShifts(code);
  if (moved.length > 0) return [{ explanations: moved.map((slip) => [slip]), checks: all }];
  const composites = compositesOf(code);
  const whole = solve(code, composites, mostEntangled);
  if (whole) return [{ explanations: whole, checks: all }];
  const solved: Explained[] = [];
  let rest: number[] = [];
  for (const group of groups(code, composites, all)) {
    const explanations = solveGroup(code, composites, group);
    if (explanations) solved.push({ explanations, checks: group });
    else rest = [...rest, ...group];
  }
  const remaining = rest.length < all.length ? solveGroup(code, composites, rest) : null;
  return remaining && rest.length > 0 ? [...solved, { explanations: remaining, checks: rest }] : solved;
}

/** A line that shares no cell with another sum, as those of table 四, moved on by one place: its one sum tells that no better than a single cell. */
function movedAlone(code: Code): Slip[][] {
  const [line] = code.checks.length === 1 ? code.lines : [];
  if (!line) return [];
  return shifts(code, line).flatMap((slip) => (mendsAll(code, slip) ? [[slip]] : []));
}

function solveGroup(code: Code, composites: readonly Composite[], group: readonly number[]): Slip[][] | null {
  const only = new Set(group);
  const { variables, checks, blankTotals, lines } = code;
  const syndrome = code.syndrome.map((off, equation) => (only.has(equation) ? off : 0));
  const part: Code = { variables, checks, blankTotals, lines, syndrome };
  const fitting = composites.filter(({ effect }) => [...effect.keys()].every((equation) => only.has(equation)));
  const found = solve(part, fitting, mostEntangled) ?? cover(part, fitting);
  const apart = found?.filter((slips) => slips.every((slip) => isWithin(code, slip, only))) ?? [];
  return apart.length > 0 ? apart : null;
}

/** Whether no cell that a slip changes stands in a broken sum of another group, which is explained without regard to it. */
function isWithin({ variables, syndrome }: Code, { changes }: Slip, group: ReadonlySet<number>): boolean {
  return changes.every(({ variable }) =>
    variables[variable]?.incidences.every(({ equation }) => syndrome[equation] === 0 || group.has(equation)),
  );
}

function solve(code: Code, composites: readonly Composite[], most: number): Slip[][] | null {
  for (let slips = 1; slips <= most; slips++) {
    const explanations = explain(code, composites, slips);
    if (explanations === null) return null;
    if (explanations.length > 0) return withCellsFor(code, explanations, slips);
  }
  return null;
}

/**
 * Explanations of so many slips and, where the smallest of them need two figures exchanged that do not stand side by side, those of as many
 * wrong cells: such an exchange is no likelier than two errors, and must not hide them. Gives null where the search for them was broken off.
 */
function withCellsFor(code: Code, explanations: Slip[][], slips: number): Slip[][] | null {
  const least = Math.min(...explanations.map(cellsIn));
  const smallest = explanations.filter((one) => cellsIn(one) === least);
  const apart = Math.min(...smallest.map((one) => one.filter(({ kind }) => kind === 'swap-apart').length));
  const cells = slips + apart;
  if (apart === 0 || cells !== least || cells > mostEntangled) return explanations;
  const alone = explain(code, [], cells);
  return alone && distinct([...explanations, ...alone]);
}

/** Independent errors beyond the exact search: each slip mends all that it touches, so the sums are covered one slip at a time. */
function cover(code: Code, composites: readonly Composite[]): Slip[][] | null {
  for (let slips = mostEntangled + 1; slips <= mostIndependent; slips++) {
    const explanations = coverings(code, composites, slips);
    if (explanations === null) return null;
    if (explanations.length > 0) return explanations;
  }
  return null;
}

function brokenChecks(syndrome: readonly number[]): number[] {
  const broken: number[] = [];
  for (let equation = 0; equation < syndrome.length; equation++) if (syndrome[equation] !== 0) broken.push(equation);
  return broken;
}

/** Broken checks joined where one cell, changed by one amount, or one slip of several cells mends them together. */
function groups(code: Code, composites: readonly Composite[], broken: readonly number[]): number[][] {
  const groupOf = new Map(broken.map((equation) => [equation, [equation]]));
  const join = (equations: readonly number[]) => {
    if (equations.length < 2) return;
    const merged = [...new Set(equations.flatMap((equation) => groupOf.get(equation) ?? []))];
    for (const equation of merged) groupOf.set(equation, merged);
  };
  for (const { incidences } of code.variables) {
    for (const { equation, sign } of incidences) {
      const delta = -(code.syndrome[equation] ?? 0) * sign;
      if (delta !== 0)
        join(
          incidences
            .filter((other) => code.syndrome[other.equation] === -delta * other.sign)
            .map((other) => other.equation),
        );
    }
  }
  for (const { effect } of composites) {
    join([...effect].filter(([equation, amount]) => code.syndrome[equation] === -amount).map(([equation]) => equation));
  }
  return [...new Set(groupOf.values())];
}
