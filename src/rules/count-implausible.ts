import { passed } from '../model/verdict';
import { type PrintedCell, planOf } from '../sums/index';
import type { Rule } from './define';
import { placeOf } from './parts/printed';

/** A count that is no count: not whole, or negative where the column states no change. */
export const countImplausible: Rule = {
  id: 'count-implausible',
  name: '件数异常',
  basis: 'conventional',
  wording: {
    zh: '数量应为不小于零的整数：{place} {value}',
    en: 'a count should be whole and not negative: {place} {value}',
  },
  summary: {
    zh: '件数、项目数和办理数是不小于零的整数（“本年增/减”可为负）',
    en: 'counts of documents, items and requests are whole and not negative (本年增/减 may be negative)',
  },
  source: {
    zh: '惯例：各表填写的是件数和项数',
    en: 'convention: what the tables ask for are numbers of documents and items',
  },
  example: {
    zh: '数量应为不小于零的整数：（一）予以公开·自然人 2.5',
    en: 'a count should be whole and not negative: granted naturalPerson 2.5',
  },
  *check({ report, tables }) {
    for (const printed of tables.values()) {
      const strange = printed.filter((one) => !isCount(one));
      for (const { form, cell } of strange) {
        const values = { place: placeOf(planOf(report), form.id), value: cell.raw };
        yield { outcome: 'failed', cells: [form.id], values };
      }
      if (strange.length === 0) yield passed;
    }
  },
};

/** Amounts are another rule's; a column of changes states a difference, which may be negative. */
function isCount({ form, cell }: PrintedCell): boolean {
  if (form.unit !== null || cell.value === null) return true;
  return Number.isInteger(cell.value) && (cell.value >= 0 || form.column.line.id === 'change');
}
