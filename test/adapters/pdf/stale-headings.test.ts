import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

test('a figure under the heading of a table further up, in which nothing stands, is not sure, nor are the blanks beside it', async () => {
  const lines = [
    text('of what', 20, 180),
    text('made', 80, 180),
    text('law', 44, 164),
    text('kept', 160, 180),
    text('papers', 40, 148),
    text('sum', 80, 116),
    text('orders', 44, 132),
    text('fees of all', 20, 100),
    text('238', 160, 100),
    text('of fees', 20, 116),
  ];
  const cells = await tableTexts(drawn(lines.join('\n')));
  expect(cells.at(-1)?.slice(-2)).toEqual(['?', '?238']);
});
