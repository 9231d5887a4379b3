import type { Report } from '../model/index';
import { planOf } from './plan';
import type { Sum } from './sum';

/** Tells for want of which cells a sum could not be checked: those that were not read with certainty, or else its blanks. */
export function wantingIn(report: Report): (sum: Sum) => string[] {
  const cells: Readonly<Record<string, { readonly kind: string; readonly value: number | null } | undefined>> =
    report.cells;
  let doubtful: ReadonlySet<string> | undefined;
  let members: ReadonlyMap<string, readonly string[]> | undefined;
  return ({ id }) => {
    doubtful ??= new Set(report.problems.flatMap((problem) => problem.cells ?? []));
    members ??= membersOf(report);
    const all = members.get(id) ?? [];
    const unread = all.filter((cell) => !cells[cell] || cells[cell].kind === 'unreadable' || doubtful?.has(cell));
    return unread.length > 0 ? unread : all.filter((cell) => cells[cell]?.value === null);
  };
}

/** The cells of each sum, by its id. */
function membersOf(report: Report): ReadonlyMap<string, readonly string[]> {
  const own = report.subtotals.map(({ id, parts }) => [`subtotal:${id}`, parts] as const);
  const form = planOf(report).equations.map(({ id, left, right }) => [id, [...left, ...right]] as const);
  return new Map([...form, ...own]);
}
