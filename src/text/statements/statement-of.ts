import { isAmongAll } from './among-all';
import { certaintyOf } from './certainty';
import type { Context } from './context';
import { noneOf } from './disputes';
import { isOutcomeOfReceived, isWithin } from './frames';
import {
  isAmongMany,
  isOfOtherNoun,
  isOfYears,
  isRemainder,
  isSupposed,
  mayBeOfKind,
  mayBeOther,
  mayBePublished,
  mayGoBack,
  mayShare,
  mayShareTail,
} from './left-over';
import type { Measure } from './measure';
import { isNarrowed } from './narrowing';
import type { Quantity } from './quantities';
import type { Statement } from './statement';
import type { Told } from './told';
import { type Page, quoteOf } from './words';

/** What a number states; null where it is not this year's, or counts nothing in the tables. */
export function statementOf(told: Told, measure: Measure, next: Context): Statement | null {
  const { page, one, list, label, tail, context, naming, frame } = told;
  const { quantity, labelStart, tailEnd } = one;
  if (isAmongAll(page, one, label.senses, measure) || !context.thisYear || !countsCases(quantity)) return null;
  const timely = measure.last === 'outcome' && inTime.test(page.text.text.slice(labelStart, quantity.start));
  const narrowed = timely || !fits(page, quantity, measure) || isNarrowed(page, quantity.end);
  const more =
    isOfOtherNoun(label, measure) ||
    isAmongMany(page, one, tail) ||
    mayBeOther(page, one, context, naming, measure) ||
    isRemainder(naming, measure, page, label) ||
    mayGoBack(page, one, label) ||
    isSupposed(page, one) ||
    isOfYears(page, one) ||
    mayBeOfKind(page, one, label) ||
    mayBePublished(naming, page, one) ||
    mayShare(page, one, context, measure) ||
    mayShareTail(page, one);
  const ofReceived = !isWithin(frame, measure) && isOutcomeOfReceived(frame, measure);
  const whole = naming.understood && (ofReceived || isWithin(frame, measure)) && !narrowed && !more;
  const { quote, start } = quoteOf(
    page,
    list?.start ?? labelStart,
    list?.end ?? (naming.byTail ? tailEnd : quantity.end),
  );
  const { doubt, sentence } = context;
  const held = certaintyOf({ doubt, sentence, topic: next.topic }, whole, measure, page.index);
  return {
    kind: 'count',
    quote,
    passage: page.index,
    start,
    at: quantity.start,
    value: quantity.value,
    step: quantity.step,
    unit: quantity.unit === 'money' ? 'money' : 'case',
    round: quantity.round,
    estimate: quantity.estimate,
    certainty: held.certainty,
    doubt: held.doubt,
    readings: quantity.value === 0 ? noneOf(measure, page, label) : measure.readings,
    some: measure.some,
    remains: naming.senses.has('rest'),
    ofReceived,
  };
}

/** Persons and days are not counted in the tables, and 9.5件 is a ratio. */
export function countsCases({ unit, value }: Quantity): boolean {
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
