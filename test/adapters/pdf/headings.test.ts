import { expect, test } from 'vitest';
import { placeHeadings } from '../../../src/adapters/pdf/aligned/headings';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';

/** A text that calls back whenever it is asked where it stands. */
function fragment(text: string, left: number, top: number, width: number, asked = () => {}): StripFragment {
  const box = { left, top, right: left + width, bottom: top + 10 };
  return {
    ...{ glyphs: [], text, size: 10, isValue: false, page: 1, offset: 0 },
    get box() {
      asked();
      return box;
    },
  };
}

const row = { y: 1e6, size: 10, labels: [], values: [10, 110, 210, 310].map((x) => fragment('1', x, 1e6, 20)) };

test('a heading covers what stands under it and under nothing lower', () => {
  const { headings } = placeHeadings(
    [
      fragment('甲', 100, 0, 140),
      fragment('乙', 10, 20, 120),
      fragment('丙', 210, 20, 120),
      ...row.values.map(({ box }, i) => fragment(`${i}`, box.left, 40, 20)),
    ],
    [row],
    400,
  );
  expect(headings.map(({ fragment, level, from, to }) => [fragment.text, level, from, to])).toEqual([
    ['0', 2, 0, 0],
    ['1', 2, 1, 1],
    ['2', 2, 2, 2],
    ['3', 2, 3, 3],
    ['乙', 1, 0, 1],
    ['丙', 1, 2, 3],
    ['甲', 0, 0, 3],
  ]);
});

test('a line of headings is not held against every other', () => {
  const asked = (lines: number) => {
    let count = 0;
    const fragments = Array.from({ length: lines }, (_, i) =>
      [10, 110, 210, 310].map((x) => fragment('栏', x, 20 * i, 30, () => count++)),
    );
    placeHeadings(fragments.flat(), [row], 400);
    return count;
  };
  expect(asked(800)).toBeLessThan(6 * asked(200));
});

test('headings set one character a line, one above the other, are one, and name one column', () => {
  const stack = (text: string, left: number, top: number) => {
    const box = { left, top, right: left + 10, bottom: top + 12 * text.length };
    return { ...fragment([...text].join('\n'), left, top, 10), box };
  };
  const printed = [
    ...[stack('商业', 115, 20), stack('企业', 115, 60), stack('科研', 215, 20), stack('机构', 215, 60)],
    ...[stack('其他', 15, 40), stack('总计', 315, 40)],
  ];
  const { headings, unsure } = placeHeadings(printed, [row], 400);
  const told = headings.map(({ fragment, from, to }) => [fragment.text.replaceAll('\n', ''), from, to]);
  expect(told).toEqual([
    ['其他', 0, 0],
    ['商业企业', 1, 1],
    ['科研机构', 2, 2],
    ['总计', 3, 3],
  ]);
  expect(unsure.size).toBe(0);
});

test('one heading may stand beside its column only where every row is full and what stands over the labels is known', () => {
  const printed = [60, 102, 205, 305].map((x, i) => fragment('甲乙丙丁'.charAt(i), x, 0, 30));
  const values = [95, 125, 225, 320].map((x) => fragment('1', x, 20, 10));
  const rows = [{ y: 25, size: 10, labels: [], values }];
  expect(placeHeadings(printed, rows, 400, true).unsure.size).toBe(0);
  expect(placeHeadings(printed, rows, 400).unsure.size).toBeGreaterThan(0);
  const short = { ...{ y: 45, size: 10, labels: [] }, values: values.slice(1) };
  expect(placeHeadings(printed, [...rows, short], 400, true).unsure.size).toBeGreaterThan(0);
});

test('headings evenly apart name the columns whose values are flush right between them, and none does that stands higher', () => {
  const values = Array.from({ length: 9 }, (_, i) => fragment('1', 100 * i + 88, 60, 10));
  const printed = values.map((_, i) => fragment(`${i}`, 100 * i + 30, i < 3 ? 30 : 40, 40));
  const upper = [fragment('甲', 130, 20, 40), fragment('乙', 585, 20, 30)];
  const placed = (values: StripFragment[]) => placeHeadings([...upper, ...printed], [{ ...row, values }], 900);
  const { headings, unsure } = placed(values);
  expect(unsure.size).toBe(0);
  expect(headings.map(({ fragment, from, to }) => [fragment.text, from, to])).toEqual([
    ...values.map((_, i) => [`${i}`, i, i]),
    ['甲', 0, 2],
    ['乙', 3, 8],
  ]);
  const astray = values.map((value, i) => (i === 4 ? fragment('1', 508, 60, 10) : value));
  expect(placed(astray).unsure.size).toBeGreaterThan(0);
});

test('a heading in the middle of all is a caption, and the figure beside the heading below it is that one’s', () => {
  const printed = (caption: number) => [
    fragment('第二十条第（五）项', caption, 0, 120),
    fragment('本年处理决定数量', 160, 20, 80),
  ];
  const unsure = (caption: number, width: number, value: number) => {
    const values = [fragment('20', value, 40, 12)];
    const row = { y: 45, size: 10, labels: [fragment('行政许可', 0, 40, width)], values };
    return placeHeadings(printed(caption), [row], 400, true).unsure.size;
  };
  expect(unsure(90, 40, 101)).toBe(0);
  expect(unsure(60, 40, 101)).toBe(1);
  expect(unsure(90, 40, 125)).toBe(1);
  expect(unsure(90, 120, 101)).toBe(1);
});
