import { expect, test } from 'vitest';
import type { Grid, Square } from '../../src/model/document';
import { transpose } from '../../src/recognise/transpose';

const square = (text: string, row: number, column: number, continued = false): Square => ({
  text,
  continued,
  location: { table: 1, row, column },
});

test('a figure across two headings is neither’s, one across the squares of its heading is its own', () => {
  const grid: Grid = {
    type: 'grid',
    rows: [
      [square('甲', 1, 1), square('甲', 1, 1, true), square('乙', 1, 3)],
      [square('1', 2, 1), square('1', 2, 1, true), square('2', 2, 3)],
      [square('3', 3, 1), square('4', 3, 2), square('4', 3, 2, true)],
    ],
  };
  const turned = transpose(grid).rows.map((row) => row.map(({ text, doubt }) => (doubt ? `?${text}` : text)));
  expect(turned).toEqual([
    ['甲', '1', '3'],
    ['甲', '1', '?4'],
    ['乙', '2', '?4'],
  ]);
});
