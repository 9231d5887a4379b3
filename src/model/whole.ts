import type { Problem, ProblemCode } from './problem';

/** What may be wrong with a report of which every cell and table was read. */
const besideTables: readonly string[] = [
  'row-extra',
  'section-is-image',
  'attachment-unread',
  'year-not-found',
  'organization-not-found',
  'converter-message',
] satisfies ProblemCode[];

/** What is asked of a problem to tell whether it leaves something of the tables unread. */
type Told = Pick<Problem, 'cells'> & { readonly code: string };

/** Whether every cell and every table that a report should have was read with certainty, as far as its problems tell. */
export function isReadWhole({ problems }: { readonly problems: readonly Told[] }): boolean {
  return problems.every(({ code, cells = [] }) => cells.length === 0 && besideTables.includes(code));
}
