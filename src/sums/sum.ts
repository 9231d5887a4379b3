import type { Equation } from '../forms/equations';
import type { Report } from '../model/index';
import { type Plan, planOf } from './plan';
import { printedCells } from './printed';
import { type Cells, type Term, termOf, terms, termsAt, total } from './term';

/**
 * How a sum stands. `holds`: it is right, blanks counting as nothing; `broken`: no count in the blanks could mend it;
 * `mendable`: it is right only if blanks stand for a count above nothing; `unknown`: a cell was not read with certainty,
 * or the total itself is blank and nothing else says what it is; `vacant`: the total is blank over parts that are blank or 0, or
 * nothing at all is printed in a balance, so that it would hold with nothing but is as unknown.
 */
export type Standing = 'holds' | 'broken' | 'mendable' | 'vacant' | 'unknown';

/** A relation of the form, or of a subtotal that the report adds, with the figures that the report prints. */
export interface Sum {
  readonly id: string;
  readonly kind: Equation['kind'] | 'subtotal';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** The sum of each side's figures, blanks counting as nothing; both 0 where the standing is `unknown` for want of a cell. */
  readonly leftSum: number;
  readonly rightSum: number;
  readonly standing: Standing;
  /** What the right side is called where it is no cell of the form: the label that the report prints. */
  readonly label?: string;
}

/** Every sum that a report should satisfy, in the form's order, then the subtotals that it adds itself. */
export function sumsOf(report: Report, printed = printedCells(report)): Sum[] {
  const plan = planOf(report);
  const cells: Cells = report.cells;
  const doubtful = new Set(report.problems.flatMap((problem) => problem.cells ?? []));
  const read = plan.order.map(({ id }, place) => termOf(id, printed[place]));
  const sums = plan.equations.map((equation, index) => {
    const { left = [], right = [] } = plan.places[index] ?? {};
    const sum = weigh(equation.id, equation.kind, termsAt(left, read), termsAt(right, read), doubtful);
    return sum.standing === 'mendable' && impliedTotalsHold(equation, plan, cells) ? { ...sum, ...held } : sum;
  });
  return withProvenNoughts([...sums, ...report.subtotals.map((subtotal) => subtotalSum(subtotal, cells, doubtful))]);
}

/**
 * A blank total may stand for any count, unless another sum proves that it is nothing: where that one holds with all its
 * blanks as nothing and its other side is printed in full, none of them can be more. The total's own parts then contradict it.
 * Taken by itself such a sum would be unknown; but no numbers at all in the blanks make both hold, so it accuses nobody of
 * what may be right, and without it a slip beside a blank total is found in neither sum.
 */
function withProvenNoughts(sums: Sum[]): Sum[] {
  const open = sums.filter((sum) => sum.standing === 'unknown' && sum.left.length > 0);
  if (open.length === 0) return sums;
  const full = (terms: readonly Term[]) => terms.every((term) => term.value !== null);
  const noughts = new Set<string>();
  for (const { standing, left, right, leftSum, rightSum } of sums) {
    if ((standing !== 'holds' && standing !== 'vacant') || leftSum !== rightSum) continue;
    for (const term of [...(full(right) ? left : []), ...(full(left) ? right : [])]) {
      if (term.value === null) noughts.add(term.cell);
    }
  }
  const contradicted = (sum: Sum) => open.includes(sum) && sum.right.every((term) => noughts.has(term.cell));
  return sums.map((sum) => (contradicted(sum) ? { ...sum, standing: 'mendable' as const } : sum));
}

const held = { standing: 'holds' } as const;

function subtotalSum(subtotal: Report['subtotals'][number], cells: Cells, doubtful: ReadonlySet<string>): Sum {
  const right = subtotal.kind === 'unreadable' ? undefined : [{ cell: subtotal.id, value: subtotal.value }];
  const sum = weigh(`subtotal:${subtotal.id}`, 'subtotal', terms(subtotal.parts, cells), right, doubtful);
  return { ...sum, label: subtotal.label };
}

function weigh(
  id: string,
  kind: Sum['kind'],
  left: readonly Term[] | undefined,
  right: readonly Term[] | undefined,
  doubtful: ReadonlySet<string>,
): Sum {
  if (!left || !right) return unread(id, kind);
  const leftSum = total(left);
  const rightSum = total(right);
  const standing = stand(kind, left, right, leftSum - rightSum);
  const doubted = doubtful.size > 0 && [...left, ...right].some((term) => doubtful.has(term.cell));
  const wrong = standing !== 'holds' && standing !== 'vacant';
  return doubted && wrong ? unread(id, kind) : { id, kind, left, right, leftSum, rightSum, standing };
}

function unread(id: string, kind: Sum['kind']): Sum {
  return { id, kind, left: [], right: [], leftSum: 0, rightSum: 0, standing: 'unknown' };
}

/** A blank is a count that is not known and cannot be negative, so it can only mend the side that is too small. */
function stand(kind: Sum['kind'], left: readonly Term[], right: readonly Term[], difference: number): Standing {
  const isBlank = (term: Term) => term.value === null;
  const totalIsBlank = right.every(isBlank) && (kind !== 'balance' || left.every(isBlank));
  if (difference === 0) return totalIsBlank ? 'vacant' : 'holds';
  if (totalIsBlank) return 'unknown';
  const smaller = difference < 0 ? left : right;
  return smaller.some(isBlank) ? 'mendable' : 'broken';
}

/**
 * Some reports leave a whole line of totals blank, not only its zeros: the column 总计 or the row （七）. A line in which nothing
 * at all is printed was left out, and each of its blanks then stands for the sum of its own parts; with those the sum is
 * checked after all. Taken by itself every sum over such a line would be held against a report in which nothing is wrong.
 */
function impliedTotalsHold(equation: Equation, plan: Plan, cells: Cells): boolean {
  const isBlank = (cell: string) => cells[cell]?.value === null;
  const inBlankRow = (cell: string) =>
    plan.equations.some(
      ({ kind, left, right }) => kind === 'row' && [...left, ...right].includes(cell) && left.every(isBlank),
    );
  const leftOut = equation.kind === 'balance' ? inBlankRow : () => equation.left.every(isBlank);
  const sumOf = (side: readonly string[]) =>
    side.reduce<number | undefined>((sum, cell) => {
      const value = isBlank(cell) && leftOut(cell) ? impliedTotal(cell, equation, plan, cells) : cells[cell]?.value;
      return sum === undefined || value === undefined ? undefined : sum + (value ?? 0);
    }, 0);
  const left = sumOf(equation.left);
  return left !== undefined && left === sumOf(equation.right);
}

/** What a blank total would have to be by the parts of its other line; undefined where it has none, or one was not read. */
function impliedTotal(cell: string, equation: Equation, plan: Plan, cells: Cells): number | undefined {
  const sides = plan.equations.filter(
    (other) => other !== equation && other.kind !== 'balance' && other.right[0] === cell,
  );
  const parts = sides.map((other) => terms(other.left, cells)).filter((found) => found?.some(({ value }) => value));
  return sides.length === 0 ? undefined : total(parts[0] ?? []);
}
