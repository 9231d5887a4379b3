import { expect, test } from 'vitest';
import { least, most } from '../../../src/adapters/pdf/geometry/extremes';
import { lineOf } from '../../../src/adapters/pdf/geometry/lines';
import { glyphOf } from './marks';

test('the extremes of more values than a call takes arguments are found, of none they are infinite', () => {
  const values = Array.from({ length: 300_000 }, (_, i) => i);
  expect([least(values), most(values)]).toEqual([0, 299_999]);
  expect([least([]), most([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});

test('a line of very many characters is a line', () => {
  const glyphs = Array.from({ length: 150_000 }, (_, i) => glyphOf('1', { left: 10 * i }));
  expect(lineOf(glyphs).glyphs).toHaveLength(150_000);
});
