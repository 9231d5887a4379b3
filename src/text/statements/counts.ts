import type { Labelled } from './clauses';
import { afterNumber, type Context, namesSubject, settle } from './context';
import { hasAny, type Measure, type Senses } from './measure';
import { measureOf } from './measures';
import { isPart } from './partings';
import type { Quantity } from './quantities';
import type { Certainty, Reading, Statement } from './statement';
import { isOfSubset } from './subsets';
import type { Sense } from './vocabulary';
import { type Page, quoteOf, type Reach, reach } from './words';

/** A statement, where there is one, and the context after it. */
export interface Step {
  readonly statement: Statement | null;
  readonly context: Context;
}

/** What may follow a number up to the next stop without changing what it counts. */
const neutral: ReadonlySet<Sense | null> = new Set<Sense>([
  'filler',
  'thisYear',
  'soFar',
  'sum',
  'onTime',
  'all',
  'disclosure',
  'decide',
]);
/** What shows, behind a number, that it is not the table's. */
const elsewhere: readonly Sense[] = ['foreign', 'growth', 'level', 'part', 'share', 'behalf', 'previous'];
/** Verbs and attributes before which words not understood may be a subject: another body's name. */
const verbs: readonly Sense[] = [
  'receive',
  'handle',
  'due',
  'conclude',
  'decide',
  'issue',
  'repeal',
  'inForce',
  'publish',
];

/** Reads one number with its label, or, where nothing in front of it names what it counts, with its tail (3件结转下年). */
export function readCount(page: Page, one: Labelled, before: Context, labelEnd = one.quantity.start): Step {
  const { quantity, labelStart, tailEnd } = one;
  const label = reach(page, labelStart, labelEnd);
  const tail = reach(page, quantity.end, tailEnd);
  const place = `${page.index}:${labelStart}`;
  const context = settle(before, label.senses, page.reporter, place);
  const closed = page.text.text.charAt(labelEnd - 1) === '的';
  const naming = nameNumber(label, tail, quantity.unit === 'money', closed, context);
  const { understood, senses } = naming;
  const measure = isOtherProcedure(naming, context) ? null : naming.measure;
  const next = afterNumber(
    context,
    senses,
    !understood || tail.senses.has('foreign') || label.senses.has('foreign'),
    measure,
    place,
  );
  const parted =
    measure !== null &&
    (isAmongAll(page, one, label.senses, measure) ||
      isOfSubset(page, labelStart, measure) ||
      isPart(page.text.text, labelStart, labelEnd, measure, label.senses));
  if (!measure || parted || !context.thisYear || !countsCases(quantity)) {
    const compared = label.senses.has('growth') || tail.senses.has('growth');
    return { statement: null, context: compared ? next : { ...next, previous: null } };
  }
  const ofThem = /^[中里]/.test(page.text.text.slice(labelStart));
  const words = page.text.text.slice(labelStart, labelEnd);
  const timely = measure.last === 'outcome' && inTime.test(words);
  const whole = understood && !ofThem && !timely && fits(page, quantity, measure);
  const statement: Statement = {
    kind: 'count',
    ...quoteOf(page, labelStart, naming.byTail ? tailEnd : quantity.end),
    value: quantity.value,
    step: quantity.step,
    unit: quantity.unit === 'money' ? 'money' : 'case',
    round: quantity.round,
    estimate: quantity.estimate,
    ...certaintyOf({ ...context, topic: next.topic }, whole, measure, page.index),
    readings: measure.readings,
    ...(measure.some && { some: true }),
  };
  const doubt = next.doubt === null && leavesOpen(label, measure) ? place : next.doubt;
  return { statement, context: { ...next, doubt, previous: statement, counts: [...next.counts, statement] } };
}

/** Persons and days are not counted in the tables, and 9.5件 is a ratio. */
function countsCases({ unit, value }: Quantity): boolean {
  return unit !== 'other' && (unit === 'money' || Number.isInteger(value));
}

/** 申请 of a kind that is not understood, where requests were not spoken of: 采伐申请, 补贴申请. */
function isOtherProcedure({ understood, senses }: Naming, { topic }: Context): boolean {
  return !understood && senses.has('bareRequest') && !senses.has('request') && topic.subject !== 'requests';
}

/** What names a number, and whether the words around it leave no doubt. */
interface Naming {
  readonly measure: Measure | null;
  readonly byTail: boolean;
  readonly understood: boolean;
  readonly senses: Senses;
}

/**
 * A number is named by its label, else by its tail. A tail behind a label may narrow what is counted (5件涉及征地), so it has
 * to be understood; not so behind a label that ends with 的 (上年结转的5件全部办结): that number is whole, the tail tells of it.
 */
function nameNumber(label: Reach, tail: Reach, money: boolean, closed: boolean, context: Context): Naming {
  const both: Senses = tail.senses.size === 0 ? label.senses : new Set([...label.senses, ...tail.senses]);
  const negated = label.senses.has('negation');
  const own = negated ? null : (measureOf(label.senses, money, context.topic) ?? together(label.senses, context));
  const joint = () => measureOf(both, money, context.topic);
  if (!own) {
    const measure = negated || namesSubject(label.senses) ? null : joint();
    return { measure, byTail: true, understood: label.understood && tail.understood, senses: both };
  }
  const whole = nounFollows(tail) ? joint() : null;
  if (whole) return { measure: whole, byTail: true, understood: label.understood && tail.understood, senses: both };
  if (closed) return { measure: own, byTail: false, understood: label.understood, senses: label.senses };
  const measure = hasAny(tail.senses, elsewhere) ? null : own;
  const plain = tail.words.every((word) => neutral.has(word.sense)) || (tail.understood && sameReadings(own, joint()));
  return { measure, byTail: false, understood: label.understood && plain, senses: label.senses };
}

/** 答复45件信息公开申请: what is counted stands right behind the measure word. */
function nounFollows({ words }: Reach): boolean {
  const first = words.find((word) => word.sense !== 'filler' && word.sense !== 'disclosure');
  return first !== undefined && first.sense !== null && namesSubject(new Set([first.sense]));
}

/** 二者合计: the numbers just before, taken together. */
function together(senses: Senses, { counts, topic }: Context): Measure | null {
  const size = senses.has('two') ? 2 : senses.has('three') ? 3 : 0;
  if (size === 0 || counts.length < size) return null;
  const taken = counts.slice(-size);
  const firsts = taken.flatMap(({ readings }) => readings[0] ?? []);
  const reading: Reading = {
    plus: firsts.flatMap(({ plus }) => plus),
    minus: firsts.flatMap(({ minus }) => minus ?? []),
  };
  const certainty = taken.every((count) => count.certainty === 'certain') ? 'certain' : 'loose';
  return { subject: topic.subject ?? 'requests', readings: [reading], certainty, last: topic.last };
}

function sameReadings(one: Measure, other: Measure | null): boolean {
  return JSON.stringify(one.readings) === JSON.stringify(other?.readings);
}

/** Requests, disputes and decisions are counted in 件; 条 or 项 may be counting pieces of information, or matters. */
function fits({ text }: Page, { unit, end }: Quantity, measure: Measure): boolean {
  const decided = measure.subject.startsWith('disclosure.') && !/[项条]/.test(text.text.charAt(end - 1));
  return unit !== 'item' || decided || isDocument(measure);
}

function isDocument({ subject }: Measure): boolean {
  return subject === 'disclosure.normativeDocuments' || subject === 'disclosure.rules';
}

/** 按期答复139件: others may have been answered later. */
const inTime = /按[期时]|限[期时]|[期时]限|规定时间|如期/;

/** All of an organ's cases, where the sentence goes on to single out those about disclosure: 行政应诉63件，涉及信息公开的6件. */
function isAmongAll(page: Page, { quantity }: Labelled, senses: Senses, measure: Measure): boolean {
  if (!measure.subject.startsWith('disputes.') || senses.has('disclosure')) return false;
  return /^[^。!?]*?(?:信息公开|政务公开)/.test(page.text.text.slice(quantity.end));
}

/**
 * Words that are not understood and leave open whose, or which, cases are meant: of requests and disputes any, of decisions
 * and documents those in front of the verb, where another body's name would stand (取水等行政许可 only names kinds).
 */
function leavesOpen({ words }: Reach, measure: Measure): boolean {
  const strange = words.findIndex((word) => word.sense === null);
  if (strange < 0) return false;
  if (!measure.subject.startsWith('disclosure.')) return true;
  return words.slice(strange).some((word) => word.sense !== null && verbs.includes(word.sense));
}

/** How far a statement may be held against the tables, and the doubt about whose numbers it tells, if any. */
export function certaintyOf(
  { doubt, topic }: Context,
  understood: boolean,
  measure: Measure,
  passage: number,
): { readonly certainty: Certainty; readonly doubt?: string } {
  const certainty = understood ? measure.certainty : 'loose';
  const which =
    doubt ??
    (measure.subject === 'requests' ? topic.doubt : null) ??
    (measure.open ? `${passage}:${measure.open}` : null);
  return which === null ? { certainty } : { certainty, doubt: which };
}
