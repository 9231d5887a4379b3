import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, padLeft, padRight, width } from '../../src/outputs/parts/width';

test('Chinese characters and full-width signs take two columns, Latin and ambiguous ones one, marks none', () => {
  expect(width('总计12')).toBe(6);
  expect(width('（七）：')).toBe(8);
  expect(width('“a”①')).toBe(4);
  expect(width('e\u0301\u200b')).toBe(1);
  expect(width('𠮷')).toBe(2);
});

test('padding and clipping keep to their width whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, limit) => {
      expect(width(clip(text, limit))).toBeLessThanOrEqual(limit);
      expect(width(padLeft(clip(text, limit), limit))).toBe(limit);
      expect(width(padRight(clip(text, limit), limit))).toBe(limit);
    }),
  );
});

test('what is clipped says so', () => {
  expect(clip('申请人无正当理由', 9)).toBe('申请人无…');
  expect(clip('申请人', 6)).toBe('申请人');
});
