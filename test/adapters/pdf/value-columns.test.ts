import { expect, test } from 'vitest';
import type { StripFragment } from '../../../src/adapters/pdf/aligned/strip';
import { GrowingColumns, placed, valueColumns } from '../../../src/adapters/pdf/aligned/value-columns';
import { below, seeded } from '../../builders/random';

function value(left: number, width: number): StripFragment {
  const box = { left, top: 0, right: left + width, bottom: 10 };
  return { glyphs: [], text: '1', box, size: 10, isValue: true, page: 1, offset: 0 };
}

test('rows that come one after the other have the columns of all of them together', () => {
  const random = seeded(3);
  for (let round = 0; round < 50; round++) {
    const growing = new GrowingColumns();
    const rows = Array.from({ length: 12 }, (_, y) => {
      const values = Array.from({ length: 1 + below(random, 6) }, () => value(below(random, 500), below(random, 60)));
      return { y, size: 10, values, labels: [] };
    });
    for (const [i, row] of rows.entries()) {
      growing.add(row);
      const columns = growing.columns.map(({ left, right }) => ({ left, right }));
      expect(columns).toEqual(valueColumns(rows.slice(0, i + 1)));
    }
  }
});

test('columns that drift from row to row are told by the order of values where rows have one in every column', () => {
  const rowAt = (y: number, ...lefts: number[]) => ({ y, size: 10, labels: [], values: lefts.map((x) => value(x, 6)) });
  const drifting = [rowAt(0, 10, 24, 37, 50), rowAt(20, 17.5, 30.5, 43.5, 50), rowAt(40, 17.5, 30.5, 43.5, 50)];
  expect(valueColumns(drifting).length).toBeGreaterThan(4);
  expect(valueColumns(drifting, 4)).toEqual([
    { left: 10, right: 23.5 },
    { left: 24, right: 36.5 },
    { left: 37, right: 49.5 },
    { left: 50, right: 56 },
  ]);
  for (const { values } of drifting) expect(placed(values, valueColumns(drifting, 4))).toEqual([0, 1, 2, 3]);
  const sparse = [rowAt(0, 10, 24, 37, 50), rowAt(20, 17.5, 30.5, 43.5), rowAt(40, 17.5, 50)];
  expect(valueColumns(sparse, 4)).not.toContainEqual({ left: 10, right: 23.5 });
});
