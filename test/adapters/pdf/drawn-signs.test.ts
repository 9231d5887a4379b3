import { expect, test } from 'vitest';
import type { Rule } from '../../../src/adapters/pdf/geometry/marks';
import { withDrawnSigns } from '../../../src/adapters/pdf/marks/drawn-signs';
import { drawn, tableTexts, text } from './drawn';
import { lineOfDigits as line } from './marks';

const rule = (at: number, from: number, to: number): Rule => ({ along: 'x', at, from, to, thickness: 0.5 });
const border = (at: number, from: number, to: number): Rule => ({ ...rule(at, from, to), along: 'y' });
const told = (...rules: readonly Rule[]) => withDrawnSigns(line('73'), rules).map(({ unsure }) => unsure === true);

test('a figure behind a short level rule is told', () => {
  expect(told(rule(5, -6, -2))).toEqual([true, false]);
  expect(told(rule(4, -4, 0.5))).toEqual([true, false]);
});

test.each([
  ['under it', [rule(9, -6, -2)]],
  ['above it', [rule(2, -6, -2)]],
  ['far before it', [rule(5, -14, -8)]],
  ['after it', [rule(5, 11, 15)]],
  ['through it', [rule(5, -2, 8)]],
  ['too long', [rule(5, -16, -2)]],
  ['a dot', [rule(5, -2.4, -2)]],
  ['a dot of a border, hardly wider than high', [rule(5, -2.8, -2)]],
  ['of many dashes', [rule(5, -13, -10), rule(5, -7, -4)]],
  ['at a border', [rule(5, -6, -2), border(-2, 0, 40)]],
  ['at the end of a border', [rule(5, -90, -6), rule(5, -6, -2)]],
])('a rule %s leaves a figure sure', (_, rules) => {
  expect(told(...rules)).toEqual([false, false]);
});

test('a rule through the character before a figure strikes that out', () => {
  const [old, ...figure] = line('473');
  const after = figure.map((glyph) => ({ ...glyph, string: 1 }));
  const signed = withDrawnSigns(old ? [old, ...after] : [], [rule(5, 0, 5)]);
  expect(signed.some(({ unsure }) => unsure)).toBe(false);
});

test('rules without number take no time', () => {
  const many = Array.from({ length: 40_000 }, (_, i) => rule(i % 10, 50 + 20 * i, 54 + 20 * i));
  const borders = Array.from({ length: 40_000 }, (_, i) => border(50, i, i + 1));
  const glyphs = Array.from({ length: 2_000 }, () => line('73')).flat();
  const began = performance.now();
  withDrawnSigns(glyphs, [...many, ...borders]);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('a change with a drawn sign in a table is in doubt', async () => {
  const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
  const cells = [text('Item', 15, 170), text('Change', 95, 170), text('Rules', 15, 140), text('7', 120, 140)];
  const rows = await tableTexts(drawn([frame, ...cells, '115 143.5 m 118.5 143.5 l S'].join('\n')));
  expect(rows).toEqual([
    ['Item', 'Change'],
    ['Rules', '?7'],
  ]);
});
