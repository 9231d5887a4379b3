import { linesIn, type Measure } from './measure';
import { sentenceBefore, sentenceFrom } from './sentence';
import { type Page, reach } from './words';

/** 结转的10件中, 不予公开的16件中, 予以公开的申请中: from here on the sentence counts parts of these. */
const opening =
  /(?:不予|无法|不能|部分|予以|其他)?(?:结转|遗留|公开|提供|处理|撤回|延期[^,;。]{0,4})的?(?:申请|\d+件(?:申请)?)[中里]/g;
/** 结转的10件，已全部办结，其中: the same, where nothing else is counted between. */
const among = /(?:结转|遗留)的\d+件(?:申请)?,(?!.*(?:新收|收到|受理)).*其中/;

/** Whether a number is of a subset that its sentence has named, so that the tables' rows, but for those that divide the subset itself, count more. */
export function isOfSubset(page: Page, start: number, { subject, readings }: Measure): boolean {
  if (subject !== 'requests') return false;
  const { text } = page.text;
  const before = sentenceBefore(text, start);
  const said = before + (/^\D*/.exec(sentenceFrom(text, start))?.[0] ?? '');
  const from = start - before.length;
  const last = [...said.matchAll(opening)].at(-1);
  if (!last) return among.test(said);
  const named = reach(page, from + last.index, from + last.index + last[0].length).senses;
  const groups = linesIn(named, 'requests.');
  const terms = readings[0]?.plus ?? [];
  return !terms.every(({ line }) => groups.some((group) => line.startsWith(`${group}.`)));
}
