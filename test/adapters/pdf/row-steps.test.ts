import { expect, test } from 'vitest';
import { fragmentsOf } from '../../../src/adapters/pdf/strings/fragments';
import { glyphOf, pageOf } from './marks';

type Text = readonly [string, number, number];

/** What stands on a page, in the order in which it is drawn: texts with their left and top, ten points to a character. */
function page(texts: readonly Text[]) {
  const glyphs = texts.flatMap(([text, left, top], string) =>
    [...text].map((character, i) => {
      const box = { left: left + 10 * i, right: left + 10 * i + 10, top, bottom: top + 10 };
      return { ...glyphOf(character, { string }), box };
    }),
  );
  return { marks: pageOf(glyphs), glyphs, rules: [] };
}

/** A heading and two labels, the figures beside the second, after the lines of other cells overleaf. */
function labels(step: number, leading: number, figures: number): string[] {
  const rows: Text[] = [
    ['信息内容', 0, 0],
    ['本年制发', figures, 0],
    ['规章', 0, 16],
    ['5', figures, 16],
    ['规范文件', 0, 32],
    ['6', figures, 32],
    ['行政处罚', 0, 80],
    ['行政强制', 0, 80 + step],
    ['7', figures, 80 + step],
  ];
  const lines = [0, 1, 2, 3].flatMap((i): Text[] => [
    ['商业', 60 * i, 0],
    ['企业', 60 * i, leading],
  ]);
  const [first] = fragmentsOf([page(rows), page(lines)]);
  return (first ?? []).map(({ text }) => text).filter((text) => text.startsWith('行政'));
}

test('lines as far apart as rows are, and further than those of cells, are two labels where none had to be broken', () => {
  expect(labels(16, 12, 80)).toEqual(['行政处罚', '行政强制']);
});

test('lines are one label where those of other cells are as far apart, rows further, or no more would have fitted', () => {
  const one = ['行政处罚\n行政强制'];
  expect(labels(16, 15, 80)).toEqual(one);
  expect(labels(14, 12, 80)).toEqual(one);
  expect(labels(16, 12, 50)).toEqual(one);
});
