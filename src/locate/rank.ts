import type { Sum } from '../sums/index';
import type { Code } from './code';
import { type Likeness, likenessOf, weights } from './likeness';
import type { Change, Slip } from './slip';
import type { Support } from './support';

/** What speaks for or against an explanation beside its size. */
export interface Grounds {
  /** Sums that were not made because their total is blank: an explanation should not go against them. */
  readonly open: readonly Sum[];
  readonly support: Support;
  /** The figures printed next to a cell. */
  readonly neighbours: (cell: string) => readonly number[];
  readonly isTotal: (cell: string) => boolean;
}

/** An explanation with its place: 1 is the best, equals share a place, `equals` says how many do. */
export interface Ranked {
  readonly slips: readonly Slip[];
  readonly rank: number;
  readonly equals: number;
}

const supported = 4;
const openSum = 3;

/** Orders explanations of equally many slips: fewer cells first, then what the figures, last year and open sums say for them. */
export function ranked(code: Code, explanations: readonly (readonly Slip[])[], grounds: Grounds): Ranked[] {
  const keyed = explanations.map((slips) => ({ slips, cells: cellsIn(slips), score: score(code, slips, grounds) }));
  const better = (a: (typeof keyed)[number], b: (typeof keyed)[number]) => a.cells - b.cells || b.score - a.score;
  keyed.sort(better);
  return keyed.map((entry) => {
    const first = keyed.findIndex((other) => better(other, entry) === 0);
    const equals = keyed.filter((other) => better(other, entry) === 0).length;
    return { slips: entry.slips, rank: first + 1, equals };
  });
}

/** How the printed figure of a change may have come from the suggested one. */
export function likenessIn(code: Code, { variable, to }: Change, grounds: Grounds): Likeness {
  const known = code.variables[variable];
  if (!known) return 'none';
  return likenessOf(known.printed, to, {
    neighbours: grounds.neighbours(known.id),
    isTotal: grounds.isTotal(known.id),
  });
}

/** 1 where figures elsewhere say what is suggested, -1 where they say what is printed, 0 where they say neither. */
export function supportIn(code: Code, { variable, to }: Change, grounds: Grounds): number {
  const known = code.variables[variable];
  const figures = known ? grounds.support(known.id) : [];
  if (figures.includes(to)) return 1;
  return known && figures.includes(known.value) ? -1 : 0;
}

function score(code: Code, slips: readonly Slip[], grounds: Grounds): number {
  const changes = slips.flatMap((slip) => slip.changes);
  const likely = slips.map((slip) => {
    const [only] = slip.changes;
    return slip.kind === 'cell' && only ? weights[likenessIn(code, only, grounds)] : weights.transposed;
  });
  const backed = changes.map((change) => supported * supportIn(code, change, grounds));
  return total(likely) + total(backed) + openSum * settled(code, changes, grounds.open);
}

/** How many open sums the changes settle, less those that they touch and leave open. */
function settled(code: Code, changes: readonly Change[], open: readonly Sum[]): number {
  const to = new Map(changes.map((change) => [code.variables[change.variable]?.id, change.to]));
  const side = (terms: Sum['left']) => total(terms.map((term) => to.get(term.cell) ?? term.value ?? 0));
  const touched = open.filter((sum) => [...sum.left, ...sum.right].some((term) => to.has(term.cell)));
  return total(touched.map((sum) => (side(sum.left) === side(sum.right) ? 1 : -1)));
}

function cellsIn(slips: readonly Slip[]): number {
  return total(slips.map((slip) => slip.changes.length));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
