import type { Rule } from './define';

/**
 * A sentence that opens with last year and goes on to tell a number as if it were this year's. What is compared, carried
 * over (2022年收到9件，2023年收到3件) or told as history names last year rightly, so those words take a sentence out.
 */
const sentence = /(?:^|[。；;])\s*(\d{4})\s*年(?:度)?[，,]?[^。；;]*?\d\s*[件条篇份][^。；;]*/g;
const rightly =
  /同比|较|相比|比上|增长|增加|下降|减少|结转|去年|上年|今年|本年|\d年\d+月|年至|年起|印发|〔|规划|方案|五年|历年|以来|决算/;

/** A number is told of the year before the one that the title names. */
export const staleYear: Rule = {
  id: 'stale-year',
  basis: 'heuristic',
  wording: {
    zh: '正文以 {stated} 年叙述，标题为 {year} 年，可能沿用了上年文字：“{quote}”',
    en: 'the text tells of {stated} where the title says {year}; it may be left over from last year: “{quote}”',
  },
  summary: {
    zh: '正文中的年份应为报告年份，不应沿用上年文字',
    en: 'the text tells of the year of the title, not of the year before',
  },
  source: '《中华人民共和国政府信息公开条例》第四十九条：公布上一年度的工作情况',
  example: {
    zh: '正文以 2022 年叙述，标题为 2023 年，可能沿用了上年文字：“2022年，主动公开信息61条”',
    en: 'the text tells of 2022 where the title says 2023; it may be left over from last year: “2022年，主动公开信息61条”',
  },
  *check({ report }) {
    const { year } = report;
    if (year === null) return;
    for (const { text, location } of report.sections.flatMap((section) => section.passages)) {
      for (const match of text.matchAll(sentence)) {
        const quote = match[0].replace(/^[。；;\s]+/, '');
        if (Number(match[1]) !== year - 1 || rightly.test(quote) || isHistory(quote, year)) continue;
        yield { outcome: 'failed', cells: [], values: { quote, year, stated: year - 1 }, quote, location };
      }
    }
  },
};

/** A sentence that names this year too, or several years, sets them side by side. */
function isHistory(quote: string, year: number): boolean {
  const named = new Set([...quote.matchAll(/(\d{4})年/g)].map(([, one]) => Number(one)));
  return named.has(year) || named.size > 1;
}
