import { fold } from './fold';
import { periodsIn } from './period';
import { yearIn } from './title';

/** Longer texts are prose and say nothing of a table alone. */
const longest = 60;

/** A day or a month of a year says when something was done, not what is counted. */
const writtenYear =
  /(?:(?:19|20)\d\d|二[〇零○][〇零○一二三四五六七八九]{2})年(?!\d{1,2}月|[一二三四五六七八九十]{1,2}月)/g;

/** What names a year for another reason than to say whose figures those are: what is compared, the notice, what is left over. */
const inPassing =
  /[比较与同]|以来|起|结转|格式|样式|式样|新?版|修订|[印颁]发|[发公]布|[实施]行|通知|函|条例|规定|依据|[根参依按]照|根据|时间|日期/;

/** What ends with figures, or with what holds them. */
const ofFigures = /(?:数据|数字|数值|数|统计|情况|[一本此附下上]?表|年度?)(?:[(（].*)?[)）】\]。.:：]*$/;

/** Whether a line by a table says that it holds the figures of other years than one: （以下为2022年数据）, 2022年收到和处理政府信息公开申请情况表. */
export function tellsAnotherYear(text: string, year: number): boolean {
  if (text.length > longest) return false;
  const folded = fold(text);
  const periods = periodsIn(folded);
  const written = folded.match(writtenYear)?.map(yearIn) ?? [];
  const years = [...periods.flatMap(({ first, last }) => [first, last]), ...written];
  if (years.length === 0 || years.includes(year) || inPassing.test(folded)) return false;
  return periods.length > 0 || ofFigures.test(folded);
}

const counted = '[十百千万亿]+(?:件次?|项|个|条|份|宗|起|次|例)';
const unitSaid = new RegExp(`单位[:为是]{0,2}${counted}(?!\\p{Script=Han})|[(\\[【]${counted}[)\\]】]`, 'u');

/** Whether a text says that what is counted is counted by tens or more: 单位：百件, 自然人（千件）. */
export function tellsScaledCounts(text: string): boolean {
  return text.length <= longest && unitSaid.test(fold(text));
}

/** Whether a line over a table says that the table only shows how one is filled in, or no longer holds: （样表）, 此表作废. */
export function tellsNoFigures(text: string): boolean {
  const folded = text.length <= longest ? fold(text) : '';
  if (/(?:更正|修改|修正|订正|勘误)(?:后|如下)|以(?:此|本|下)表为准/.test(folded)) return false;
  return /样表|示例|范例|范本|模[板版]|样本|作废|(?:更正|修改|修正|订正|勘误)前/.test(folded);
}

/** Whether a note by a table takes back a figure in it: 更正：自然人新收申请应为19件. */
export function tellsCorrection(text: string): boolean {
  return text.length <= longest && /(?:更正|勘误|订正).*应[为是]/.test(fold(text));
}
