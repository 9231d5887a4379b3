import { expect, test } from 'vitest';
import { joinCut } from '../../../src/adapters/pdf/aligned/cut-headings';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';
import { cutHeadings } from '../../../src/adapters/pdf/grids/cut-row';
import type { JoinedCell } from '../../../src/adapters/pdf/grids/joined';

/** A heading twenty points high on a page. */
function heading(text: string, page: number, left: number, right: number, top = 0): StripFragment {
  const place = 1000 * (page - 1) + top;
  const box = { left, right, top: place, bottom: place + 10 };
  return { glyphs: [], text, box, size: 10, isValue: false, page, offset: 1000 * (page - 1) };
}

const said = (headings: readonly StripFragment[]) => joinCut(headings).map(({ text }) => text);
const upheld = [heading('结果', 1, 0, 20), heading('其他', 1, 50, 70), heading('总计', 1, 100, 120)];

test('headings go on in the lines under them overleaf where every line is the rest of one', () => {
  const rests = [heading('维持', 2, 0, 20), heading('结果', 2, 50, 70)];
  expect(said([...upheld, ...rests])).toEqual(['结果\n维持', '其他\n结果', '总计']);
});

test('what stands overleaf under a heading for all, or under none, is another heading', () => {
  const others = [heading('商业企业', 2, 30, 60), heading('其他', 2, 110, 120)];
  expect(said([...upheld, ...others])).toEqual(['结果', '其他', '总计', '商业企业', '其他']);
  expect(
    said([heading('法人或其他组织', 1, 0, 120), heading('企业', 2, 0, 20), heading('其他', 2, 50, 70)]),
  ).toHaveLength(3);
});

/** Cells of a row, each with its column, how many it covers, and what it says. */
function cells(...said: readonly (readonly [column: number, columns: number, text: string])[]): JoinedCell[] {
  const box = { left: 0, top: 0, right: 10, bottom: 10 };
  return said.map(([column, columns, text]) => ({ row: 0, rows: 1, column, columns, text, box, open: false, page: 1 }));
}

test('beside headings over several columns one over just one goes on overleaf, if it says something', () => {
  const lower = cells([0, 1, '维持'], [1, 1, '结果'], [2, 1, '其他']);
  const texts = (upper: JoinedCell[], under = lower) =>
    cutHeadings(upper, under).map(({ cell, other }) => cell.text + other.text);
  expect(texts(cells([0, 1, '结果'], [1, 2, '复议后起诉']))).toEqual(['结果维持']);
  expect(texts(cells([0, 1, ''], [1, 2, '复议后起诉']))).toEqual([]);
  expect(texts(cells([0, 1, '结果'], [1, 1, '其他']))).toEqual([]);
  expect(texts(cells([0, 1, '结果'], [1, 2, '复议后起诉']), cells([0, 1, '3'], [1, 1, '1'], [2, 1, '2']))).toEqual([]);
});

test('headings that all have a cell overleaf go on there where one is blank before others or over several columns', () => {
  const texts = (upper: JoinedCell[], lower: JoinedCell[]) =>
    cutHeadings(upper, lower).map(({ cell, other }) => cell.text + other.text);
  const upper = cells([0, 1, '总计'], [1, 1, '结果'], [2, 1, '尚未']);
  expect(texts(upper, cells([0, 1, ''], [1, 1, '维持'], [2, 1, '审结']))).toEqual(['总计', '结果维持', '尚未审结']);
  expect(texts(upper, cells([0, 1, '制发'], [1, 1, '废止'], [2, 1, '']))).toEqual([]);
  expect(texts(upper, cells([0, 1, ''], [1, 1, '维持'], [2, 1, '']))).toEqual([]);
  expect(texts(upper, cells([0, 1, ''], [1, 1, '维持'], [2, 1, '3']))).toEqual([]);
  expect(texts(upper, cells([0, 1, ''], [1, 2, '维持']))).toEqual([]);
  const merged = cells([0, 1, '结果'], [1, 1, '其他'], [2, 5, '复议后起诉']);
  const rest = ['结果维持', '其他结果', '复议后起诉'];
  expect(texts(merged, cells([0, 1, '维持'], [1, 1, '结果'], [2, 5, '']))).toEqual(rest);
});
