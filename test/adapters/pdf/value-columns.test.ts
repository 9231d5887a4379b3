import { expect, test } from 'vitest';
import type { StripFragment } from '../../../src/adapters/pdf/strip';
import { GrowingColumns, valueColumns } from '../../../src/adapters/pdf/value-columns';
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
