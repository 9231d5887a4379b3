import { expect, test } from 'vitest';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';
import { valueRows } from '../../../src/adapters/pdf/aligned/value-rows';
import { drawn, tableTexts, text } from './drawn';

const headings = `${text('what', 20, 160)}\n${text('how many of all', 60, 160)}`;

test('a figure close to its label and not level with it stands in a cell of its own', async () => {
  const texts = await tableTexts(drawn(`${headings}\n${text('papers', 24, 140)}\n${text('7', 56, 134)}`));
  expect(texts.at(-1)).toEqual(['papers', '7']);
});

test('a figure close to what stands on its line, or between two labels, is no row', async () => {
  const level = await tableTexts(drawn(`${headings}\n${text('papers', 24, 140)}\n${text('7', 56, 140)}`));
  const between = await tableTexts(
    drawn(`${headings}\n${text('papers', 24, 140)}\n${text('7', 56, 134)}\n${text('orders', 24, 126)}`),
  );
  expect([level, between].flat().filter((row) => row.includes('7'))).toEqual([]);
});

/** A figure ten points high from one place to another. */
function figure(said: string, left: number, right: number): StripFragment {
  return {
    glyphs: [],
    text: said,
    box: { left, right, top: 0, bottom: 10 },
    size: 10,
    isValue: true,
    page: 1,
    offset: 0,
  };
}

test('figures that touch stand in one row, and no two of a row stand one over the other', () => {
  const rows = (left: number) => valueRows([figure('12', 0, 10), figure('345', 40, 55), figure('67', left, 75)]);
  expect(rows(54.99).map(({ values }) => values.length)).toEqual([3]);
  expect(rows(50).map(({ values }) => values.length)).toEqual([2]);
});
