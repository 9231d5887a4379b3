import type { Labelled } from './clauses';
import { sentenceBefore } from './sentence';
import type { Page } from './words';

const untilNow = ['至今', '迄今', '目前'];
const asOf = ['截至', '截止', ...untilNow];
const sums = /累计|累积|总计/;
const summedUp = /累[计积]/;
/** 截至12月31日，共收到12件 tells of that year; 截至目前，共收到12件 may tell of any time. What is kept, as 目前共有68件, is told as of now anyway. */
const sumsUntilNow = /累计|累积|总计|共计?(?:[收接办答制]|受理|处理)/;
/** The year that the day itself is of says only up to when is counted. */
const yearOfDay = /^截[至止]到?(?:\d{4}|[〇○零一二三四五六七八九]{4})年/;
const years = /全年|[本今]年|年内|年度|报告期|\d{4}年|[〇○零一二三四五六七八九]{4}年/;

/** 截至目前，累计收到412件; 截至目前，共收到412件; 截至2023年12月底累计办结400件: summed up to a day from one that nothing names, which may be years before; so may be 累计办结400件 where nothing is said of the year. */
export function mayBeOfYears({ text }: Page, { quantity }: Labelled): boolean {
  const said = sentenceBefore(text.text, quantity.start, '。!?;');
  const day = lastOf(said, untilNow);
  const at = day >= 0 && sumsUntilNow.test(said.slice(day)) ? day : sums.test(said) ? lastOf(said, asOf) : -1;
  if (at < 0) return summedUp.test(said) && !years.test(sentenceBefore(text.text, quantity.start, ''));
  const ahead = said.slice(0, at);
  const led = ahead.slice(lastOf(ahead, units) + 1);
  return !years.test(led) && !years.test(said.slice(at).replace(yearOfDay, ''));
}

/** The measure words of the counts ahead, which what is said before them does not reach over: 全年收到85件，截至目前累计收到412件. */
const units = [...'件条宗起项次例'];

function lastOf(text: string, words: readonly string[]): number {
  return Math.max(...words.map((word) => text.lastIndexOf(word)));
}
