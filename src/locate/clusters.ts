import type { Code } from './code';
import { checksOfTotals } from './open-lines';
import { effectOf, type Slip } from './slip';

/** Slips of one explanation that only together mend the sums they touch. */
export interface Cluster {
  readonly slips: readonly Slip[];
  /** What it changes, cell by cell, as a text that names it. */
  readonly changes: string;
  /** The checks that they touch, broken or not. */
  readonly checks: ReadonlySet<number>;
  /** How many broken checks they mend. */
  readonly mended: number;
}

/**
 * Parts equally likely explanations where their slips have nothing to do with each other: two that touch no common sum, and no
 * slip of another explanation joins the sums that they touch, are told apart. Each may then be chosen without regard to the rest.
 * What a total that was left blank has to be follows from its parts, so that a slip in them has to do with the sums in which it stands.
 */
export function clustersOf(code: Code, explanations: readonly (readonly Slip[])[]): Cluster[][] {
  const touched = touchedBy(code, explanations);
  const parts = joined([...touched.values()].map(({ sums }) => sums));
  return explanations.map((slips) =>
    parts.flatMap((part) => {
      const own = slips
        .flatMap((slip) => touched.get(slip) ?? [])
        .filter(({ first }) => first !== undefined && part.has(first));
      return own.length === 0 ? [] : clusterOf(code, own);
    }),
  );
}

/** What a slip touches. */
interface Touched {
  readonly slip: Slip;
  readonly checks: readonly number[];
  /** The checks, and those of the totals left blank that have to do with it. */
  readonly sums: readonly number[];
  readonly first: number | undefined;
}

/** What each slip of some explanations touches, in the order in which they are met last. */
function touchedBy(code: Code, explanations: readonly (readonly Slip[])[]): ReadonlyMap<Slip, Touched> {
  const touched = new Map<Slip, Touched>();
  for (const slip of explanations.flat()) {
    const known = touched.get(slip) ?? touchedBySlip(code, slip);
    touched.delete(slip);
    touched.set(slip, known);
  }
  return touched;
}

function touchedBySlip(code: Code, slip: Slip): Touched {
  const checks = [...effectOf(code, slip.changes).keys()];
  const sums = [...checks, ...checksOfTotals(code, slip)];
  return { slip, checks, sums, first: sums[0] };
}

/** The sums joined where one slip touches them together, those touched last at the end. */
function joined(touched: readonly (readonly number[])[]): ReadonlySet<number>[] {
  const partOf = new Map<number, Set<number>>();
  const parts = new Set<Set<number>>();
  for (const checks of touched) {
    let whole: Set<number> | undefined;
    for (const check of checks) {
      const part = partOf.get(check) ?? new Set([check]);
      parts.delete(part);
      whole ??= part;
      for (const own of part === whole ? [check] : part) partOf.set(own, whole.add(own));
    }
    if (whole) parts.add(whole);
  }
  return [...parts];
}

function clusterOf(code: Code, own: readonly Touched[]): Cluster {
  const slips = own.map(({ slip }) => slip);
  const checks = new Set<number>();
  for (const one of own) for (const check of one.checks) checks.add(check);
  let mended = 0;
  for (const check of checks) if (code.syndrome[check] !== 0) mended++;
  return { slips, checks, changes: changesIn(code, slips), mended };
}

function changesIn(code: Code, slips: readonly Slip[]): string {
  const changes: string[] = [];
  for (const slip of slips)
    for (const { variable, to } of slip.changes) changes.push(`${code.variables[variable]?.id}=${to}`);
  return changes.length > 1 ? changes.sort().join() : (changes[0] ?? '');
}
