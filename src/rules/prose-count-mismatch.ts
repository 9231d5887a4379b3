import { verdictOn } from '../prose/index';
import type { Rule } from './define';

/** A count that the prose states, or says not to exist, is not the table's. */
export const proseCountMismatch: Rule = {
  id: 'prose-count-mismatch',
  name: '正文数字与表格不符',
  basis: 'conventional',
  wording: {
    zh: '正文称“{quote}”，表中{measure}为 {printed}',
    en: 'the text says “{quote}”, the tables give {printed} for {measure}',
  },
  summary: {
    zh: '正文所述件数、金额应与表中数字一致',
    en: 'a count or an amount that the text states is the one in the tables',
  },
  source: {
    zh: '惯例：正文与表格说的是同一组数字；正文表述多样，故不作错误',
    en: 'convention: prose and tables tell the same figures; prose says them in many ways, so that it is no error',
  },
  example: {
    zh: '正文称“共收到政府信息公开申请172件”，表中一、本年新收为 127',
    en: 'the text says “共收到政府信息公开申请172件”, the tables give 127 for newReceived',
  },
  *check({ report, prose }) {
    for (const said of prose)
      if (said.statement.kind === 'count' || said.statement.kind === 'none') yield verdictOn(report, said);
  },
};
