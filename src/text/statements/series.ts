import { hasApplicant } from './applicants';
import type { Labelled } from './clauses';
import { type Page, reach, type Word } from './words';

/** A number and where its label ends. */
export interface Ended {
  readonly label: Labelled;
  readonly end: number;
}

/** Every number of a clause with the label that names it; none of those that only tell last year's, or of a list whose labels are not clear. */
export function endedLabels(page: Page, labelled: readonly Labelled[]): Ended[] {
  const at = labelled.findIndex(({ labelStart, quantity }) => separately(page, labelStart, quantity.start));
  const list = at < 0 ? null : listed(page, labelled.slice(at));
  return list ? [...changed(page, labelled.slice(0, at)), ...list] : changed(page, labelled);
}

function separately(page: Page, start: number, end: number): Word | undefined {
  return reach(page, start, end).words.find(({ sense }) => sense === 'separately');
}

/** Every number with the label in front of it; 申请由38件增至65件 names the second of its numbers, the first is last year's. */
function changed(page: Page, labelled: readonly Labelled[]): Ended[] {
  const { text } = page.text;
  return labelled.flatMap((label, index): Ended[] => {
    const { quantity } = label;
    const [before, after] = [labelled[index - 1], labelled[index + 1]];
    const from = before && startOfChange(text, before);
    if (before && from !== undefined && isChange(page, before, label))
      return [{ label: { ...label, labelStart: before.labelStart }, end: from }];
    const first =
      after &&
      ((startOfChange(text, label) !== undefined && isChange(page, label, after)) || isFormer(page, label, after));
    return first ? [] : [{ label, end: quantity.start }];
  });
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
function listed(page: Page, labelled: readonly Labelled[]): Ended[] | null {
  const [first] = labelled;
  if (!first || labelled.length < 2) return null;
  const { words, senses } = reach(page, first.labelStart, first.quantity.start);
  const mark = words.find((word) => word.sense === 'separately');
  if (!mark) return null;
  if (senses.has('growth') || sharesWords(page, mark.end, first.quantity.start)) return [];
  const items = [...page.text.text.slice(first.labelStart, mark.start).matchAll(/[^、和及与]+/g)];
  const ofApplicants = items.filter((item) => {
    const start = first.labelStart + item.index;
    return hasApplicant(reach(page, start, start + item[0].length).senses);
  });
  if (items.length !== labelled.length || ![0, items.length].includes(ofApplicants.length)) return [];
  return labelled.flatMap(({ quantity }, index) => {
    const item = items[index];
    if (!item) return [];
    const start = first.labelStart + item.index;
    return [
      { label: { quantity, labelStart: start, tailEnd: quantity.end, aheadStart: start }, end: start + item[0].length },
    ];
  });
}

/** 自然人、企业分别公开5件、3件: what stands behind the word is said of every label. */
function sharesWords(page: Page, start: number, end: number): boolean {
  return reach(page, start, end).words.some(({ sense }) => sense !== 'filler');
}
