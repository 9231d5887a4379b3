import { seenIn } from '../companions/index';
import { passed, unknownFor } from '../model/verdict';
import type { Rule } from './define';

const cell = 'disclosure.fees.amount';
/** Fees change by a tenth or a half from year to year, not ten-thousandfold: within a factor of three of 10,000 the unit is to blame. */
const [least, most] = [10_000 / 3, 30_000];

/** The fees are about ten thousand times last year's, or a ten-thousandth of them. */
export const feeUnitDoubtful: Rule = {
  id: 'fee-unit-doubtful',
  name: '收费单位存疑',
  basis: 'heuristic',
  wording: {
    zh: '行政事业性收费 {left} 万元与上年报告的 {right} 万元相差约一万倍，可能有一年误以元为单位',
    en: 'fees of {left} (10,000 yuan) are about ten thousand times more or less than last year’s {right}: one of them may be in yuan',
  },
  summary: { zh: '收费金额以万元为单位，与上年不应相差约一万倍', en: 'fees are in units of 10,000 yuan in both years' },
  source: {
    zh: '国办公开办函〔2021〕30号表二第二十条第（八）项“单位：万元”',
    en: '“单位：万元” in item （八） of article 20, table 二 attached to 国办公开办函〔2021〕30号',
  },
  example: {
    zh: '行政事业性收费 7730280 万元与上年报告的 801.5 万元相差约一万倍，可能有一年误以元为单位',
    en: 'fees of 7730280 (10,000 yuan) are about ten thousand times more or less than last year’s 801.5: one of them may be in yuan',
  },
  *check({ report, previous }) {
    if (!previous) return;
    const [left, right] = [seenIn(report)(cell), seenIn(previous)(cell)];
    if (left === null || right === null) return yield unknownFor([cell]);
    if (typeof left !== 'number' || typeof right !== 'number' || left <= 0 || right <= 0) return;
    const ratio = Math.max(left / right, right / left);
    if (ratio < least || ratio > most) yield passed;
    else yield { outcome: 'failed', cells: [cell], left, right, against: previous, values: { left, right } };
  },
};
