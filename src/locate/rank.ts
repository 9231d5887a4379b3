import type { Code } from './code';
import { type Likeness, likenessOf, weights } from './likeness';
import { type Change, cellsIn, type Slip } from './slip';
import type { Support } from './support';

/** What speaks for or against an explanation beside its size. */
export interface Grounds {
  readonly support: Support;
  /** The figures printed next to a cell. */
  readonly neighbours: (cell: string) => readonly number[];
  readonly isTotal: (cell: string) => boolean;
  /** What was found for the changes weighed so far, since many explanations share them. */
  readonly likenesses: Map<string, Likeness>;
}

/** An explanation with its place: 1 is the best, and equals share a place. */
export interface Ranked {
  readonly slips: readonly Slip[];
  readonly rank: number;
}

const supported = 4;
const nearSlip = 6;
const farSwap = 3;

/** Orders explanations of equally many slips: fewer cells first, then what the figures and other evidence say for them. */
export function ranked(code: Code, explanations: readonly (readonly Slip[])[], grounds: Grounds): Ranked[] {
  const scores = new Map<Slip, number>();
  const scoreOf = (slip: Slip) => {
    const known = scores.get(slip) ?? score(code, slip, grounds);
    scores.set(slip, known);
    return known;
  };
  const keyed = explanations.map((slips) => ({ slips, cells: cellsIn(slips), score: total(slips.map(scoreOf)) }));
  keyed.sort((a, b) => a.cells - b.cells || b.score - a.score);
  let rank = 0;
  return keyed.map(({ slips, cells, score: own }, index) => {
    const before = keyed[index - 1];
    if (before?.cells !== cells || before.score !== own) rank = index + 1;
    return { slips, rank };
  });
}

/** How the printed figure of a change may have come from the suggested one. */
export function likenessIn(code: Code, { variable, to }: Change, grounds: Grounds): Likeness {
  const known = code.variables[variable];
  if (!known) return 'none';
  const change = `${known.id}=${to}`;
  const before = grounds.likenesses.get(change);
  if (before) return before;
  const neighbours = grounds.neighbours(known.id);
  const likeness = likenessOf(known.printed, to, { neighbours, isTotal: grounds.isTotal(known.id) });
  grounds.likenesses.set(change, likeness);
  return likeness;
}

/** 1 where figures elsewhere say what is suggested, -1 where they say what is printed, 0 where they say neither. */
export function supportIn(code: Code, { variable, to }: Change, grounds: Grounds): number {
  const known = code.variables[variable];
  const figures = known ? grounds.support(known.id) : [];
  if (figures.includes(to)) return 1;
  return known && figures.includes(known.value) ? -1 : 0;
}

/** What speaks for a slip; that of an explanation is their sum. Two figures exchanged apart are at least as likely as each of them wrong by itself. */
function score(code: Code, { kind, changes }: Slip, grounds: Grounds): number {
  const backed = total(changes.map((change) => supported * supportIn(code, change, grounds)));
  if (kind !== 'cell' && kind !== 'swap-apart') return nearSlip + backed;
  const likeness = total(changes.map((change) => weights[likenessIn(code, change, grounds)]));
  return (kind === 'cell' ? likeness : Math.max(likeness, farSwap)) + backed;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
