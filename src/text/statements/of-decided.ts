import type { Context } from './context';
import type { Measure } from './measure';
import type { Page, Reach } from './words';

/**
 * 办理行政许可486件，收到申请512件; 作出行政处罚156件，收到公开申请25件: nothing says that they are for information, or for all kinds of it, and not
 * for what the sentence has counted.
 */
export function ofDecided(
  measure: Measure,
  { text }: Page,
  { words, senses }: Reach,
  { about }: Pick<Context, 'about'>,
): Measure {
  if (measure.subject !== 'requests' || !about?.startsWith('disclosure.')) return measure;
  const short = words.some(({ sense, start }) => sense === 'request' && text.text.startsWith('公开申请', start));
  const bare = senses.has('bareRequest') && !senses.has('request');
  return short || bare ? { ...measure, open: 'applications' } : measure;
}
