import { expect, test } from 'vitest';
import type { PageCell, PageGrid } from '../../../src/adapters/pdf/grids/grids';
import { doubtOverlaidBlanks } from '../../../src/adapters/pdf/pages/overlaid-blanks';

const cell = (column: number, text: string, left: number): PageCell => ({
  row: 0,
  column,
  rows: 1,
  columns: 1,
  box: { left, top: 100, right: left + 20, bottom: 110 },
  open: false,
  text,
});
const table = (page: number, cells: readonly PageCell[], top = 100): PageGrid => ({
  type: 'grid',
  page,
  box: { left: 0, top, right: 300, bottom: top + 20 },
  xs: [0, 100, 200, 300],
  rows: 1,
  cells,
});
const labels = table(1, [cell(0, '规章', 10), cell(1, '', 150), cell(2, '3', 250)]);
const figures = { ...table(1, [cell(0, '401', 110)]), box: { left: 100, top: 95, right: 200, bottom: 115 } };

const doubts = (others: readonly PageGrid[]) =>
  doubtOverlaidBlanks(labels, [labels, ...others]).cells.map(({ doubt }) => doubt);

test('a blank cell over which another table of the page stands is not surely blank', () => {
  expect(doubts([figures])).toEqual([undefined, 'cell-uncertain', undefined]);
});

test('tables elsewhere, or whose borders only touch, leave it blank', () => {
  expect(doubts([{ ...figures, page: 2 }])).toEqual([undefined, undefined, undefined]);
  expect(doubts([{ ...figures, box: { ...figures.box, top: 109.5, bottom: 130 } }])).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
