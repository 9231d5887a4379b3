import { expect, test } from 'vitest';
import { edgesOf } from '../../../src/adapters/pdf/geometry/edges';

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

test('dots of the rules across have no part in where the sides of narrow columns are', () => {
  const dot = { from: 0, to: 0.75, thickness: 0.75 };
  const dots = (from: number, to: number, step: number) =>
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
  const dotted = (along: 'x' | 'y', at: number, from: number, to: number) =>
    dots(from, to, 1.5).flatMap((place) => [
      { ...dot, along, at, from: place, to: place + dot.to },
      { ...dot, along: along === 'x' ? ('y' as const) : ('x' as const), at: place, from: at, to: at + dot.to },
    ]);
  const sides = [100, 105.25, 110.5, 115.75];
  const rules = [
    ...[0, 12, 24].flatMap((at) => dotted('x', at, 100, 115)),
    ...sides.flatMap((at) => dotted('y', at, 0, 24)),
  ];
  const { vertical, horizontal } = edgesOf(rules);
  expect(vertical.map(({ at }) => Math.round(100 * at) / 100)).toEqual(sides);
  expect(horizontal.map(({ at }) => Math.round(at))).toEqual([0, 12, 24]);
});
