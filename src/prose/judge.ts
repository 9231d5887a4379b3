import type { Report } from '../model/index';
import { isOfBodies } from '../text/statements/certainty';
import type { Reading, Statement } from '../text/statements/index';
import { type Figure, type Figures, figuresOf } from './figures';
import { looksLikeSlip } from './slip';

/** What comes of holding a statement against the tables; `stated` and `printed` in the cells' unit. */
export interface Judgement {
  readonly outcome: 'agrees' | 'contradicts' | 'unknown';
  readonly statement: Statement;
  readonly stated: number;
  /** What the tables give for the first reading. */
  readonly printed: number | null;
  /** Of a share, what `printed` is a share of. */
  readonly base?: Reading | undefined;
  /** Of a share, all numbers of the tables that it may be one of. */
  readonly wholes?: readonly number[];
  readonly cells: readonly string[];
}

/**
 * Holds every statement against the tables. A statement that no reading bears out contradicts them only where it is
 * certain, or where its number is a slip of the table's; otherwise it speaks of something else and is left out.
 */
export function judge(statements: readonly Statement[], report: Report): Judgement[] {
  const figures = figuresOf(report);
  const first = statements.map((statement) => judgeOne(statement, figures));
  const lifted = liftedDoubts(first);
  const judgements: Judgement[] = [];
  for (const [index, statement] of statements.entries()) {
    const doubtful = statement.doubt !== undefined && index < (lifted.get(statement.doubt) ?? Infinity);
    const judgement = doubtful ? judgeOne({ ...statement, certainty: weaker(statement) }, figures) : first[index];
    if (judgement) judgements.push(judgement);
  }
  return judgements.filter((judgement) => !isTakenBack(judgement, judgements));
}

/** What is in doubt is loose at the most, and told of another body perhaps where a word at its place is not understood. */
function weaker({ certainty, doubt = '' }: Statement): Statement['certainty'] {
  return certainty === 'open' || atPlace.test(doubt) || isOfOutcomes(doubt) ? 'open' : 'loose';
}

/**
 * The doubts that the tables settle, and from which statement on: where a number of two digits, or two smaller ones, are exactly the
 * table's, and no more are not, the sentence spoke of the whole body, whatever the word was that was not understood: 县政府办收到申请33件，
 * 予以公开31件，不予公开2件 has one of them by chance. Where that word stood at a place of the text, what is told ahead of the numbers
 * that speak for it may still be another's: 区住建局予以公开12件；收到政府信息公开申请120件.
 */
function liftedDoubts(judgements: readonly (Judgement | null)[]): ReadonlyMap<string, number> {
  const known = new Map<string, Evidence>();
  for (const [index, judgement] of judgements.entries()) {
    const { doubt, value = 0, round, unit } = judgement?.statement ?? {};
    if (!judgement || doubt === undefined || round || unit !== 'case' || judgement.outcome === 'unknown') continue;
    const agrees = judgement.outcome === 'agrees';
    if (agrees && value === 0) continue;
    known.set(doubt, weigh(known.get(doubt), agrees ? (value >= 10 ? 2 : 1) : -2, index));
  }
  return new Map(
    [...known].flatMap(([doubt, { pro, con, from }]) =>
      isSettled(doubt, pro, con) ? [[doubt, atPlace.test(doubt) ? from : 0] as const] : [],
    ),
  );
}

/** Some bodies that are named are the whole only where more numbers agree. */
function isSettled(doubt: string, pro: number, con: number): boolean {
  if (isOfBodies(doubt)) return pro >= 4 && pro > con;
  return pro >= 2 && (pro > con || (pro === con && !isOfOutcomes(doubt)));
}

/** 主动公开267件，不予公开46件，依申请公开99件: documents may be classed in the same words, so that one number that agrees and one that does not settle nothing. */
function isOfOutcomes(doubt: string): boolean {
  return doubt.includes(':outcomes');
}

/** How much speaks for a doubtful word's meaning the whole body, and against it. */
interface Evidence {
  readonly pro: number;
  readonly con: number;
  /** From which statement on it may be held to, what spoke against it ahead of that, and how much more speaks for it since. */
  readonly from: number;
  readonly ahead: number;
  readonly since: number;
}

function weigh(before: Evidence | undefined, weight: number, index: number): Evidence {
  const { pro, con, from, ahead, since } = before ?? { pro: 0, con: 0, from: index, ahead: 0, since: 0 };
  if (weight < 0) return { pro, con: con - weight, from, ahead, since: since + weight };
  const anew = since < 0 || (since === 0 && ahead > 0);
  return {
    pro: pro + weight,
    con,
    ...(anew ? { from: index, ahead: con, since: weight } : { from, ahead, since: since + weight }),
  };
}

/** A doubt about a word, and not about what a whole passage is about. */
const atPlace = /^\d+:\d/;

/** A report that says 全部办结 and also tells what was left speaks of what was due. */
function isTakenBack({ statement, outcome }: Judgement, all: readonly Judgement[]): boolean {
  const claim = statement.kind === 'all' || (statement.kind === 'share' && statement.value === 100);
  return (
    claim &&
    outcome === 'contradicts' &&
    all.some(
      (other) =>
        other.statement.value > 0 &&
        other.outcome === 'agrees' &&
        other.cells.includes('requests.carriedForward.total'),
    )
  );
}

function judgeOne(statement: Statement, figures: Figures): Judgement | null {
  const found: Figure[] = [];
  let told: Reading | undefined;
  for (const reading of statement.readings) {
    const figure = figures.of(reading);
    if (!figure) continue;
    told ??= reading;
    found.push(figure);
  }
  const first = found[0];
  if (!first || !told) return null;
  const stated = statement.unit === 'money' ? statement.value / 10_000 : statement.value;
  const share = statement.kind === 'share';
  const outcome = share ? judgeShare(statement, found, figures) : judgeCount(statement, stated, found, figures);
  if (outcome === null) return null;
  const base = share ? baseOf(statement, figures) : undefined;
  const printed = share ? shareOf(first, base, figures) : first.value;
  const cells = figures.cellsOf(told);
  const more = statement.kind === 'all' ? ['requests.concluded.total'] : base ? figures.cellsOf(base) : [];
  const all = more.length === 0 ? cells : [...new Set([...cells, ...more])];
  const wholes = share ? basesOf(statement, figures) : [];
  return { outcome, statement, stated, printed, base, wholes, cells: all };
}

type Outcome = Judgement['outcome'] | null;

function judgeCount(statement: Statement, stated: number, found: readonly Figure[], figures: Figures): Outcome {
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

function judgeShare(statement: Statement, found: readonly Figure[], figures: Figures): Outcome {
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
function basesOf({ bases = [] }: Statement, figures: Figures): number[] {
  return bases.flatMap((reading) => figures.of(reading)?.value ?? []);
}

/** What a share is first of all of: the likeliest base of which the tables have any. */
function baseOf({ bases = [] }: Statement, figures: Figures): Reading | undefined {
  return bases.find((reading) => (figures.of(reading)?.value ?? 0) > 0);
}

function shareOf(part: Figure, base: Reading | undefined, figures: Figures): number | null {
  const whole = base && figures.of(base)?.value;
  return whole && part.value !== null ? Number(((100 * part.value) / whole).toFixed(2)) : null;
}
