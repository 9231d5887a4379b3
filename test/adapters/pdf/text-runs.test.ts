import { expect, test } from 'vitest';
import type { Glyph } from '../../../src/adapters/pdf/geometry/marks';
import { runsOf } from '../../../src/adapters/pdf/strings/text-runs';
import { glyphOf } from './marks';

/** Characters ten points wide, or five if they are none of the Chinese script, each beginning at a place. */
function set(characters: string, at: readonly number[], string: number | readonly number[], top = 0): Glyph[] {
  return [...characters].map((text, i) => {
    const left = at[i] ?? 0;
    const box = { left, right: left + (/\p{Script=Han}/u.test(text) ? 10 : 5), top, bottom: top + 10 };
    return { ...glyphOf(text, { string: typeof string === 'number' ? string : (string[i] ?? 0) }), box };
  });
}

function texts(...glyphs: readonly Glyph[][]): string[] {
  return runsOf(glyphs.flat()).map(({ text }) => text.replaceAll(' ', ''));
}

test('characters of one string spread evenly are one text, however far apart', () => {
  expect(texts(set('行政许可', [0, 60, 120, 180], 1))).toEqual(['行政许可']);
  expect(texts(set('行政许可', [0, 60, 70, 180], 1))).toEqual(['行', '政许', '可']);
  expect(texts(set('行政许可', [0, 60, 120, 180], [1, 2, 3, 4]))).toEqual(['行', '政', '许', '可']);
});

test('a stroke amid the characters of a heading, spread as they are, is no sign for none', () => {
  expect(texts(set('本年增/减', [0, 15, 30, 45, 55], 1))).toEqual(['本年增/减']);
  expect(texts(set('增/减', [0, 15, 25], [1, 2, 3]))).toEqual(['增', '/', '减']);
  expect(texts(set('增/减', [0, 15, 40], 1))).toEqual(['增', '/', '减']);
  expect(texts(set('//', [0, 10], 1))).toEqual(['/', '/']);
});

test('brackets in a font of their own are spread with the characters between them', () => {
  expect(texts(set('(一)公开', [0, 35, 75, 110, 150], [1, 2, 3, 4, 4]))).toEqual(['(一)公开']);
});

test('two characters of a string are one text where they fill the width of another line', () => {
  const line = set('公共卫生信息', [0, 10, 20, 30, 40, 50], 1);
  expect(texts(line, set('规章', [0, 50], 2, 20))).toEqual(['公共卫生信息', '规章']);
  expect(texts(line, set('规章', [0, 90], 2, 20))).toEqual(['公共卫生信息', '规', '章']);
});

test('a number goes with the label after it, but not with a figure, nor over a gap that parts cells', () => {
  expect(texts(set('1.', [0, 5], 1), set('国家', [12, 22], 2))).toEqual(['1.国家']);
  expect(texts(set('1.', [0, 5], 1), set('国家', [9.9, 19.9], 3), set('“', [30], 2))).toEqual(['1.国家“']);
  expect(texts(set('1.', [0, 5], 1), set('“', [24.9], 2), set('国家', [9.9, 19.9], 3))).toEqual(['1.国家“']);
  expect(texts(set('1.', [0, 5], 1), set('7', [20], 2))).toEqual(['1.', '7']);
  expect(texts(set('1.', [0, 5], 1), set('国家', [40, 50], 2))).toEqual(['1.', '国家']);
});

test('quotation marks drawn before the text around them stand where they are', () => {
  expect(texts(set('“', [20], 1), set('危及三安', [0, 10, 25.5, 35.5], 2))).toEqual(['危及“三安']);
});

test('无 that the line below makes the word 无法 is no value, as it is one in a column of figures', () => {
  const isValue = (...glyphs: readonly Glyph[][]) => runsOf(glyphs.flat()).map((run) => run.isValue);
  expect(isValue(set('无', [10], 1), set('法提供', [0, 10, 20], 2, 12))).toEqual([false, false]);
  expect(isValue(set('无', [80], 1), set('法律服务', [0, 10, 20, 30], 2, 12))).toEqual([true, false]);
  expect(isValue(set('无', [10], 1), set('法提供', [0, 10, 20], 2, 40))).toEqual([true, false]);
});

test('the unit of a figure goes with it although it is drawn apart, and no other word does', () => {
  expect(texts(set('267', [0, 5, 10], 1), set('元', [17], 2))).toEqual(['267元']);
  expect(texts(set('267', [0, 5, 10], 1), set('万元', [17, 27], 2))).toEqual(['267万元']);
  expect(texts(set('267', [0, 5, 10], 1), set('件数', [17, 27], 2))).toEqual(['267', '件数']);
});

test('a word that says which way a figure changes goes with it although it is drawn apart', () => {
  expect(texts(set('增', [0], 1), set('12', [12.5, 17.5], 2))).toEqual(['增12']);
  expect(texts(set('减少', [0, 10], 1), set('2', [22.5], 2))).toEqual(['减少2']);
  expect(texts(set('本年增', [0, 10, 20], 1), set('12', [32.5, 37.5], 2))).toEqual(['本年增', '12']);
  expect(texts(set('增', [0], 1), set('12', [17, 22], 2))).toEqual(['增', '12']);
});

test('a word for nothing drawn between two lines of a label is one of its lines', () => {
  const label = [set('四项', [0, 10], 1), set('无', [5], 2, 12), set('法提', [0, 10], 3, 24)];
  expect(runsOf(label.flat()).map(({ isValue }) => isValue)).toEqual([false, false, false]);
  const beside = [set('本项', [0, 10], 1), set('无', [105], 2, 12), set('下项', [0, 10], 3, 24)];
  expect(runsOf(beside.flat()).map(({ isValue }) => isValue)).toEqual([false, true, false]);
  expect(texts(set('2.', [0, 5], 1), set('没有', [14, 24], 2))).toEqual(['2.没有']);
});
