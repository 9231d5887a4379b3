import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two rows and two columns with borders, a label and a cell 80 by 30 points from (90, 130) on that holds only what is drawn. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const labels = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140)];

async function ruled(...drawings: string[]): Promise<string | undefined> {
  const rows = await tableTexts(drawn([frame, ...labels, ...drawings].join('\n')));
  return rows[1]?.[1];
}

const picture = (x: number, y: number, width: number, height: number) => `q ${width} 0 0 ${height} ${x} ${y} cm Q`;
/** A figure in seven segments. */
const three = '120 150 m 126 150 l 126 138 l 120 138 l S 120 144 m 126 144 l S';

test.each([
  ['strokes along the axes', three],
  ['one upright stroke', '123 138 m 123 150 l S'],
  ['curves', '120 150 m 128 150 128 144 120 144 c 128 144 128 138 120 138 c S'],
  ['a filled outline', '120 138 m 126 138 l 124 150 l 120 146 l f'],
  ['thin bars', '120 138 2 12 re 124 138 2 12 re f'],
  ['thick bars', '110 134 4 20 re 120 134 4 20 re f'],
  ['a picture', picture(120, 138, 6, 12)],
  ['a picture as large as the cell', picture(90, 130, 80, 30)],
  ['a dash', '125 145 m 135 145 l S'],
  ['a slash that reaches no corner', '110 134 m 150 156 l S'],
  ['a slash from corner to corner beside others', '90 130 m 170 160 l S 120 150 m 126 138 l S'],
  ['a slash from corner to corner over a digit in outlines', '90 130 m 170 160 l S 120 138 m 126 138 l 124 150 l f'],
  ['a slash from corner to corner over upright strokes', `90 130 m 170 160 l S ${three}`],
  ['a seal over it and others', picture(140, 100, 50, 50)],
])('a cell in which %s stand for a figure is not surely blank', async (_, drawing) => {
  expect(await ruled(drawing)).toBe('?');
});

test.each([
  ['nothing', ''],
  ['shading up to its borders', '90 130 80 30 re f'],
  ['shading within its borders', '91 131 78 28 re f'],
  ['shading with round corners', '92 130 m 168 130 l 170 130 170 130 170 132 c 170 160 l 90 160 l 90 130 l f'],
  ['a picture behind the whole table', picture(0, 120, 190, 80)],
  ['a rule for something to be written on', '95 135 m 150 135 l S'],
  ['a slash from corner to corner', '90 130 m 170 160 l S'],
  ['a slash from about corner to corner', '92 158 m 168.5 131 l S'],
  ['a border drawn twice', '92 130 m 92 160 l S'],
  ['a border of dots', `[1 2] 0 d ${Array.from({ length: 20 }, (_, i) => `${91 + 3 * i} 131 1 1 re f`).join(' ')}`],
])('a cell with %s is blank', async (_, drawing) => {
  expect(await ruled(drawing)).toBe('');
});

test('a figure beside which a picture stands is not surely all', async () => {
  expect(await ruled(text('2', 110, 140), picture(117, 138, 6, 10))).toBe('?2');
  expect(await ruled(picture(105, 135, 16, 16), text('2', 110, 140))).toBe('2');
  expect(await ruled(text('2', 110, 140), '120 138 m 126 138 l 124 150 l 120 146 l f')).toBe('2');
});

test.each(['90 130 m 170 160 l S', '90 160 m 170 130 l S'])(
  'a figure in a cell ruled out by %s is not sure',
  async (slash) => {
    for (const x of [95, 126, 155]) expect(await ruled(text('2', x, 140), slash)).toBe('?2');
    expect(await ruled(text('2', 126, 140), '10 190 m 170 130 l S')).toBe('?2');
  },
);

test('no row without borders is surely blank where something is drawn in its columns', async () => {
  const heads = (y: number) => [text('Item', 20, y), text('Issued', 80, y), text('Ended', 140, y)];
  const valued = [
    text('A part that has a name of its own', 20, 100),
    ...heads(80),
    text('Rules', 20, 60),
    text('1', 80, 60),
    text('2', 140, 60),
  ];
  const blank = [...heads(180), text('Acts', 20, 150), text('Laws', 20, 120)];
  const digit = '85 158 m 85 150 l S 145 128 m 151 128 l 145 120 l S';
  const dots = Array.from({ length: 60 }, (_, i) => `${20 + 3 * i} 139 1 1 re f`).join(' ');
  expect((await tableTexts(drawn([...blank, digit, dots, ...valued].join('\n')))).slice(1, 3)).toEqual([
    ['Acts', '?', ''],
    ['Laws', '', '?'],
  ]);
});
