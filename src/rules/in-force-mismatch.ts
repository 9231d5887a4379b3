import { agreement, seenIn } from '../companions/index';
import { nameOf, planOf } from '../sums/index';
import type { Rule } from './define';

/** Last year's documents in force, with those made and repealed since, are not this year's. */
export const inForceMismatch: Rule = {
  id: 'in-force-mismatch',
  name: '现行有效件数不符',
  basis: 'conventional',
  wording: {
    zh: '{row}现行有效 {left} 件，按上年报告的现行有效件数加本年制发、减本年废止应为 {right} 件（自动失效、调整归类时可以不同）',
    en: '{row}: {left} in force, but {right} by the report of the year before with those issued and repealed (documents also lapse or are reclassified)',
  },
  summary: {
    zh: '上年现行有效 + 本年制发 − 本年废止 = 本年现行有效',
    en: 'those in force a year ago, with those issued and less those repealed, are those in force',
  },
  source: {
    zh: '惯例：国办公开办函〔2021〕30号表二第二十条第（一）项；文件到期自动失效、重新归类时可以不同',
    en: 'convention: item （一） of article 20, table 二 attached to 国办公开办函〔2021〕30号; documents that expire by themselves or are classed anew may make a difference',
  },
  example: {
    zh: '行政规范性文件现行有效 35 件，按上年报告的现行有效件数加本年制发、减本年废止应为 30 件（自动失效、调整归类时可以不同）',
    en: 'normativeDocuments: 35 in force, but 30 by the report of the year before with those issued and repealed (documents also lapse or are reclassified)',
  },
  *check({ report, previous }) {
    if (!previous || report.edition !== '2021' || previous.edition !== '2021') return;
    const [here, there] = [seenIn(report), seenIn(previous)];
    for (const row of ['rules', 'normativeDocuments']) {
      const cell = (column: string) => `disclosure.${row}.${column}`;
      yield agreement({
        against: previous,
        left: [here(cell('inForce'))],
        right: [there(cell('inForce')), here(cell('issued'))],
        less: [here(cell('repealed'))],
        cells: [cell('inForce'), cell('issued'), cell('repealed')],
        values: { row: nameOf(planOf(report), cell('inForce')).row },
      });
    }
  },
};
