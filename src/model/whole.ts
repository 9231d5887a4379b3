import type { Problem, ProblemCode } from './problem';

/** What may be wrong with a report of which every cell and table was read. */
const besideTables: readonly string[] = [
  'row-extra',
  'section-is-image',
  'attachment-unread',
  'title-disputed',
  'part-of-year',
  'year-not-found',
  'organization-not-found',
  'converter-message',
] satisfies ProblemCode[];

/** Whether every cell and every table that a report should have was read with certainty, as far as its problems tell. */
export function isReadWhole({
  problems,
}: {
  readonly problems: readonly (Pick<Problem, 'cells'> & { readonly code: string })[];
}): boolean {
  return problems.every(({ code, cells = [] }) => cells.length === 0 && besideTables.includes(code));
}
