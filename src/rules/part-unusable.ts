import { type Hindrance, partsOf } from '../companions/index';
import type { Wording } from '../model/index';
import type { Rule } from './define';

const reasons = {
  year: { zh: '年份不同', en: 'it is on another year' },
  undated: { zh: '年份未能确定', en: 'on which year it is is not known' },
  edition: { zh: '表格版本不同', en: 'its tables are of another form' },
  tables: { zh: '缺少表格', en: 'tables of it are missing' },
  self: { zh: '即汇总报告本身', en: 'it is the consolidated report itself' },
  twice: { zh: '同一机关的报告重复给出', en: 'a report of the same body was given already' },
} as const satisfies Record<Hindrance | 'tables', Wording>;

/** A report that was named as part of a consolidated one cannot be added to the others. */
export const partUnusable: Rule = {
  id: 'part-unusable',
  basis: 'heuristic',
  wording: {
    zh: '分报告“{other}”不能计入汇总：{reason}',
    en: 'the report of {other} cannot be added to the other parts: {reason}',
  },
  summary: {
    zh: '分报告应与汇总报告同年、同版，表格齐全；不能计入的逐一指明',
    en: 'parts are of the year and the form of the consolidated report and have their tables; those which are not are named',
  },
  source: '惯例：汇总范围由使用者指明，不作推测',
  example: {
    zh: '分报告“城关镇”不能计入汇总：年份不同',
    en: 'the report of 城关镇 cannot be added to the other parts: it is on another year',
  },
  *check({ report, parts = [] }) {
    const { usable, unusable } = partsOf(report, parts);
    const lacking = usable.filter(({ problems }) =>
      problems.some(({ code }) => code === 'table-not-found' || code === 'table-is-image'),
    );
    const told = [...unusable, ...lacking.map((part) => ({ part, hindrance: 'tables' as const }))];
    for (const { part, hindrance } of told) {
      const values = { other: part.organization ?? part.title ?? '', reason: reasons[hindrance] };
      yield { outcome: 'failed', cells: [], against: part, about: hindrance, values };
    }
  },
};
