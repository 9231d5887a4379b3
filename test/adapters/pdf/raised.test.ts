import { expect, test } from 'vitest';
import { withRaised } from '../../../src/adapters/pdf/marks/raised';
import { glyphOf } from './marks';

/** The digit of a mark half as large as a figure, its top so many points below that of the figure's ten. */
const mark = (text: string, left: number, top: number, height = 6) =>
  glyphOf(text, { size: height, box: { left, right: left + 3, top, bottom: top + height } });

const figure = [glyphOf('2'), glyphOf('4', { left: 5 })];
const said = (...marks: readonly ReturnType<typeof glyphOf>[]) =>
  withRaised([...figure, ...marks])
    .map(({ text }) => text)
    .join('');

test('smaller digits off the base line of the figure before them are no digits of it', () => {
  expect(said(mark('1', 10, 0), mark('2', 13, 0))).toBe('24¹²');
  expect(said(mark('1', 10, 6))).toBe('24₁');
});

test('digits hardly smaller are none either where they stand far off the base line', () => {
  expect(said(mark('1', 10, -4, 9))).toBe('24¹');
});

test('digits on the base line, as large, or further away are as they are', () => {
  expect(said(mark('1', 10, 3.2))).toBe('241');
  expect(said(mark('1', 10, -2, 9.5))).toBe('241');
  expect(said(mark('1', 10, 5, 10))).toBe('241');
  expect(said(mark('1', 40, 0))).toBe('241');
});

test('a figure after a mark has none of its size', () => {
  expect(said(mark('1', 10, 0), glyphOf('7', { left: 30 }), mark('2', 35, 0))).toBe('24¹7²');
});

test.each(['-', '－', '−', '—', '/', '无', '件'])('digits raised behind %s are the mark of a note', (sign) => {
  const texts = (...glyphs: readonly ReturnType<typeof glyphOf>[]) => withRaised(glyphs).map(({ text }) => text);
  expect(texts(glyphOf(sign), mark('2', 5, 0))).toEqual([sign, '²']);
  expect(texts(glyphOf(sign), glyphOf('2', { left: 5 }))).toEqual([sign, '2']);
});
