import { agreement, seenIn } from '../companions/index';
import { nameOf, planOf } from '../sums/index';
import type { Rule } from './define';

const columns = ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization', 'total'];

/** What last year's report carried forward is not what this year's carries in, for one kind of applicant. */
export const carryMismatch: Rule = {
  id: 'carry-mismatch',
  name: '上年结转不符',
  basis: 'conventional',
  wording: {
    zh: '上年结转 {left} 与上年报告的“结转下年度继续办理” {right} 不一致（{column}）',
    en: 'carried in {left}, but the report of the year before carried {right} forward ({column})',
  },
  summary: {
    zh: '本年“上年结转政府信息公开申请数量”应等于上年报告的“结转下年度继续办理”',
    en: 'what is carried in is what the report of the year before carried forward',
  },
  source: {
    zh: '惯例：表三第二项与上一年度表三第四项是同一批申请；机构合并、范围变化、更正时可以不同',
    en: 'convention: row 二 of table 三 and row 四 of the year before are the same requests; bodies that merge, another scope or a correction may make a difference',
  },
  example: {
    zh: '上年结转 12 与上年报告的“结转下年度继续办理” 11 不一致（总计）',
    en: 'carried in 12, but the report of the year before carried 11 forward (total)',
  },
  *check({ report, previous }) {
    if (!previous) return;
    const [here, there] = [seenIn(report), seenIn(previous)];
    for (const column of columns) {
      const cell = `requests.carriedIn.${column}`;
      yield agreement({
        against: previous,
        left: [here(cell)],
        right: [there(`requests.carriedForward.${column}`)],
        cells: [cell],
        values: { column: nameOf(planOf(report), cell).column },
      });
    }
  },
};
