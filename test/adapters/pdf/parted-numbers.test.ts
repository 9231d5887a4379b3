import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Rows of a label and texts at their places, under headings. */
function table(
  rows: readonly (readonly (readonly [string, number])[])[],
  heads = [text('made', 100, 180), text('kept of all', 140, 180)],
): Promise<string[][]> {
  const lines = rows.map((row, i) => {
    const y = 160 - 20 * i;
    return [text(`papers ${'abc'[i]}`, 20, y), ...row.map(([said, x]) => text(said, x, y))].join('\n');
  });
  return tableTexts(drawn([...heads, ...lines].join('\n')));
}

function figures(rows: readonly string[][]): string[][] {
  return rows.slice(1).map((row) => row.slice(1));
}

test('two values that may be one number parted by a space are not sure', async () => {
  const rows = await table([
    [
      ['841', 141],
      ['658.73', 164],
    ],
  ]);
  expect(rows.at(-1)?.slice(-2)).toEqual(['?841', '?658.73']);
  const far = await table([
    [
      ['841', 105],
      ['658.73', 150],
    ],
  ]);
  expect(figures(far)).toEqual([['841', '658.73']]);
});

test('they are where another row has a value in the place of each', async () => {
  const said: [string, number][][] = [
    [
      ['841', 141],
      ['658', 164],
    ],
    [
      ['5', 147],
      ['7', 170],
    ],
  ];
  const rows = await table(said, []);
  expect(rows.map((row) => row.slice(-2))).toEqual([
    ['841', '658'],
    ['5', '7'],
  ]);
});

test('they are where each stands under a heading of its own', async () => {
  const rows = await table([
    [
      ['841', 112],
      ['658', 138],
    ],
  ]);
  expect(figures(rows)).toEqual([['841', '658']]);
});

test('a row with the rest of a number is not sure', async () => {
  const rows = await table([
    [
      ['6', 105],
      ['006', 150],
    ],
    [
      ['5', 105],
      ['7', 150],
    ],
  ]);
  expect(figures(rows)).toEqual([
    ['?6', '?006'],
    ['5', '7'],
  ]);
});
