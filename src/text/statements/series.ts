import { hasApplicant } from './applicants';
import { isJoint, type Labelled } from './clauses';
import { type Page, type Reach, reach, type Word } from './words';

/** A number, where its label ends, and the words of that label. */
export interface Ended {
  readonly label: Labelled;
  readonly end: number;
  readonly words: Reach;
  /** The stretch of the list in which it stands, where labels and numbers are told apart from one another. */
  readonly list?: Stretch;
  /** Of a share in such a list: how many numbers ahead of the list the one stands of which it is told. */
  readonly behind?: number;
}

/** From one place of a text to another. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Every number of a clause with the label that names it; none of those that only tell last year's, or of a list whose labels are not clear. */
export function endedLabels(page: Page, labelled: readonly Labelled[]): Ended[] {
  const words = labelled.map((one) => reach(page, one.labelStart, endOfLabel(page, one)));
  const at = words.findIndex(({ senses }) => senses.has('separately'));
  const list = at < 0 ? null : listed(page, labelled.slice(at), words[at]);
  return list ? [...changed(page, labelled.slice(0, at), words), ...list] : changed(page, labelled, words);
}

/** 自然人（29件）: the bracket in which a number stands is no word. */
function endOfLabel({ text }: Page, { labelStart, quantity }: Labelled): number {
  const { start } = quantity;
  return start > labelStart && text.text.charAt(start - 1) === '(' ? start - 1 : start;
}

/** Every number with the label in front of it; 申请由38件增至65件 names the second of its numbers, the first is last year's. */
function changed(page: Page, labelled: readonly Labelled[], words: readonly Reach[]): Ended[] {
  const { text } = page.text;
  const ended: Ended[] = [];
  for (const [index, label] of labelled.entries()) {
    const [before, after, own] = [labelled[index - 1], labelled[index + 1], words[index]];
    const from = before && startOfChange(text, before);
    if (before && from !== undefined && isChange(page, before, label)) {
      const { labelStart } = before;
      ended.push({ label: { ...label, labelStart }, end: from, words: reach(page, labelStart, from) });
      continue;
    }
    const first =
      after &&
      ((startOfChange(text, label) !== undefined && isChange(page, label, after)) || isFormer(page, label, after));
    if (own && !first) ended.push({ label, end: label.quantity.start, words: own });
  }
  return ended;
}

function startOfChange(text: string, { labelStart, quantity }: Labelled): number | undefined {
  const [stretch] = /[由从][^由从]*$/.exec(text.slice(labelStart, quantity.start)) ?? [];
  return stretch === undefined ? undefined : quantity.start - stretch.length;
}

function isChange(page: Page, { quantity }: Labelled, next: Labelled): boolean {
  return reach(page, quantity.end, next.quantity.start).senses.has('level');
}

/** 由61件增加24件 tells last year's number and the difference. */
const formerly = /[由从](?:去年|上年|上一年|\d{4}年|同期|度|的)*$/;
function isFormer(page: Page, { labelStart, quantity }: Labelled, next: Labelled): boolean {
  if (!formerly.test(page.text.text.slice(labelStart, quantity.start))) return false;
  return reach(page, quantity.end, next.quantity.start).senses.has('growth');
}

/**
 * 收到、办结分别为12件、11件: the labels and the numbers stand in the same order. Null where the clause is no such list; empty
 * where there are not as many of the one as of the other.
 */
function listed(page: Page, labelled: readonly Labelled[], of: Reach | undefined): Ended[] | null {
  const [first] = labelled;
  if (!first || !of || labelled.length < 2) return null;
  const { words, senses } = of;
  const mark = words.find((word) => word.sense === 'separately');
  if (!mark) return null;
  if (senses.has('ratio')) return sharesInOrder(page, labelled, of, mark);
  if (senses.has('growth') || sharesWords(page, mark.end, first.quantity.start)) return [];
  const items = [...page.text.text.slice(first.labelStart, mark.start).matchAll(/[^、和及与]+/g)].map((item) => {
    const start = first.labelStart + item.index;
    const end = start + item[0].length;
    return { start, end, words: reach(page, start, end) };
  });
  const ofApplicants = items.filter((item) => hasApplicant(item.words.senses));
  if (items.length !== labelled.length || ![0, items.length].includes(ofApplicants.length)) return [];
  const list = { start: items[0]?.start ?? first.labelStart, end: labelled.at(-1)?.quantity.end ?? mark.end };
  return labelled.flatMap(({ quantity }, index): Ended | readonly [] => {
    const item = items[index];
    if (!item) return [];
    const { start, end } = item;
    const label = { quantity, labelStart: start, tailEnd: quantity.end, aheadStart: start, last: null };
    return { label, end, words: item.words, list };
  });
}

/** 公开40件、部分公开9件，分别占48.2%、10.8%: shares of the numbers ahead of them, in their order. */
function sharesInOrder({ text }: Page, labelled: readonly Labelled[], words: Reach, mark: Word): Ended[] {
  const [first] = labelled;
  const isPlain = words.words.every(({ sense, start }) => start >= mark.start || sense === 'filler');
  if (!first || !isPlain || !labelled.every((one) => isNext(text.text, one, one === first))) return [];
  const list = { start: first.labelStart, end: labelled.at(-1)?.quantity.end ?? first.quantity.end };
  return labelled.map((label, index) => ({
    label,
    end: label.quantity.start,
    words,
    list,
    behind: labelled.length - index,
  }));
}

/** Whether a number is the first percentage of a list, or one that a joint alone parts from the one before. */
function isNext(text: string, { quantity, labelStart }: Labelled, isFirst: boolean): boolean {
  if (quantity.unit !== 'percent') return false;
  return isFirst || (quantity.start === labelStart + 1 && isJoint(text.charAt(labelStart)));
}

/** 自然人、企业分别公开5件、3件: what stands behind the word is said of every label. */
function sharesWords(page: Page, start: number, end: number): boolean {
  return reach(page, start, end).words.some(({ sense }) => sense !== 'filler');
}
