import type { Report } from '../model/index';
import { statedIn } from '../prose/index';
import { readNumeral } from '../text/statements/chinese-numeral';
import { compact } from '../text/statements/compact';
import type { Sense } from '../text/statements/vocabulary';
import { wordsOf } from '../text/statements/words';
import type { Rule } from './define';

/**
 * A sentence that opens with last year and goes on to tell a number as if it were this year's. What is compared, carried
 * over (2022年收到9件，2023年收到3件) or told as history names last year rightly, so those words take a sentence out.
 */
const sentence =
  /(?:^|[。;])(\d{4}|二[〇零○一二三四五六七八九]{3})年(?![底末初])(?:度)?,?[^。;]*?[\d一二三四五六七八九十百千万][件条篇份][^。;]*/g;
const rightly =
  /同比|较|相比|比上|同期|同类|增幅|降幅|增长|增加|下降|减少|结转|遗留|未结|去年|上年|今年|本年|\d年\d+月|年至|年起|印发|〔|规划|方案|五年|历年|以来|决算/;
/** 2022年未办结的3件, 2022年制发的3件, 2022年34件中5件: of the documents and requests of last year this year's work is told. */
const attribute = /^(?:\d{4}|二.{3})年度?(?:[^,。;]*的)?[\d一二三四五六七八九十百千万]/;
/** A year in other figures than ASCII ones begins with one of these. */
const otherFigures = /２|二[〇零○]/;
/** Sections that tell of the year, where a heading that names one names that year. */
const ofTheYear: readonly unknown[] = ['overview', 'disclosure', 'requests', 'disputes'];
const headed = /(\d{4}|二[〇零○一二三四五六七八九]{3})年(?!以来|起|至|[-~—])/;

/** A number is told of the year before the one that the title names. */
export const staleYear: Rule = {
  id: 'stale-year',
  name: '正文年份不符',
  basis: 'heuristic',
  wording: {
    zh: '正文以 {stated} 年叙述，标题为 {year} 年，可能沿用了上年文字：“{quote}”',
    en: 'the text tells of {stated} where the title says {year}; it may be left over from last year: “{quote}”',
  },
  summary: {
    zh: '正文中的年份应为报告年份，不应沿用上年文字',
    en: 'the text tells of the year of the title, not of the year before',
  },
  source: {
    zh: '《中华人民共和国政府信息公开条例》第四十九条：公布上一年度的工作情况',
    en: 'Regulations on Open Government Information, article 49: the work of the year before is published',
  },
  example: {
    zh: '正文以 2022 年叙述，标题为 2023 年，可能沿用了上年文字：“2022年，主动公开信息61条”',
    en: 'the text tells of 2022 where the title says 2023; it may be left over from last year: “2022年，主动公开信息61条”',
  },
  *check({ report }) {
    const { year } = report;
    if (year === null) return;
    for (const { kind, heading, passages, location } of report.sections) {
      if (ofTheYear.includes(kind)) {
        const stated = headedYear(heading);
        const values = { quote: heading, year, stated: stated ?? year };
        if (stated !== null && stated < year) yield { outcome: 'failed', cells: [], values, quote: heading, location };
      }
      const first = passages.findIndex(({ text }) => text.includes(`${year}年`));
      for (const [index, passage] of passages.entries()) {
        for (const quote of staleIn(passage.text, report, year, first >= 0 && first < index)) {
          const values = { quote, year, stated: year - 1 };
          yield { outcome: 'failed', cells: [], values, quote, location: passage.location };
        }
      }
    }
  },
};

/** 2022年全年 opens a look back. */
const lookBack = /^(?:\d{4}|二.{3})年全年/;

/** Smaller numbers are the same in two years by chance. */
const telling = 10;

/**
 * Whether a sentence was left over, by the numbers that it tells when it is read as if its year were the report's: wherever one of them is
 * of this year's tables, and where it `opens` a section, or a passage of one that has not named this year yet, unless all are others than
 * this year's, as those of the year before are. One without numbers of the tables was where it tells of the year: 2022年第三方评估反馈15条
 * names something else by its year.
 */
function isLeftOver(told: string, opens: boolean, report: Report, year: number): boolean {
  const { agreeing, others } = statedIn(told, report, year - 1);
  if (agreeing.some(({ stated }) => stated >= telling)) return true;
  return opens && (agreeing.length > 0 || (!others && tellsOfYear(told, report)));
}

/** 2022年，…, 2022年我局…, 2022年共发布…: the year says when, and not of which year the thing behind it was. */
function tellsOfYear(told: string, { organization }: Report): boolean {
  const behind = told.replace(named, '');
  if (behind.startsWith(',')) return true;
  const reporter = { organization, year: null };
  const [first] = wordsOf(behind, 0, behind.length, reporter);
  return first?.sense != null && when.includes(first.sense);
}

const named = /^(?:\d{4}|二.{3})年度?/;
const when: readonly Sense[] = [
  'own',
  'office',
  'thisYear',
  'sum',
  'receive',
  'handle',
  'conclude',
  'publish',
  'weakPublic',
  'issue',
  'decide',
];

function headedYear(heading: string): number | null {
  const printed = heading.includes('年') ? headed.exec(compact(heading).text)?.[1] : undefined;
  return printed === undefined ? null : readNumeral(printed);
}

function staleIn(passage: string, report: Report, year: number, goesOn: boolean): string[] {
  if (!passage.includes(String(year - 1)) && !otherFigures.test(passage)) return [];
  const { text, quote } = compact(passage);
  return [...text.matchAll(sentence)].flatMap((match) => {
    const [whole, printed = ''] = match;
    const told = whole.replace(/^[。;]/, '');
    const stale =
      readNumeral(printed) === year - 1 &&
      !rightly.test(told) &&
      !attribute.test(told) &&
      !isHistory(told, year) &&
      !isFollowed(text.slice(match.index + whole.length), year) &&
      isLeftOver(told, match.index === 0 && !goesOn && !lookBack.test(told), report, year);
    return stale ? quote(match.index + whole.length - told.length, match.index + whole.length) : [];
  });
}

/** 2022年收到9件。2023年收到3件: the next sentence goes on to this year. */
function isFollowed(rest: string, year: number): boolean {
  const [, printed, word] =
    /^[。;](?:而|到|至)?(?:(\d{4}|二[〇零○一二三四五六七八九]{3})年|(今年|本年))/.exec(rest) ?? [];
  return word !== undefined || (printed !== undefined && readNumeral(printed) === year);
}

/** A sentence that names this year too, or several years, sets them side by side. */
function isHistory(quote: string, year: number): boolean {
  const named = new Set(
    [...quote.matchAll(/(\d{4}|二[〇零○一二三四五六七八九]{3})年/g)].map(([, one = '']) => readNumeral(one)),
  );
  return named.has(year) || named.size > 1;
}
