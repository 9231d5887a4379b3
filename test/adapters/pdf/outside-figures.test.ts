import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Three columns and four rows with borders, from (10, 70) to (130, 190); the last column is 40 points wide. */
const borders = [
  '50 70 m 50 190 l S',
  '90 70 m 90 190 l S',
  '10 100 m 130 100 l S',
  '10 130 m 130 130 l S',
  '10 160 m 130 160 l S',
];
const frame = ['10 70 120 120 re S', ...borders].join(' ');
const heights = [172, 142, 112, 82];
const labels = heights.map((y, i) => text(`Row${'abcd'[i]}`, 15, y));
const inside = [text('64', 60, 172), text('28', 60, 142), text('35', 60, 112), text('93', 60, 82)];

const read = (...drawings: string[]) => tableTexts(drawn([frame, ...labels, ...drawings].join('\n')));

test('a figure beside a table and level with a row leaves the row untold for certain', async () => {
  const rows = await read(...inside, text('71', 140, 142));
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['64', ''],
    ['?28', '?'],
    ['35', ''],
    ['93', ''],
  ]);
});

test('figures beside most rows leave the whole table so', async () => {
  const rows = await read(...inside, text('71', 140, 172), text('28', 140, 142), text('41', 140, 112));
  expect(rows.map((row) => row.slice(1))).toEqual([
    ['?64', '?'],
    ['?28', '?'],
    ['?35', '?'],
    ['?93', '?'],
  ]);
});

test.each([
  ['numbers that count lines', heights.map((y, i) => text(`${i + 7}`, 140, y))],
  ['a figure further away than a column', [text('71', 175, 142)]],
  ['words', [text('note 71', 140, 142)]],
  ['a figure above', [text('71', 140, 194)]],
])('%s beside a table are no figures of it', async (_, drawings) => {
  const rows = await read(...inside, ...drawings);
  expect(rows.flat().filter((said) => said.startsWith('?'))).toEqual([]);
});

test('a figure that the lower border cuts may be of the cell over it', async () => {
  const rows = await read(...inside, text('15', 100, 64.5));
  expect(rows[3]).toEqual(['Rowd', '93', '?']);
});
