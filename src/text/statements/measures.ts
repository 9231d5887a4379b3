import { decides, decisionMeasure, documentMeasure } from './disclosure';
import { disputeMeasure } from './disputes';
import { fitted } from './fitting';
import { type Measure, measure, sumOf, type Topic } from './measure';
import { requestMeasure } from './requests';
import type { Senses } from './senses';
import type { Sense } from './vocabulary';

/** Any of these shows that the number is not this body's, this year's, or of what the tables count. */
const barriers: readonly Sense[] = ['foreign', 'growth', 'part', 'share', 'behalf'];

/** What is charged for answering a request, 信息处理费, is no 行政事业性收费 of table 二. */
function isProcessingFee(senses: Senses): boolean {
  return senses.hasAny(['request', 'bareRequest', 'disclosure']);
}

/** What a number counts whose label has these senses; null where that is nothing in the tables, or not this year's. */
export function measureOf(senses: Senses, money: boolean, topic: Topic): Measure | null {
  if (senses.hasAny(barriers) || (senses.has('enforcers') && !decides(senses))) return null;
  const carries = senses.hasAny(['carry', 'acrossYears', 'pending', 'column:pending']);
  if (!carries && (senses.has('previous') || senses.has('next'))) return null;
  const found = money
    ? feesMeasure(senses)
    : (disputeMeasure(senses, topic) ??
      decisionMeasure(senses, topic) ??
      documentMeasure(senses, topic) ??
      requestMeasure(senses, topic));
  const counted = found && fitted(found, senses);
  return counted && senses.has('each') ? ofEach(counted) : counted;
}

function feesMeasure(senses: Senses): Measure | null {
  const named = senses.has('disclosure.fees');
  if ((!named && !senses.has('charge')) || isProcessingFee(senses)) return null;
  const amount = { line: 'disclosure.fees', column: 'amount' };
  return measure('disclosure.fees', [sumOf(amount)], named && !senses.has('concern'));
}

/** 不予公开和不予处理各3件: the number of each of them, and not of both. */
function ofEach(counted: Measure): Measure {
  const readings = counted.readings.flatMap(({ plus, minus }) => (minus ? [] : plus.map((term) => sumOf(term))));
  return readings.length > 0 ? { ...counted, readings } : counted;
}

const elsewhere: readonly Sense[] = [...barriers, 'previous', 'next'];

/** What a number seems to count but for what shows that it is not this body's, or not this year's: 下属单位收到25件 counts requests too. */
export function kindOf(senses: Senses, topic: Topic): Measure | null {
  return measureOf(senses.without(elsewhere), false, topic);
}
