import type { Sum } from '../sums/index';

/** Where a cell stands in an equation: `sign` is +1 on its left side and -1 on its right. */
export interface Incidence {
  readonly equation: number;
  readonly sign: number;
}

/** A printed figure that may be wrong. A blank counts as nothing. */
export interface Variable {
  readonly id: string;
  readonly printed: number | null;
  readonly value: number;
  /** For a total that was left blank: the sum of its parts, which is all that may stand there. */
  readonly implied?: number;
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
  /** Left minus right of every check; 0 where it holds. */
  readonly syndrome: readonly number[];
}

/**
 * The code of the sums that were made, in parts that share no cell: an error in one leaves no trace in another. Only parts
 * with a broken sum are given.
 */
export function codesOf(sums: readonly Sum[]): Code[] {
  const made = sums.filter(
    (sum) => sum.standing !== 'unknown' && !(sum.standing === 'holds' && sum.leftSum !== sum.rightSum),
  );
  const open = sums.filter((sum) => sum.standing === 'unknown' && sum.left.length > 0);
  const implied = new Map(open.flatMap((sum) => sum.right.map((total) => [total.cell, sum.leftSum] as const)));
  return connected(made)
    .filter((part) => part.some((sum) => sum.leftSum !== sum.rightSum))
    .map((part) => codeOf(part, implied));
}

function codeOf(sums: readonly Sum[], implied: ReadonlyMap<string, number>): Code {
  const found = new Map<string, { index: number; printed: number | null; incidences: Incidence[] }>();
  const checks = sums.map((sum, equation): Check => {
    const member = (sign: number) => (term: Sum['left'][number]) => {
      let known = found.get(term.cell);
      if (!known) {
        known = { index: found.size, printed: term.value, incidences: [] };
        found.set(term.cell, known);
      }
      known.incidences.push({ equation, sign });
      return { variable: known.index, sign };
    };
    return { id: sum.id, members: [...sum.left.map(member(1)), ...sum.right.map(member(-1))] };
  });
  const variables = [...found].map(([id, { printed, incidences }]): Variable => {
    const only = implied.get(id);
    return { id, printed, value: printed ?? 0, incidences, ...(only !== undefined && { implied: only }) };
  });
  return { variables, checks, syndrome: sums.map((sum) => sum.leftSum - sum.rightSum) };
}

/** Parts of the sums that are connected by shared cells: every sum points to one before it with which it shares a cell. */
function connected(sums: readonly Sum[]): Sum[][] {
  const before = sums.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let next = before[at]; next !== undefined && next !== at; next = before[at]) at = next;
    return at;
  };
  const firstWith = new Map<string, number>();
  sums.forEach((sum, index) => {
    for (const side of [sum.left, sum.right])
      for (const { cell } of side) {
        const known = firstWith.get(cell);
        if (known === undefined) firstWith.set(cell, index);
        else if (root(known) !== root(index))
          before[Math.max(root(known), root(index))] = Math.min(root(known), root(index));
      }
  });
  const parts = new Map<number, Sum[]>();
  sums.forEach((sum, index) => {
    const part = parts.get(root(index));
    if (part) part.push(sum);
    else parts.set(root(index), [sum]);
  });
  return [...parts.values()];
}
