import { expect, test } from 'vitest';
import { edgesOf } from '../../../src/adapters/pdf/edges';

test.each([
  [3.7, 1],
  [6, 2],
])('rules that run along one another %d points apart are %i borders', (apart, borders) => {
  const rules = [100, 100 + apart].map((at) => ({ along: 'y', at, from: 0, to: 200, thickness: 0.75 }) as const);
  expect(new Set(edgesOf(rules).vertical.map((edge) => edge.at)).size).toBe(borders);
});

test('rules of different tables have no part in where each other’s borders are', () => {
  const rules = [
    ...[100, 103].map((at) => ({ along: 'y', at, from: 0, to: 200, thickness: 0.75 }) as const),
    ...[104.5, 107.5].map((at) => ({ along: 'y', at, from: 220, to: 400, thickness: 0.75 }) as const),
  ];
  expect(edgesOf(rules).vertical.map((edge) => Math.round(10 * edge.at))).toEqual([1015, 1060]);
});
