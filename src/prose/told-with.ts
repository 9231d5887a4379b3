import type { Report } from '../model/index';
import { compact, findQuantities, type Quantity, readStatements, type Told } from '../text/statements/index';
import { longestWay, namesWay } from '../text/statements/ways';
import type { Judgement } from './judge';

/**
 * Leaves out contradictions that what is told with them explains, since a number that any sensible reading bears out is none: a part
 * told beside the rest of the whole that the table has, or with its share of it; a share of numbers of the text's own; and a number
 * that only its context says what it counts, where the tables do not bear out the number that it goes on from.
 */
export function unexplained(judgements: readonly Judgement[], told: readonly Told[], report: Report): Judgement[] {
  if (!judgements.some(({ outcome }) => outcome === 'contradicts')) return [...judgements];
  const known = new Map<number, Counts>();
  return judgements.filter((one) => {
    if (one.outcome !== 'contradicts') return true;
    const { passage } = one.statement;
    const counts = known.get(passage) ?? countsIn(passage, judgements, told);
    known.set(passage, counts);
    return !isExplained(one, counts, report);
  });
}

/** A passage in compact text, and its counts and percentages. */
interface Counts {
  readonly text: string;
  readonly numbers: readonly Counted[];
}

function countsIn(passage: number, judgements: readonly Judgement[], told: readonly Told[]): Counts {
  const { text } = compact(told[passage]?.text ?? '');
  const among = judgements.filter(({ statement }) => statement.passage === passage);
  return { text, numbers: numbersOf(text, among) };
}

/** A number of a passage, and what came of holding it against the tables, if it was. */
interface Counted {
  readonly quantity: Quantity;
  readonly judgement: Judgement | undefined;
}

/** The counts and percentages of a passage. */
function numbersOf(text: string, among: readonly Judgement[]): Counted[] {
  return findQuantities(text).flatMap((quantity) =>
    counting.includes(quantity.unit) ? { quantity, judgement: among.find((one) => isTold(one, quantity)) } : [],
  );
}

const counting: readonly Quantity['unit'][] = ['case', 'item', 'percent', 'none'];

function isTold({ statement }: Judgement, { start }: Quantity): boolean {
  return statement.at === start;
}

function isExplained(one: Judgement, { text, numbers }: Counts, report: Report): boolean {
  const { kind, unit, start } = one.statement;
  const counts = numbers.filter(({ quantity }) => quantity.unit !== 'percent');
  if (kind === 'share') return isOwnShare(one, counts, text);
  if (unit !== 'case' || kind === 'all') return false;
  const at = counts.findIndex(({ judgement }) => judgement === one);
  const behind = at < 0 ? counts.findLastIndex(({ quantity }) => quantity.end <= start) : at - 1;
  const from = counts[behind]?.quantity.end ?? 0;
  if (
    !goesOnRightly(one, counts.slice(0, behind + 1), text, report) &&
    isElliptical(one, text.slice(from, start), report)
  )
    return true;
  return at >= 0 && (hasRest(one, counts, at, text) || hasShare(one, numbers, text));
}

/**
 * Whether the number that one goes on from is borne out or, where it only says of what parts follow (12宗案件中), is the total
 * of what it is a part of; other contradictions between them are passed over, and so is that there is none.
 */
function goesOnRightly(
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
function isElliptical({ statement }: Judgement, between: string, report: Report): boolean {
  const own = between.replace(/^[^(]*\)/, '');
  const led = own.slice(Math.max(...['。', '!', '?'].map((stop) => own.lastIndexOf(stop))) + 1);
  const alone = readStatements([{ text: led + statement.quote, subject: null }], report);
  const readings = JSON.stringify(statement.readings);
  return !alone.some(
    (one) => one.certainty === 'certain' && one.doubt === undefined && JSON.stringify(one.readings) === readings,
  );
}

/** How many numbers on each side of one may be told as the other parts of a whole, and how near to it the one that is the rest of it. */
const [mostParts, nearest] = [6, 2];

/**
 * 县内452件、县外184件 where the table has 636: another number near it is the rest, or all of some of its sentence that stand together are parts. Nought is
 * no part, nor is what the tables bear out as a count of their own.
 */
function hasRest({ stated, printed }: Judgement, counts: readonly Counted[], at: number, text: string): boolean {
  if (stated === 0) return false;
  const values = counts.map(({ quantity, judgement }) =>
    judgement?.outcome === 'agrees' ? Number.NaN : quantity.value,
  );
  const near = values.slice(Math.max(0, at - nearest), at + nearest + 1);
  if (near.some((value) => value > 0 && value !== stated && value + stated === printed)) return true;
  const sentence = sentenceAt(counts, at, text);
  return values.slice(Math.max(sentence.start, at - mostParts), at + 1).some((_, index, before) => {
    const from = at + 1 - before.length + index;
    let sum = 0;
    return values.slice(from, Math.min(sentence.end, at + mostParts)).some((value, further) => {
      sum += value;
      return further > 0 && from + further >= at && sum === printed;
    });
  });
}

/** Which of the numbers stand in the sentence of one: the first, and the first behind it. */
function sentenceAt(
  counts: readonly Counted[],
  at: number,
  text: string,
): { readonly start: number; readonly end: number } {
  const isApart = (one: Counted | undefined, next: Counted | undefined) =>
    !one || !next || /[。!?]/.test(text.slice(one.quantity.end, next.quantity.start));
  let [start, end] = [at, at + 1];
  while (at - start < mostParts && !isApart(counts[start - 1], counts[start])) start--;
  while (end - at < mostParts && !isApart(counts[end - 1], counts[end])) end++;
  return { start, end };
}

/** 涉案件申请151件，占新收34.79%: the share that follows in the sentence is its share of the table's number. */
function hasShare(told: Judgement, numbers: readonly Counted[], text: string): boolean {
  const at = numbers.findIndex(({ judgement }) => judgement === told);
  const [one, next] = [numbers[at]?.quantity, numbers[at + 1]?.quantity];
  if (!one || next?.unit !== 'percent' || !told.printed || /[。!?]/.test(text.slice(one.end, next.start))) return false;
  return isShare(told.stated, told.printed, next);
}

function isShare(part: number, whole: number, { value, step }: { readonly value: number; readonly step: number }) {
  return Math.abs((100 * part) / whole - value) <= step * (1 + 1e-9);
}

/** How many numbers ahead of a share may be added up to what it is told of. */
const mostJoined = 3;
/** How many numbers ahead of a share may be what it is a share of. */
const mostBases = 30;

/**
 * 企业申请23件，公开9件、部分公开3件，合计占52.17%: what stands right ahead of a share is that share of any number further ahead, or of what
 * the table has for it; or some that stand together, told as a sum or in one list, are
 * that share of one near them, of some, or of the table's.
 */
function isOwnShare({ statement, wholes = [] }: Judgement, counts: readonly Counted[], text: string): boolean {
  const ahead = counts.filter(({ quantity }) => quantity.end <= (statement.at ?? statement.start));
  const values = ahead.map(({ quantity }) => quantity.value);
  const isSum = ofSum.test(statement.quote);
  const together = isSum ? mostJoined : listedAtEnd(ahead, text);
  const [own = 0, ...joined] = values
    .slice(-together)
    .map((_, index, { length }) => sumOf(values.slice(index - length)))
    .reverse();
  const isOf = (part: number, wholes: readonly number[]) =>
    wholes.some((whole) => whole > 0 && whole !== part && isShare(part, whole, statement));
  const part = statement.stated?.part ?? own;
  if (part !== own && isOf(part, values.slice(-mostBases))) return true;
  if (isOf(own, [...values.slice(-mostBases), ...joined, ahead.at(-1)?.judgement?.printed ?? 0])) return true;
  if (!isSum && statement.stated?.part == null) return false;
  return joined.some((part) => isOf(part, [...values.slice(-mostParts), ...joined, ...wholes]));
}

const ofSum = /[共计两三总]|之和|二者/;

/** How many of the last numbers no other share and no stop but a comma parts, up to as many as may be added up. */
function listedAtEnd(numbers: readonly Counted[], text: string): number {
  let count = 1;
  for (let index = numbers.length - 1; index > 0 && count < mostJoined; index--) {
    const [before, one] = [numbers[index - 1], numbers[index]];
    if (!before || !one || /[。;!?%]/.test(text.slice(before.quantity.end, one.quantity.start))) break;
    count++;
  }
  return count;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
