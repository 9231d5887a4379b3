import type { Code, Variable } from './code';
import type { PrintedLine } from './lines';
import type { Slip } from './slip';

/** Every two figures of a line, exchanged, of which at least one then mends a sum: most pairs are told apart so before they are weighed. */
export function swaps({ variables }: Code, { cells }: PrintedLine, wanted: Wanted): Slip[] {
  const found: Slip[] = [];
  let last = cells.length - 1;
  while (last >= 0 && wanted[cells[last] ?? 0] === none) last--;
  for (let first = 0; first < cells.length; first++) {
    const one = cells[first] ?? 0;
    const ours = wanted[one] ?? none;
    const from = variables[one]?.value ?? 0;
    for (let second = first + 1; second <= (ours === none ? last : cells.length - 1); second++) {
      const other = cells[second] ?? 0;
      const theirs = wanted[other] ?? none;
      if (ours === none && theirs === none) continue;
      const to = variables[other]?.value ?? 0;
      if (from === to || !(ours.includes(to - from) || theirs.includes(from - to))) continue;
      const changes = [
        { variable: one, to },
        { variable: other, to: from },
      ];
      found.push({ kind: second === first + 1 ? 'swap' : 'swap-apart', changes });
    }
  }
  return found;
}

/** For every variable of a code, by how much it would have to change for one of its broken sums to hold. */
export type Wanted = readonly (readonly number[])[];

/** What the variables of a code would have to change by. */
export function wantedIn(code: Code): Wanted {
  return code.variables.map((variable) => amountsMending(code, variable));
}

function amountsMending({ syndrome }: Code, { incidences }: Variable): readonly number[] {
  let amounts: readonly number[] = none;
  for (let at = 0; at < incidences.length; at++) {
    const { equation = 0, sign = 0 } = incidences[at] ?? {};
    const off = syndrome[equation] ?? 0;
    if (off !== 0) amounts = [...amounts, -sign * off];
  }
  return amounts;
}

const none: readonly never[] = [];

/** Two small figures that would have to be exchanged are as likely two errors of their own. */
const telling = 10;

/** Every two figures that share no sum, exchanged, where each of them then mends one of its own. */
export function farSwaps(
  { variables }: Code,
  wanted: Wanted,
  isTelling = (one: number, other: number) => Math.max(one, other) >= telling,
): Slip[] {
  const wanting = new Map<string, number[]>();
  const found: Slip[] = [];
  for (let variable = 0; variable < variables.length; variable++) {
    const amounts = wanted[variable] ?? none;
    if (amounts === none) continue;
    const { value = 0, incidences = [] } = variables[variable] ?? {};
    for (const amount of amounts.length > 1 ? new Set(amounts) : amounts) {
      const to = value + amount;
      if (to < 0 || !isTelling(to, value)) continue;
      for (const other of wanting.get(`${to} ${value}`) ?? []) {
        const theirs = variables[other]?.incidences ?? [];
        const shared = incidences.some(({ equation }) => theirs.some((one) => one.equation === equation));
        if (shared) continue;
        const changes = [
          { variable: other, to: value },
          { variable, to },
        ];
        found.push({ kind: 'swap-apart', changes });
      }
      const key = `${value} ${to}`;
      wanting.set(key, [...(wanting.get(key) ?? []), variable]);
    }
  }
  return found;
}

/** The slips of an explanation with two cells that exchange their figures told as one. */
export function exchanged(code: Code, slips: readonly Slip[]): readonly Slip[] {
  const printed = (variable: number) => code.variables[variable]?.value;
  const isExchanged = (one: Slip, other: Slip) => {
    const [[a], [b]] = [one.changes, other.changes];
    const cells = one.kind === 'cell' && other.kind === 'cell' && one !== other;
    return cells && a && b && a.to === printed(b.variable) && b.to === printed(a.variable);
  };
  for (const one of slips) {
    const other = slips.find((candidate) => isExchanged(one, candidate));
    if (!other) continue;
    const pair: Slip = { kind: 'swap-apart', changes: [...one.changes, ...other.changes] };
    return exchanged(code, [pair, ...slips.filter((slip) => slip !== one && slip !== other)]);
  }
  return slips;
}
