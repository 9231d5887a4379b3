import { expect, test } from 'vitest';
import { labelColumns } from '../../../src/adapters/pdf/aligned/label-columns';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';

/** A label ten points high from one place to another. */
function label(text: string, left: number, right: number): StripFragment {
  const box = { left, right, top: 0, bottom: 10 };
  return { glyphs: [], text, box, size: 10, isValue: false, page: 1, offset: 0 };
}

const said = (labels: readonly StripFragment[]) =>
  labelColumns(labels).map((own) => own.labels.map(({ text }) => text));

const kinds = [label('行政诉讼', 20, 60), label('未经复议', 100, 160), label('复议后', 110, 150)];

test('a label whose axis is between those of two columns and none of its own stands over both, though it reaches into one', () => {
  expect(said([label('行政复议', 70, 105), ...kinds])).toEqual([
    ['行政复议', '行政诉讼'],
    ['未经复议', '复议后'],
  ]);
});

test('a label that shares an edge or its axis with another is in a column with it', () => {
  expect(said([label('行政复议', 20, 90), ...kinds])).toEqual([
    ['行政复议', '行政诉讼'],
    ['未经复议', '复议后'],
  ]);
  expect(said([label('甲', 70, 84), label('乙', 72, 82), ...kinds]).map((own) => own.length)).toEqual([1, 2, 2]);
  expect(said([kinds[0] ?? label('', 0, 0), label('行政复议', 70, 90)])).toEqual([['行政诉讼'], ['行政复议']]);
});
