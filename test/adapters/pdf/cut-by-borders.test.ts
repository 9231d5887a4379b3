import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two columns and two rows with borders, the one between the rows at 160, the one between the columns at 90; the labels stand in the middle of their rows. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const labels = [text('Item', 15, 172), text('Rules', 15, 142)];

const read = (...drawings: string[]) => tableTexts(drawn([frame, ...labels, ...drawings].join('\n')));

test.each([
  ['its lower third', 158],
  ['its middle', 156.5],
  ['its upper third', 154.5],
])('a border through %s leaves a figure in neither row for certain', async (_, y) => {
  const rows = await read(text('34', 120, y));
  expect(rows.map((row) => row[1]).sort()).toEqual(['?', '?34']);
});

test.each([
  ['right over', 161],
  ['right under', 152.5],
])('a figure %s a border that touches it is of its row', async (_, y) => {
  const rows = await read(text('34', 120, y));
  expect(rows.map((row) => row[1]).sort()).toEqual(['', '34']);
});

test('a border that cuts a digit upright leaves it in neither column for certain', async () => {
  const rows = await tableTexts(
    drawn(
      [
        '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S 130 130 m 130 190 l S',
        text('Item', 15, 172),
        text('7', 107, 172),
        text('5', 127.5, 142),
        text('Rules', 15, 142),
      ].join('\n'),
    ),
  );
  expect(rows).toEqual([
    ['Item', '7', ''],
    ['Rules', '?', '?5'],
  ]);
});
