import type { Compact } from './compact';
import { lettersOf, matchAt } from './match';
import { scopeOfBureau } from './own-name';
import type { Reporter } from './reporter';
import { scopeOfGovernment, scopeOfRegion } from './scope';
import { Senses } from './senses';
import type { Statement } from './statement';
import type { Sense } from './vocabulary';

/** A passage under the eyes of the reader. */
export interface Page {
  readonly text: Compact;
  /** Which of the passages it is, from 0. */
  readonly index: number;
  readonly reporter: Reporter;
}

/** A piece of a clause and what it means; null where it is not understood. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly sense: Sense | null;
}

/** The words of a stretch, what they mean, and whether every one of them is understood. */
export interface Reach {
  readonly words: readonly Word[];
  readonly senses: Senses;
  readonly understood: boolean;
}

/** Reads the words from `start` to `end`. */
export function reach({ text, reporter }: Page, start: number, end: number): Reach {
  const words = wordsOf(text.text, start, end, reporter);
  return { words, senses: Senses.of(words), understood: words.every((word) => word.sense !== null) };
}

const edge = /^\([一二三四五六七八九十]+\)|^[、和及与"“”'(（]+/;

/** The printed text of a stretch and where it stands; what joins it to the words before is left out. */
export function quoteOf(
  { text, index }: Page,
  start: number,
  end: number,
): Pick<Statement, 'quote' | 'passage' | 'start'> {
  const from = start + (edge.exec(text.text.slice(start, end))?.[0].length ?? 0);
  return { quote: text.quote(from, end), passage: index, start: from };
}

/** What numbers a sentence and says nothing: 三是, （二）, 一、. */
const numbering = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[是、])/;

/** The words of a stretch of compact text, every character in one of them; what stands between two that are understood is one. */
export function wordsOf(text: string, from: number, to: number, reporter: Reporter): Word[] {
  const found: Word[] = [];
  const stretch = text.slice(from, to);
  const number = from === 0 || '。;!?'.includes(text.charAt(from - 1)) ? numbering.exec(stretch)?.[0] : undefined;
  if (number) found.push({ start: from, end: from + number.length, sense: 'filler' });
  const first = number?.length ?? 0;
  const letters = lettersOf(reporter.organization);
  let known = first;
  const leaveOver = (end: number) => {
    if (end > known) found.push({ start: from + known, end: from + end, sense: null });
  };
  for (let index = first; index < stretch.length; ) {
    const match = matchAt(text, stretch, from, index, reporter, letters);
    if (match) {
      leaveOver(index);
      known = index + match.length;
      const sense = scoped(match.sense, stretch.slice(index, known), text, from + index, reporter);
      found.push({ start: from + index, end: from + known, sense });
    }
    index += match?.length ?? 1;
  }
  leaveOver(stretch.length);
  if (found.length < 3) return found;
  const classed = stretch.includes('类') || stretch.includes('信息') ? namesTopics(found, text) : found;
  return namesKinds(sharesNoun(classed, text), text);
}

/** 涉案件类申请, 企业登记类申请: what says nothing, or what is done, says which where 类 makes it the name of a class; so does who in 申请公开企业信息. */
function namesTopics(words: Word[], text: string): Word[] {
  return words.map((word, index) => {
    const next = words[index + 1];
    const noun = next && text.slice(next.start, next.end);
    const isClass = noun === '类' && word.end - word.start > 1 && ofClasses.includes(word.sense);
    return isClass || (noun === '信息' && word.sense?.startsWith('column:')) ? { ...word, sense: null } : word;
  });
}

const ofClasses: readonly Word['sense'][] = ['filler', 'receive', 'handle', 'decide', 'issue', 'publish'];

/** 全部或部分公开: what is joined to 部分公开 without its noun was disclosed as well. */
function sharesNoun(words: Word[], text: string): Word[] {
  const at = words.findIndex(({ sense }) => sense === 'requests.partiallyGranted');
  const [whole, joint] = [words[at - 2], words[at - 1]];
  if (!whole || !joint || !'、和及与或'.includes(text.slice(joint.start, joint.end))) return words;
  const named = whole.sense === 'all' || text.slice(whole.start, whole.end) === '予以';
  return named ? words.with(at - 2, { ...whole, sense: 'requests.granted' }) : words;
}

/**
 * 取水、采砂等行政许可: what stands before 等 and a decision names kinds of it, whatever the words are. Charges are told of one by one, so
 * that 植物检疫费等行政事业性收费 may concern some of them only.
 */
function namesKinds(words: Word[], text: string): Word[] {
  const at = words.findIndex(
    ({ start, end, sense }, index) =>
      sense === 'filler' && text.slice(start, end) === '等' && words[index + 1]?.sense?.startsWith('disclosure.'),
  );
  if (at < 0) return words;
  const verb = words.findLastIndex(({ sense }, index) => index < at && sense !== null && verbs.includes(sense));
  const kind = words[at + 1]?.sense === 'disclosure.fees' ? 'concern' : 'filler';
  return words.map((word, index) => (index > verb && index < at && isKind(word) ? { ...word, sense: kind } : word));
}

const verbs: readonly Sense[] = ['decide', 'handle'];
function isKind({ sense }: Word): boolean {
  return sense === null || sense.startsWith('disclosure.');
}

function scoped(sense: Sense | null, word: string, text: string, at: number, reporter: Reporter): Sense | null {
  if ((sense === 'own' || sense === 'region') && besideAnother.test(text.slice(Math.max(0, at - 2), at))) return null;
  if (sense === 'receive' && word === '新增' && '量数'.includes(text.charAt(at - 1))) return 'growth';
  if (sense === 'show') return decidedBefore.test(text.slice(0, at)) ? 'filler' : 'foreign';
  if (sense === 'requests.notProcessed.complaint' && !/类|申请/.test(word))
    return notProcessed(text, at) ? sense : 'foreign';
  if (sense === 'region') return scopeOfRegion(word, reporter);
  if (sense === 'bureau') return scopeOfBureau(word, text, reporter);
  return sense === 'government' ? scopeOfGovernment(word, reporter) : sense;
}

/** 另一省份收到502件，与我厅相当; 街道收到27件，已计入新区92件之内; 各公司: the body that another is likened to or counted in, or one of several, is not whose numbers follow. */
const besideAnother = /[与比同跟各]$|[含计列纳]在$|[含计列纳]入$/;

/** 不予处理24件，其中信访举报投诉15件: cases that all organs have are requests where they are told as parts of those not processed. */
function notProcessed(text: string, at: number): boolean {
  return (
    partOfNotProcessed.test(text.slice(Math.max(0, at - farthest), at)) || thenNot.test(text.slice(at, at + farthest))
  );
}

const partOfNotProcessed = /不[予作]处理[^,;。]{0,12},?(?:其中|中|包括|含|[:(])[^;。!?]*$/;
const thenNot = /^[^,;。]{0,16}不[予作]处理/;
/** A list of the five reasons has no more characters ahead of its last. */
const farthest = 120;

/** 作出并公示: what is decided and then shown. */
const decidedBefore = /(?:作出|做出|实施|下达)(?:[^,;。]*?并(?:及时|同步|依法|全部)?)?$/;
