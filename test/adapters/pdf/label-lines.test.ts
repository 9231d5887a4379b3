import { expect, test } from 'vitest';
import { withAllLines } from '../../../src/adapters/pdf/label-lines';
import { joined } from '../../../src/adapters/pdf/labelled-rows';
import type { StripFragment } from '../../../src/adapters/pdf/strip';

/** A line of a label that begins at the left. */
function line(text: string, top: number): StripFragment {
  const box = { left: 0, top, right: 10 * text.length, bottom: top + 10 };
  return { glyphs: [], text, box, size: 10, isValue: false, page: 1, offset: 0 };
}

/** The labels of rows at some heights, with the other lines that stand near to them. */
function labels(others: readonly (readonly [string, number])[]): (string | undefined)[] {
  const own = [line('5.属于三类内部事务', 0), line('7.属于行政执法案卷', 60)];
  const rows = own.map((label) => ({ y: label.box.top + 5, size: 10, label, values: [] }));
  const all = withAllLines(
    rows,
    others.map(([text, top]) => line(text, top)),
    joined,
  );
  return all.rows.map(({ label }) => label?.text);
}

test('a line nearer to a label than rows are is one of its lines, unless it begins with a number as that does', () => {
  expect(labels([['信息', 14]])).toEqual(['5.属于三类内部事务\n信息', '7.属于行政执法案卷']);
  expect(labels([['6.属于四类过程', 14]])).toEqual(['5.属于三类内部事务', '7.属于行政执法案卷']);
});
