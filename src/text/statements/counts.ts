import type { Labelled } from './clauses';
import { afterNumber, type Context, hasAny, namesSubject, type Senses, settle } from './context';
import { type Measure, measureOf } from './measures';
import { consolidates, type Reporter } from './reporter';
import type { Certainty, Reading, Statement } from './statement';
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
  'sum',
  'onTime',
  'all',
  'disclosure',
  'decide',
]);
/** What shows, behind a number, that it is not the table's. */
const elsewhere: readonly Sense[] = ['foreign', 'growth', 'part', 'share', 'previous'];
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
  const { quantity } = one;
  const label = reach(page, one.labelStart, labelEnd);
  const tail = reach(page, quantity.end, one.tailEnd);
  const place = `${page.index}:${one.labelStart}`;
  const context = settle(before, label.senses, place);
  const both: Senses = new Set([...label.senses, ...tail.senses]);
  const money = quantity.unit === 'money';
  const negated = label.senses.has('negation');
  const own = negated ? null : (measureOf(label.senses, money, context.topic) ?? together(label.senses, context));
  const measure = own ?? (negated || namesSubject(label.senses) ? null : measureOf(both, money, context.topic));
  const confirmed = own !== null && sameReadings(own, measureOf(both, money, context.topic));
  const understood =
    label.understood &&
    (own ? tail.words.every((word) => neutral.has(word.sense)) || (confirmed && tail.understood) : tail.understood);
  const next = afterNumber(context, own ? label.senses : both, !understood || both.has('foreign'), measure, place);
  if (!measure || !context.thisYear || quantity.unit === 'other' || (own && hasAny(tail.senses, elsewhere))) {
    return { statement: null, context: both.has('growth') ? next : { ...next, previous: null } };
  }
  const statement: Statement = {
    kind: 'count',
    ...quoteOf(page, one.labelStart, own ? quantity.end : one.tailEnd),
    value: quantity.value,
    step: quantity.step,
    unit: money ? 'money' : 'case',
    round: quantity.round,
    ...certaintyOf(
      page.reporter,
      context,
      label.senses,
      understood && fits(quantity.unit, measure) && !isParted(page, one, label.senses, measure),
      measure,
    ),
    readings: measure.readings,
  };
  const doubt = next.doubt === null && foreignSubject(label) ? place : next.doubt;
  return { statement, context: { ...next, doubt, previous: statement, counts: [...next.counts, statement] } };
}

/** 二者合计: the numbers just before, taken together. */
function together(senses: Senses, { counts, topic }: Context): Measure | null {
  const size = senses.has('two') ? 2 : senses.has('three') ? 3 : 0;
  if (size === 0 || counts.length < size) return null;
  const firsts = counts.slice(-size).flatMap(({ readings }) => readings[0] ?? []);
  const reading: Reading = {
    plus: firsts.flatMap(({ plus }) => plus),
    minus: firsts.flatMap(({ minus }) => minus ?? []),
  };
  return { subject: topic.subject ?? 'requests', readings: [reading], certainty: 'loose', last: topic.last };
}

function sameReadings(one: Measure, other: Measure | null): boolean {
  return JSON.stringify(one.readings) === JSON.stringify(other?.readings);
}

/** Requests, disputes and decisions are counted in 件; 条 or 项 may be counting pieces of information, or matters. */
function fits(unit: string, measure: Measure): boolean {
  return unit !== 'item' || measure.subject.startsWith('disclosure.');
}

/** All of an organ's cases, where the sentence goes on to single out those about disclosure: 行政应诉63件，涉及信息公开的6件. */
function isParted(page: Page, { quantity }: Labelled, senses: Senses, measure: Measure): boolean {
  if (!measure.subject.startsWith('disputes.') || senses.has('disclosure')) return false;
  return /^[^。!?]*?(?:信息公开|政务公开)/.test(page.text.text.slice(quantity.end));
}

/** Words that are not understood and stand where a subject stands: they may name another body. */
function foreignSubject({ words }: Reach): boolean {
  const strange = words.findIndex((word) => word.sense === null);
  if (strange < 0) return false;
  const verb = words.findIndex((word) => word.sense !== null && verbs.includes(word.sense));
  return verb < 0
    ? words.slice(strange).some((word) => word.sense === 'request' || word.sense === 'bareRequest')
    : strange < verb;
}

/** How far a statement may be held against the tables, and the doubt about whose numbers it tells, if any. */
export function certaintyOf(
  reporter: Reporter,
  { doubt }: Context,
  senses: Senses,
  understood: boolean,
  measure: Measure,
): { readonly certainty: Certainty; readonly doubt?: string } {
  const office = senses.has('office') && measure.subject !== 'disclosure.rules' && consolidates(reporter);
  const certainty = understood && !office ? measure.certainty : 'loose';
  return doubt === null ? { certainty } : { certainty, doubt };
}
