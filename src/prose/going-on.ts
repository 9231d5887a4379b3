import type { Report } from '../model/index';
import { type Quantity, readStatements } from '../text/statements/index';
import { longestWay, namesWay } from '../text/statements/ways';
import type { Counted } from './counted';
import type { Judgement } from './judgement';

/**
 * Whether the number that one goes on from is borne out or, where it only says of what parts follow (12宗案件中), is the total
 * of what it is a part of; other contradictions between them are passed over, and so is that there is none.
 */
export function goesOnRightly(
  { cells: [cell = ''], statement: { start } }: Judgement,
  counts: readonly Counted[],
  text: string,
  { cells }: Report,
): boolean {
  const ahead = counts.findLast(
    ({ judgement, quantity }) =>
      judgement?.outcome !== 'contradicts' &&
      !isAside(text.slice(quantity.end, start)) &&
      !(judgement === undefined && (isWay(text, quantity) || isComparison(text, quantity, start))),
  );
  if (!ahead || ahead.judgement) return ahead?.judgement?.outcome !== 'unknown';
  return Object.entries(cells).some(([id, { value }]) => value === ahead.quantity.value && isAllOf(id, cell));
}

/** 较上年增加12件。, 上年为97件。: what a sentence before told beside its own number. */
function isComparison(text: string, quantity: Quantity, start: number): boolean {
  const label = text.slice(Math.max(0, quantity.start - longestWay), quantity.start);
  return compared.test(label) && /[。!?]/.test(text.slice(quantity.end, start));
}

const compared = /(?:年度?|同期)(?:为|是|有|的)?$|(?:[增减多少]|[增添]加|减少|增长|下降|上升)了?$/;

/** 网络渠道58件, 58件通过网站提交: how some of the requests were sent. */
function isWay(text: string, { start, end }: Quantity): boolean {
  const [label = ''] = /[^,;:。!?()\d]*$/.exec(text.slice(Math.max(0, start - longestWay), start)) ?? [];
  const [tail = ''] = /^[^,;:。!?()\d]*/.exec(text.slice(end, end + longestWay)) ?? [];
  return namesWay(label.replace(/^[件宗]?[、和及与]?/, ''), tail);
}

/** Whether what stands behind a number closes the bracket in which it stands. */
function isAside(behind: string): boolean {
  return /^[^(]*\)/.test(behind);
}

/** Whether a cell is the total of what another, of table 三 or 四, is a part of. */
function isAllOf(total: string, part: string): boolean {
  const line = total.replace(/\.total$/, '');
  if (line === total) return false;
  return part.startsWith(`${line}.`) || (part.startsWith('requests.') && wholes.includes(line));
}

const wholes: readonly string[] = ['requests.newReceived', 'requests.concluded'];

/** Whether neither its own words nor those of its sentence behind the number before, and the bracket in which that stands, say what a statement counts: 不予处理的申请中，重复申请9件 does. */
export function isElliptical({ statement }: Judgement, between: string, report: Report): boolean {
  const own = between.replace(/^[^(]*\)/, '');
  const led = own.slice(Math.max(...['。', '!', '?'].map((stop) => own.lastIndexOf(stop))) + 1);
  const alone = readStatements([{ text: led + statement.quote, subject: null }], report);
  const readings = JSON.stringify(statement.readings);
  return !alone.some(
    (one) => one.certainty === 'certain' && one.doubt === undefined && JSON.stringify(one.readings) === readings,
  );
}
