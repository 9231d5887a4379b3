import { hasApplicant } from './applicants';
import { isJoint, type Labelled } from './clauses';
import type { Context } from './context';
import type { Measure } from './measure';
import { type Naming, neutral } from './naming';
import { sentenceBefore, sentenceFrom, sentenceStart } from './sentence';
import type { Reading, Statement } from './statement';
import type { Sense } from './vocabulary';
import { type Page, type Reach, reach } from './words';

/**
 * 其余162件按其他情形处理, 其余不予公开6件, 另外不予公开6件: what is left of the numbers before it, or beside them, and not the row that is named so;
 * 不予公开的其余44件 is left of that row. 其余7件结转下年 is all that was left.
 */
export function isRemainder({ senses }: Naming, measure: Measure, { text }: Page, { words }: Reach): boolean {
  const { last } = measure;
  if (senses.has('rest')) return !(isForward(measure) && senses.hasAny(['pending', 'column:pending', 'next']));
  if (last !== 'outcome' || !senses.names('requests.')) return false;
  return senses.has('other') || words.some(({ start, end }) => beside.includes(text.text.slice(start, end)));
}

function isForward({ readings: [first, ...others] }: Measure): boolean {
  return others.length === 0 && first?.plus.length === 1 && first.plus[0]?.line === 'requests.carriedForward';
}

const beside: readonly string[] = ['另', '另外', '此外'];

/** 上述12件加上商业企业、其他组织的37件: the kinds of applicant between two numbers may all be those of the second. */
export function mayGoBack(page: Page, { labelStart, aheadStart }: Labelled, label: Reach): boolean {
  return (
    aheadStart < labelStart && hasApplicant(label.senses) && hasApplicant(reach(page, aheadStart, labelStart).senses)
  );
}

/** 尚未审结的复议1件、诉讼2件: what narrows the first number of a list may narrow all of it. */
export function mayShare(
  { text }: Page,
  { labelStart }: Labelled,
  { previous }: Context,
  { readings }: Measure,
): boolean {
  const isTotal = ({ plus }: Reading) => plus.every(({ column }) => column === 'total');
  const isOfResult = previous?.readings.some(({ plus }) => plus.some(({ line, column }) => isResult(line, column)));
  const isJoined = [labelStart, labelStart - 1].some((at) => isJoint(text.text.charAt(at)));
  return isOfResult === true && isJoined && readings.every(isTotal);
}

function isResult(line: string, column: string): boolean {
  return line.startsWith('disputes.') && column !== 'total';
}

/**
 * 复议1件、诉讼2件未审结; 行政许可12件、行政处罚3件被撤销; 复议1件、诉讼2件，均结果维持: what is said behind the last number of a list may be said of all, but
 * not that the last was carried over.
 */
export function mayShareTail(page: Page, one: Labelled): boolean {
  const last = one.last ?? (isJoint(page.text.text.charAt(one.labelStart)) ? one : null);
  if (!last) return false;
  const { labelStart, quantity, tailEnd } = last;
  if (ofResult.test(page.text.text.slice(tailEnd, tailEnd + longestTail))) return true;
  if (last === one) return false;
  const tail = reach(page, quantity.end, Math.min(tailEnd, quantity.end + longestTail));
  if (tail.words.every(({ sense }) => neutral.has(sense))) return false;
  const label = reach(page, Math.max(labelStart, quantity.start - longestTail), quantity.start);
  return !(label.senses.has('carry') && tail.senses.hasAny(['next', 'pending']));
}

/** How all cases of a list ended, told behind a stop. */
const ofResult = /^,(?:均|都|全部)(?:已|被|为|获|获得|得到|予以)?(?:结果)?(?:维持|纠正|撤销)/;

/** How much of what is said behind a list is read again for every number in it. */
const longestTail = 40;

/**
 * 申请内容涉及登记档案14件、行政处罚案件17件、行政许可案件9件: a kind of decisions told without a verb after something else, or after what may be
 * that, may be what that is told of; so may 行政处罚类33件.
 */
export function mayBeOther(
  { text }: Page,
  { labelStart, quantity }: Labelled,
  { latest, previous, counts }: Context,
  { senses }: Naming,
  { subject }: Measure,
): boolean {
  if (!subject.startsWith('disclosure.') || senses.hasAny(['decide', 'publish'])) return false;
  if (text.text.charAt(quantity.start - 1) === '类') return true;
  if (byContent.test(sentenceBefore(text.text, labelStart))) return true;
  const isOpen = previous?.certainty === 'open' && previous.readings[0]?.plus[0]?.line.startsWith('disclosure.');
  if (latest?.of !== 'other' && !isOpen) return false;
  if (counts.slice(-mostKinds).some((count) => isBehindKinds(text.text, labelStart, count))) return false;
  return labelStart > 0 && !/[。!?;]/.test(text.text.charAt(labelStart - 1));
}

/** 申请内容：事故调查62件；行政处罚41件: what the sentence tells is what was asked for. */
const byContent = /申请(?:的)?(?:内容|事项|类型|类别|领域)[^;。]{0,12}(?:[:为是分]|涉及|集中|包括)/;
/** How many kinds of one are looked behind, of which each may be a count. */
const mostKinds = 6;

/** 行政处罚126件（市容89件、燃气37件），行政强制41件: a bracket tells the kinds of the decisions ahead of it, and is left behind with them. */
function isBehindKinds(text: string, labelStart: number, { at = 0, readings }: Statement): boolean {
  if (!readings[0]?.plus[0]?.line.startsWith('disclosure.') || labelStart - at > longestKinds) return false;
  return /^[\d,]+[件宗起]\([^()]*\),$/.test(text.slice(at, labelStart));
}

/** How long a number with its kinds in brackets may be. */
const longestKinds = 200;

/** 若不计重复申请6件，全年实际办结178件: what a number would be, or is without some that the sentence takes out. */
export function isSupposed({ text }: Page, { labelStart, quantity }: Labelled): boolean {
  return supposed.test(text.text.slice(sentenceStart(text.text, labelStart, '。!?;'), quantity.start));
}
const supposed = /若(?!干)|如果|假如|假设|剔除|扣除|除去|扣减|不计(?!入)|不算/;

/** 共收到申请412件，年均82件: what has an average of years is told of several. */
export function isOfYears({ text }: Page, { quantity }: Labelled): boolean {
  return averaged.test(sentenceFrom(text.text, quantity.end));
}
const averaged = /^[^,;:\d]{0,12}[,(、](?:年平?均|平均(?:每|一)年|每年平均)/;

/** 企业较为关心资质核查，相关申请26件: of what was spoken of, where nothing says that they are all that came in. */
export function mayBeOfKind({ text }: Page, { labelStart, quantity }: Labelled, { senses }: Reach): boolean {
  if (senses.hasAny(['receive', 'sum', 'thisYear'])) return false;
  return /(?:相关|有关)(?:的)?(?:政府信息公开|信息公开|公开)?申请/.test(text.text.slice(labelStart, quantity.start));
}

/** 依法公开12件，由法律顾问审核: bare 公开 is what became of requests only where what a clause without a figure says behind it is understood. */
export function mayBePublished({ senses }: Naming, page: Page, { tailEnd }: Labelled): boolean {
  if (!senses.has('weakPublic') || senses.hasAny(['request', 'bareRequest'])) return false;
  const [behind = ''] = /^,[^,;:。!?\d]+(?=[,;:。!?]|$)/.exec(sentenceFrom(page.text.text, tailEnd)) ?? [];
  return !reach(page, tailEnd + 1, tailEnd + behind.length).understood;
}

/**
 * 与许可有关的信息公开申请130件, 依申请公开情况全委制发规范性文件4件: the last noun of a label says what is counted, and decisions ahead of it
 * which, or requests only where the words stand.
 */
export function isOfOtherNoun({ words }: Reach, { subject }: Measure): boolean {
  const noun = words.findLast(({ sense }) => isRequest(sense) || isOtherCase(sense))?.sense;
  if (subject.startsWith('disclosure.')) return isRequest(noun);
  return subject === 'requests' && isOtherCase(noun) && words.some(({ sense }) => isRequest(sense));
}

function isRequest(sense: Sense | null | undefined): boolean {
  return sense === 'request' || sense === 'bareRequest';
}

function isOtherCase(sense: Sense | null | undefined): boolean {
  return sense != null && (sense === 'arbiter' || sense.startsWith('disclosure.'));
}

/** 对1件重复申请，依法不予处理: one of them, and not all that there were; 对15件申请不予公开 tells what became of all fifteen. */
export function isAmongMany({ text }: Page, { labelStart, quantity }: Labelled, { words }: Reach): boolean {
  if (!/(?:对|涉|涉及|另|另有)$/.test(text.text.slice(labelStart, quantity.start))) return false;
  const row = words.findIndex(({ sense }) => sense?.startsWith('requests.') === true);
  const noun = words.findIndex(({ sense }) => sense === 'request' || sense === 'bareRequest');
  return row >= 0 && (noun < 0 || row < noun);
}
