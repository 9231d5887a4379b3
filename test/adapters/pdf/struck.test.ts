import { expect, test } from 'vitest';
import { lineOf, lineText } from '../../../src/adapters/pdf/lines';
import type { Rule } from '../../../src/adapters/pdf/marks';
import { withStruck } from '../../../src/adapters/pdf/struck';
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
  expect(lineText(lineOf(withStruck(line(text), rules)))).toBe(left);
});

test('a dash under a rule is no struck figure, and a struck figure that nothing replaces is in doubt', () => {
  expect(withStruck(line('-'), [rule(5, 0, 5)]).some(({ struck, replaced }) => struck || replaced)).toBe(false);
  expect(withStruck(line('-3'), [rule(5, 0, 10)]).every(({ struck }) => struck)).toBe(true);
});
