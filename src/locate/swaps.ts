import type { Code } from './code';
import type { PrintedLine } from './lines';
import type { Slip } from './slip';

/** Every two figures of a line, exchanged, of which at least one then mends a sum: most pairs are told apart so before they are weighed. */
export function swaps(code: Code, { parts, total }: PrintedLine): Slip[] {
  const line = [...parts, total];
  const values = line.map((variable) => code.variables[variable]?.value ?? 0);
  const wanted = line.map((variable) => amountsMending(code, variable));
  const all = line.map((_, place) => place);
  const wanting = all.filter((place) => wanted[place] !== none);
  const found: Slip[] = [];
  for (const first of all) {
    const ours = wanted[first] ?? none;
    for (const second of ours === none ? wanting : all) {
      if (second <= first) continue;
      const theirs = wanted[second] ?? none;
      const [from, to] = [values[first] ?? 0, values[second] ?? 0];
      if (from === to || !(ours.includes(to - from) || theirs.includes(from - to))) continue;
      const changes = [
        { variable: line[first] ?? 0, to },
        { variable: line[second] ?? 0, to: from },
      ];
      found.push({ kind: second === first + 1 ? 'swap' : 'swap-apart', changes });
    }
  }
  return found;
}

/** By how much a figure would have to change for one of its broken sums to hold. */
function amountsMending(code: Code, variable: number): readonly number[] {
  let amounts: readonly number[] = none;
  for (const { equation, sign } of code.variables[variable]?.incidences ?? []) {
    const off = code.syndrome[equation] ?? 0;
    if (off !== 0) amounts = [...amounts, -sign * off];
  }
  return amounts;
}

const none: readonly never[] = [];

/** Two small figures that would have to be exchanged are as likely two errors of their own. */
const telling = 10;

/** Every two figures that share no sum, exchanged, where each of them then mends one of its own. */
export function farSwaps(
  code: Code,
  isTelling = (one: number, other: number) => Math.max(one, other) >= telling,
): Slip[] {
  const wanting = new Map<string, number[]>();
  const found: Slip[] = [];
  for (const [variable, { value, incidences }] of code.variables.entries()) {
    const amounts = amountsMending(code, variable);
    for (const amount of amounts.length > 1 ? new Set(amounts) : amounts) {
      const to = value + amount;
      if (to < 0 || !isTelling(to, value)) continue;
      for (const other of wanting.get(`${to} ${value}`) ?? []) {
        const theirs = code.variables[other]?.incidences ?? [];
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
