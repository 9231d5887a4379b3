import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/text/decode';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...value].map((character) => character.charCodeAt(0)),
    ),
  );
const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
};

/** 政府信息公开 in GBK, 政府資訊公開 in Big5. */
const gbk = [0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa];
const big5 = [0xac, 0x46, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54, 0xa4, 0xbd, 0xb6, 0x7d];

describe('decoding', () => {
  test('UTF-8 whatever it declares', () => {
    expect(decodeText(utf8('<meta charset=gb2312>政府信息公开'))).toBe('<meta charset=gb2312>政府信息公开');
  });

  test('GBK whatever it declares, and without a declaration', () => {
    expect(decodeText(bytes('<meta charset=utf-8>', ...gbk))).toBe('<meta charset=utf-8>政府信息公开');
    expect(decodeText(bytes(...gbk))).toBe('政府信息公开');
    expect(decodeText(bytes('<meta charset=iso-8859-1>', ...gbk))).toBe('<meta charset=iso-8859-1>政府信息公开');
  });

  test('the four-byte characters of GB18030', () => {
    expect(decodeText(bytes('<meta charset=gb2312>', ...gbk, 0x81, 0x36, 0xa3, 0x38))).toMatch(/政府信息公开\u2002$/);
  });

  test('Big5 where it is declared and fits', () => {
    expect(decodeText(bytes(...big5), 'big5')).toBe('政府資訊公開');
    expect(decodeText(bytes('<meta charset="big5">', ...big5))).toContain('政府資訊公開');
  });

  test('an unknown declaration is no obstacle', () => {
    expect(decodeText(bytes('<meta charset=x-nonsense>', ...gbk))).toContain('政府信息公开');
  });

  test('byte order marks', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 'a'))).toBe('a');
    expect(decodeText(bytes(0xff, 0xfe, 'a', 0))).toBe('a');
    expect(decodeText(bytes(0xfe, 0xff, 0, 'a'))).toBe('a');
    expect(decodeText(bytes(0x84, 0x31, 0x95, 0x33, ...gbk))).toBe('政府信息公开');
  });

  test.each([true, false])('UTF-16 without a mark, little endian %s', (littleEndian) => {
    const text = '<p>政府信息公开</p>\r\n一、1 2 3';
    expect(decodeText(utf16(text, littleEndian))).toBe(text);
  });

  test('UTF-8 cut off inside a character, or with one broken, is still UTF-8', () => {
    const whole = utf8('政府信息公开工作年度报告，政府信息公开工作年度报告。');
    expect(decodeText(whole.subarray(0, whole.length - 1))).toMatch(/^政府信息公开.*报告\ufffd$/);
    const broken = bytes(...whole, 0xe6, 0x94, '"', ...whole);
    expect(decodeText(broken)).toMatch(/^政府信息公开.*\ufffd"政府/);
  });
});
