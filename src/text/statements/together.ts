import type { Context } from './context';
import { type Measure, measure, sumOf } from './measure';
import { carriedIn, received } from './request-readings';
import type { Senses } from './senses';
import type { Reading, Statement } from './statement';
import type { Sense } from './vocabulary';

/** 二者合计: the numbers of the sentence just before, taken together; 自然人和商业企业为主，两者合计 is of no numbers. */
export function together(senses: Senses, context: Context, ofShare = false): Measure | null {
  const { counts, topic } = context;
  const isTwo = senses.has('two') || isBareSum(senses, context) || (ofShare && isSumOfOutcomes(senses, context));
  const size = isTwo ? 2 : senses.has('three') ? 3 : 0;
  if (size === 0 && isSumWithCarried(senses, context)) return measure('requests', withCarried, false, 'intake');
  if (size === 0 || counts.length < size) return null;
  const taken = counts.slice(-size);
  if (taken.some(({ start }) => start < context.sentence)) return null;
  const firsts = taken.flatMap(({ readings }) => readings[0] ?? []);
  const reading: Reading = {
    plus: firsts.flatMap(({ plus }) => plus),
    minus: firsts.flatMap(({ minus }) => minus ?? []),
  };
  const certainty =
    (['open', 'loose'] as const).find((one) => taken.some((count) => count.certainty === one)) ?? 'certain';
  return { subject: topic.subject ?? 'requests', readings: [reading], certainty, last: topic.last };
}

/** 新收85件，上年结转5件，共计90件: nothing but a word for a sum behind what came in and what was carried in. */
function isBareSum(senses: Senses, { counts, previous, sentence }: Context): boolean {
  if (!senses.has('sum') || !senses.areAmong(ofSums)) return false;
  const taken = counts.slice(-2);
  const lines = taken.map(({ readings: [first] }) => (first?.plus.length === 1 ? first.plus[0] : undefined));
  return (
    taken.length === 2 &&
    taken[1] === previous &&
    taken.every(({ start }) => start >= sentence) &&
    lines.every((term) => term?.column === 'total') &&
    ['requests.newReceived', 'requests.carriedIn'].every((line) => lines.some((term) => term?.line === line))
  );
}

/** 公开5件、部分公开1件，合计占71%: of all that the sentence has told, where that is two outcomes. */
function isSumOfOutcomes(senses: Senses, { counts, previous, sentence }: Context): boolean {
  if (!senses.has('sum') || !senses.areAmong(ofSums) || counts.at(-1) !== previous) return false;
  const taken = counts.filter(({ start }) => start >= sentence);
  const isOutcome = ({ readings: [first] }: Statement) =>
    first?.plus.every(({ line }) => line.startsWith('requests.') && !atEdges.includes(line)) === true;
  return taken.length === 2 && taken.every(isOutcome);
}

const atEdges: readonly string[] = [
  'requests.newReceived',
  'requests.carriedIn',
  'requests.concluded',
  'requests.carriedForward',
];

/** 加上结转的5件，共90件: what came in may have been told a sentence before. */
function isSumWithCarried(senses: Senses, { previous, sentence }: Context): boolean {
  if (!senses.has('sum') || !senses.areAmong(ofSums) || previous === null || previous.start < sentence) return false;
  return previous.readings.some(({ plus: [first] }) => first?.line === carriedIn.line && first.column === 'total');
}

const withCarried = [sumOf(received, carriedIn)];

const ofSums: readonly Sense[] = ['filler', 'sum', 'thisYear', 'own'];
