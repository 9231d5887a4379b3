import { describe, expect, test } from 'vitest';
import { readValue } from '../../src/text/number';

const fullWidthNines = '９'.repeat(20);

describe('what is no figure for certain is told, not turned into another number', () => {
  test.each([
    ...['1e309', '1E5', '0x10', 'NaN', 'Infinity', fullWidthNines, '99999999999999999999'],
    ...['1,23,4', '1,234,5', '１，２３，４', ',123', '1,,234', '1.2.3', '1.', '.5', '1,234.', '0,024', '024,000'],
    ...['+-3', '-+3', '--3', '++3', '5-', '(5)', '（5）', '5%', '3/4', '½'],
    ...['12O', 'l2', '²', '①', '1₈', 'Ⅻ', '十二', '١٢', '१२', '𝟏𝟐', '1\u0301', '1\ufe0f2'],
    ...[
      '12\0',
      '1\u00002',
      '\ud8001',
      '12\udc00',
      '12\ufffd',
      '\u202e12',
      '1\u202e2',
      '1\u20662',
      '12 34',
      '1\n2',
      '1\u00a02',
    ],
  ])('%j', (text) => {
    for (const reading of [{}, { unit: '元' }, { unit: '万元' }, { change: true }] as const)
      expect(readValue(text, reading)).toMatchObject({ kind: 'unreadable', number: null });
  });
});

test('a number that a double cannot hold exactly is unreadable, up to the last digit', () => {
  expect(readValue('999999999999999').number).toBe(999_999_999_999_999);
  expect(readValue('9007199254740993').kind).toBe('unreadable');
  expect(readValue('9999999999999999').kind).toBe('unreadable');
  expect(readValue('1234567890123.45').number).toBe(1234567890123.45);
  expect(readValue('12345678901234.56').kind).toBe('unreadable');
});

test('what cannot be seen inside a figure does not change it', () => {
  for (const text of ['1\u200b2', '1\u00ad2', '\ufeff12', '12\u2060']) expect(readValue(text).number).toBe(12);
});

test.each([
  ['12。', {}, 12],
  ['12件。', {}, 12],
  ['12；', {}, 12],
  ['1,234。', {}, 1234],
  ['共12件', {}, 12],
  ['计12', {}, 12],
  ['合计0件', {}, 0],
  ['12[^3]', {}, 12],
  ['人民币4,901,046.00元', { unit: '元' }, 4_901_046],
  ['￥12.5', { unit: '万元' }, 12.5],
] as const)('a figure that is closed, summed or named as money is that figure: %j', (text, reading, number) => {
  expect(readValue(text, reading)).toMatchObject({ kind: 'number', number });
});

test.each([
  '约12件',
  '12[^3',
  '[^3]',
  '共约12件',
  '共十二件',
  '12。5',
  '。',
  '12。。',
  '人民币12',
  '共',
  '共12件、3件',
])('a text that is more than a figure is none: %j', (text) => {
  expect(readValue(text).kind).toBe('unreadable');
});

test.each(['/¹', '—²', '无①', '-*', '—[^2]'])('a dash with the mark of a note is a dash: %s', (text) => {
  expect(readValue(text)).toMatchObject({ kind: 'dash', number: null });
});

test.each(['¹', '-1', '/1', '-[1]', '—1①'])('what may be a figure is no dash: %s', (text) => {
  expect(readValue(text).kind).not.toBe('dash');
});

test('a backslash is a sign for none as a slash is, two are the end of a row', () => {
  expect(readValue('\\').kind).toBe('dash');
  expect(readValue('\\\\').kind).toBe('unreadable');
});
