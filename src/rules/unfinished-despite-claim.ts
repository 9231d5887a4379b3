import { verdictOn } from '../prose/index';
import type { Rule } from './define';

/** The prose says that every request was answered, and the table carries some forward. */
export const unfinishedDespiteClaim: Rule = {
  id: 'unfinished-despite-claim',
  name: '办结情况与表格不符',
  basis: 'conventional',
  wording: {
    zh: '正文称“{quote}”，表中四、结转下年度继续办理为 {printed} 件',
    en: 'the text says “{quote}”, the table carries {printed} requests forward',
  },
  summary: {
    zh: '正文称全部办结的，表中不应有结转下年度继续办理的申请',
    en: 'where the text says that all requests were answered, none is carried forward',
  },
  source: {
    zh: '惯例：全部办结即无结转（表三第四项）；正文表述多样，故不作错误',
    en: 'convention: where all was answered nothing is carried forward (row 四 of table 三); prose says it in many ways, so that it is no error',
  },
  example: {
    zh: '正文称“所有申请均已办结”，表中四、结转下年度继续办理为 6 件',
    en: 'the text says “所有申请均已办结”, the table carries 6 requests forward',
  },
  *check({ report, prose }) {
    for (const said of prose) if (said.statement.kind === 'all') yield verdictOn(report, said);
  },
};
