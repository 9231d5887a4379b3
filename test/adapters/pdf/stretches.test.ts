import { expect, test } from 'vitest';
import { type Stretch, Stretches } from '../../../src/adapters/pdf/geometry/stretches';
import { below, seeded } from '../../builders/random';

const random = seeded(5);
const place = () => below(random, 1000);
const stretches = Array.from({ length: 500 }, (): Stretch => {
  const from = place();
  return { from, to: from + 1 + below(random, random() < 0.1 ? 500 : 20) };
});
const laid = new Stretches(stretches, (stretch) => stretch);

/** Those that a search calls its test for. */
function visited(searched: Stretches<Stretch>, stretch: Stretch): Stretch[] {
  const found: Stretch[] = [];
  searched.some(stretch, (item) => {
    found.push(item);
    return false;
  });
  return found;
}

test('finds what going through all finds', () => {
  for (let round = 0; round < 300; round++) {
    const from = place();
    const to = from + below(random, 40);
    const sharing = stretches.filter((other) => other.from < to && other.to > from);
    expect(new Set(visited(laid, { from, to }))).toEqual(new Set(sharing));
    expect(laid.sharing({ from, to: from })).toEqual(stretches.filter((other) => other.from < from && other.to > from));
  }
});

test('looks at nothing else, however many there are and whatever reaches over all of them', () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => ({ from: 10 * i, to: 10 * i + 9 }));
  const laid = new Stretches([{ from: 0, to: 1e6 }, ...lines], (line) => line);
  expect(visited(laid, { from: 500_000, to: 500_009 })).toHaveLength(2);
  expect(laid.some({ from: 0, to: 1e6 }, ({ from }) => from > 10)).toBe(true);
});

test('what has no length shares nothing', () => {
  const none = new Stretches([5, Number.NaN], (at) => ({ from: at, to: at }));
  expect(none.sharing({ from: 5, to: 5 })).toEqual([]);
});
