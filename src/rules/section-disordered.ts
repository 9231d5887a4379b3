import { sections } from '../forms/sections';
import { passed } from '../model/verdict';
import type { Rule } from './define';

const order: readonly string[] = sections.map((section) => section.kind);

/** A section stands twice, or before one that it should follow. */
export const sectionDisordered: Rule = {
  id: 'section-disordered',
  name: '各部分顺序不符',
  basis: 'heuristic',
  wording: { zh: '“{heading}”的位置重复或颠倒', en: '“{heading}” stands twice or out of order' },
  summary: {
    zh: '六个部分各出现一次，顺序与规定一致',
    en: 'each of the six sections stands once, in the order of the notice',
  },
  source: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号：报告格式的六个部分',
    en: '国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号: the six sections of a report',
  },
  example: {
    zh: '“三、收到和处理政府信息公开申请情况”的位置重复或颠倒',
    en: '“三、收到和处理政府信息公开申请情况” stands twice or out of order',
  },
  *check({ report }) {
    let highest = -1;
    for (const { kind, heading, location } of report.sections) {
      if (kind === null) continue;
      const place = order.indexOf(kind);
      if (place > highest) yield passed;
      else yield { outcome: 'failed', cells: [], values: { heading }, quote: heading, location };
      highest = Math.max(highest, place);
    }
  },
};
