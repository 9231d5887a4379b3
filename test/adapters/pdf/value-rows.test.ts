import { expect, test } from 'vitest';
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
