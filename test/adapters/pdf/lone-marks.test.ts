import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Four rows and four columns with borders, 25 points high and 40 wide from the left lower corner of a page, headings in the first of each. */
const frame = [10, 35, 60, 85, 110].map((y) => `10 ${y} m 170 ${y} l S`).join(' ');
const sides = [10, 50, 90, 130, 170].map((x) => `${x} 10 m ${x} 110 l S`).join(' ');
const heads = [0, 1, 2, 3].map((i) => text('Head', 14 + 40 * i, 95)).join('\n');
const labels = [0, 1, 2].map((i) => text('Row', 14, 70 - 25 * i)).join('\n');

interface Drawn {
  readonly text?: string;
  readonly size?: number;
  /** In points: how far above the others it stands. */
  readonly up?: number;
}

/** What the table reads whose cells are drawn as rows from the top down say. */
async function read(rows: readonly (readonly Drawn[])[]): Promise<string[][]> {
  const figures = rows.flatMap((row, r) =>
    row.map(({ text: own = '', size = 10, up = 0 }, c) =>
      text(own, 64 + 40 * c, 70 - 25 * r + up).replace('/F 10', `/F ${size}`),
    ),
  );
  const texts = await tableTexts(drawn([frame, sides, heads, labels, ...figures].join('\n')));
  return texts.slice(1).map((row) => row.slice(1));
}

const plain = (text: string): Drawn => ({ text });
const mark = (text: string): Drawn => ({ text, size: 7, up: 4 });
const smaller = (text: string): Drawn => ({ text, size: 7, up: 1 });
const blank: Drawn = {};

test('a small raised digit alone in a cell is not surely its figure', async () => {
  const rows = [
    [plain('31'), mark('2'), blank],
    [blank, blank, mark('1')],
    [plain('4'), plain('0'), plain('4')],
  ];
  expect(await read(rows)).toEqual([
    ['31', '?2', ''],
    ['', '', '?1'],
    ['4', '0', '4'],
  ]);
});

test('marks are told where they outnumber the figures, or there are none', async () => {
  const rows = [[plain('31'), mark('1'), mark('2')], [blank, mark('3'), blank], [mark('4')]];
  expect(await read(rows)).toEqual([
    ['31', '?1', '?2'],
    ['', '?3', ''],
    ['?4', '', ''],
  ]);
  expect((await read([[mark('1')]]))[0]?.[0]).toBe('?1');
});

test('a figure too small to be seen is told', async () => {
  const rows = [[plain('31'), { text: '284', size: 0.5, up: 3 }, plain('2')], [plain('12')], [plain('4')]];
  expect((await read(rows))[0]).toEqual(['31', '?284', '2']);
});

test.each([
  ['a figure on the base line, or in the middle', [[plain('31'), { text: '2', size: 7 }, smaller('5')]]],
  ['a long figure', [[plain('31'), { text: '28400', size: 7, up: 4 }, plain('5')]]],
  ['a row', [['1', '2', '3'].map(mark), ['4', '5', '6'].map(plain), ['7', '8', '9'].map(plain)]],
  ['a column', ['1', '4', '7'].map((own) => [plain('12'), plain('23'), mark(own)])],
  ['all beside signs for none', [[plain('-'), mark('2'), mark('3')], [mark('4'), plain('/'), mark('5')], [plain('-')]]],
  ['a table', [['1', '2'].map(smaller), ['4', '5'].map(smaller)]],
])('%s set smaller is sure', async (_, rows: Drawn[][]) => {
  expect((await read(rows)).flat().filter((own) => own.startsWith('?'))).toEqual([]);
});
