import { expect, test } from 'vitest';
import { placeHeadings } from '../../../src/adapters/pdf/aligned/headings';
import { fragmentsOf } from '../../../src/adapters/pdf/strings/fragments';
import { glyphOf, pageOf } from './marks';

/** The texts in which characters, each drawn by itself, are put together; `at` says where each begins. */
function texts(characters: string, at: readonly number[]): string[] {
  const glyphs = [...characters].map((text, i) => glyphOf(text, { left: at[i] ?? 0, string: i }));
  return fragmentsOf([{ marks: pageOf(glyphs), glyphs, rules: [] }])
    .flat()
    .map((fragment) => fragment.text);
}

test.each([
  ['-2', [0, 8], ['-2']],
  ['+12', [0, 8, 13], ['+12']],
  ['-2', [0, 30], ['-', '2']],
  ['2-', [0, 8], ['2', '-']],
])('%s at %j is %j: a sign belongs to the digit right after it', (characters, at, expected) => {
  expect(texts(characters, at)).toEqual(expected);
});

test('a heading over others is no line of the first of them, which stands further below than lines of one cell do', () => {
  const lines = [
    ['申请人情况', 0, 0],
    ['自然人', 0, 22],
    ...['商业', '科研', '社会', '法律'].flatMap((text, i) => [
      [text, 60 * i + 60, 22],
      ['机构', 60 * i + 60, 34],
    ]),
  ].map(([text, left, top]) => ({ text: `${text}`, left: Number(left), top: Number(top) }));
  const glyphs = lines.flatMap(({ text, left, top }, string) =>
    [...text].map((character, i) => {
      const box = { left: left + 10 * i, right: left + 10 * i + 10, top, bottom: top + 10 };
      return { ...glyphOf(character, { string }), box };
    }),
  );
  expect(
    fragmentsOf([{ marks: pageOf(glyphs), glyphs, rules: [] }])
      .flat()
      .map(({ text }) => text),
  ).toEqual(['申请人情况', '自然人', ...['商业', '科研', '社会', '法律'].map((text) => `${text}\n机构`)]);
});

test.each([
  ['wider than they are', '未经复议直接起诉'],
  ['as wide as one', '行政复议'],
])('a heading over several others, %s, is no line of the one in their middle', (_, heading) => {
  const set = (text: string, left: number, top: number, string: number) =>
    [...text].map((character, i) => {
      const box = { left: left + 10 * i, right: left + 10 * i + 10, top, bottom: top + 10 };
      return { ...glyphOf(character, { string }), box };
    });
  const others = ['结果维持', '结果纠正', '其他结果', '尚未审结'];
  const over = set(heading, 120 - 5 * heading.length, 0, 0);
  const glyphs = [...over, ...others.flatMap((text, i) => set(text, 50 * i, 12, i + 1))];
  expect(
    fragmentsOf([{ marks: pageOf(glyphs), glyphs, rules: [] }])
      .flat()
      .map(({ text }) => text),
  ).toEqual([heading, ...others]);
});

/** A fragment of a table from `left` to `right`, on a line. */
function fragment(text: string, left: number, right: number, line: number) {
  const box = { left, right, top: 20 * line, bottom: 20 * line + 10 };
  const glyphs = [glyphOf(text)];
  return { glyphs, text, box, size: 10, isValue: line > 0, page: 1, offset: 0 };
}

test('headings and columns that are as many but do not stand over one another leave the columns unsure', () => {
  const headings = [fragment('信息内容', 115, 151, 0), fragment('数量', 233, 296, 0), fragment('增减', 409, 449, 0)];
  const values = [fragment('6183', 254, 276, 1), fragment('-', 410, 414, 1), fragment('2', 440, 445, 1)];
  const { columns, unsure } = placeHeadings(headings, [{ y: 25, size: 10, values, labels: [] }], 500);
  const at = (left: number) => columns.findIndex((column) => column.left === left);
  expect([254, 410, 440].map((left) => unsure.has(at(left)))).toEqual([false, true, true]);
});

test('a column whose figures only a wider one holds together is unsure', () => {
  const headings = [fragment('数量', 60, 80, 0), fragment('增减', 100, 120, 0)];
  const rows = [fragment('1', 100, 105, 1), fragment('2', 112, 117, 2), fragment('345', 100, 116, 3)].map(
    (value, i) => ({
      y: 20 * i + 25,
      size: 10,
      values: [fragment('7', 65, 70, i + 1), value],
      labels: [],
    }),
  );
  expect([...placeHeadings(headings, rows, 500).unsure]).toEqual([1]);
  expect([...placeHeadings(headings, rows.slice(1), 500).unsure]).toEqual([]);
});
