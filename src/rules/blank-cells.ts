import type { Wording } from '../model/index';
import { passed } from '../model/verdict';
import type { Rule } from './define';
import { tableNames } from './parts/printed';

/** Blanks, dashes or "/" where a number belongs: one note for each table. */
export const blankCells: Rule = {
  id: 'blank-cells',
  name: '应填未填',
  basis: 'heuristic',
  wording: {
    zh: '{table}有 {count} 处空白或“/”，未填数字',
    en: '{table} has {count} blank or "/" where a number belongs',
  },
  summary: {
    zh: '应填数字处留空或填“/”、“-”（没有全国性规定要求填 0，仅作提示）',
    en: 'cells left blank, or with "/" or "-", where a number belongs (no national text requires 0: only a note)',
  },
  source: {
    zh: '经验：空白无法区分零与漏填',
    en: 'experience: a blank does not tell nought from what was forgotten',
  },
  example: {
    zh: '第三部分（依申请公开）表格有 87 处空白或“/”，未填数字',
    en: 'the table of section 3 (requests) has 87 cells blank or "/" where a number belongs',
  },
  *check({ tables }) {
    for (const [table, printed] of tables) {
      const blank = printed.filter(({ cell }) => cell.value === null).map(({ form }) => form.id);
      if (blank.length === 0) yield passed;
      else
        yield { outcome: 'failed', cells: blank, values: { table: tableNames[table], count: countOf(blank.length) } };
    }
  },
};

function countOf(cells: number): Wording {
  return { zh: `${cells}`, en: cells === 1 ? '1 cell' : `${cells} cells` };
}
