import type { Report } from '../../model/index';

/** Whether a page of a report was not read, or not with certainty, so that what is not found may stand there. */
export function hasUnreadPages({ problems }: Report): boolean {
  return problems.some(({ code }) => code === 'no-text-layer' || code === 'text-unreliable');
}
