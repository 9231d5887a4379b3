import { expect, test } from 'vitest';
import { likenessOf } from '../../src/locate/likeness';

test.each([
  [-47, 47, 'sign-wrong'],
  [-4, 4, 'sign-wrong'],
  [147, 47, 'digit-added'],
  [12, 47, 'none'],
] as const)('%d for %d: %s', (printed, intended, likeness) => {
  const alone = { neighbours: [], isTotal: false };
  expect(likenessOf(printed, intended, alone)).toBe(likeness);
});
