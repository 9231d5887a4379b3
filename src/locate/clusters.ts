import type { Code } from './code';
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

/** Parts an explanation where its slips have nothing to do with each other: two that touch no common sum are told apart. */
export function clustersOf(code: Code, slips: readonly Slip[]): Cluster[] {
  let clusters: { slips: Slip[]; checks: Set<number> }[] = [];
  for (const slip of slips) {
    const checks = new Set(effectOf(code, slip.changes).keys());
    const touching = clusters.filter((cluster) => [...checks].some((check) => cluster.checks.has(check)));
    const merged = {
      slips: [...touching.flatMap((cluster) => cluster.slips), slip],
      checks: new Set([...touching.flatMap((cluster) => [...cluster.checks]), ...checks]),
    };
    clusters = [...clusters.filter((cluster) => !touching.includes(cluster)), merged];
  }
  return clusters.map((cluster) => ({
    ...cluster,
    changes: changesIn(code, cluster.slips),
    mended: [...cluster.checks].filter((check) => code.syndrome[check] !== 0).length,
  }));
}

function changesIn(code: Code, slips: readonly Slip[]): string {
  const changes = slips.flatMap((slip) => slip.changes);
  return changes
    .map(({ variable, to }) => `${code.variables[variable]?.id}=${to}`)
    .sort()
    .join();
}
