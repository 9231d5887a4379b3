import { type Language, type Report, type Suspect, say } from '../model/index';
import { planOf, type Sum } from '../sums/index';
import { type Code, codesOf } from './code';
import { leastExplanations } from './minimal';
import { type Grounds, likenessIn, type Ranked, ranked, supportIn } from './rank';
import { effectOf, type Slip } from './slip';
import { type Support, supportOf } from './support';
import { surroundingsOf } from './surroundings';
import { likenessWordings, reasons, slipWordings } from './wording';

/** What locating sees. */
export interface Scene {
  readonly report: Report;
  readonly sums: readonly Sum[];
  readonly previous?: Report | undefined;
}

/**
 * For every broken equation, by its id, the cells whose change would mend it, best first: those of the least explanations of
 * all broken sums together. An equation that no small explanation covers has no entry. Nothing is changed in the report.
 */
export function suspectsOf(scene: Scene, language: Language): ReadonlyMap<string, Suspect[]> {
  const codes = codesOf(scene.sums);
  if (codes.length === 0) return new Map();
  const grounds = groundsOf(scene, supportOf(scene.previous));
  return new Map(codes.flatMap((code) => suspectsIn(code, grounds, language)));
}

function groundsOf({ report, sums }: Scene, support: Support): Grounds {
  const totals = new Set(sums.flatMap((sum) => (sum.kind === 'balance' ? [] : sum.right.map((term) => term.cell))));
  return {
    open: sums.filter((sum) => sum.standing === 'unknown' && sum.left.length > 0),
    support,
    neighbours: surroundingsOf(report, planOf(report)),
    isTotal: (cell) => totals.has(cell),
  };
}

function suspectsIn(code: Code, grounds: Grounds, language: Language): [string, Suspect[]][] {
  return leastExplanations(code).flatMap(({ explanations, checks }) => {
    const places = ranked(code, explanations, grounds);
    return checks.flatMap((equation): [string, Suspect[]][] => {
      const id = code.checks[equation]?.id;
      return id === undefined ? [] : [[id, suspectsAt(code, equation, places, grounds, language)]];
    });
  });
}

/** The cells of one broken sum's explanations: those of the slips that touch it, each by its best explanation. */
function suspectsAt(
  code: Code,
  equation: number,
  places: readonly Ranked[],
  grounds: Grounds,
  language: Language,
): Suspect[] {
  const found = new Map<string, Suspect>();
  for (const place of places) {
    for (const slip of place.slips) {
      if (!effectOf(code, slip.changes).has(equation)) continue;
      for (const suspect of suspectsBy(code, slip, place, grounds, language)) {
        const key = `${suspect.cell}=${suspect.suggested}`;
        if (!found.has(key)) found.set(key, suspect);
      }
    }
  }
  return withoutGaps([...found.values()]);
}

function suspectsBy(code: Code, slip: Slip, place: Ranked, grounds: Grounds, language: Language): Suspect[] {
  const effect = effectOf(code, slip.changes);
  const mended = [...effect].filter(([equation, amount]) => code.syndrome[equation] === -amount).length;
  const broken = code.syndrome.filter((off) => off !== 0).length;
  const others = place.slips.length - 1;
  return slip.changes.flatMap((change): Suspect[] => {
    const known = code.variables[change.variable];
    if (!known) return [];
    const how = slipWordings[slip.kind] ?? likenessWordings[likenessIn(code, change, grounds)];
    const why = [
      how && say(how, language),
      say(reasons.mends, language, { mended, broken }),
      others > 0 && say(reasons.together, language, { others }),
      supportIn(code, change, grounds) > 0 && say(reasons.supported, language),
      place.equals > 1 && say(reasons.equals, language, { others: place.equals - 1 }),
    ].filter((part) => typeof part === 'string');
    return [
      {
        cell: known.id,
        printed: known.printed,
        suggested: change.to,
        rank: place.rank,
        why: why.join({ zh: '；', en: '; ' }[language]),
      },
    ];
  });
}

/** Ranks 1, 2, 3 … with equals kept equal: ranks of explanations that do not touch the sum leave no gap. */
function withoutGaps(suspects: readonly Suspect[]): Suspect[] {
  const ranks = [...new Set(suspects.map((suspect) => suspect.rank))].sort((a, b) => a - b);
  return suspects.map((suspect) => ({ ...suspect, rank: ranks.indexOf(suspect.rank) + 1 }));
}
