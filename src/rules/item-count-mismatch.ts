import { agreement, seenIn } from '../companions/index';
import { nameOf, planOf } from '../sums/index';
import type { Rule } from './define';

const rows = ['licensing', 'otherServices', 'penalties', 'compulsion', 'fees'];

/** In the form of 2019: last year's number of items and its change are not this year's 上一年项目数量. */
export const itemCountMismatch: Rule = {
  id: 'item-count-mismatch',
  name: '项目数量不符',
  basis: 'conventional',
  wording: {
    zh: '{row}上一年项目数量 {left}，按上年报告（上一年项目数量加本年增/减）应为 {right}',
    en: '{row}: {left} items the year before, but {right} by that year’s own report and its change',
  },
  summary: {
    zh: '上年报告的“上一年项目数量”加“本年增/减”等于本年报告的“上一年项目数量”',
    en: 'last year’s previous items and their change are this year’s previous items',
  },
  source: {
    zh: '惯例：国办公开办函〔2019〕60号表二；权责清单调整口径时可以不同',
    en: 'convention: table 二 attached to 国办公开办函〔2019〕60号; lists of powers that are cut otherwise may make a difference',
  },
  example: {
    zh: '行政许可上一年项目数量 47，按上年报告（上一年项目数量加本年增/减）应为 45',
    en: 'licensing: 47 items the year before, but 45 by that year’s own report and its change',
  },
  *check({ report, previous }) {
    if (!previous || report.edition !== '2019' || previous.edition !== '2019') return;
    const [here, there] = [seenIn(report), seenIn(previous)];
    for (const row of rows) {
      const cell = `disclosure.${row}.previousItems`;
      yield agreement({
        against: previous,
        left: [here(cell)],
        right: [there(cell), there(`disclosure.${row}.change`)],
        cells: [cell],
        values: { row: nameOf(planOf(report), cell).row },
      });
    }
  },
};
