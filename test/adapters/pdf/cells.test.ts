import { expect, test } from 'vitest';
import { drawn, drawnOverleaf, tableTexts, text } from './drawn';

/** Two rows of three cells, each 40 points wide and 20 high, from (20, 100) on, as stroked rules. */
const grid = [
  ...[20, 60, 100, 140].map((x) => `${x} 100 m ${x} 140 l S`),
  ...[100, 120, 140].map((y) => `20 ${y} m 140 ${y} l S`),
].join('\n');

test('a figure that runs over the side of its cell is its own where each cell beside has one, and else neither’s for sure', async () => {
  const over = [grid, text('1', 30, 126), text('2', 70, 126), text('12345', 120, 126)];
  const into = [text('1', 25, 106), text('67890', 80, 106), text('3', 130, 106)];
  expect(await tableTexts(drawn([...over, ...into].join('\n')))).toEqual([
    ['1', '2', '12345'],
    ['1', '67890', '3'],
  ]);
  expect(await tableTexts(drawn([...over, ...into.slice(0, 2)].join('\n')))).toEqual([
    ['1', '2', '12345'],
    ['1', '?6789', '?0'],
  ]);
});

test('a figure set wide that runs into the next cell is neither’s for sure', async () => {
  const spaced = [text('1', 25, 126), text('48', 90, 126, 3), text('5', 125, 126), text('2', 25, 106)];
  expect(await tableTexts(drawn([grid, ...spaced].join('\n')))).toEqual([
    ['1', '?4', '?8 5'],
    ['2', '', ''],
  ]);
});

test('what a clip cuts off is not sure, nor are blank cells beside it, but what ends before it is', async () => {
  const clip = '0 0 125 200 re W n';
  const values = [text('a', 30, 126), text('b', 70, 126), text('heads', 106, 126), text('3', 30, 106)];
  expect(await tableTexts(drawn([clip, grid, ...values].join('\n')))).toEqual([
    ['a', 'b', '?heads'],
    ['3', '', '?'],
  ]);
  const whole = [clip, grid, text('a', 30, 126), text('b', 70, 126), text('c', 106, 126), text('4', 106, 106)];
  expect(await tableTexts(drawn(whole.join('\n')))).toEqual([
    ['a', 'b', 'c'],
    ['', '', '4'],
  ]);
});

test('a blank cell that reaches over the place where another page is cut off is not sure', async () => {
  const page = ['0 0 125 200 re W n', grid, text('heads', 106, 126), text('a', 30, 126)];
  const heads = [grid, text('b', 30, 126), text('c', 70, 126), text('d', 106, 126)];
  const read = async (...row: string[]) =>
    (await tableTexts(drawnOverleaf(page.join('\n'), [...heads, ...row].join('\n')))).at(-1);
  expect(await read(text('e', 30, 106), text('4', 70, 106))).toEqual(['e', '4', '?']);
  expect(await read(text('e', 30, 106), text('3', 106, 106))).toEqual(['e', '', '3']);
});

test('figures under no headings are of no column for sure where a clip hides some of them', async () => {
  const values = [text('x', 30, 126), text('2', 70, 126), text('12345', 106, 126), text('y', 30, 106)];
  expect(await tableTexts(drawn(['0 0 125 200 re W n', grid, ...values].join('\n')))).toEqual([
    ['x', '?2', '?12345'],
    ['y', '?', '?'],
  ]);
});

test('cells that stand two pixels apart are not parted by cells of their own', async () => {
  const cell = (x: number, y: number) => `${x} ${y} 37 17 re S`;
  const cells = [20, 59.25, 98.5].flatMap((x) => [cell(x, 100), cell(x, 119.25)]);
  const values = [text('1', 30, 124), text('2', 70, 124), text('3', 110, 124), text('4', 30, 104)];
  expect(await tableTexts(drawn([...cells, ...values].join('\n')))).toEqual([
    ['1', '2', '3'],
    ['4', '', ''],
  ]);
});

test('a level watermark over a table is in none of its cells, and a large title in a cell of its own is', async () => {
  const mark = 'BT /F 40 Tf 1 0 0 1 50 104 Tm (123) Tj ET';
  const values = [text('1', 30, 126), text('2', 90, 126), text('3', 30, 106), text('4', 120, 106), text('5', 30, 60)];
  expect(await tableTexts(drawn([grid, ...values, mark].join('\n')))).toEqual([
    ['1', '2', ''],
    ['3', '', '4'],
  ]);
  const title = 'BT /F 24 Tf 1 0 0 1 64 121 Tm (67) Tj ET';
  expect(await tableTexts(drawn([grid, ...values.filter((_, i) => i !== 1), title].join('\n')))).toEqual([
    ['1', '67', ''],
    ['3', '', '4'],
  ]);
});

test('figures that a rule runs through, as it does through what a tracked change deletes, are not sure; underlined ones are', async () => {
  const values = [
    text('340', 25, 126),
    text('2', 70, 126),
    text('3', 30, 106),
    text('4', 70, 106),
    text('5', 110, 106),
  ];
  const rules = ['25 129 m 36.5 129 l S', '70 125 m 75.5 125 l S'];
  expect(await tableTexts(drawn([grid, ...values, ...rules].join('\n')))).toEqual([
    ['?340', '2', ''],
    ['3', '4', '5'],
  ]);
});

test('a figure that a tracked change replaces says what is inserted, in a table without borders as well', async () => {
  const change = [
    text('34', 25, 126),
    '25 129 m 36.1 129 l S',
    text('0', 36.1, 126),
    '36.1 125 m 41.7 125 l S',
    text('7', 110, 126),
  ];
  const others = [text('2', 70, 126), text('3', 36.1, 106), text('4', 70, 106), text('5', 110, 106)];
  const deleted = ['110 129 m 115.6 129 l S'];
  expect(await tableTexts(drawn([grid, ...change, ...others, ...deleted].join('\n')))).toEqual([
    ['0', '2', '?7'],
    ['3', '4', '5'],
  ]);
  expect(await tableTexts(drawn([...change, ...others, ...deleted].join('\n')))).toEqual([
    ['0', '2', '?7'],
    ['3', '4', '5'],
  ]);
});

test('a number broken over two lines is one where no more fits on the first, and not sure to be where it does', async () => {
  const values = [text('123456', 23, 131), text('7', 37, 122), text('12', 64, 131), text('3', 64, 122)];
  expect(await tableTexts(drawn([grid, ...values, text('8', 110, 126)].join('\n')))).toEqual([
    ['1234567', '12\n3', '8'],
    ['', '', ''],
  ]);
});

test('shaded cells right on a ruled table, as wide as it, are its heads', async () => {
  const body = ['20 100 40 20 re S', '60 100 40 20 re S', '100 100 40 20 re S'];
  const heads = ['.8 g', '20 120 40 40 re f', '60 140 80 20 re f', '60 120 40 20 re f', '100 120 40 20 re f', '0 g'];
  const labels = [text('name', 24, 136), text('of', 90, 146), text('a', 70, 126), text('b', 110, 126)];
  const values = [text('x', 24, 106), text('1', 70, 106), text('2', 110, 106)];
  expect(await tableTexts(drawn([...heads, ...body, ...labels, ...values].join('\n')))).toEqual([
    ['name', 'of', 'of'],
    ['name', 'a', 'b'],
    ['x', '1', '2'],
  ]);
});

test('what stands right below cells that a page break cuts is theirs, and not what runs on beside them', async () => {
  const open = [
    ...[20, 60, 100, 140].map((x) => `${x} 100 m ${x} 140 l S`),
    ...[120, 140].map((y) => `20 ${y} m 140 ${y} l S`),
    '100 100 m 140 100 l S',
  ].join('\n');
  const values = [text('a', 30, 126), text('b', 70, 126), text('c', 110, 126), text('d', 110, 106)];
  const below = [text('under', 25, 90), text('it', 70, 90)];
  expect(await tableTexts(drawn([open, ...values, ...below].join('\n')))).toEqual([
    ['a', 'b', 'c'],
    ['under', 'it', 'd'],
  ]);
  const beside = text('other', 105, 90);
  expect(await tableTexts(drawn([open, ...values, ...below, beside].join('\n')))).toEqual([
    ['a', 'b', 'c'],
    ['', '', 'd'],
  ]);
});

test('cells of which but one has a figure, at the top of a page, are the rest of a row, and their figure is no page number', async () => {
  const cells = [...[20, 60, 100, 140].map((x) => `${x} 165 m ${x} 195 l S`), '20 165 m 140 165 l S'].join('\n');
  const number = [cells, text('11', 75, 184)].join('\n');
  expect(await tableTexts(drawn(number))).toEqual([['', '11', '']]);
  expect(await tableTexts(drawn([cells, text('a', 75, 184)].join('\n')))).toEqual([]);
});

test.each([
  ['in one', [[140, 260]]],
  [
    'cell by cell',
    [
      [140, 180],
      [180, 220],
      [220, 260],
    ],
  ],
])('a table that runs over the side of the paper is read whole where its borders are drawn %s', async (_, pieces) => {
  const sides = [140, 180, 220, 260].map((x) => `${x} 100 m ${x} 140 l S`);
  const borders = [100, 120, 140].flatMap((y) => pieces.map(([from, to]) => `${from} ${y} m ${to} ${y} l S`));
  const figures = [140, 180, 220].flatMap((x, i) => [text(`${i + 1}`, x + 15, 126), text(`${i + 4}`, x + 15, 106)]);
  expect(await tableTexts(drawn([...sides, ...borders, ...figures].join('\n')))).toEqual([
    ['1', '2', '3'],
    ['4', '5', '6'],
  ]);
});
