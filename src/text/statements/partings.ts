import type { Measure, Senses } from './measure';
import { sentenceBefore, sentenceFrom } from './sentence';

/** What a sentence may say round a number that makes the number a part of what the table counts, or more than it. */
interface Parting {
  /** How the lines begin that it is about. */
  readonly line: string;
  /** Where the number's own words have to say something for it. */
  readonly label?: RegExp;
  readonly sentence: RegExp;
}

const partings: readonly Parting[] = [
  // New cases, told beside those of the year before that were still open.
  { line: 'disputes.', sentence: /(?:[上去往前]一?年|\d{4}年)度?(?:的|末|底)?(?:尚?未审结|未结|结转|转入|遗留|在审)/ },
  { line: 'disputes.', sentence: /新[增收发][^,;]{0,20}(?:复议|诉讼)|(?:复议|诉讼)[^,;]{0,12}新[增收发]/ },
  // Decisions for and against told apart.
  { line: 'disclosure.licensing', sentence: /不(?:予|准予?)(?:行政)?(?:许可|批准|审批|准许)/ },
  { line: 'disclosure.penalties', sentence: /不予(?:行政)?处罚/ },
  { line: 'disclosure.compulsion', sentence: /强制措施.*强制执行|强制执行.*强制措施/ },
  // Entries of a list, and the cases that concern decisions.
  { line: 'disclosure.', sentence: /(?:清单|目录|事项)[^。]{0,10}\d+[项条]/ },
  { line: 'disclosure.', sentence: /(?:复议|诉讼|应诉)[^。]*涉及/ },
  // Documents repealed and documents that lapsed, together and then one by one.
  {
    line: 'disclosure.',
    label: /失效/,
    sentence: /废止(?:的)?\d+件[^。]*失效(?:的)?\d+件|失效(?:的)?\d+件[^。]*废止(?:的)?\d+件/,
  },
  // New documents told beside revised ones.
  { line: 'disclosure.normativeDocuments', label: /新制|其中/, sentence: /修[改订]/ },
  // What an organ that decides cases takes in, and cases told with a state that they share.
  {
    line: 'disputes.',
    sentence: /(?:复议|诉讼)(?:案件|申请)?共?(?:受理|收到)|(?:受理|接收|收到)(?:行政)?(?:复议|诉讼|应诉)/,
  },
  { line: 'disputes.', sentence: /其中\d+[件起宗][^,;。]*\d+[件起宗][^,;。]*(?:审结|未结|在审)/ },
  // So many for every hundred.
  { line: '', sentence: /每[十百千万\d]*[件起宗]/ },
  // A review parts the stock into what stays as it is, what is to be changed and what goes.
  { line: 'disclosure.normativeDocuments', label: /保留|继续有效/, sentence: /清理|修[改订]/ },
  // Applications that were counted and then taken off, and those of the head office beside those of the bodies under it.
  {
    line: 'requests',
    sentence: /剔除|扣除|去除|减去|除去|实际(?:新收|收到|受理)|重复(?:登记|提交|录入|件)|计入|有效申请/,
  },
  // Those that were taken on beside those that were not, and those that came in at one place where people were served.
  { line: 'requests', sentence: /(?:不予?|未予?|未获)受理/ },
  { line: 'requests', sentence: /(?:专区|窗口|查阅[点室处]|大厅|服务站)[^,;。]{0,12}(?:接待|服务|接受|提供|设)/ },
  { line: 'requests', sentence: /(?:转办|转交|转送|移送|移交)[^,;。]{0,10}\d/ },
  { line: 'requests', sentence: /(?:下属|所属|直属|二级|基层)[^,;。]{0,12}\d/ },
];

/** Whether the sentence shows that a number is, or may be, only a part of what its measure counts in the tables. */
export function isPart(text: string, start: number, end: number, { subject, last }: Measure, senses: Senses): boolean {
  const label = text.slice(start, end);
  const own = (line: string) =>
    subject.startsWith(line) && (line !== 'requests' || (last === 'intake' && !senses.has('due')));
  const about = partings.filter((parting) => own(parting.line) && (parting.label?.test(label) ?? true));
  if (about.length === 0) return false;
  const round = sentenceBefore(text, start) + sentenceFrom(text, start);
  return about.some(({ sentence }) => sentence.test(round));
}
