import { type Language, type Report, type Suspect, say } from '../model/index';
import type { Said } from '../prose/index';
import { planOf, type Sum } from '../sums/index';
import { type Cluster, clustersOf } from './clusters';
import { type Code, codesOf } from './code';
import { leastExplanations } from './minimal';
import { type Grounds, likenessIn, ranked, supportIn } from './rank';
import { effectOf } from './slip';
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
  return new Map(codes.flatMap((code) => suspectsIn(code, grounds, language)));
}

function groundsOf({ report, sums }: Scene, support: Support): Grounds {
  const totals = new Set(sums.flatMap((sum) => (sum.kind === 'balance' ? [] : sum.right.map((term) => term.cell))));
  return {
    support,
    neighbours: surroundingsOf(report, planOf(report)),
    isTotal: (cell) => totals.has(cell),
  };
}

function suspectsIn(code: Code, grounds: Grounds, language: Language): [string, Suspect[]][] {
  return leastExplanations(code).flatMap(({ explanations, checks }) => {
    const places = ranked(code, explanations, grounds).map(({ slips, rank }) => ({
      rank,
      clusters: clustersOf(code, slips),
    }));
    return checks.flatMap((check): [string, Suspect[]][] => {
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

/** The cells that explain one broken sum, each cluster by its best place; ranks are counted anew without those that do not touch it. */
function suspectsAt(
  check: number,
  places: readonly { readonly rank: number; readonly clusters: readonly Cluster[] }[],
  tell: (entry: Entry) => Suspect[],
): Suspect[] {
  const best = new Map<string, { cluster: Cluster; rank: number }>();
  for (const { rank, clusters } of places) {
    for (const cluster of clusters) {
      const key = cluster.slips.flatMap((slip) => slip.changes.map(({ variable, to }) => `${variable}:${to}`)).join();
      if (cluster.checks.has(check) && !best.has(key)) best.set(key, { cluster, rank });
    }
  }
  const entries = [...best.values()];
  const ranks = [...new Set(entries.map((entry) => entry.rank))].sort((a, b) => a - b);
  const suspects = entries.flatMap(({ cluster, rank }) =>
    tell({ cluster, rank: ranks.indexOf(rank) + 1, equals: entries.filter((other) => other.rank === rank).length - 1 }),
  );
  const once = new Map(suspects.toReversed().map((suspect) => [`${suspect.cell}=${suspect.suggested}`, suspect]));
  return suspects.filter((suspect) => once.get(`${suspect.cell}=${suspect.suggested}`) === suspect);
}

function suspectsBy(
  code: Code,
  check: number,
  { cluster, rank, equals }: Entry,
  grounds: Grounds,
  language: Language,
): Suspect[] {
  const broken = code.syndrome.filter((off) => off !== 0).length;
  const others = cluster.slips.length - 1;
  const achieves = others > 0 ? reasons.together : reasons.mends;
  const touching = cluster.slips.filter((slip) => effectOf(code, slip.changes).has(check));
  return touching.flatMap((slip) =>
    slip.changes.flatMap((change): Suspect[] => {
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
      return [{ cell: known.id, printed: known.printed, suggested: change.to, rank, why: said }];
    }),
  );
}
