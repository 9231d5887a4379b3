import type { Report } from '../model/index';
import { exact, planOf } from '../sums/index';
import { numberOf, type Seen, seenIn } from './cells';
import type { Parts } from './parts';

/** A cell of a consolidated report beside the same cell of its parts. */
export interface ConsolidatedCell {
  readonly cell: string;
  readonly outcome: 'agrees' | 'differs' | 'unknown';
  /** What the consolidated report prints, a blank as nothing; null where it was not read with certainty. */
  readonly left: number | null;
  /** What the parts come to, as far as they were read, blanks as nothing. */
  readonly right: number;
  /** The cell in each of the parts, in their order. */
  readonly seen: readonly Seen[];
}

/** Every cell that a consolidated report has or should have, held against its usable parts. Without any all are unknown. */
export function consolidatedCells(report: Report, { usable, complete }: Parts): ConsolidatedCell[] {
  const { cells, due } = planOf(report);
  const whole = seenIn(report);
  const parts = usable.map((part) => ({ part, see: seenIn(part) }));
  return [...cells].flatMap(([cell, { column }]) => {
    if (!due.has(cell) && !(cell in report.cells)) return [];
    const seen = parts.map(({ see }) => see(cell));
    const sides = { whole: whole(cell), right: sumOf(seen) };
    const all = complete && usable.length > 0 && !seen.includes(null);
    const isShort = () => parts.some(({ part, see }) => isLeftOut(part, see(cell), cell));
    const outcome = outcomeOf(sides, { all, signed: column.line.id === 'change', isShort });
    return { cell, outcome, left: numberOf(sides.whole), right: sides.right, seen };
  });
}

/**
 * What is missing can only add to a sum, but for a cell that states a change: it may be negative. A blank in the whole leaves
 * the sum unknown unless it holds with the blank as nothing.
 */
function outcomeOf(
  { whole, right }: { readonly whole: Seen; readonly right: number },
  { all, signed, isShort }: { readonly all: boolean; readonly signed: boolean; readonly isShort: () => boolean },
): ConsolidatedCell['outcome'] {
  const left = numberOf(whole);
  if (left === null || (whole === 'nothing' && right !== 0)) return 'unknown';
  if (!all) return signed || right <= left ? 'unknown' : 'differs';
  if (left === right) return 'agrees';
  return right < left && isShort() ? 'unknown' : 'differs';
}

/** A total left blank over a row that has figures is not nothing. */
function isLeftOut(part: Report, seen: Seen, cell: string): boolean {
  if (seen !== 'nothing' || !cell.endsWith('.total')) return false;
  const row = cell.slice(0, cell.lastIndexOf('.') + 1);
  return Object.entries(part.cells).some(([id, { value }]) => id.startsWith(row) && (value ?? 0) > 0);
}

function sumOf(seen: readonly Seen[]): number {
  return exact(seen.reduce<number>((sum, one) => sum + (numberOf(one) ?? 0), 0));
}
