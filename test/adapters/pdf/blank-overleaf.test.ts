import { expect, test } from 'vitest';
import type { PageGrid, RuledTables } from '../../../src/adapters/pdf/grids/grids';
import { withBlankRowsOverleaf } from '../../../src/adapters/pdf/pages/blank-overleaf';
import { glyphOf } from './marks';

/** A table whose rows are 20 high and whose columns end at some places. */
function grid(rows: readonly (readonly string[])[], top: number, xs = [0, 50, 100]): PageGrid {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => {
      const box = {
        left: xs[column] ?? 0,
        right: xs[column + 1] ?? 0,
        top: top + 20 * row,
        bottom: top + 20 * row + 20,
      };
      return { row, column, rows: 1, columns: 1, box, open: false, text };
    }),
  );
  const box = { left: 0, top, right: xs.at(-1) ?? 0, bottom: top + 20 * rows.length };
  return { type: 'grid', page: 1, box, xs, rows: rows.length, cells };
}

function page(grids: readonly PageGrid[], line?: number): RuledTables {
  const free = line === undefined ? [] : [glyphOf('五', { box: { left: 0, right: 10, top: line, bottom: line + 10 } })];
  return { grids, free };
}

/** How many tables the second of two pages has. */
function overleaf(first: RuledTables, second: RuledTables): number | undefined {
  return withBlankRowsOverleaf([first, second])[1]?.grids.length;
}

const heads = [['结果维持', '总计']];
const blank = grid([['', '']], 0);

test('a row of blank cells that stands first on its page is the row under the headings last on the page before', () => {
  expect(overleaf(page([grid(heads, 100)]), page([blank], 40))).toBe(1);
});

test('a row of blank cells elsewhere is no table', () => {
  expect(overleaf(page([grid([['2', '2']], 100)]), page([blank], 40))).toBe(0);
  expect(overleaf(page([grid([['结果维持', '']], 100)]), page([blank], 40))).toBe(0);
  expect(overleaf(page([grid(heads, 100, [0, 60, 100])]), page([blank], 40))).toBe(0);
  expect(overleaf(page([grid(heads, 100)], 130), page([blank], 40))).toBe(0);
  expect(overleaf(page([grid(heads, 100)]), page([grid([['', '']], 60)], 40))).toBe(0);
  expect(overleaf(page([]), page([blank]))).toBe(0);
});
