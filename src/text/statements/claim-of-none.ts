import { certaintyOf } from './certainty';
import type { Clause } from './clauses';
import type { Context } from './context';
import { noneOf } from './disputes';
import type { Measure } from './measure';
import { measureOf } from './measures';
import { Senses } from './senses';
import { sentenceBefore } from './sentence';
import type { Statement } from './statement';
import type { Sense } from './vocabulary';
import { type Page, quoteOf, type Reach } from './words';

/** The number of a claim that has none printed. */
export const none = { value: 0, step: 1, unit: 'case', round: false } as const;

const notOfExistence: readonly Sense[] = [
  'conclude',
  'handle',
  'due',
  'onTime',
  'weakPublic',
  'adjudicate',
  'closed',
  'arbiter',
  'ratio',
  'concludeRate',
  'publicRate',
  'grantedRate',
];

/** 未收到申请. What there was none of at all there was none of about disclosure either, so no word on that is needed. */
export function readNone(page: Page, clause: Clause, { words, senses }: Reach, context: Context): Statement | null {
  const goesOver = senses.has('carry') && senses.has('next');
  const others = goesOver ? notOfExistence.filter((sense) => sense !== 'handle') : notOfExistence;
  // 2022年无结转下年度的申请
  if (senses.hasAny(others) || isProcessingFee(senses) || (goesOver && senses.has('previous'))) return null;
  if (isNarrowed(page.text.text.slice(clause.start, clause.end), senses)) return null;
  const measure = measureOfNone(bringsOnly(page, words) ? senses.without(['receive']) : senses, context);
  const untold = context.strange && !senses.hasAny(['own', 'thisYear', 'region', 'next']);
  if (!measure || untold || isOfCarriedIn(page, clause, senses, measure)) return null;
  if (measure.subject.startsWith('disputes.') && isOfSomeCases(page, clause, senses)) return null;
  return {
    kind: 'none',
    ...quoteOf(page, clause.start, clause.end),
    ...none,
    ...certaintyOf(context, true, measure, page.index),
    readings: noneOf(measure, page, { words }),
  };
}

/** 因信息公开提出的复议: whoever brought the cases, and not the organ that 受理 those of others. */
function bringsOnly({ text }: Page, words: Reach['words']): boolean {
  const received = words.filter(({ sense }) => sense === 'receive');
  const isOfCases = words.some(({ sense }) => sense?.startsWith('disputes.'));
  return isOfCases && received.every(({ start, end }) => /^(?:提出|提交|递交)$/.test(text.text.slice(start, end)));
}

const ofDisclosure = new Senses(['disclosure']);

/** 全年未收取行政事业性收费 behind what is said of requests may mean those for answering them. */
function measureOfNone(senses: Reach['senses'], { topic }: Context): Measure | null {
  if (!senses.has('disclosure.fees')) return measureOf(senses.and(ofDisclosure), false, topic);
  return topic.subject === 'requests' || topic.follows ? null : measureOf(senses, true, topic);
}

/** Some of them: 因主动公开引发的复议, 以信息不存在为由的诉讼, or none that could be there: 未收到不予公开的申请, since what comes in has no outcome yet. */
function isNarrowed(clause: string, senses: Reach['senses']): boolean {
  const requests = senses.has('request') || senses.has('bareRequest');
  const [outcomes, cases] = [senses.names('requests.'), senses.names('disputes.')];
  return (outcomes && (cases || /[收接受]/.test(clause))) || (senses.has('publish') && (requests || cases));
}

/** 未发生新的行政复议 beside what was pending, 对不予公开的，申请人未申请行政复议 of those spoken of. */
function isOfSomeCases({ text }: Page, { start, end, opens }: Clause, senses: Reach['senses']): boolean {
  return (!opens && senses.has('applicantsAll')) || some.test(text.text.slice(start, end));
}

const some = /新|该|上述/;

const carriedIn = /(?:[上去前]一?年度?|\d{4}年度?)[^,;。]{0,4}(?:结转|遗留|转入)[^。]*$/;

/** 2022年结转的申请全部办结，无遗留: none of last year's was left. */
function isOfCarriedIn(page: Page, { start }: Clause, senses: Reach['senses'], { readings }: Measure): boolean {
  const forward = readings[0]?.plus[0]?.line === 'requests.carriedForward';
  if (!forward || senses.hasAny(['next', 'acrossYears', 'request', 'bareRequest', 'pending'])) return false;
  const [before] = carriedIn.exec(sentenceBefore(page.text.text, start)) ?? [];
  return before !== undefined && !/新收|收到|受理/.test(before);
}

/** 收费 alone, or that of requests, is what is charged for answering one; table 二 counts 行政事业性收费. */
function isProcessingFee(senses: Reach['senses']): boolean {
  return (
    senses.has('charge') || (senses.has('disclosure.fees') && senses.hasAny(['request', 'bareRequest', 'disclosure']))
  );
}
