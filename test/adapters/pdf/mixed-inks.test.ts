import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two rows and two columns with borders, a label and a cell 80 by 30 points from (90, 130) on that holds only what is drawn. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const labels = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140)];

async function ruled(...drawings: string[]): Promise<string | undefined> {
  const rows = await tableTexts(drawn([frame, ...labels, ...drawings].join('\n')));
  return rows[1]?.[1];
}

const large = text('4', 116, 140).replace('/F 10', '/F 16');

test.each([
  ['pale digit of a watermark', `.75 g ${text('4', 116, 140)} 0 g`, '?74'],
  ['pale digit of a watermark to the left', `.75 g ${text('1', 104.6, 140)} 0 g`, '?17'],
  ['far larger digit', large, '?74'],
  ['digit a tenth smaller on its line', text('4', 116, 140).replace('/F 10', '/F 9'), '?74'],
  ['small raised digit ahead of it', text('6', 105, 144).replace('/F 10', '/F 8.3'), '?67'],
  ['digit raised by a third of its size', text('4', 116, 143.3), '?74'],
  ['digit of hardly another colour', `.1 .1 .2 rg ${text('4', 116, 140)} 0 g`, '74'],
  ['unit in another colour', `.6 g ${text('x', 116, 140)} 0 g`, '7x'],
])('a figure beside a %s', async (_, drawing, read) => {
  expect(await ruled(text('7', 110, 140), drawing)).toBe(read);
});

test('a figure in one colour is sure whatever the colour of others', async () => {
  expect(await ruled(`.6 g ${text('74', 110, 140)} 0 g`)).toBe('74');
});
