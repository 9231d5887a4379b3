import { type Language, type Report, type Suspect, say } from '../model/index';
import type { Said } from '../prose/index';
import { type Plan, planOf, type Sum } from '../sums/index';
import { type Cluster, clustersOf } from './clusters';
import { type Code, codesOf } from './code';
import { leastExplanations } from './minimal';
import { type Grounds, likenessIn, ranked, supportIn } from './rank';
import { type Effect, effectOf } from './slip';
import { type Support, supportOf } from './support';
import { surroundingsOf } from './surroundings';
import { likenessWordings, reasons, slipWordings } from './wording';

/** What locating sees. */
export interface Scene {
  readonly report: Report;
  readonly sums: readonly Sum[];
  readonly prose: readonly Said[];
  readonly previous?: Report | undefined;
}

/**
 * For every broken equation, by its id, the cells whose change would mend it, best first: those of the least explanations of
 * all broken sums together. An equation that no small explanation covers has no entry. Nothing is changed in the report.
 */
export function suspectsOf(scene: Scene, language: Language): ReadonlyMap<string, Suspect[]> {
  const plan = planOf(scene.report);
  const codes = codesOf(scene.sums, plan);
  if (codes.length === 0) return new Map();
  const grounds = groundsOf(scene, plan, supportOf(scene.report, scene.prose, scene.previous));
  return new Map(numbered(codes.flatMap((code) => suspectsIn(code, grounds, language))));
}

/** A suspect whose explanation is still told by what it changes. */
interface Unnumbered extends Omit<Suspect, 'explanation'> {
  readonly changes: string;
}

/** Numbers the explanations from 1 in the order in which they are told. */
function numbered(told: readonly (readonly [string, readonly Unnumbered[]])[]): [string, Suspect[]][] {
  const all = [...new Set(told.flatMap(([, suspects]) => suspects.map(({ changes }) => changes)))];
  const numbers = new Map(all.map((changes, index) => [changes, index + 1]));
  return told.map(([id, suspects]) => [
    id,
    suspects.map(({ changes, ...suspect }) => ({ ...suspect, explanation: numbers.get(changes) ?? 1 })),
  ]);
}

function groundsOf({ report, sums }: Scene, plan: Plan, support: Support): Grounds {
  return {
    support,
    neighbours: surroundingsOf(report, plan),
    isTotal: (cell) => sums.some(({ kind, right }) => kind !== 'balance' && right.some((term) => term.cell === cell)),
    likenesses: new Map(),
  };
}

function suspectsIn(code: Code, grounds: Grounds, language: Language): [string, Unnumbered[]][] {
  const known = new Map<Cluster, readonly ToldSlip[]>();
  const told = (cluster: Cluster): readonly ToldSlip[] => {
    const before = known.get(cluster) ?? toldOf(code, cluster, grounds, language);
    known.set(cluster, before);
    return before;
  };
  return leastExplanations(code).flatMap(({ explanations, checks }) => {
    const places = ranked(code, explanations, grounds).map(({ slips, rank }) => ({
      rank,
      clusters: clustersOf(code, slips),
    }));
    return checks.flatMap((check): [string, Unnumbered[]][] => {
      const id = code.checks[check]?.id;
      return id === undefined
        ? []
        : [[id, suspectsAt(check, places, (entry) => suspectsBy(check, entry, told(entry.cluster), language))]];
    });
  });
}

/** A cluster that mends a sum, with its place among those that do, and how many others share that place. */
interface Entry {
  readonly cluster: Cluster;
  readonly rank: number;
  readonly equals: number;
}

/** The explanations of one broken sum, each cluster by its best place; ranks are counted anew without those that do not touch it. */
function suspectsAt(
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
interface ToldSlip {
  readonly touched: Effect;
  readonly cells: readonly (Pick<Suspect, 'cell' | 'printed' | 'suggested'> & { readonly why: readonly string[] })[];
}

function toldOf(code: Code, cluster: Cluster, grounds: Grounds, language: Language): ToldSlip[] {
  const broken = code.syndrome.filter((off) => off !== 0).length;
  const others = cluster.slips.length - 1;
  const achieves = others > 0 ? reasons.together : reasons.mends;
  const mends = say(achieves, language, { mended: cluster.mended, broken, others });
  return cluster.slips.map((slip) => ({
    touched: effectOf(code, slip.changes),
    cells: slip.changes.flatMap((change) => {
      const known = code.variables[change.variable];
      if (!known) return [];
      const how = slipWordings[slip.kind] ?? likenessWordings[likenessIn(code, change, grounds)];
      const backed = supportIn(code, change, grounds) > 0;
      const why = [...(how ? [how[language]] : []), mends, ...(backed ? [reasons.supported[language]] : [])];
      return [{ cell: known.id, printed: known.printed, suggested: change.to, why }];
    }),
  }));
}

/** All cells of an explanation, those that stand in the broken sum first. */
function suspectsBy(
  check: number,
  { cluster: { changes }, rank, equals }: Entry,
  told: readonly ToldSlip[],
  language: Language,
): Unnumbered[] {
  const tie = equals > 0 ? [say(reasons.equals, language, { others: equals })] : [];
  const touching = told.filter(({ touched }) => touched.has(check));
  const others = told.filter(({ touched }) => !touched.has(check));
  return [...touching, ...others].flatMap(({ cells }) =>
    cells.map(({ why, ...cell }) => {
      const said = [...why, ...tie].join({ zh: '；', en: '; ' }[language]);
      return { ...cell, rank, why: said, changes };
    }),
  );
}
