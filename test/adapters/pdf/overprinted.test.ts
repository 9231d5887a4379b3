import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two rows and two columns with borders, a label and a cell 80 by 30 points from (90, 130) on that holds only what is drawn. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const labels = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140)];

async function ruled(...drawings: string[]): Promise<string | undefined> {
  const rows = await tableTexts(drawn([frame, ...labels, ...drawings].join('\n')));
  return rows[1]?.[1];
}

test.each([
  ['a little to the right', text('34', 111, 140), '?1324'],
  ['half a digit to the right', text('34', 112.7, 140), '?1324'],
  ['on the same spot', text('34', 110, 140), '?1324'],
  ['a little higher', text('34', 110, 143), '?3142'],
  ['over its last digit', text('3', 115.6, 140), '?123'],
])('figures of which one is drawn over the other are not one, nor sure: %s', async (_, over, read) => {
  expect(await ruled(text('12', 110, 140), over)).toBe(read);
});

test.each([
  ['drawn twice, which makes it bolder', [text('112', 110, 140), text('112', 110.4, 140)], '112'],
  ['set narrow', [text('112', 110, 140, -1)], '112'],
  ['digit by digit, a little narrow', [text('1', 110, 140), text('1', 114.6, 140), text('2', 119.2, 140)], '112'],
])('a figure is sure that is %s', async (_, drawings, read) => {
  expect(await ruled(...drawings)).toBe(read);
});
