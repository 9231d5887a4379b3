import { expect, test } from 'vitest';
import { blockRuns } from '../../../src/adapters/pdf/strings/block-runs';
import type { Item } from '../../../src/adapters/pdf/strings/covered-items';

/** Fifteen lines, ten units each, that are called by five names over and over; what they say begins two units in. */
const results = Array.from({ length: 15 }, (_, i): Item => {
  const name = ['维持', '纠正', '其他', '尚未', '总计'][i % 5] ?? '';
  return { from: 10 * i, to: 10 * i + 10, start: 10 * i + 2, kind: 0, name };
});

const at = (centre: number) => ({ from: centre - 4, to: centre + 4 });

test('a label covers the blocks that it is centred on', () => {
  expect(blockRuns([at(25), at(100)], results)).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 14 },
  ]);
});

test('a label that begins with a block covers those up to the next label', () => {
  expect(blockRuns([at(25), { from: 52, to: 60 }], results)).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 14 },
  ]);
  expect(
    blockRuns(
      [52, 102].map((from) => ({ from, to: from + 8 })),
      results,
    ),
  ).toEqual([
    { from: 5, to: 9 },
    { from: 10, to: 14 },
  ]);
});

test('a label at the top of a block that a page cuts ends where the next one is centred', () => {
  expect(blockRuns([{ from: 52, to: 60 }, at(125)], results)).toEqual([
    { from: 5, to: 9 },
    { from: 10, to: 14 },
  ]);
});

test('a label in the middle of what a page shows of its blocks covers them all', () => {
  const paged = results.map((item, i) => ({ ...item, page: i < 11 ? 1 : 2 }));
  const labels = [at(25), at(80)].map((label) => ({ ...label, page: 1 }));
  expect(blockRuns(labels, paged)).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 14 },
  ]);
  expect(blockRuns(labels, results)).toBeNull();
});

test('a label in the middle of what a page shows of its block ends where the next one begins', () => {
  const paged = results.map((item, i) => ({ ...item, page: i < 3 ? 1 : 2 }));
  const labels = [
    { ...at(15), page: 1 },
    { ...at(100), page: 2 },
  ];
  expect(blockRuns(labels, paged)).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 14 },
  ]);
});

test('a label that begins with its block does so though it stands in the middle of what the page shows of all', () => {
  const paged = results.map((item, i) => ({ ...item, page: i < 11 ? 1 : 2 }));
  const labels = [at(25), { from: 51, to: 59 }].map((label) => ({ ...label, page: 1 }));
  expect(blockRuns(labels, paged)).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 14 },
  ]);
});

test('labels nearly in the middle count beside others where all blocks are covered', () => {
  const top = { from: 2, to: 10 };
  expect(blockRuns([top, at(95)], results)).toEqual([
    { from: 0, to: 4 },
    { from: 5, to: 14 },
  ]);
  expect(blockRuns([at(25), at(80)], results)).toBeNull();
  expect(blockRuns([at(95)], results)).toBeNull();
});

test('a label that may cover all, or that stands elsewhere, tells nothing', () => {
  expect(blockRuns([at(75), { from: 2, to: 10 }], results)).toBeNull();
  expect(blockRuns([{ from: 2, to: 10 }], results)).toBeNull();
  expect(blockRuns([at(40), at(100)], results)).toBeNull();
});

test('items whose names do not begin again to the end are no blocks', () => {
  expect(blockRuns([at(25), at(95)], results.slice(0, 14))).toBeNull();
  expect(blockRuns([at(25)], results.slice(0, 5))).toBeNull();
});
