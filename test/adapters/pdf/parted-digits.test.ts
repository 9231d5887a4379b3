import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two columns with borders, a label and a cell of 80 points from (90, 130) on that holds only what is drawn; 120 digits set tight stand above. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const labels = [text('Item', 15, 170), text('4821', 95, 170), text('Rules', 15, 140)];

async function read(...drawings: string[]): Promise<string | undefined> {
  const rows = await tableTexts(drawn([frame, ...labels, ...drawings].join('\n')));
  return rows[1]?.[1];
}

test.each([
  ['white space that parts no thousands', [text('51', 100, 140), text('28', 114.2, 140)], '?5128'],
  ['white space between two digits', [text('1', 100, 140), text('2', 109, 140)], '?12'],
  ['no white space between its strings', [text('51', 100, 140), text('28', 111.2, 140)], '5128'],
  ['white space that its string spreads', [text('12', 100, 140, 2.5)], '12'],
  ['white space before its thousands', [text('1', 100, 140), text('284', 108, 140)], '1284'],
])('a figure with %s where digits stand tight', async (_, drawings, said) => {
  expect(await read(...drawings)).toBe(said);
});

test('figures set wide throughout are whole', async () => {
  const wide = [text('75', 100, 140, 3), text('12', 60, 140, 3), text('33', 60, 170, 3), text('64', 130, 170, 3)];
  expect(await read(...wide)).toBe('75');
});

test('figures set wide are whole where the digits amid words stand tight', async () => {
  const words = [text('In 2023 and 2024, 1284 and 5677', 10, 230)];
  expect(await read(text('7', 100, 140), text('5', 109, 140), ...words, text('1', 60, 140), text('2', 69, 140))).toBe(
    '?75',
  );
});

test('a space that thousands have is none of them where other figures have it elsewhere', async () => {
  const beside = [text('51', 130, 170), text('28', 144.2, 170)];
  expect(await read(text('1', 100, 140), text('284', 108, 140), ...beside)).toBe('?1284');
});
