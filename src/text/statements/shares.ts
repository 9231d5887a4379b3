import { hasApplicant } from './applicants';
import { doubtOfMeasure } from './certainty';
import type { Labelled } from './clauses';
import type { Context } from './context';
import { type Measure, sumOf as of, total } from './measure';
import { measureOf } from './measures';
import { rateOf, rates } from './rates';
import { intakeBases, requestBases } from './request-readings';
import { Senses } from './senses';
import { sentenceBefore } from './sentence';
import type { Ended } from './series';
import { settle } from './settle';
import type { Reading, Statement } from './statement';
import { together } from './together';
import type { Sense } from './vocabulary';
import { type Page, quoteOf, reach, type Word } from './words';

const barred: readonly Sense[] = [
  'foreign',
  'growth',
  'part',
  'share',
  'behalf',
  'onTime',
  'negation',
  'rest',
  'previous',
  'next',
];

/**
 * Reads a percentage: 占33.9% of the number before it, 不予公开的占10%, 办结率为95.6%, 依申请公开公开率48.2%. Only shares of requests
 * are read, and only where 占 or the name of the rate says so: every other percentage in a report is a rate of its own.
 */
export function readShare(page: Page, { label, end, words: read, list }: Ended, before: Context): Statement | null {
  const { quantity, labelStart, tailEnd } = label;
  const { words, senses, understood } = end === quantity.start ? read : reach(page, labelStart, quantity.start);
  const context = settle(before, senses, page.reporter, `${page.index}:${labelStart}`);
  const isBare = standsInBracket(page, label, context);
  const at = isBare ? 0 : words.findIndex(({ sense }) => sense === 'ratio' || (sense !== null && sense in rates));
  if (at < 0 || senses.hasAny(barred) || !context.thisYear) return null;
  const tail = reach(page, quantity.end, tailEnd).senses;
  const rate = rateOf(words[at]?.sense, senses, quantity.value);
  // 结转申请办结率100%
  if (rate && senses.hasAny(['carry', 'acrossYears'])) return null;
  const ofRequests = rate && (senses.has('bareRequest') || tail.hasAny(['request', 'bareRequest']));
  const said = Senses.of(words.slice(0, at));
  const own = rate || isBare ? null : (measureOf(said, false, context.topic) ?? together(said, context, true));
  const named = ofRequests || countsRequests(context) ? 'requests' : context.topic.subject;
  const subject = senses.subject ?? named ?? (own?.certainty === 'certain' ? own.subject : null);
  if (subject !== 'requests' || tail.has('foreign')) return null;
  const base = measureOf(Senses.of(words.slice(at + 1)), false, context.topic);
  const source = rate ?? own ?? (namesOther(words.slice(0, at)) ? null : context.previous);
  if (!source) return null;
  const ofSum = !rate && !own && senses.hasAny(['sum', 'two', 'three']);
  const ofSome = rate !== null && (hasApplicant(senses) || context.topic.columns.length > 0);
  const ofDue = words[at]?.sense === 'concludeRate' && onlyDue.test(sentenceBefore(page.text.text, labelStart));
  return {
    kind: 'share',
    ...quoteOf(page, list?.start ?? labelStart, list?.end ?? quantity.end),
    at: quantity.start,
    value: quantity.value,
    step: quantity.step,
    unit: 'percent',
    round: quantity.round,
    certainty:
      understood && !ofOutcome(words.slice(at + 1)) && !ofDue && !ofSome && !ofSum ? source.certainty : 'loose',
    ...doubtOf(page, context, own, own || rate ? null : context.previous),
    readings: source.readings,
    bases: [...(base?.readings ?? []), ...(rate?.bases ?? basesOf(source)), ...groupsOf(source.readings)],
    stated: {
      part: own || rate ? null : (context.previous?.value ?? null),
      bases: rate ? [] : context.counts.map((count) => count.value),
    },
  };
}

/** 部分公开9件（10.84%）: nothing but a percentage in the bracket behind what became of requests, or who made them. */
function standsInBracket({ text }: Page, { labelStart, quantity }: Labelled, { previous }: Context): boolean {
  const { start, end } = quantity;
  if (start !== labelStart + 1 || text.text.charAt(labelStart) !== '(' || text.text.charAt(end) !== ')') return false;
  const terms = previous?.kind === 'count' ? previous.readings[0]?.plus : undefined;
  return terms?.every(({ line, column }) => column !== 'total' || !wholes.includes(line)) === true;
}

const wholes: readonly string[] = ['requests.newReceived', 'requests.concluded', 'requests.carriedIn'];

/** What came in is a share of that first of all, and what became of requests one of those that were answered. */
function basesOf({ readings: [first] }: Pick<Measure, 'readings'>): readonly Reading[] {
  const came = first?.plus.every(({ line }) => cameIn.includes(line));
  return came ? intakeBases : requestBases;
}

const cameIn: readonly string[] = ['requests.newReceived', 'requests.carriedIn'];

/** 第三方权益11件，占20.37%: of all that were not disclosed. */
function groupsOf(readings: readonly Reading[]): Reading[] {
  return readings.flatMap(({ plus }) => {
    const [first] = plus;
    const group = first?.column === 'total' ? /^requests\.[^.]+(?=\.)/.exec(first.line)?.[0] : undefined;
    return group !== undefined && plus.every(({ line }) => line.startsWith(`${group}.`)) ? [of(total(group))] : [];
  });
}

/** 对到期的申请全部按时办结，办结率100%: of what was due only. */
const onlyDue = /到期|届满|应(?:当)?(?:答复|办结)|按[期时]/;

/** 即办件占比63%, 信息公开类案件占比40%: what has a name of its own is no share of the number before. */
function namesOther(words: readonly Word[]): boolean {
  return words.some(({ sense }) => sense === null || named.includes(sense));
}

const named: readonly Sense[] = ['decide', 'matter', 'disclosure'];

/** Whether the number before is one of requests, where nothing else says what is spoken of. */
function countsRequests({ topic, previous }: Context): boolean {
  return topic.subject === null && previous?.readings[0]?.plus[0]?.line.startsWith('requests.') === true;
}

/** A share is in the doubt in which the number is of which it is told, or in that of its own words. */
function doubtOf(
  { index }: Page,
  { doubt: whose, topic, sentence }: Context,
  own: Measure | null,
  previous: Statement | null,
): Pick<Statement, 'doubt'> {
  const doubt = whose ?? topic.doubt ?? previous?.doubt ?? (own && doubtOfMeasure(own, index, sentence));
  return doubt == null ? {} : { doubt };
}

/** 占公开总数的22%: a share of one outcome or of one kind of applicant. */
function ofOutcome(base: readonly Word[]): boolean {
  return base.some(
    ({ sense }) => sense === 'weakPublic' || sense?.startsWith('requests.') || sense?.startsWith('column:'),
  );
}
