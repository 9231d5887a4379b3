import type { Plan, Sum } from '../sums/index';
import { type Layout, layoutsOf, type Use } from './layout';
import type { PrintedLine } from './lines';

/** Where a cell stands in an equation: `sign` is +1 on its left side and -1 on its right. */
export interface Incidence {
  readonly equation: number;
  readonly sign: number;
}

/** A row or column whose total was left blank: the parts that stand in some check too, and what the rest of them come to. */
export interface OpenLine {
  readonly parts: readonly number[];
  readonly rest: number;
}

/** A printed figure that may be wrong. A blank counts as nothing. */
export interface Variable {
  readonly id: string;
  readonly printed: number | null;
  readonly value: number;
  /** For a total that was left blank: the lines that are open for want of it. Only what their parts come to may stand there. */
  readonly open: readonly OpenLine[] | undefined;
  readonly incidences: readonly Incidence[];
}

/** One equation: the variables in it with their signs. */
export interface Check {
  readonly id: string;
  readonly members: readonly { readonly variable: number; readonly sign: number }[];
}

/**
 * The sums of a report as a linear code: the printed figures are a word, the sums its parity checks, and what each sum is
 * off by is the syndrome. A wrong cell leaves the same amount in every check that it stands in. Sums that could not be made
 * take no part.
 */
export interface Code {
  readonly variables: readonly Variable[];
  readonly checks: readonly Check[];
  /** Its totals that were left blank, so that a line is open. */
  readonly blankTotals: readonly number[];
  /** The rows and columns of its tables, in printed order. */
  readonly lines: readonly PrintedLine[];
  /** Left minus right of every check; 0 where it holds. */
  readonly syndrome: readonly number[];
}

/**
 * The code of the sums that were made, in parts that share no cell: an error in one leaves no trace in another. Only parts
 * with a broken sum are given.
 */
export function codesOf(sums: readonly Sum[], plan: Plan): Code[] {
  const off = sums.map((sum) => sum.leftSum - sum.rightSum);
  if (!sums.some((sum, index) => useOf(sum) === 'check' && off[index] !== 0)) return [];
  const open = sums.filter((sum) => useOf(sum) === 'line');
  return layoutsOf(sums, useOf, plan)
    .filter((layout) => layout.sums.some((sum) => off[sum] !== 0))
    .map((layout) => codeOf(layout, sums, off, open));
}

function useOf({ standing, left, leftSum, rightSum }: Sum): Use {
  if (standing === 'unknown') return left.length > 0 ? 'line' : 'none';
  return standing === 'holds' && leftSum !== rightSum ? 'none' : 'check';
}

function codeOf(
  { sums: part, checks, places, lines }: Layout,
  sums: readonly Sum[],
  off: readonly number[],
  open: readonly Sum[],
): Code {
  const openAt = open.length === 0 ? undefined : openLines(open, places);
  const variables = places.map(({ id, incidences, sum, side, term }): Variable => {
    const terms = side === 'left' ? sums[sum]?.left : sums[sum]?.right;
    const printed = terms?.[term]?.value ?? null;
    return { id, printed, value: printed ?? 0, incidences, open: openAt?.get(id) };
  });
  const blankTotals = openAt === undefined ? [] : variables.flatMap(({ open: its }, variable) => (its ? variable : []));
  return { variables, checks, blankTotals, lines, syndrome: part.map((sum) => off[sum] ?? 0) };
}

/** The open lines by the totals that were left blank in them. */
function openLines(open: readonly Sum[], places: Layout['places']): ReadonlyMap<string, readonly OpenLine[]> {
  const variableOf = new Map(places.map(({ id }, variable) => [id, variable]));
  const found = new Map<string, OpenLine[]>();
  for (const { left, right } of open) {
    const parts = left.flatMap(({ cell }) => variableOf.get(cell) ?? []);
    const rest = left.reduce((sum, { cell, value }) => sum + (variableOf.has(cell) ? 0 : (value ?? 0)), 0);
    for (const { cell } of right) found.set(cell, [...(found.get(cell) ?? []), { parts, rest }]);
  }
  return found;
}
