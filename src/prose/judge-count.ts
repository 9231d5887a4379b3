import type { Reading, Statement } from '../text/statements/index';
import type { Figure, Figures } from './figures';
import type { Outcome } from './judgement';
import { looksLikeSlip } from './slip';

/** Holds a count, or that there was none, against what the tables give for its readings; null where it says something else. */
export function judgeCount(statement: Statement, stated: number, found: readonly Figure[], figures: Figures): Outcome {
  const step = statement.unit === 'money' ? statement.step / 10_000 : statement.step;
  const agrees = (figure: Figure) => figure.value !== null && isNear(figure.value, stated, step, statement);
  if (found.some(agrees)) return 'agrees';
  if (statement.ofReceived) {
    const [less, more] = [carriedIn, carriedForward].map((reading) => figures.of(reading)?.value);
    if (less == null || more == null) return 'unknown';
    if (found.some(({ value }) => value === null || (value - less <= stated && stated <= value + more))) return null;
  }
  if (found.some((figure) => figure.value === null || figure.blank)) return 'unknown';
  if (statement.kind === 'all' && isOfConcluded(statement, figures)) return 'agrees';
  if (statement.round && !isFarOff(stated, found, statement)) return null;
  const more = statement.some !== true || found.every(({ value }) => value !== null && stated > value);
  if (statement.certainty === 'certain' && more) return 'contradicts';
  const printed = found[0]?.value ?? null;
  const slip = statement.certainty === 'loose' && printed !== null && looksLikeSlip(stated, printed);
  return slip ? 'contradicts' : null;
}

const total = (line: string): Reading => ({ plus: [{ line, column: 'total' }] });

/** 应答复83件，均已答复: all of those that the table counts as answered were. */
function isOfConcluded({ stated }: Statement, figures: Figures): boolean {
  return typeof stated?.part === 'number' && figures.of(allConcluded)?.value === stated.part;
}

const allConcluded = total('requests.concluded');

/** What became of the requests that came in differs from the table's number by those carried in and those carried forward at the most. */
const [carriedIn, carriedForward] = [total('requests.carriedIn'), total('requests.carriedForward')];

/** A round figure contradicts only what it cannot be an estimate of. */
function isFarOff(stated: number, found: readonly Figure[], { certainty, estimate }: Statement): boolean {
  const far = (value: number) => Math.abs(value - stated) > stated / 5;
  return certainty === 'certain' && estimate === true && found.every(({ value }) => value !== null && far(value));
}

/** Counts are exact; an amount, and a count in 万 with decimals, may be rounded or cut to the digits printed, a round figure is good to a tenth. */
function isNear(value: number, stated: number, step: number, { unit, round }: Statement): boolean {
  if (round) return Math.abs(value - stated) <= Math.max(Math.abs(stated) / 10, step);
  return unit === 'money' || step > 1 ? Math.abs(value - stated) < step : value === stated;
}
