import type { Wording } from '../model/index';
import type { Rule } from './define';

const reasons = {
  year: { zh: '年份不同', en: 'it is on another year' },
  edition: { zh: '表格版本不同', en: 'its tables are of another form' },
  tables: { zh: '缺少表格', en: 'tables of it are missing' },
} as const satisfies Record<string, Wording>;

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
    for (const against of parts) {
      const missing = against.problems.some(({ code }) => code === 'table-not-found' || code === 'table-is-image');
      const reason =
        against.year !== report.year
          ? reasons.year
          : against.edition !== report.edition
            ? reasons.edition
            : missing
              ? reasons.tables
              : null;
      if (reason)
        yield { outcome: 'failed', cells: [], against, values: { other: against.organization ?? '', reason } };
    }
  },
};
