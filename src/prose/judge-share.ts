import type { Reading, Statement } from '../text/statements/index';
import type { Figure, Figures } from './figures';
import type { Outcome } from './judgement';

/** Holds a share against what the tables give, and against the numbers of which the prose tells it; null where it says something else. */
export function judgeShare(statement: Statement, found: readonly Figure[], figures: Figures): Outcome {
  const { stated } = statement;
  const bases = basesOf(statement, figures);
  const parts = [...found.flatMap((figure) => figure.value ?? []), ...(stated?.part == null ? [] : [stated.part])];
  const wholes = [...bases, ...(stated?.bases ?? [])].filter((base) => base > 0);
  // Cutting off gives no 100%.
  const step = statement.value === 100 ? statement.step / 2 : statement.step;
  const near = (part: number, whole: number) => Math.abs((100 * part) / whole - statement.value) <= step * (1 + 1e-9);
  if (parts.some((part) => wholes.some((whole) => near(part, whole)))) return 'agrees';
  if (
    wholes.length === 0 ||
    bases.length < (statement.bases?.length ?? 0) ||
    found.some((figure) => figure.value === null)
  )
    return 'unknown';
  return statement.certainty === 'certain' && !statement.round ? 'contradicts' : null;
}

/** What the tables give for all that a share may be of. */
export function basesOf({ bases = [] }: Statement, figures: Figures): number[] {
  return bases.flatMap((reading) => figures.of(reading)?.value ?? []);
}

/** What a share is first of all of: the likeliest base of which the tables have any. */
export function baseOf({ bases = [] }: Statement, figures: Figures): Reading | undefined {
  return bases.find((reading) => (figures.of(reading)?.value ?? 0) > 0);
}

/** What per cent one figure is of a base, to two places; null where there is none. */
export function shareOf(part: Figure, base: Reading | undefined, figures: Figures): number | null {
  const whole = base && figures.of(base)?.value;
  return whole && part.value !== null ? Number(((100 * part.value) / whole).toFixed(2)) : null;
}
