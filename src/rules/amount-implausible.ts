import { passed } from '../model/verdict';
import { type PrintedCell, planOf } from '../sums/index';
import type { Rule } from './define';
import { placeOf } from './parts/printed';

/** An amount of money that no till can hold: negative, or finer than a yuan in 万元 or a fen in 元. */
export const amountImplausible: Rule = {
  id: 'amount-implausible',
  name: '金额异常',
  basis: 'conventional',
  wording: {
    zh: '金额应不小于零，以万元计不超过四位小数，以元计不超过两位：{place} {value}',
    en: 'an amount should not be negative, nor have more than four decimals of 万元 or two of 元: {place} {value}',
  },
  summary: {
    zh: '收费和采购金额不为负；以万元计最多四位小数（1 元 = 0.0001 万元），以元计最多两位',
    en: 'fees and purchases are not negative, with at most four decimals of 万元 (1 yuan = 0.0001) or two of 元',
  },
  source: {
    zh: '惯例：《条例》第四十二条收费以元计',
    en: 'convention: by article 42 of the Regulations fees are charged in yuan',
  },
  example: {
    zh: '金额应不小于零，以万元计不超过四位小数，以元计不超过两位：行政事业性收费·本年收费金额 57.462845',
    en: 'an amount should not be negative, nor have more than four decimals of 万元 or two of 元: fees amount 57.462845',
  },
  *check({ report, tables }) {
    const amounts = tables.get('disclosure')?.filter(({ form }) => form.unit !== null) ?? [];
    for (const amount of amounts) {
      const { form, cell } = amount;
      if (isAmount(amount)) {
        yield passed;
        continue;
      }
      const values = { place: placeOf(planOf(report), form.id), value: cell.raw };
      yield { outcome: 'failed', cells: [form.id], values };
    }
  },
};

/** The decimals that count are those of the unit printed: a cell in 元 under a heading in 万元 has four more when converted. */
function isAmount({ form, cell }: PrintedCell): boolean {
  if (cell.value === null) return true;
  const inWan = (cell.unit ?? form.unit) === '万元';
  const converted = cell.unit !== undefined && cell.unit !== form.unit;
  const factor = converted ? (inWan ? 1e-4 : 1e4) : 1;
  const scaled = cell.value * factor * (inWan ? 1e4 : 1e2);
  return cell.value >= 0 && Math.abs(scaled - Math.round(scaled)) < 1e-3;
}
