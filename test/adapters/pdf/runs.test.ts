import { expect, test } from 'vitest';
import type { Item } from '../../../src/adapters/pdf/strings/covered-items';
import { coveredRuns } from '../../../src/adapters/pdf/strings/runs';

const stretch = (index: number, width: number) => ({ from: index * width, to: (index + 1) * width });

test('a label covers the items that it is centred over', () => {
  const items = Array.from(
    { length: 6 },
    (_, i): Item => ({ ...stretch(i, 10), start: 10 * i, kind: 0, name: `${i}` }),
  );
  const labels = [
    { from: 8, to: 12 },
    { from: 35, to: 45 },
  ];
  expect(coveredRuns(labels, items)).toEqual({
    runs: [
      { from: 0, to: 1 },
      { from: 2, to: 5 },
    ],
    certain: true,
  });
});

/** How often items are looked at where so many labels stand over as many items, all called alike. */
function looks(count: number): number {
  let looked = 0;
  const items = Array.from({ length: count }, (_, i) => ({
    ...stretch(i, 10),
    start: 10 * i,
    name: '0',
    get kind() {
      looked++;
      return 0;
    },
  }));
  coveredRuns(
    Array.from({ length: count }, (_, i) => stretch(i, 10)),
    items,
  );
  return looked;
}

test('labels over items cost no more than labels by items by items', () => {
  const [some, more] = [looks(20), looks(40)];
  expect(some).toBeGreaterThan(20);
  expect(more / some).toBeLessThanOrEqual(2 ** 3);
});

test('what more labels cover than any table has rows is not searched', () => {
  expect(looks(301)).toBe(0);
  const many = Array.from({ length: 400 }, (_, i) => ({ ...stretch(i, 10), start: 10 * i, kind: 0, name: '' }));
  expect(coveredRuns([stretch(0, 4000)], many)).toEqual({ runs: [null], certain: false });
});
