import { formOf } from '../sums/index';
import { passed, type Rule } from './define';

const notices = [
  ['2019', /国办公开办函\s*[〔[【(（]\s*2019\s*[〕\]】)）]\s*60\s*号/],
  ['2021', /国办公开办函\s*[〔[【(（]\s*2021\s*[〕\]】)）]\s*30\s*号/],
] as const;

/** The notice that the prose cites prescribes another form than the one that the tables have; where both are cited, one is history. */
export const citedNoticeMismatch: Rule = {
  id: 'cited-notice-mismatch',
  basis: 'heuristic',
  wording: {
    zh: '正文引用“{quote}”，而表格是{notice}规定的格式',
    en: 'the text cites “{quote}”, the tables are of the form of {notice}',
  },
  summary: { zh: '正文引用的通知应与所用表格一致', en: 'the notice cited is the one whose form the tables have' },
  source: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号',
  example: {
    zh: '正文引用“国办公开办函〔2019〕60号”，而表格是国办公开办函〔2021〕30号规定的格式',
    en: 'the text cites “国办公开办函〔2019〕60号”, the tables are of the form of 国办公开办函〔2021〕30号',
  },
  *check({ report }) {
    const cited = report.sections
      .flatMap((section) => section.passages)
      .flatMap(({ text, location }) =>
        notices.flatMap(([edition, pattern]) => {
          const [quote] = pattern.exec(text) ?? [];
          return quote === undefined ? [] : [{ edition, quote, location }];
        }),
      );
    const right = cited.some(({ edition }) => edition === report.edition);
    for (const { quote, location } of cited) {
      if (right) yield passed;
      else {
        const values = { quote, notice: formOf(report.edition).notice };
        yield { outcome: 'failed', cells: [], values, quote, location };
      }
    }
  },
};
