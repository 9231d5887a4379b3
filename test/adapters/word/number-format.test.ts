import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/adapters/word/number-format';

test.each([
  ['decimal', '1 9 10 21'],
  ['decimalZero', '01 09 10 21'],
  ['upperRoman', 'I IX X XXI'],
  ['lowerRoman', 'i ix x xxi'],
  ['upperLetter', 'A I J U'],
  ['lowerLetter', 'a i j u'],
  ['decimalFullWidth', '１ ９ １０ ２１'],
  ['chineseCounting', '一 九 十 二十一'],
  ['chineseCountingThousand', '一 九 十 二十一'],
  ['chineseLegalSimplified', '壹 玖 壹拾 贰拾壹'],
  ['ideographLegalTraditional', '壹 玖 壹拾 貳拾壹'],
  ['ideographDigital', '一 九 一〇 二一'],
  ['ideographTraditional', '甲 壬 癸 21'],
  ['ideographZodiac', '子 申 酉 21'],
  ['ideographEnclosedCircle', '㊀ ㊈ ㊉ 21'],
  ['decimalEnclosedCircle', '① ⑨ ⑩ ㉑'],
  ['decimalEnclosedParen', '⑴ ⑼ ⑽ 21'],
  ['decimalEnclosedFullstop', '⒈ ⒐ ⒑ 21'],
  ['of no standard', '1 9 10 21'],
])('%s', (format, printed) => {
  expect([1, 9, 10, 21].map((number) => formatNumber(number, format)).join(' ')).toBe(printed);
});

test('letters after z are doubled', () => {
  expect(formatNumber(28, 'lowerLetter')).toBe('bb');
});

test('what Word cannot count is as long as its digits, whatever the format', () => {
  for (const format of ['upperLetter', 'lowerRoman', 'chineseCounting', '__proto__'])
    expect(formatNumber(2_147_483_647, format)).toBe('2147483647');
});
