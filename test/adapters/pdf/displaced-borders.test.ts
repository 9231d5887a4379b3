import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

const level = (y: number, from: number, to: number) => `${from} ${y} m ${to} ${y} l S`;
const upright = (x: number, from: number, to: number) => `${x} ${from} m ${x} ${to} l S`;

/** Three columns 60 points wide from 10 on: headings from 140 down to 115, figures from there to 100. */
const sides = [10, 70, 130, 190].map((x) => upright(x, 100, 140));
const frame = [...sides, ...[140, 115, 100].map((y) => level(y, 10, 190))];
const headings = [text('Sort', 20, 121), text('Kept', 80, 121), text('Over', 140, 121)];
const figures = [text('7', 30, 104), text('8', 90, 104), text('9', 150, 104)];

async function read(...drawings: readonly string[]): Promise<string[][]> {
  return tableTexts(drawn([...frame, ...figures, ...drawings].join('\n')));
}

test.each([
  ['through headings beside one that runs on', level(122, 70, 190)],
  ['through all headings', level(122, 10, 190)],
  ['right under headings', level(117.6, 70, 190)],
])('a border drawn %s parts none of them from figures', async (_, border) => {
  expect(await read(...headings, border)).toEqual([
    ['Sort', 'Kept', 'Over'],
    ['7', '8', '9'],
  ]);
});

test.each([
  ['under a row with room for a figure', level(127, 70, 190), []],
  ['under a low row with a small figure', level(122, 70, 190), ['BT /F 4 Tf 1 0 0 1 115 117 Tm (3) Tj ET']],
  ['beside headings', level(122, 70, 130), []],
  ['that goes on between blank cells', level(122, 10, 190), []],
])('a border %s stays', async (_, border, others) => {
  const own = [text('Sort', 20, 121), text('Kept', 80, 129), text('Over', 140, 129)];
  const rows = await read(...own, border, ...others);
  expect(rows.length).toBe(3);
});

test('a label is whole over which the side of the label above ends in a border drawn too low', async () => {
  const above = [text('Sort', 20, 151), text('Kind', 80, 151), text('5', 150, 151)];
  const own = [text('Kept and over', 50, 134), text('6', 150, 131), level(138, 70, 130), upright(70, 138, 165)];
  const lines = [165, 145, 125].map((y) => level(y, 10, 190));
  const borders = [10, 130, 190].map((x) => upright(x, 125, 165));
  expect(await tableTexts(drawn([...lines, ...borders, ...above, ...own].join('\n')))).toEqual([
    ['Sort', 'Kind', '5'],
    ['Kept and over', 'Kept and over', '6'],
  ]);
});

test('the border between two rows of headings stays beside one drawn through the lower ones', async () => {
  const own = [text('Sort', 20, 128), text('Kind', 100, 143), text('Kept', 80, 121), text('Over', 140, 121)];
  const lines = [...[155, 115, 100].map((y) => level(y, 10, 190)), level(129.7, 70, 190), level(125.6, 70, 190)];
  const borders = [...[10, 70, 190].map((x) => upright(x, 100, 155)), upright(130, 100, 129.7)];
  expect(await tableTexts(drawn([...lines, ...borders, ...own, ...figures].join('\n')))).toEqual([
    ['Sort', 'Kind', 'Kind'],
    ['Sort', 'Kept', 'Over'],
    ['7', '8', '9'],
  ]);
});

test('a figure that a border runs through stays in doubt', async () => {
  expect((await read(...headings, level(107, 10, 190))).at(-1)).toEqual(['?7', '?8', '?9']);
});
