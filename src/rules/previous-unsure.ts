import type { Wording } from '../model/index';
import { isYearBefore } from '../text/organization';
import type { Rule } from './define';

/** Said of a report that was named as the one before and is by its name another body's, or not on the year before. */
const isNot: Wording = {
  zh: '“{other}”{year}年的报告，依其机关名称或年份不是本机关的上年报告，未作比较',
  en: 'the report of {other} on {year} is by its body or year not this body’s of the year before; the two were not compared',
};

/** Said of a report that was named as the one before and could not be read. */
const lost: Wording = {
  zh: '上年报告“{other}”未能读取，未作比较',
  en: 'the report of the year before, {other}, could not be read; nothing was compared with it',
};

/** A report of the year before may be the same body's, but not for certain, and was not compared. */
export const previousUnsure: Rule = {
  id: 'previous-unsure',
  name: '上年报告未能确定',
  basis: 'heuristic',
  wording: {
    zh: '不能确定“{other}”{year}年的报告是否为本机关的上年报告（名称可能另有所指，或有不止一份报告与之对应），未作比较',
    en: 'whether the report of {other} on {year} is this body’s is not certain (the name may be another’s, or more than one report fits); the two were not compared',
  },
  summary: {
    zh: '只与名称确定相符的上年报告比较；不能确定的，告知而不比较',
    en: 'only a report whose name fits for certain is compared; one that fits perhaps is told',
  },
  source: {
    zh: '机关名称写法不一（洪泽区人民政府、洪泽区政府、淮安市洪泽区人民政府），同名机关亦有之',
    en: 'the name of a body is spelt in several ways (洪泽区人民政府, 洪泽区政府, 淮安市洪泽区人民政府), and several bodies bear one name',
  },
  example: {
    zh: '不能确定“教育局”2022年的报告是否为本机关的上年报告（名称可能另有所指，或有不止一份报告与之对应），未作比较',
    en: 'whether the report of 教育局 on 2022 is this body’s is not certain (the name may be another’s, or more than one report fits); the two were not compared',
  },
  *check({ report, unsure = [], unread }) {
    const other = unread?.previous;
    if (other !== undefined) yield { outcome: 'unknown', cells: [], about: 'unread', wording: lost, values: { other } };
    for (const against of unsure) {
      yield {
        outcome: 'unknown',
        cells: [],
        against,
        ...(!isYearBefore(report, against) && { wording: isNot }),
        values: { other: against.organization ?? '', year: against.year ?? '' },
      };
    }
  },
};
