import type { Labelled } from './clauses';
import type { Measure } from './measure';
import type { Senses } from './senses';
import { sentenceBefore, sentenceFrom } from './sentence';
import type { Page } from './words';

/**
 * All of an organ's cases, where the sentence goes on to single out those about disclosure, or one behind it counts them: 行政应诉63件，涉及信息公开的6件;
 * 行政复议9件。因政府信息公开被申请行政复议2件.
 */
export function isAmongAll(page: Page, { quantity }: Labelled, senses: Senses, measure: Measure): boolean {
  if (!measure.subject.startsWith('disputes.') || senses.has('disclosure')) return false;
  const { text } = page.text;
  if (aboutDisclosure.test(sentenceFrom(text, quantity.end))) return true;
  const ahead = sentenceBefore(text, quantity.start);
  if (aboutDisclosure.test(ahead)) return false;
  if (ofAllCases.test(ahead)) return true;
  const [, ...behind] = text.slice(quantity.end, quantity.end + farthest).split(/[。!?]/);
  return behind.some((one) => aboutDisclosure.test(one) && disputed.test(one) && counted.test(one));
}

const aboutDisclosure = /信息公开|政务公开/;
/** 全部行政复议案件9件, where nothing says that they are all of those about disclosure. */
const ofAllCases = /(?:全部|所有|各类|各种)(?:的)?(?:行政)?(?:复议|诉讼|应诉)/;
const disputed = /复议|诉讼|应诉|起诉/;
const counted = /\d|没有|未|无/;

/** How far behind a number of cases those about disclosure are looked for. */
const farthest = 300;
