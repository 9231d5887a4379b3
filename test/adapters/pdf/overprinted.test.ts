import { expect, test } from 'vitest';
import { areOverprinted } from '../../../src/adapters/pdf/overprinted';
import { glyphOf } from './marks';

const figure = [glyphOf('2'), glyphOf('4', { left: 5 })];

test('digits of two figures at nearly one place are none of one number', () => {
  expect(areOverprinted([...figure, glyphOf('7', { left: 2 })])).toBe(true);
  expect(areOverprinted([...figure, glyphOf('7', { left: 2, box: { left: 2, right: 7, top: 4, bottom: 14 } })])).toBe(
    true,
  );
});

test('digits side by side, set closer than they are wide, and drawn twice are', () => {
  expect(areOverprinted(figure)).toBe(false);
  expect(areOverprinted([figure[0], glyphOf('4', { left: 4.2 })].flatMap((glyph) => glyph ?? []))).toBe(false);
  expect(areOverprinted([...figure, glyphOf('4', { left: 5.4 })])).toBe(false);
});

test('a figure on the next line, and one that another replaces, lie over none', () => {
  expect(areOverprinted([...figure, glyphOf('7', { box: { left: 2, right: 7, top: 12, bottom: 22 } })])).toBe(false);
  expect(areOverprinted([...figure, glyphOf('7', { left: 2, replaced: true })])).toBe(false);
});
