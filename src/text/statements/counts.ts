import { type Beside, besideOf, type Read } from './beside';
import { certaintyOf, leavesOpen } from './certainty';
import type { Labelled } from './clauses';
import { afterLead, afterNumber, afterStrange, type Context, settle, subjectOf } from './context';
import { type Counted, endsFrame, frameAhead, frameWithin, isWithin, lasting, opensFrame } from './frames';
import type { Measure, Senses } from './measure';
import { isOtherProcedure, type Naming, nameNumber, nounFollows } from './naming';
import { isNarrowed } from './narrowing';
import type { Quantity } from './quantities';
import type { Statement } from './statement';
import { type Page, quoteOf, type Reach, reach } from './words';

/** What was read of a number, and the context after it. */
export interface Step extends Read {
  readonly context: Context;
}

/** Reads one number with its label, or, where nothing in front of it names what it counts, with its tail (3件结转下年). */
export function readCount(page: Page, one: Labelled, before: Context, labelEnd = one.quantity.start): Step {
  const { quantity, labelStart, tailEnd } = one;
  const label = reach(page, labelStart, labelEnd);
  const tail = reach(page, quantity.end, tailEnd);
  const place = `${page.index}:${labelStart}`;
  const settled = settle(before, label.senses, page.reporter, place);
  const heads = tail.words.length > 0 && label.words.every(({ sense }) => sense === 'filler') && nounFollows(tail);
  const frame =
    frameAhead(label, settled.latest) ?? (endsFrame(label.senses, heads, settled.frame) ? null : settled.frame);
  const context = { ...settled, frame: lasting(frame) };
  const closed = page.text.text.charAt(labelEnd - 1) === '的';
  const naming = nameNumber(label, tail, quantity.unit === 'money', closed, context);
  const { understood, senses } = naming;
  const measure = isOtherProcedure(naming, context) ? null : naming.measure;
  const strange = !understood || tail.senses.has('foreign') || label.senses.has('foreign');
  const named = afterStrange(afterNumber(context, senses, strange, measure, place), label);
  const next = framed(named, naming, measure, opensFrame(tail), heads && naming.byTail);
  const beside = besideNumber(page, one, naming, measure, [label, tail], context);
  if (!measure || isAmongAll(page, one, label.senses, measure) || !context.thisYear || !countsCases(quantity)) {
    const compared = label.senses.has('growth') || tail.senses.has('growth');
    const led = measure || !before.opens ? next : afterLead(next, label, place);
    return { statement: null, beside, context: compared ? led : { ...led, previous: null } };
  }
  const timely = measure.last === 'outcome' && inTime.test(page.text.text.slice(labelStart, labelEnd));
  const whole =
    understood &&
    isWithin(frame, measure) &&
    !timely &&
    fits(page, quantity, measure) &&
    !isNarrowed(page, quantity.end);
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
  const counts = [...next.counts, statement];
  const open = leavesOpen(label, measure);
  const after = open ? { ...next, doubt: next.doubt ?? place, opens: false } : next;
  return { statement, beside, context: { ...after, previous: statement, counts } };
}

/** Remembers what a number counted, and whether the next are parts of it: where 中 follows it, or it stands at the head (3件申请). */
function framed(
  context: Context,
  { understood, senses }: Naming,
  measure: Measure | null,
  opens: boolean,
  heads: boolean,
): Context {
  if (!measure && senses.has('growth')) return context;
  const latest: Counted = { of: measure ?? 'other', understood };
  return { ...context, latest, frame: opens || heads ? { ...frameWithin(latest), headed: !opens } : context.frame };
}

/** How a number stands beside the others of its sentence. */
function besideNumber(
  page: Page,
  { quantity, labelStart }: Labelled,
  naming: Naming,
  measure: Measure | null,
  around: readonly Reach[],
  context: Context,
): Beside | null {
  const namesOther = isOtherProcedure(naming, context) && subjectOf(naming.senses) === null;
  if (!countsCases(quantity) || quantity.unit === 'money' || namesOther) return null;
  const senses: Senses = new Set(around.flatMap((reach) => [...reach.senses]));
  const receiving = /新|当年|本年|今年/.exec(page.text.text.slice(labelStart, quantity.start))?.[0] ?? '';
  return besideOf(measure, { senses, understood: naming.understood, value: quantity.value, receiving }, context);
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
