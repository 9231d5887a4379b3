import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Rows of a label and a figure, from the top down. */
function rows(labels: readonly string[], x = 80): string {
  return labels
    .map((label, i) => `${text(label, 40, 160 - 20 * i)}\n${text(String(i + 1), x, 160 - 20 * i)}`)
    .join('\n');
}

test('rows called the same that nothing tells apart are not sure', async () => {
  const texts = await tableTexts(drawn(rows(['upheld', 'other', 'upheld'])));
  expect(texts.map((row) => row.at(-1))).toEqual(['?1', '2', '?3']);
});
