import { expect, test } from 'vitest';
import { withErased } from '../../../src/adapters/pdf/marks/erased';
import { glyphOf } from './marks';

const seen = (text: string, left: number) => ({ glyph: glyphOf(text, { left }), isSeen: true });
const unseen = (text: string, left: number) => ({ glyph: glyphOf(text, { left }), isSeen: false });
const told = (...shown: Parameters<typeof withErased>[0]) =>
  withErased(shown).map(({ text, unsure }) => (unsure ? `?${text}` : text));

test('a figure over which a character is drawn that is not seen is told', () => {
  expect(told(seen('8', 0), seen('1', 5), unseen('■', 1))).toEqual(['?8', '1']);
  expect(told(seen('-', 0), unseen('-', 0))).toEqual(['?-']);
});

test('one under it, beside it or over a word leaves figures sure', () => {
  expect(told(unseen('■', 0), seen('8', 0))).toEqual(['8']);
  expect(told(seen('8', 0), unseen('■', 4))).toEqual(['8']);
  expect(told(seen('年', 0), unseen('■', 0))).toEqual(['年']);
});

test('where more is drawn than can be held against figures none is sure', () => {
  const began = performance.now();
  const figures = Array.from({ length: 4_000 }, () => seen('8', 0));
  const over = Array.from({ length: 4_000 }, () => unseen('8', 50));
  const all = told(...figures, ...over);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(all.at(-1)).toBe('?8');
});
