import { sections } from '../forms/sections';
import type { Wording } from '../model/index';
import { passed, unknown } from '../model/verdict';
import type { Rule } from './define';
import { isUnread } from './parts/unread';

/** The report lacks one of the six sections that the notice prescribes. */
export const sectionMissing: Rule = {
  id: 'section-missing',
  name: '缺少规定部分',
  basis: 'heuristic',
  wording: { zh: '没有找到“{section}”部分', en: 'the section “{section}” was not found' },
  summary: {
    zh: '年度报告由六个部分组成，缺一不可',
    en: 'an annual report has the six sections that the notice prescribes',
  },
  source: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号：报告格式的六个部分',
    en: '国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号: the six sections of a report',
  },
  example: { zh: '没有找到“其他需要报告的事项”部分', en: 'the section “other” was not found' },
  *check({ report }) {
    if (report.sections.length === 0) return;
    for (const { kind, label } of sections) {
      const section: Wording = { zh: label, en: kind };
      if (report.sections.some((one) => one.kind === kind)) yield passed;
      else if (isUnread(report, kind)) yield unknown;
      else yield { outcome: 'failed', cells: [], about: kind, values: { section } };
    }
  },
};
