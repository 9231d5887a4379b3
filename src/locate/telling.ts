import { type Language, type Suspect, say } from '../model/index';
import type { Cluster } from './clusters';
import type { Code } from './code';
import { type Grounds, likenessIn, supportIn } from './rank';
import { type Effect, effectOf } from './slip';
import { likenessWordings, reasons, slipWordings } from './wording';

/** Numbers an explanation, told by what it changes, from 1 in the order in which they are first told. */
export type Numbering = (changes: string) => number;

/** A numbering that has numbered nothing yet. */
export function numbering(): Numbering {
  const numbers = new Map<string, number>();
  return (changes) => {
    const known = numbers.get(changes) ?? numbers.size + 1;
    numbers.set(changes, known);
    return known;
  };
}

/** A cluster that mends a sum, with its place among those that do, and how many others share that place. */
export interface Entry {
  readonly cluster: Cluster;
  readonly standing: Standing;
}

interface Standing {
  readonly rank: number;
  readonly equals: number;
}

/** Where thousands of explanations are as likely, nobody can weigh them: so many are told of a sum, and how many others there are. */
const mostTold = 100;

/** The best explanations of one broken sum, each cluster by its best place; ranks are counted anew without those that do not touch it. */
export function entriesAt(
  check: number,
  explanations: readonly { readonly rank: number; readonly clusters: readonly Cluster[] }[],
): Entry[] {
  const best = new Map<string, { cluster: Cluster; rank: number }>();
  for (const { rank, clusters } of explanations) {
    for (const cluster of clusters) {
      if (cluster.checks.has(check) && !best.has(cluster.changes)) best.set(cluster.changes, { cluster, rank });
    }
  }
  const sharing = new Map<number, number>();
  for (const { rank } of best.values()) sharing.set(rank, (sharing.get(rank) ?? 0) + 1);
  const ranks = [...sharing].sort(([a], [b]) => a - b);
  const standings = new Map(ranks.map(([rank, all], index) => [rank, { rank: index + 1, equals: all - 1 }]));
  return [...best.values()].slice(0, mostTold).map(({ cluster, rank }) => ({
    cluster,
    standing: standings.get(rank) ?? { rank: 1, equals: 0 },
  }));
}

/** A slip in words, the same in every sum that it mends: the sums it touches, and its cells with what speaks for them. */
export interface ToldSlip {
  readonly touched: Effect;
  /** Whether it changes a whole table: in a sum only the cells that stand in it are told then. */
  readonly wide: boolean;
  readonly cells: readonly ToldCell[];
}

interface ToldCell extends Pick<Suspect, 'cell' | 'printed' | 'suggested' | 'why'> {
  readonly checks: readonly number[];
}

const parting = { zh: '；', en: '; ' } as const;

/** The slips of a cluster in words. */
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
      return [
        { cell: known.id, printed: known.printed, suggested: change.to, why: why.join(parting[language]), checks },
      ];
    }),
  }));
}

/** All cells of an explanation, those that stand in the broken sum first. */
export function suspectsBy(
  check: number,
  { cluster: { changes }, standing: { rank, equals } }: Entry,
  told: readonly ToldSlip[],
  language: Language,
  numberOf: Numbering,
): Suspect[] {
  const tie = equals > 0 ? parting[language] + say(reasons.equals, language, { others: equals }) : '';
  const found: Suspect[] = [];
  const tell = ({ wide, cells }: ToldSlip) => {
    for (const { cell, printed, suggested, why, checks } of cells) {
      if (wide && !checks.includes(check)) continue;
      found.push({ cell, printed, suggested, rank, why: why + tie, explanation: numberOf(changes) });
    }
  };
  for (const slip of told) if (slip.touched.has(check)) tell(slip);
  for (const slip of told) if (!slip.touched.has(check)) tell(slip);
  return found;
}
