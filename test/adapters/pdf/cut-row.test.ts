import { expect, test } from 'vitest';
import { cutHeadings } from '../../../src/adapters/pdf/grids/cut-row';
import type { JoinedCell } from '../../../src/adapters/pdf/grids/joined';

/** Cells of one row, each as wide as the next. */
function cells(texts: readonly string[]): JoinedCell[] {
  return texts.map((text, column) => {
    const box = { left: 50 * column, right: 50 * column + 50, top: 0, bottom: 20 };
    return { text, row: 0, rows: 1, column, columns: 1, box, open: false, page: 1 };
  });
}

const heads = ['关系为：第一项', '自然人', '商业', '社会', '总计'];

test('the rests of headings overleaf go on with them, whatever room is left beside them for a wider table below', () => {
  const rests = ['加第二项', '', '企业', '组织', ''];
  expect(cutHeadings(cells(heads), cells(rests))).toHaveLength(5);
  expect(cutHeadings(cells(heads), cells([...rests, '']))).toHaveLength(5);
  expect(cutHeadings(cells(heads), cells([...rests, '其他']))).toEqual([]);
});
