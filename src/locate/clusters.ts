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
  const touched = explanations.map((slips) =>
    slips.map((slip) => {
      const checks = [...effectOf(code, slip.changes).keys()];
      return { slip, checks, sums: [...checks, ...checksOfTotals(code, slip)] };
    }),
  );
  const parts = joined(touched.flat().map(({ sums }) => sums));
  return touched.map((slips) =>
    parts.flatMap((part) => {
      const own = slips.filter(({ sums: [first] }) => first !== undefined && part.has(first));
      return own.length === 0 ? [] : clusterOf(code, own);
    }),
  );
}

/** The sums joined where one slip touches them together. */
function joined(touched: readonly (readonly number[])[]): ReadonlySet<number>[] {
  let parts: Set<number>[] = [];
  for (const checks of touched) {
    const touching = parts.filter((part) => checks.some((check) => part.has(check)));
    const merged = new Set([...touching.flatMap((part) => [...part]), ...checks]);
    parts = [...parts.filter((part) => !touching.includes(part)), merged];
  }
  return parts;
}

function clusterOf(code: Code, own: readonly { readonly slip: Slip; readonly checks: readonly number[] }[]): Cluster {
  const slips = own.map(({ slip }) => slip);
  const checks = new Set(own.flatMap((one) => one.checks));
  const mended = [...checks].filter((check) => code.syndrome[check] !== 0).length;
  return { slips, checks, changes: changesIn(code, slips), mended };
}

function changesIn(code: Code, slips: readonly Slip[]): string {
  const changes = slips.flatMap((slip) => slip.changes);
  return changes
    .map(({ variable, to }) => `${code.variables[variable]?.id}=${to}`)
    .sort()
    .join();
}
