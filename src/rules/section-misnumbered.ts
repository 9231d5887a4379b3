import { sections } from '../forms/sections';
import { passed } from '../model/verdict';
import type { Rule } from './define';

const numerals = '一二三四五六';
const order: readonly string[] = sections.map((section) => section.kind);

/** A section bears the number of another, stands twice or out of order. */
export const sectionMisnumbered: Rule = {
  id: 'section-misnumbered',
  name: '各部分编号不符',
  basis: 'heuristic',
  wording: { zh: '“{heading}”应为第{expected}部分', en: '“{heading}” should be section {expected}' },
  summary: {
    zh: '六个部分按规定的顺序编号一至六',
    en: 'the six sections are numbered 一 to 六 in the order of the notice',
  },
  source: {
    zh: '国办公开办函〔2019〕60号、国办公开办函〔2021〕30号：报告格式的六个部分',
    en: '国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号: the six sections of a report',
  },
  example: {
    zh: '“四、存在的主要问题及改进情况”应为第五部分',
    en: '“四、存在的主要问题及改进情况” should be section 五',
  },
  *check({ report }) {
    for (const { kind, number, heading, location } of report.sections) {
      if (kind === null || number === null) continue;
      const expected = order.indexOf(kind) + 1;
      if (number === expected) yield passed;
      else {
        const values = { heading, expected: numerals.charAt(expected - 1) };
        yield { outcome: 'failed', cells: [], values, quote: heading, location };
      }
    }
  },
};
