import { expect, test } from 'vitest';
import type { Cluster } from '../../src/locate/clusters';
import { entriesAt } from '../../src/locate/telling';

const clusters = (names: string, count: number): Cluster[] =>
  Array.from({ length: count }, (_, at) => ({ slips: [], changes: `${names}=${at}`, checks: new Set([0]), mended: 1 }));

test('of explanations by the hundred the best hundred are told, with how many share their place', () => {
  const entries = entriesAt(0, [
    { rank: 1, clusters: clusters('best', 60) },
    { rank: 2, clusters: clusters('next', 90) },
  ]);
  expect(entries.map(({ cluster }) => cluster.changes)).toEqual([
    ...clusters('best', 60).map(({ changes }) => changes),
    ...clusters('next', 40).map(({ changes }) => changes),
  ]);
  expect(entries.at(0)?.standing).toEqual({ rank: 1, equals: 59 });
  expect(entries.at(-1)?.standing).toEqual({ rank: 2, equals: 89 });
});
