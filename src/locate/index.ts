import { type Language, type Report, type Suspect, say } from '../model/index';
import type { Said } from '../prose/index';
import { planOf, type Sum } from '../sums/index';
import { type Cluster, clustersOf } from './clusters';
import { type Code, codesOf } from './code';
import { leastExplanations } from './minimal';
import { type Grounds, likenessIn, ranked, supportIn } from './rank';
import { effectOf, type Slip } from './slip';
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
  const codes = codesOf(scene.sums);
  if (codes.length === 0) return new Map();
  const grounds = groundsOf(scene, supportOf(scene.report, scene.prose, scene.previous));
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

function groundsOf({ report, sums }: Scene, support: Support): Grounds {
  const totals = new Set(sums.flatMap((sum) => (sum.kind === 'balance' ? [] : sum.right.map((term) => term.cell))));
  return {
    support,
    neighbours: surroundingsOf(report, planOf(report)),
    isTotal: (cell) => totals.has(cell),
    likenesses: new Map(),
  };
}

function suspectsIn(code: Code, grounds: Grounds, language: Language): [string, Unnumbered[]][] {
  return leastExplanations(code).flatMap(({ explanations, checks }) => {
    const places = ranked(code, explanations, grounds).map(({ slips, rank }) => ({
      rank,
      clusters: clustersOf(code, slips),
    }));
    return checks.flatMap((check): [string, Unnumbered[]][] => {
      const id = code.checks[check]?.id;
      return id === undefined
        ? []
        : [[id, suspectsAt(check, places, (entry) => suspectsBy(code, check, entry, grounds, language))]];
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

function touchingFirst(slips: readonly Slip[], touches: (slip: Slip) => boolean): readonly Slip[] {
  const touching = new Set(slips.filter(touches));
  return [...touching, ...slips.filter((slip) => !touching.has(slip))];
}

/** All cells of an explanation, those that stand in the broken sum first. */
function suspectsBy(
  code: Code,
  check: number,
  { cluster, rank, equals }: Entry,
  grounds: Grounds,
  language: Language,
): Unnumbered[] {
  const broken = code.syndrome.filter((off) => off !== 0).length;
  const others = cluster.slips.length - 1;
  const achieves = others > 0 ? reasons.together : reasons.mends;
  const touches = (slip: Slip) => effectOf(code, slip.changes).has(check);
  const slips = others === 0 ? cluster.slips : touchingFirst(cluster.slips, touches);
  return slips.flatMap((slip) =>
    slip.changes.flatMap((change): Unnumbered[] => {
      const known = code.variables[change.variable];
      if (!known) return [];
      const how = slipWordings[slip.kind] ?? likenessWordings[likenessIn(code, change, grounds)];
      const why = [
        how && say(how, language),
        say(achieves, language, { mended: cluster.mended, broken, others }),
        supportIn(code, change, grounds) > 0 && say(reasons.supported, language),
        equals > 0 && say(reasons.equals, language, { others: equals }),
      ].filter((part) => typeof part === 'string');
      const said = why.join({ zh: '；', en: '; ' }[language]);
      const { changes } = cluster;
      return [{ cell: known.id, printed: known.printed, suggested: change.to, rank, why: said, changes }];
    }),
  );
}
