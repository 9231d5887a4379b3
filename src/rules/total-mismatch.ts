import { sumVerdict, wantingIn } from '../sums/index';
import type { Rule } from './define';

/** A total that is not the sum of its parts: across a row, down a column, in table 四, or a subtotal that the report adds. */
export const totalMismatch: Rule = {
  id: 'total-mismatch',
  name: '合计不符',
  basis: 'implied',
  wording: {
    zh: '合计不符：{left} ≠ {right}{where}{blanks}',
    en: 'total does not add up: {left} ≠ {right}{where}{blanks}',
  },
  summary: {
    zh: '每行六类申请人之和等于总计，每列各项办理结果之和等于（七）总计，复议、诉讼各项结果之和等于总计，报告自加的小计等于其各项之和',
    en: 'the six applicants of a row add up to its total, the outcomes of a column to （七）, the results of reconsideration and litigation to their totals, and a subtotal that the report adds to its parts',
  },
  source: {
    zh: '国办公开办函〔2021〕30号附件；国办公开办函〔2019〕60号附件',
    en: 'the forms attached to 国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号',
  },
  example: {
    zh: '合计不符：自然人 31 + 商业企业 1 = 32 ≠ 总计 14（（一）予以公开）',
    en: 'total does not add up: naturalPerson 31 + business 1 = 32 ≠ total 14 (granted)',
  },
  *check({ report, sums }) {
    const wanting = wantingIn(report);
    for (const sum of sums) if (sum.kind !== 'balance') yield sumVerdict(report, sum, wanting);
  },
};
