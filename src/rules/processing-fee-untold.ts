import { type SectionKind, sections } from '../forms/sections';
import type { Report } from '../model/index';
import { passed, unknown } from '../model/verdict';
import type { Rule } from './define';
import { isUnread } from './parts/unread';

/** Section 六 does not say whether processing fees were charged. */
export const processingFeeUntold: Rule = {
  id: 'processing-fee-untold',
  name: '信息处理费未说明',
  basis: 'heuristic',
  wording: {
    zh: '“{heading}”没有说明收取政府信息公开信息处理费的情况',
    en: '“{heading}” does not say whether processing fees were charged',
  },
  summary: { zh: '第六部分应报告信息处理费收取情况', en: 'section 六 tells what processing fees were charged' },
  source: {
    zh: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）；惯例在第六部分说明',
    en: 'Measures on Fees for Processing Information (国办函〔2020〕109号); convention: section 六 tells of them',
  },
  example: {
    zh: '“六、其他需要报告的事项”没有说明收取政府信息公开信息处理费的情况',
    en: '“六、其他需要报告的事项” does not say whether processing fees were charged',
  },
  *check({ report }) {
    const section = report.sections.find((one) => one.kind === 'other');
    if (report.year === null || report.year < 2021 || !(section || isUnread(report, 'other'))) return;
    if (report.sections.some(({ passages }) => passages.some(({ text }) => /处理费|收费|费用/.test(text))))
      yield passed;
    else if (!section || section.partly || mayStandElsewhere(report)) yield unknown;
    else
      yield {
        outcome: 'unknown',
        cells: [],
        values: { heading: section.heading },
        quote: section.heading,
        location: section.location,
      };
  },
};

/** Whether section 六 was not read as a whole, or another that was not found, where reports tell it too, may stand in what was not read. */
function mayStandElsewhere(report: Report): boolean {
  const isFound = (kind: SectionKind) => report.sections.some((section) => section.kind === kind);
  return sections.some(({ kind }) => (kind === 'other' || !isFound(kind)) && isUnread(report, kind));
}
