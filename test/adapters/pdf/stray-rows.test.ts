import { expect, test } from 'vitest';
import type { PageCell } from '../../../src/adapters/pdf/grids/grids';
import { withoutStrayRows } from '../../../src/adapters/pdf/grids/stray-rows';

type Place = readonly [row: number, rows: number, column: number, columns: number, text: string];

/** What is left of a table of cells, each with its place. */
function left(rows: number, ...places: readonly Place[]): Place[] {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  const cells = places.map(([row, height, column, columns, text]): PageCell => {
    return { row, rows: height, column, columns, text, box, open: false };
  });
  return withoutStrayRows({ rows, cells }).cells.map((cell) => [
    cell.row,
    cell.rows,
    cell.column,
    cell.columns,
    cell.text,
  ]);
}

const figures: readonly Place[] = [
  [0, 2, 2, 1, '290'],
  [0, 2, 3, 1, ''],
];
const next: readonly Place[] = [
  [2, 1, 0, 2, '二、上年结转'],
  [2, 1, 2, 1, '31'],
  [2, 1, 3, 1, '3'],
];

test('a line that parts but a blank cell from the label below it is no border of a row whose figures run on through it', () => {
  expect(left(3, [0, 1, 0, 2, ''], [1, 1, 0, 2, '一、本年新收'], ...figures, ...next)).toEqual([
    [0, 1, 0, 2, '一、本年新收'],
    [0, 1, 2, 1, '290'],
    [0, 1, 3, 1, ''],
    [1, 1, 0, 2, '二、上年结转'],
    [1, 1, 2, 1, '31'],
    [1, 1, 3, 1, '3'],
  ]);
});

test.each<[string, Place[]]>([
  [
    'both say something',
    [
      [0, 1, 0, 2, '三、'],
      [1, 1, 0, 2, '一、本年新收'],
    ],
  ],
  [
    'a figure is parted too',
    [
      [0, 1, 0, 2, ''],
      [1, 1, 0, 2, '1'],
    ],
  ],
  [
    'the label is narrower',
    [
      [0, 1, 0, 2, ''],
      [1, 1, 0, 1, '三、'],
      [1, 1, 1, 1, '（一）'],
    ],
  ],
  [
    'it is not beside the figures',
    [
      [0, 1, 0, 1, ''],
      [1, 1, 0, 1, '三、'],
      [0, 1, 1, 1, ''],
      [1, 1, 1, 1, ''],
    ],
  ],
])('rows stay apart where %s', (_, labels) => {
  expect(left(3, ...labels, ...figures, ...next)).toEqual([...labels, ...figures, ...next]);
});
