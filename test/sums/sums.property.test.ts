import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumsOf } from '../../src/sums/index';
import { reportOf } from '../builders/report';

const figure = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 2 });
const results = ['upheld', 'corrected', 'other', 'pending'];
/** More than any blank could have to be. */
const most = 20;

/** Whether some counts in the blanks make both sides equal, tried one by one: only the sums of the blanks of each side matter. */
function canHold(left: readonly (number | null)[], right: readonly (number | null)[]): boolean {
  const reachable = (side: readonly (number | null)[]) => {
    const sum = side.reduce<number>((total, value) => total + (value ?? 0), 0);
    return side.includes(null) ? Array.from({ length: most }, (_, more) => sum + more) : [sum];
  };
  return reachable(left).some((sum) => reachable(right).includes(sum));
}

function holdsWithNothing(left: readonly (number | null)[], right: readonly (number | null)[]): boolean {
  const sum = (side: readonly (number | null)[]) => side.reduce<number>((total, value) => total + (value ?? 0), 0);
  return sum(left) === sum(right);
}

function standing(left: readonly (number | null)[], right: readonly (number | null)[]): string {
  if (holdsWithNothing(left, right)) return 'holds';
  return canHold(left, right) ? 'mendable' : 'broken';
}

test('a sum with blanks stands as every count in its blanks, tried in turn, says', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 4, maxLength: 4 }), figure, (parts, total) => {
      const ids = [...results, 'total'].map((column) => `disputes.reconsideration.${column}`);
      const cells = Object.fromEntries(ids.map((id, index) => [id, [...parts, total][index] ?? null]));
      const sum = sumsOf(reportOf(cells)).find(({ id }) => id === 'row:disputes.reconsideration');
      const open = holdsWithNothing(parts, [total]) ? 'vacant' : 'unknown';
      expect(sum?.standing).toBe(total === null ? open : standing(parts, [total]));
    }),
    { numRuns: 500 },
  );
});

test('a balance with blanks stands so too; it has two figures on either side and no total', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 4, maxLength: 4 }), (figures) => {
      const rows = ['newReceived', 'carriedIn', 'concluded', 'carriedForward'];
      const cells = Object.fromEntries(rows.map((row, index) => [`requests.${row}.business`, figures[index] ?? null]));
      const sum = sumsOf(reportOf(cells)).find(({ id }) => id === 'balance:requests.business');
      const [left, right] = [figures.slice(0, 2), figures.slice(2)];
      const isEmpty = figures.every((value) => value === null);
      expect(sum?.standing).toBe(isEmpty ? 'vacant' : standing(left, right));
    }),
    { numRuns: 500 },
  );
});
