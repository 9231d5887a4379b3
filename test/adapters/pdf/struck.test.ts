import { expect, test } from 'vitest';
import { lineOf, lineText } from '../../../src/adapters/pdf/geometry/lines';
import type { Glyph, Rule } from '../../../src/adapters/pdf/geometry/marks';
import { haveMixedInks } from '../../../src/adapters/pdf/marks/mixed-inks';
import { areOverprinted } from '../../../src/adapters/pdf/marks/overprinted';
import { withRaised } from '../../../src/adapters/pdf/marks/raised';
import { withStruckOut } from '../../../src/adapters/pdf/marks/struck';
import { glyphOf, lineOfDigits as line } from './marks';

function rule(at: number, from: number, to: number): Rule {
  return { along: 'x', at, from, to, thickness: 0.5 };
}

test.each([
  ['a figure', '125', 2, '5'],
  ['a figure with its sign', '-125', 3, '5'],
])('%s that a tracked change replaces says nothing', (_, text, struck, left) => {
  const rules = [rule(5, 0, 5 * struck), rule(9.5, 5 * struck, 5 * text.length)];
  expect(lineText(lineOf(withStruckOut(line(text), rules)))).toBe(left);
});

test('a dash under a rule is no struck figure, and a struck figure that nothing replaces is in doubt', () => {
  expect(withStruckOut(line('-'), [rule(5, 0, 5)]).some(({ struck, replaced }) => struck || replaced)).toBe(false);
  expect(withStruckOut(line('-3'), [rule(5, 0, 10)]).every(({ struck }) => struck)).toBe(true);
});

test('a short stroke strikes out what it runs along in part, a border that ends in a figure does not', () => {
  const struck = (own: Rule) => withStruckOut(line('16'), [own]).map((glyph) => glyph.struck === true);
  expect(struck(rule(5, 1, 8))).toEqual([true, true]);
  expect(struck(rule(5, 1, 6))).toEqual([true, false]);
  expect(struck(rule(5, -60, 2))).toEqual([false, false]);
});

test('full-width digits are struck, raised, overprinted and of another size as others are', () => {
  expect(withStruckOut(line('７３'), [rule(5, 1, 8)]).every((glyph) => glyph.struck)).toBe(true);
  const mark = glyphOf('３', { box: { left: 10, right: 15, top: -2, bottom: 4 }, size: 6 });
  expect(lineText(lineOf(withRaised([...line('７３'), mark])))).toContain('³');
  expect(areOverprinted([...line('７３'), glyphOf('４', { left: 2, string: 1 })])).toBe(true);
  expect(haveMixedInks([...line('７３'), { ...line('７３４').slice(-1)[0], size: 8 } as Glyph])).toBe(true);
});
