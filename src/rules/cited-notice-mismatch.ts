import { formOf } from '../sums/index';
import { passed, type Rule } from './define';

const notices = [
  ['2019', /国办公开办函\s*[〔[【(（]\s*2019\s*[〕\]】)）]\s*60\s*号/],
  ['2021', /国办公开办函\s*[〔[【(（]\s*2021\s*[〕\]】)）]\s*30\s*号/],
] as const;

/** The notice that the prose cites prescribes another form than the one that the tables have. */
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
    for (const { text, location } of report.sections.flatMap((section) => section.passages)) {
      for (const [edition, pattern] of notices) {
        const [quote] = pattern.exec(text) ?? [];
        if (quote === undefined) continue;
        if (edition === report.edition) yield passed;
        else
          yield {
            outcome: 'failed',
            cells: [],
            values: { quote, notice: formOf(report.edition).notice },
            quote,
            location,
          };
      }
    }
  },
};
