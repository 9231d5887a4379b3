import { expect, test } from 'vitest';
import { isSignApart } from '../../../src/adapters/pdf/grids/crowded-cells';
import { drawn, tableTexts, text } from './drawn';
import { glyphOf } from './marks';

/** Three columns and two rows with borders; figures set tight stand in the first row. */
const frame = '10 130 180 60 re S 70 130 m 70 190 l S 130 130 m 130 190 l S 10 160 m 190 160 l S';
const above = [text('Item', 15, 172), text('4821', 80, 172), text('9035', 140, 172), text('Rules', 15, 142)];

const lower = async (...drawings: string[]) => (await tableTexts(drawn([frame, ...above, ...drawings].join('\n'))))[1];

test('a blank cell beside one in which two figures stand is not surely blank', async () => {
  expect(await lower(text('51', 100, 142), text('28', 114.2, 142))).toEqual(['Rules', '?5128', '?']);
});

test('a blank cell beside one figure is blank', async () => {
  expect(await lower(text('5128', 100, 142))).toEqual(['Rules', '5128', '']);
});

test('a dash and a figure drawn apart are no negative number', async () => {
  expect(await lower(text('-', 98, 142), text('3', 108, 142))).toEqual(['Rules', expect.stringMatching(/^\?/), '?']);
  expect(await lower(text('-3', 98, 142))).toEqual(['Rules', '-3', '']);
});

test('a sign that touches its figure is drawn with it, whatever strings they are of', () => {
  const digit = (left: number) => glyphOf('3', { left, string: 2 });
  expect(isSignApart([glyphOf('-', { string: 1 }), digit(5.5)])).toBe(false);
  expect(isSignApart([glyphOf('-', { string: 1 }), digit(8)])).toBe(true);
});
