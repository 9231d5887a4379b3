import { passed } from '../model/verdict';
import { formOf } from '../sums/index';
import type { Rule } from './define';

/** The tables are of a form that was not in force for the year reported on. */
export const outdatedForm: Rule = {
  id: 'outdated-form',
  name: '表格版本不符',
  basis: 'heuristic',
  wording: {
    zh: '{year} 年的报告使用了{notice}规定的表格',
    en: 'the report on {year} has the tables of {notice}',
  },
  summary: { zh: '表格应为报告年份适用的格式', en: 'the tables are those of the form in force for the year' },
  source: {
    zh: '国办公开办函〔2019〕60号（2019、2020年）、国办公开办函〔2021〕30号（2021年起）',
    en: '国办公开办函〔2019〕60号 (2019 and 2020), 国办公开办函〔2021〕30号 (since 2021)',
  },
  example: {
    zh: '2022 年的报告使用了国办公开办函〔2019〕60号规定的表格',
    en: 'the report on 2022 has the tables of 国办公开办函〔2019〕60号',
  },
  *check({ report }) {
    const { year } = report;
    const { notice, years } = formOf(report.edition);
    if (year === null || report.problems.some((problem) => problem.code === 'edition-uncertain')) return;
    const [first, last] = years;
    if (year >= first && (last === null || year <= last)) yield passed;
    else yield { outcome: 'failed', cells: [], values: { year, notice } };
  },
};
