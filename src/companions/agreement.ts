import type { Report } from '../model/index';
import { passed, type Told, unknownFor, type Verdict } from '../model/verdict';
import { exact } from '../sums/index';
import { numberOf, type Seen } from './cells';

/** Two sides that should be equal, each the sum of cells of this report or another. */
export interface Comparison {
  readonly against: Report;
  /** What this report prints. */
  readonly left: readonly Seen[];
  /** What it should be by the other report. */
  readonly right: readonly Seen[];
  /** Right-hand cells that are taken off. */
  readonly less?: readonly Seen[];
  readonly cells: readonly string[];
  readonly values: Told['values'];
}

/**
 * The verdict on a comparison over two reports: unknown where a cell was not read, or where a blank, which is an unknown
 * count, would have to be nothing for the sides to differ.
 */
export function agreement({ against, left, right, less = [], cells, values }: Comparison): Verdict {
  const all = [...left, ...right, ...less];
  if (all.includes(null)) return unknownFor(cells);
  const sum = (side: readonly Seen[]) => side.reduce<number>((total, seen) => total + (numberOf(seen) ?? 0), 0);
  const sides = { left: exact(sum(left)), right: exact(sum(right) - sum(less)) };
  if (sides.left === sides.right) return passed;
  if (all.includes('nothing')) return unknownFor(cells);
  return { outcome: 'failed', cells, ...sides, against, values: { ...values, ...sides } };
}
