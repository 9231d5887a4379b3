import { verdictOn } from '../prose/index';
import type { Rule } from './define';

/** A percentage that the prose states is no share of anything that it could be a share of. */
export const proseShareMismatch: Rule = {
  id: 'prose-share-mismatch',
  name: '正文比例与表格不符',
  basis: 'conventional',
  wording: {
    zh: '正文称“{quote}”，按表中数字{measure}占{base}的 {printed}%，以其他总数为基数亦不相符',
    en: 'the text says “{quote}”; by the tables {measure} is {printed}% of {base}, nor does another base fit',
  },
  summary: {
    zh: '正文所述百分比应能由表中数字算出（四舍五入或截断）',
    en: 'a percentage that the text states follows from the tables, rounded or cut off',
  },
  source: {
    zh: '惯例：正文与表格说的是同一组数字；正文表述多样，故不作错误',
    en: 'convention: prose and tables tell the same figures; prose says them in many ways, so that it is no error',
  },
  example: {
    zh: '正文称“占26.7%”，按表中数字（二）部分公开占（七）总计的 16.67%，以其他总数为基数亦不相符',
    en: 'the text says “占26.7%”; by the tables partiallyGranted is 16.67% of concluded, nor does another base fit',
  },
  *check({ report, prose }) {
    for (const said of prose) if (said.statement.kind === 'share') yield verdictOn(report, said);
  },
};
