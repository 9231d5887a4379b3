import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readChineseNumeral } from '../../../src/text/statements/chinese-numeral';
import { compact } from '../../../src/text/statements/compact';
import { findQuantities } from '../../../src/text/statements/quantities';

const found = (text: string) =>
  findQuantities(compact(text).text).map(({ value, unit, round }) => `${value} ${unit}${round ? ' round' : ''}`);

describe('numbers in prose', () => {
  test.each<[string, string[]]>([
    ['申请12件', ['12 case']],
    ['申请１，２３４件', ['1234 case']],
    ['申请1 2 3件', []],
    ['申请 12 件', ['12 case']],
    ['受理12,345宗', ['12345 case']],
    ['两件', ['2 case']],
    ['0,024件', []],
    ['99999999999999999999件', []],
    ['999999999999999件', ['999999999999999 case']],
    ['24₁件', []],
    ['一百零五件', ['105 case']],
    ['九百余件', ['900 case round']],
    ['约90件', ['90 case round']],
    ['3至5件', ['3 case round']],
    ['数十件', []],
    ['一网通办', []],
    ['2023年3月5日', []],
    ['国办公开办函〔2021〕30号', []],
    ['第20条', []],
    ['12345热线', []],
    ['没有一件', []],
    ['申请件数37。', ['37 none']],
    ['占33.9%', ['33.9 percent']],
    ['收费8500元', ['8500 money']],
    ['收费1.5万元', ['15000 money']],
    ['许可18万余件', ['180000 case round']],
    ['许可1.2万件', ['12000 case']],
    ['许可2万件', ['20000 case round']],
    ['培训45人次', ['45 other']],
    ['工作日5个工作日', ['5 other']],
    ['12件、3件和4份', ['12 case', '3 case', '4 case']],
    ['办结16件，2件未到期', ['16 case', '2 case']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each<[string, number | null]>([
    ['〇', 0],
    ['十', 10],
    ['二十', 20],
    ['一百二', 120],
    ['一千零六', 1006],
    ['两万三千', 23_000],
    ['二〇二三', 2023],
    ['十百', null],
    ['万万', null],
    ['一二十', null],
  ])('%s is %s', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  test('every whole number below a hundred million is read as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => readChineseNumeral(written(value)) === value),
    );
  });
});

describe('quotations', () => {
  test('a stretch of compact text is quoted as the passage prints it', () => {
    const passage = '全年 共收到\n申请１２ 件。';
    const { text, quote } = compact(passage);
    const start = text.indexOf('收到');
    expect(quote(start, text.indexOf('。'))).toBe('收到\n申请１２ 件');
  });

  test('every quotation is a substring of its passage', () => {
    const passages = fc.string({ unit: fc.constantFrom(' ', '收', '到', '１', '2', '件', '，', '\n', '。') });
    fc.assert(
      fc.property(passages, fc.nat(), fc.nat(), (passage, a, b) => {
        const { text, quote } = compact(passage);
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((place) => place % (text.length + 1));
        return passage.includes(quote(start ?? 0, end ?? 0));
      }),
    );
  });
});

/** A number in Chinese numerals as a clerk writes it. */
function written(value: number): string {
  if (value === 0) return '零';
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : '';
  return `${high > 0 ? `${belowMyriad(high)}万` : ''}${gap}${low > 0 ? belowMyriad(low) : ''}`;
}

function belowMyriad(value: number): string {
  const digits = [...String(value).padStart(4, '0')].map(Number);
  const places = ['千', '百', '十', ''];
  const parts = digits.map((digit, index) => (digit === 0 ? '零' : `${'零一二三四五六七八九'[digit]}${places[index]}`));
  return parts
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}
