import { sumVerdict, wantingIn } from '../sums/index';
import type { Rule } from './define';

/** What came in is not what was concluded or carried forward, for one kind of applicant. */
export const balanceMismatch: Rule = {
  id: 'balance-mismatch',
  name: '勾稽不符',
  basis: 'printed',
  wording: {
    zh: '勾稽关系不符：{left} ≠ {right}{where}{blanks}',
    en: 'intake and outcome differ: {left} ≠ {right}{where}{blanks}',
  },
  summary: {
    zh: '本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和',
    en: 'in every column, requests received and carried in equal those concluded and carried forward',
  },
  source: {
    zh: '国办公开办函〔2021〕30号附件表三左上角',
    en: 'the top left corner of table 三 attached to 国办公开办函〔2021〕30号',
  },
  example: {
    zh: '勾稽关系不符：一、本年新收 31 + 二、上年结转 2 = 33 ≠ 32 = （七）总计 30 + 四、结转下年度 2（自然人）',
    en: 'intake and outcome differ: newReceived 31 + carriedIn 2 = 33 ≠ 32 = concluded 30 + carriedForward 2 (naturalPerson)',
  },
  *check({ report, sums }) {
    const wanting = wantingIn(report);
    for (const sum of sums) if (sum.kind === 'balance') yield sumVerdict(report, sum, wanting);
  },
};
