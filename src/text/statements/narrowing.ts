import { sentenceFrom } from './sentence';
import { type Page, reach } from './words';

/** 比上年增加72件, 较上年增加五百九十五件, 较去年减少: how a number has changed, told right behind it. */
const change =
  /^,?(?:比|较|同比|环比|相比)[^,;。]{0,12}?(?:增|减|升|降|多|少)[^,;。\d零〇一二两三四五六七八九十百千万]{0,4}(?:(?:[\d.]+|[零〇一二两三四五六七八九十百千万]+)(?:[件起宗例成倍]|%|个百分点))?/;
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
  return !understood || senses.hasAny(['foreign', 'share', 'concern']);
}
