import { type Language, type Suspect, say } from '../model/index';
import type { Cluster } from './clusters';
import type { Code } from './code';
import { type Grounds, likenessIn, supportIn } from './rank';
import { type Effect, effectOf } from './slip';
import { likenessWordings, reasons, slipWordings } from './wording';

/** A suspect whose explanation is still told by what it changes. */
export interface Unnumbered extends Omit<Suspect, 'explanation'> {
  readonly changes: string;
}

/** A cluster that mends a sum, with its place among those that do, and how many others share that place. */
export interface Entry {
  readonly cluster: Cluster;
  readonly rank: number;
  readonly equals: number;
}

/** The explanations of one broken sum, each cluster by its best place; ranks are counted anew without those that do not touch it. */
export function suspectsAt(
  check: number,
  explanations: readonly { readonly rank: number; readonly clusters: readonly Cluster[] }[],
  tell: (entry: Entry) => Unnumbered[],
): Unnumbered[] {
  const best = new Map<string, { cluster: Cluster; rank: number }>();
  for (const { rank, clusters } of explanations) {
    for (const cluster of clusters) {
      if (cluster.checks.has(check) && !best.has(cluster.changes)) best.set(cluster.changes, { cluster, rank });
    }
  }
  const entries = [...best.values()];
  const sharing = new Map<number, number>();
  for (const { rank } of entries) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  const places = new Map([...sharing.keys()].sort((a, b) => a - b).map((rank, index) => [rank, index + 1]));
  return entries.flatMap(({ cluster, rank }) =>
    tell({ cluster, rank: places.get(rank) ?? 1, equals: (sharing.get(rank) ?? 1) - 1 }),
  );
}

/** A slip in words, the same in every sum that it mends: the sums it touches, and its cells with what speaks for them. */
export interface ToldSlip {
  readonly touched: Effect;
  /** Whether it changes a whole table: in a sum only the cells that stand in it are told then. */
  readonly wide: boolean;
  readonly cells: readonly ToldCell[];
}

interface ToldCell extends Pick<Suspect, 'cell' | 'printed' | 'suggested'> {
  readonly why: readonly string[];
  readonly checks: readonly number[];
}

export function toldOf(code: Code, cluster: Cluster, grounds: Grounds, language: Language): ToldSlip[] {
  const broken = code.syndrome.filter((off) => off !== 0).length;
  const others = cluster.slips.length - 1;
  const achieves = others > 0 ? reasons.together : reasons.mends;
  const mends = say(achieves, language, { mended: cluster.mended, broken, others });
  return cluster.slips.map((slip) => ({
    touched: effectOf(code, slip.changes),
    wide: slip.kind.startsWith('table-'),
    cells: slip.changes.flatMap((change) => {
      const known = code.variables[change.variable];
      if (!known) return [];
      const how = slipWordings[slip.kind] ?? likenessWordings[likenessIn(code, change, grounds)];
      const backed = supportIn(code, change, grounds) > 0;
      const why = [...(how ? [how[language]] : []), mends, ...(backed ? [reasons.supported[language]] : [])];
      const checks = known.incidences.map(({ equation }) => equation);
      return [{ cell: known.id, printed: known.printed, suggested: change.to, why, checks }];
    }),
  }));
}

/** All cells of an explanation, those that stand in the broken sum first. */
export function suspectsBy(
  check: number,
  { cluster: { changes }, rank, equals }: Entry,
  told: readonly ToldSlip[],
  language: Language,
): Unnumbered[] {
  const tie = equals > 0 ? [say(reasons.equals, language, { others: equals })] : [];
  const touching = told.filter(({ touched }) => touched.has(check));
  const others = told.filter(({ touched }) => !touched.has(check));
  return [...touching, ...others].flatMap(({ wide, cells }) =>
    cells.flatMap(({ why, checks, ...cell }) => {
      if (wide && !checks.includes(check)) return [];
      const said = [...why, ...tie].join({ zh: '；', en: '; ' }[language]);
      return { ...cell, rank, why: said, changes };
    }),
  );
}
