import type { Language, Report, Suspect } from '../model/index';
import type { Said } from '../prose/index';
import { type Plan, planOf, type Sum } from '../sums/index';
import { type Cluster, clustersOf } from './clusters';
import { type Code, codesOf } from './code';
import { type JointDisputes, jointDisputes } from './disputes';
import { type Explained, leastExplanations } from './minimal';
import { type Grounds, type Ranked, ranked } from './rank';
import type { Change, Slip } from './slip';
import { type Support, supportOf } from './support';
import { surroundingsOf } from './surroundings';
import { exchanged } from './swaps';
import { entriesAt, type Numbering, numbering, suspectsBy, type ToldSlip, toldOf } from './telling';

export { unexplained } from './wording';

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
  const explained = explainedIn(codes, jointDisputes(scene.sums));
  const numberOf = numbering();
  return new Map(explained.flatMap(([code, least]) => suspectsIn(code, least, grounds, language, numberOf)));
}

/** The least explanations of every code, those of table 四 with what explains several of its sums together. */
function explainedIn(codes: readonly Code[], joint: JointDisputes | null): [Code, readonly Explained[]][] {
  return codes.flatMap((code): [Code, readonly Explained[]][] => {
    const [check] = code.checks;
    const group = joint?.code.checks.findIndex(({ id }) => id === check?.id) ?? -1;
    if (!joint?.explained.checks.includes(group)) return [[code, leastExplanations(code)]];
    if (joint.alone) return group === joint.explained.checks[0] ? [[joint.code, [joint.explained]]] : [];
    const explanations = leastExplanations(code).flatMap((one) => one.explanations);
    const asLikely = joint.explained.explanations;
    return [[joint.code, [{ explanations: within(joint.code, code, explanations), checks: [group], asLikely }]]];
  });
}

/** Explanations of a code as those of a wider one that has its cells. */
function within(wide: Code, code: Code, explanations: readonly (readonly Slip[])[]): Slip[][] {
  const places = new Map(wide.variables.map(({ id }, variable) => [id, variable]));
  const moved = ({ variable, to }: Change): Change => ({
    variable: places.get(code.variables[variable]?.id ?? '') ?? -1,
    to,
  });
  return explanations.map((slips) => slips.map(({ kind, changes }) => ({ kind, changes: changes.map(moved) })));
}

function groundsOf({ report, sums }: Scene, plan: Plan, support: Support): Grounds {
  const totals = new Set<string>();
  for (const { kind, right } of sums) if (kind !== 'balance') for (const { cell } of right) totals.add(cell);
  return {
    support,
    neighbours: surroundingsOf(report, plan),
    isTotal: (cell) => totals.has(cell),
    likenesses: new Map(),
  };
}

/** The explanations of every rank in the clusters that can be told apart there. */
function placesOf(code: Code, explanations: readonly Ranked[]): { rank: number; clusters: readonly Cluster[] }[] {
  const ranks = [...new Set(explanations.map(({ rank }) => rank))];
  return ranks.flatMap((rank) => {
    const equals = explanations.filter((one) => one.rank === rank);
    const told = clustersOf(
      code,
      equals.map(({ slips }) => exchanged(code, slips)),
    );
    return told.map((clusters) => ({ rank, clusters }));
  });
}

function suspectsIn(
  code: Code,
  least: readonly Explained[],
  grounds: Grounds,
  language: Language,
  numberOf: Numbering,
): [string, Suspect[]][] {
  const known = new Map<Cluster, readonly ToldSlip[]>();
  const told = (cluster: Cluster): readonly ToldSlip[] => {
    const before = known.get(cluster) ?? toldOf(code, cluster, grounds, language);
    known.set(cluster, before);
    return before;
  };
  return least.flatMap(({ explanations, checks, asLikely = [] }) => {
    const equals = asLikely.map((slips) => ({ slips, rank: 1 }));
    const places = placesOf(code, [...ranked(code, explanations, grounds), ...equals]);
    return checks.flatMap((check): [string, Suspect[]][] => {
      const id = code.checks[check]?.id;
      if (id === undefined) return [];
      const entries = entriesAt(check, places);
      return [[id, entries.flatMap((entry) => suspectsBy(check, entry, told(entry.cluster), language, numberOf))]];
    });
  });
}
