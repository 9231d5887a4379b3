import { expect, test } from 'vitest';
import { mainDirection } from '../../../src/adapters/pdf/drawing/upright';
import type { Glyph } from '../../../src/adapters/pdf/geometry/marks';
import { glyphOf } from './marks';

let strings = 0;
const drawn = (text: string, angle: number): Glyph[] => {
  strings += 1;
  return [...text].map((character) => glyphOf(character, { angle, string: strings }));
};
const repeated = (text: string, angle: number, times: number) =>
  Array.from({ length: times }, () => drawn(text, angle)).flat();

test('a page runs as most of its text does', () => {
  expect(mainDirection([...drawn('一、总体情况', 0), ...drawn('秘', 45)])).toBe(0);
  expect(mainDirection([...drawn('一、总体情况', 90), ...drawn('- 1 -', 0)])).toBe(90);
  expect(mainDirection(drawn('一、总体情况', 1.13))).toBe(1.25);
  expect(mainDirection([])).toBe(0);
});

test('the tiles of a watermark are one text, however many they are', () => {
  expect(
    mainDirection([...repeated('user0032 2024', 25, 40), ...drawn('结果维持', 0), ...drawn('尚未审结 1 2 3', 0)]),
  ).toBe(0);
});

test('tiles drawn character by character are no more than their characters', () => {
  const tiles = [...'user0032'].flatMap((character) => repeated(character, 25, 40));
  const text = [...'结果维持结果纠正尚未审结'].flatMap((character) => drawn(character, 0));
  expect(mainDirection([...tiles, ...text])).toBe(0);
});
