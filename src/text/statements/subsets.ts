import { hasAny, linesIn, type Measure } from './measure';
import { sentenceBefore, sentenceFrom } from './sentence';
import { type Page, reach } from './words';

/** 结转的10件中, 不予公开的16件中, 收到并答复的78件中, 予以公开的申请中: from here on the sentence counts parts of these. */
const opening =
  /(?:不予|无法|不能|部分|予以|其他)?(?:结转|遗留|公开|提供|处理|撤回|延期[^,;。]{0,4}|收到?[并且后当](?:年|年内)?(?:答复|办结))的?(?:申请|\d+件(?:申请)?)[中里]/g;
/** In every opening, and in 其中. */
const mayOpen = /[中里]/;
/** 结转的10件，已全部办结，其中: the same, where nothing else is counted between. */
const among = /(?:结转|遗留)的\d+件(?:申请)?,(?!.*(?:新收|收到|受理)).*其中/;

/** 新收的85件申请中: some of those carried in may be left as well, so that the table's rows for the end of the year count more or less. */
const ofNew = /新(?:收|收到|受理)的?(?:公开申请|申请)?\d+件[^,;。]{0,12}[中里]/;
const atEnd: readonly string[] = ['requests.concluded', 'requests.carriedForward'];

/** Whether a number is of a subset that its sentence has named, so that the tables' rows, but for those that divide the subset itself, count more. */
export function isOfSubset(page: Page, start: number, { subject, readings }: Measure): boolean {
  if (subject !== 'requests') return false;
  const { text } = page.text;
  const before = sentenceBefore(text, start);
  if (!mayOpen.test(before) && !mayOpen.test(sentenceFrom(text, start))) return false;
  const said = before + (/^\D*/.exec(sentenceFrom(text, start))?.[0] ?? '');
  const from = start - before.length;
  const terms = readings[0]?.plus ?? [];
  if (ofNew.test(said) && terms.some(({ line }) => atEnd.includes(line))) return true;
  const last = [...said.matchAll(opening)].at(-1);
  if (!last) return among.test(said);
  const named = reach(page, from + last.index, from + last.index + last[0].length).senses;
  const groups = linesIn(named, 'requests.');
  return !terms.every(({ line }) => groups.some((group) => line.startsWith(`${group}.`)));
}

/** 比上年增加72件, 较去年减少: how a number has changed, told right behind it. */
const change =
  /^,?(?:比|较|同比|环比|相比)[^,;。]{0,12}?(?:增|减|升|降|多|少)[^,;。\d]{0,4}(?:[\d.]+(?:件|%|个百分点))?/;
/** Behind a stop, what the number is one kind of; 涉及 there mostly tells what all of them were about. */
const ofKind = /^,(?:均|都)?(?:属于?|适用|系)/;

/** Whether what is said behind a number, and behind the change told of it, makes it one of a kind: 许可决定72件比上年增加9件属于即办. */
export function isNarrowed(page: Page, end: number): boolean {
  const { text } = page.text;
  const behind = end + (change.exec(sentenceFrom(text, end))?.[0].length ?? 0);
  const said = sentenceFrom(text, behind, '。!?;');
  if (ofKind.test(said)) return tellsKind(page, behind + 1, said.slice(1));
  return behind > end && tellsKind(page, behind, said);
}

/** Whether the words up to the first stop or figure tell of more than when and how. */
function tellsKind(page: Page, from: number, said: string): boolean {
  const end = said.search(/[,:、()\d]/);
  const { understood, senses } = reach(page, from, from + (end < 0 ? said.length : end));
  return !understood || hasAny(senses, ['foreign', 'share', 'concern']);
}
