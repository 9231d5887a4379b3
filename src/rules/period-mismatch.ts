import type { Location } from '../model/index';
import { passed, type Verdict } from '../model/verdict';
import { periodsIn } from '../text/period';
import { compact } from '../text/statements/compact';
import { sentenceBefore, sentenceFrom } from '../text/statements/sentence';
import type { Rule } from './define';

/** What is compared, cleared up or planned names years of its own. */
const otherwise = /同期|相比|同比|环比|较上|对比|清理|规划|任期|以来|去年|上年|上一年/;
/** Months alone are those of the statistics only where these say so. */
const ofStatistics = /统计|期限|时限|时段|数据|报告期/;
/** What every period has in it, whatever its figures. */
const mayHoldPeriod = /[12１２]\s*[.．/／-]|[12１２二]\s*月/;

/** The period of statistics that the prose names is not the year of the title. Spans of several years are no such period. */
export const periodMismatch: Rule = {
  id: 'period-mismatch',
  name: '统计期限不符',
  basis: 'heuristic',
  wording: {
    zh: '正文所述统计期限“{quote}”不是标题所示的 {year} 年',
    en: 'the period “{quote}” in the text is not the year {year} of the title',
  },
  summary: {
    zh: '统计期限为标题所示年份的 1 月 1 日至 12 月 31 日',
    en: 'the period of statistics is the calendar year that the title names',
  },
  source: {
    zh: '《中华人民共和国政府信息公开条例》第四十九条、第五十条：公布上一年度政府信息公开工作年度报告',
    en: 'Regulations on Open Government Information, articles 49 and 50: the report on the year before is published',
  },
  example: {
    zh: '正文所述统计期限“2022年1月1日至2022年12月31日”不是标题所示的 2023 年',
    en: 'the period “2022年1月1日至2022年12月31日” in the text is not the year 2023 of the title',
  },
  *check({ report }) {
    const { year } = report;
    if (year === null) return;
    for (const { passages } of report.sections)
      for (const { text, location } of passages) if (mayHoldPeriod.test(text)) yield* periodsOf(text, year, location);
  },
};

function* periodsOf(text: string, year: number, location: Location): Iterable<Verdict> {
  const page = compact(text);
  for (const { first, last, start, end, byDay } of periodsIn(page.text)) {
    const sentence = sentenceBefore(page.text, start, '。;') + sentenceFrom(page.text, start, '。;');
    if (first !== last || (!byDay && !ofStatistics.test(sentence))) continue;
    const quote = page.quote(start, end);
    if (first === year) yield passed;
    else if (!otherwise.test(sentence))
      yield { outcome: 'failed', cells: [], values: { quote, year }, quote, location };
  }
}
