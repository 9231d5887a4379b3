import type { Labelled } from './clauses';
import { type Context, subjectOf } from './context';
import { hasAny } from './measure';
import { measureOf } from './measures';
import { concludedReading, dueBases, requestBases } from './requests';
import type { Statement } from './statement';
import type { Sense } from './vocabulary';
import { type Page, quoteOf, reach, sensesOf, type Word } from './words';

const barred: readonly Sense[] = ['foreign', 'growth', 'part', 'share', 'behalf', 'onTime', 'negation'];

/**
 * Reads a percentage: 占33.9% of the number before it, 不予公开的占10%, 办结率为95.6%. Only shares of requests are read, and only
 * where 占 or 办结率 says so: every other percentage in a report is a rate of its own.
 */
export function readShare(page: Page, { quantity, labelStart, tailEnd }: Labelled, context: Context): Statement | null {
  const { words, senses, understood } = reach(page, labelStart, quantity.start);
  const at = words.findIndex((word) => word.sense === 'ratio' || word.sense === 'concludeRate');
  if (at < 0 || hasAny(senses, barred) || !context.thisYear) return null;
  const tail = reach(page, quantity.end, tailEnd).senses;
  const rate = words[at]?.sense === 'concludeRate';
  const ofRequests = rate && (senses.has('bareRequest') || hasAny(tail, ['request', 'bareRequest']));
  const subject = subjectOf(senses) ?? (ofRequests ? 'requests' : context.topic.subject);
  if (subject !== 'requests' || tail.has('foreign')) return null;
  const own = rate ? null : measureOf(sensesOf(words.slice(0, at)), false, context.topic);
  const base = measureOf(sensesOf(words.slice(at + 1)), false, context.topic);
  const source = rate ? { readings: [concludedReading], certainty: 'certain' as const } : (own ?? context.previous);
  if (!source) return null;
  return {
    kind: 'share',
    ...quoteOf(page, labelStart, quantity.end),
    value: quantity.value,
    step: quantity.step,
    unit: 'percent',
    round: quantity.round,
    certainty: understood && !ofOutcome(words.slice(at + 1)) ? source.certainty : 'loose',
    ...(context.doubt !== null && { doubt: context.doubt }),
    readings: source.readings,
    bases: [...(rate ? dueBases : requestBases), ...(base?.readings ?? [])],
    stated: {
      part: own || rate ? null : (context.previous?.value ?? null),
      bases: rate ? [] : context.counts.map((count) => count.value),
    },
  };
}

/** 占公开总数的22%: a share of one outcome or of one kind of applicant. */
function ofOutcome(base: readonly Word[]): boolean {
  return base.some(
    ({ sense }) => sense === 'weakPublic' || sense?.startsWith('requests.') || sense?.startsWith('column:'),
  );
}
