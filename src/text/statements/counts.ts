import { certaintyOf, leavesOpen } from './certainty';
import type { Labelled } from './clauses';
import { afterNumber, type Context, settle } from './context';
import type { Measure, Senses } from './measure';
import { isOtherProcedure, nameNumber } from './naming';
import { isPart } from './partings';
import type { Quantity } from './quantities';
import type { Statement } from './statement';
import { isNarrowed, isOfSubset } from './subsets';
import { type Page, quoteOf, reach } from './words';

/** A statement, where there is one, and the context after it. */
export interface Step {
  readonly statement: Statement | null;
  readonly context: Context;
}

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
  const words = page.text.text.slice(labelStart, labelEnd);
  const ofThem = /^[中里]/.test(page.text.text.slice(labelStart)) || /(?<!其)[中里]有?$/.test(words);
  const timely = measure.last === 'outcome' && inTime.test(words);
  const whole = understood && !ofThem && !timely && fits(page, quantity, measure) && !isNarrowed(page, quantity.end);
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
