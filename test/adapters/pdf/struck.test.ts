import { expect, test } from 'vitest';
import { lineOf, lineText } from '../../../src/adapters/pdf/lines';
import type { Glyph, Rule } from '../../../src/adapters/pdf/marks';
import { haveMixedInks } from '../../../src/adapters/pdf/mixed-inks';
import { areOverprinted } from '../../../src/adapters/pdf/overprinted';
import { withRaised } from '../../../src/adapters/pdf/raised';
import { withStruck } from '../../../src/adapters/pdf/struck';
import { drawn, tableTexts, text } from './drawn';
import { glyphOf } from './marks';

/** Characters five points wide from the left end of a line. */
function line(text: string) {
  return [...text].map((char, i) => glyphOf(char, { box: { left: 5 * i, right: 5 * i + 5, top: 0, bottom: 10 } }));
}

function rule(at: number, from: number, to: number): Rule {
  return { along: 'x', at, from, to, thickness: 0.5 };
}

test.each([
  ['a figure', '125', 2, '5'],
  ['a figure with its sign', '-125', 3, '5'],
])('%s that a tracked change replaces says nothing', (_, text, struck, left) => {
  const rules = [rule(5, 0, 5 * struck), rule(9.5, 5 * struck, 5 * text.length)];
  expect(lineText(lineOf(withStruck(line(text), { rules, slants: [] })))).toBe(left);
});

test('a dash under a rule is no struck figure, and a struck figure that nothing replaces is in doubt', () => {
  expect(
    withStruck(line('-'), { rules: [rule(5, 0, 5)], slants: [] }).some(({ struck, replaced }) => struck || replaced),
  ).toBe(false);
  expect(withStruck(line('-3'), { rules: [rule(5, 0, 10)], slants: [] }).every(({ struck }) => struck)).toBe(true);
});

test.each([
  ['over it', { left: -1, right: 11, top: 1, bottom: 9 }, true],
  ['over its last digit', { left: 6, right: 9, top: -4, bottom: 14 }, true],
  ['of many, over a table', { left: -100, right: 110, top: -100, bottom: 110 }, true],
  ['under it', { left: -1, right: 11, top: 9, bottom: 14 }, false],
  ['beside it', { left: 11, right: 20, top: 1, bottom: 9 }, false],
  ['past its corner', { left: 9, right: 30, top: -14, bottom: 1 }, false],
])('a figure with a slanted stroke %s', (_, stroke, struck) => {
  expect(withStruck(line('73'), { rules: [], slants: [stroke] }).some((glyph) => glyph.struck === true)).toBe(struck);
});

test('a figure is not struck by what many strokes beside it do', () => {
  const slants = Array.from({ length: 400 }, (_, i) => ({ left: 20 + i, right: 22 + i, top: 1, bottom: 9 }));
  expect(withStruck(line('73'), { rules: [], slants }).some(({ struck }) => struck)).toBe(false);
});

test('strokes without number take no time', () => {
  const slants = Array.from({ length: 20_000 }, () => ({ left: 100, right: 200, top: 0, bottom: 9 }));
  const glyphs = Array.from({ length: 200 }, () => line('0123456789')).flat();
  const began = performance.now();
  withStruck(glyphs, { rules: [], slants });
  expect(performance.now() - began).toBeLessThan(1_000);
});

test.each([
  ['across it', '105 150 m 120 150 112 136 130 138 c S', '?88'],
  ['level through it', '105 144 m 111 146 117 141 124 144 c S', '?88'],
  ['with both control points in one', '105 150 m 112 136 130 138 y S', '?88'],
  ['under it', '105 137 m 111 138 117 136 124 137 c S', '88'],
  ['around it', '100 144 m 100 160 132 160 132 144 c 132 130 100 130 100 144 c S', '88'],
  ['that is not seen', '/N gs 105 150 m 120 150 112 136 130 138 c S', '88'],
])('a figure with a curved stroke %s', async (_, stroke, read) => {
  const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
  const texts = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140), text('88', 110, 140)];
  const rows = await tableTexts(drawn([frame, ...texts, stroke].join('\n'), undefined, '/ExtGState<</N<</CA 0>>>>'));
  expect(rows[1]?.[1]).toBe(read);
});

test('a short stroke strikes out what it runs along in part, a border that ends in a figure does not', () => {
  const struck = (own: Rule) =>
    withStruck(line('16'), { rules: [own], slants: [] }).map((glyph) => glyph.struck === true);
  expect(struck(rule(5, 1, 8))).toEqual([true, true]);
  expect(struck(rule(5, 1, 6))).toEqual([true, false]);
  expect(struck(rule(5, -60, 2))).toEqual([false, false]);
});

test('full-width digits are struck, raised, overprinted and of another size as others are', () => {
  const slant = { left: -1, right: 11, top: 1, bottom: 9 };
  expect(withStruck(line('７３'), { rules: [], slants: [slant] }).every((glyph) => glyph.struck)).toBe(true);
  const mark = glyphOf('３', { box: { left: 10, right: 15, top: -2, bottom: 4 }, size: 6 });
  expect(lineText(lineOf(withRaised([...line('７３'), mark])))).toContain('³');
  expect(areOverprinted([...line('７３'), glyphOf('４', { left: 2, string: 1 })])).toBe(true);
  expect(haveMixedInks([...line('７３'), { ...line('７３４').slice(-1)[0], size: 8 } as Glyph])).toBe(true);
});
