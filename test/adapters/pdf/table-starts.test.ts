import { expect, test } from 'vitest';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';
import { groupsOf } from '../../../src/adapters/pdf/aligned/table-starts';
import type { ValueRow } from '../../../src/adapters/pdf/aligned/value-rows';

function fragment(text: string, left: number, y: number, width = 10): StripFragment {
  const box = { left, right: left + width, top: y - 5, bottom: y + 5 };
  return { glyphs: [], text, box, size: 10, isValue: /^\d$/.test(text), page: 1, offset: 0 };
}

function row(y: number, places: readonly number[], label: string | null = '规章'): ValueRow {
  const labels = label === null ? [] : [fragment(label, 0, y, 40)];
  return { y, size: 10, values: places.map((x) => fragment('5', x, y)), labels };
}

function sizesOf(rows: readonly ValueRow[]): number[] {
  return groupsOf(rows, () => [], new Set()).map((group) => group.length);
}

test('a row with values in all columns of those before it and in more is of their table', () => {
  const next = row(100, [160]);
  expect(sizesOf([row(0, [60]), row(20, [60, 110, 160]), next])[0]).toBe(3);
});

test('a row with none in a column of those before it, without a label or far below them begins one', () => {
  const next = row(100, [160]);
  expect(sizesOf([row(0, [60]), row(20, [85, 110, 160]), next])[0]).toBe(1);
  expect(sizesOf([row(0, [60]), row(20, [60, 110, 160], null), next])[0]).toBe(1);
  expect(sizesOf([row(0, [60]), row(60, [60, 110, 160]), next])[0]).toBe(1);
});

test('lines of a label above and below its values, wider than the next label, part no table', () => {
  const rows = [row(0, [160]), row(40, [160], null), row(80, [160])];
  const line = fragment('由逾期不补正', 30, 55, 60);
  const sizes = (label: StripFragment) => {
    const [first, ...rest] = rows;
    const labelled = first ? [{ ...first, labels: [fragment('1.申请人无正当理', 0, 0, 100)] }, ...rest] : [];
    return groupsOf(labelled, (above) => (above === 40 ? [label] : []), new Set()).map((group) => group.length);
  };
  expect(sizes(line)).toEqual([3]);
  expect(sizes(fragment('自然人', 150, 55, 30))).toEqual([2, 1]);
});

test('a row of figures right below another that may be the rest of its cells begins none, whatever stands beside them', () => {
  const label = fragment('行政复议', 0, 8, 40);
  const between = (above: number) => (above === 0 ? [label] : []);
  const sizes = (rows: readonly ValueRow[]) => groupsOf(rows, between, new Set()).map((group) => group.length);
  expect(sizes([row(0, [60]), row(15, [60, 110, 160], null), row(60, [160])])).toEqual([3]);
  expect(sizes([row(0, [60], null), row(15, [60, 110], null)])).toEqual([2]);
  expect(sizes([row(0, [60], null), row(40, [60, 110], null)])).toEqual([1, 1]);
});
