import { expect, test } from 'vitest';
import { withWholeLabels } from '../../../src/adapters/pdf/grids/cut-labels';
import type { PageCell } from '../../../src/adapters/pdf/grids/grids';

/** A cell of columns 50 points wide and rows 20 high. */
function cell(text: string, row: number, column: number, rows = 1, other: Partial<PageCell> = {}): PageCell {
  const box = { left: 50 * column, top: 20 * row, right: 50 * column + 50, bottom: 20 * (row + rows) };
  const opensUp = row === 0 ? { opensUp: true } : {};
  return { row, column, rows, columns: 1, box, open: false, text, ...opensUp, ...other };
}

/** The rest of a cut row, a row whose label a border parts, and one more. */
const rest = [cell('公开', 0, 0, 1), cell('', 0, 1), cell('7', 0, 2)];
const groups = [cell('', 1, 0), cell('（四）无法提供', 2, 0, 2)];
const label = [cell('1.本机', 1, 1, 1, { doubt: 'cell-uncertain' }), cell('关不掌握相关政府信息', 2, 1)];
const next = [cell('2.没有现成信息', 3, 1), cell('8', 3, 2)];

function textsOf(cells: readonly PageCell[]) {
  const whole = withWholeLabels({ rows: 4, cells });
  return [whole.rows, ...whole.cells.map(({ row, rows, text, doubt }) => [row, rows, text, doubt])];
}

test('a label that a border parts at the top of a page is whole, and stands beside its group', () => {
  expect(textsOf([...rest, ...groups, ...label, cell('5', 1, 2, 2), ...next])).toEqual([
    3,
    [0, 1, '公开', undefined],
    [0, 1, '', undefined],
    [0, 1, '7', undefined],
    [1, 2, '（四）无法提供', undefined],
    [1, 1, '1.本机\n关不掌握相关政府信息', undefined],
    [1, 1, '5', undefined],
    [2, 1, '2.没有现成信息', undefined],
    [2, 1, '8', undefined],
  ]);
});

test.each([
  [
    'the lower part has a number of its own',
    [...rest, ...groups, cell('1.甲', 1, 1), cell('2.乙', 2, 1), cell('5', 1, 2, 2)],
  ],
  ['the upper part has none', [...rest, ...groups, cell('甲', 1, 1), cell('乙', 2, 1), cell('5', 1, 2, 2)]],
  ['figures are parted too', [...rest, ...groups, ...label, cell('5', 1, 2), cell('6', 2, 2)]],
  [
    'the group above has a name',
    [...rest, cell('（三）不予公开', 1, 0), ...groups.slice(1), ...label, cell('5', 1, 2, 2)],
  ],
  [
    'the page cuts no row above',
    [cell('公开', 0, 0, 1, { opensUp: false }), ...rest.slice(1), ...groups, ...label, cell('5', 1, 2, 2)],
  ],
])('it is left as it is where %s', (_, cells) => {
  expect(withWholeLabels({ rows: 4, cells: [...cells, ...next] })).toEqual({ rows: 4, cells: [...cells, ...next] });
});
