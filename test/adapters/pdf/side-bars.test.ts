import { expect, test } from 'vitest';
import type { Glyph } from '../../../src/adapters/pdf/geometry/marks';
import { sideBars } from '../../../src/adapters/pdf/pages/side-bars';
import { glyphOf, pageOf } from './marks';

/** The characters of a text drawn from a place, ten points each. */
function line(text: string, left: number, top: number): Glyph[] {
  return Array.from(text, (character, i) => {
    const from = left + 10 * i;
    return glyphOf(character, { box: { left: from, right: from + 10, top, bottom: top + 10 } });
  });
}

const text = [0, 30, 60].flatMap((top) => line('镇里的公开栏每月换一次有人看管', 60, top));
const bar = [14, 44, 74].flatMap((top) => line('办事指南', 10, top));

function barOn(glyphs: readonly Glyph[], rules = pageOf([]).rules): string {
  const [found] = sideBars([{ marks: { ...pageOf(glyphs), rules }, free: glyphs }]);
  return [...(found?.glyphs ?? [])].map((glyph) => glyph.text).join('');
}

test('what stands left of running text, and is drawn before or after it, is a bar', () => {
  expect(barOn([...bar, ...text])).toBe('办事指南'.repeat(3));
  expect(barOn([...text, ...bar])).toBe('办事指南'.repeat(3));
});

test('lines that take turns with those beside them are none', () => {
  expect(barOn([...bar.slice(0, 4), ...text, ...bar.slice(4)])).toBe('');
});

test('lines level with those beside them are none', () => {
  expect(barOn([...[0, 30, 60].flatMap((top) => line('办事指南', 10, top)), ...text])).toBe('');
});

test('lines that a rule runs on from, or that text reaches into, are none', () => {
  const rule = { along: 'x', at: 50, from: 10, to: 200, thickness: 1 } as const;
  expect(barOn([...bar, ...text], [rule])).toBe('');
  expect(barOn([...bar, ...text, ...line('注', 48, 50)])).toBe('');
});

test('a bar goes on overleaf beside the same text, but not beside figures', () => {
  const first = [...bar, ...text];
  const rest = (place: number) => {
    const overleaf = [...line('续表', 10, place), ...line('规章', 60, 20), ...line('3', 160, 20)];
    const pages = [first, overleaf].map((glyphs) => ({ marks: pageOf(glyphs), free: glyphs }));
    return sideBars(pages)[1]?.glyphs.size;
  };
  expect(rest(14)).toBe(2);
  expect(rest(20)).toBe(0);
});

test('a page without a bar keeps the margin of the text that stood beside one', () => {
  const overleaf = line('规章', 60, 20);
  const pages = [[...bar, ...text], overleaf].map((glyphs) => ({ marks: pageOf(glyphs), free: glyphs }));
  expect(sideBars(pages).map(({ margin }) => margin)).toEqual([60, 60]);
});
