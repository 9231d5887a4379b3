import { expect, test } from 'vitest';
import { withAllLines } from '../../../src/adapters/pdf/aligned/label-lines';
import { joined, type LabelledRow } from '../../../src/adapters/pdf/aligned/labelled-rows';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';

/** A line ten points high, twelve points to each line of the strip. */
function line(text: string, at: number, page = 1): StripFragment {
  const height = 12 * (text.split('\n').length - 1) + 10;
  const box = { left: 20, right: 60, top: 12 * at, bottom: 12 * at + height };
  return { text, box, size: 10, isValue: false, glyphs: [], page, offset: 0 };
}

/** A row of as many figures as are given, on a line of the strip. */
function row(label: StripFragment, at: number, figures = 0): LabelledRow {
  const values = Array.from({ length: figures }, () => line('7', at, label.page));
  return { label, y: 12 * at + 5, size: 10, values };
}

const first = [0, 1, 2, 3].map((i) => row(line(`${i}.属于`, i - 1), i - 1));

/** The label of the last of some rows after others, with those of some other lines that are its own. */
function lastLabel(last: LabelledRow, others: readonly StripFragment[]): string | undefined {
  return withAllLines([...first, last], others, joined).rows.at(-1)?.label?.text;
}

test('where labels begin with numbers, lines without one in the middle of which the values stand are one', () => {
  const others = [line('4.部分\n公开', 3), line('不计其他\n情形', 7)];
  expect(lastLabel(row(line('分处理的，只计\n这一情', 5), 5.5), others)).toBe(
    '4.部分\n公开\n分处理的，只计\n这一情\n不计其他\n情形',
  );
});

test('the values stand not quite in the middle of many lines where a page break moves some, and no row lacks one', () => {
  const lines = [line('4.部分\n公开', 3), line('不计\n其他\n情形', 7)];
  const figures = (several: number) => {
    const rows = [...first.map((own) => ({ ...own, values: row(line('', 0), own.y / 12, several).values }))];
    const last = row(line('分处理的，\n只计', 5), 5.5, 2);
    return withAllLines([...rows, last], lines, joined).rows.at(-1)?.label?.text;
  };
  expect(figures(2)).toBe('4.部分\n公开\n分处理的，\n只计\n不计\n其他\n情形');
  expect(figures(1)).toBe('分处理的，\n只计');
});

test('a row without a number right below one in which nothing stands is a row of its own', () => {
  expect(lastLabel(row(line('小计', 4), 4), [line('4.属于', 3)])).toBe('小计');
});

test('the rest of the last label on a page is the first line of the next page', () => {
  expect(lastLabel(row(line('4.保', 3), 3), [line('护第三', 9, 2)])).toBe('4.保\n护第三');
  expect(lastLabel(row(line('4.保', 3), 3), [line('5.属于', 9, 2)])).toBe('4.保');
});

test('a label begins on the page before its figures where every row has some', () => {
  const rest = (figures: readonly number[]) => {
    const labels = [...first.map(({ label }) => label ?? line('', 0)), line('护第三', 9, 2), line('5.属于', 10, 2)];
    const rows = labels.map((label, i) => row(label, i, figures[i] ?? 2));
    return withAllLines(rows, [line('4.保', 3)], joined).rows[4]?.label?.text;
  };
  expect(rest([])).toBe('4.保\n护第三');
  expect(rest([1, 2, 1])).toBe('护第三');
});

test('a label with a number of its own and figures begins with it', () => {
  const apart = [row(line('1.属于', 0), 0), row(line('2.属于', 2), 2), row(line('3.属于', 4), 4)];
  const found = withAllLines([...apart, row(line('5.属于', 7), 7)], [line('4.三类', 5.5), line('信息', 6.2)], joined);
  expect(found.rows.at(-1)?.label?.text).toBe('5.属于');
});

/** The labels of rows at some heights, with the other lines that stand near to them. */
function labels(others: readonly (readonly [string, number])[]): (string | undefined)[] {
  const own = [line('5.属于三类内部事务', 0), line('7.属于行政执法案卷', 5)];
  const rows = own.map((label) => ({ y: label.box.top + 5, size: 10, label, values: [] }));
  const all = withAllLines(
    rows,
    others.map(([text, top]) => line(text, top)),
    joined,
  );
  return all.rows.map(({ label }) => label?.text);
}

test('a line nearer to a label than rows are is one of its lines, unless it begins with a number as that does', () => {
  expect(labels([['信息', 1.2]])).toEqual(['5.属于三类内部事务\n信息', '7.属于行政执法案卷']);
  expect(labels([['6.属于四类过程', 1.2]])).toEqual(['5.属于三类内部事务', '7.属于行政执法案卷']);
});

test('labels begin with numbers where all their lines do so together, though the lines beside the values have none', () => {
  const whole = [0, 1].map((at) => row(line(`${at + 1}.属于`, at), at));
  const parted = [3, 6, 9].map((at) => row(line('各项信息', at), at));
  const lines = [2, 5, 8].flatMap((at, i) => [line(`${i + 3}.属于`, at), line('的', at + 2)]);
  const all = withAllLines([...whole, ...parted], lines, joined);
  expect(all.rows.slice(2).map(({ label }) => label?.text)).toEqual([3, 4, 5].map((i) => `${i}.属于\n各项信息\n的`));
});
