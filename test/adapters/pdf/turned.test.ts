import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two rows and two columns with borders, a label and a cell 80 by 30 points from (90, 130) on that holds only what is drawn. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const labels = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140)];

async function ruled(drawing: string): Promise<string | undefined> {
  const rows = await tableTexts(drawn([frame, ...labels, drawing].join('\n')));
  return rows[1]?.[1];
}

const figure = (matrix: string) => `BT /F 10 Tf ${matrix} Tm (17) Tj ET`;

test.each([
  ['upright', figure('1 0 0 1 110 140'), '17'],
  ['that leans', figure('1 0 .2 1 110 140'), '17'],
  ['that stands on its head', figure('-1 0 0 -1 130 148'), '?71'],
  ['in a mirror', figure('-1 0 0 1 130 140'), '?71'],
  ['mirrored in water', figure('1 0 0 -1 110 148'), '?17'],
])('a figure %s', async (_, drawing, read) => {
  expect(await ruled(drawing)).toBe(read);
});

test.each(['7', '4'])('a figure through which paint is seen (mode %s) may be seen', async (mode) => {
  expect(await ruled(`q BT ${mode} Tr /F 10 Tf 1 0 0 1 110 140 Tm (14) Tj ET 100 132 60 20 re f Q`)).toBe('?14');
});
