import type { Report } from '../model/index';

/**
 * The figures of tables 二 and 三 as one text, equal for two reports exactly where all of them are; null where they say too
 * little to be anybody's own: fewer than five different numbers above nothing, or none above ten, which two small bodies
 * may share by chance; or where one of them was not read.
 */
export function figuresOfTables(report: Report): string | null {
  return figuresIn(report, ['disclosure.', 'requests.']);
}

/** The same of table 三 alone, which can be another report's where table 二 was written anew. */
export function figuresOfRequests(report: Report): string | null {
  return figuresIn(report, ['requests.']);
}

/** Whether a figure of these tables was not read, so that none can be said to be the same. */
export function lacksFigures({ cells }: Report): boolean {
  return Object.entries(cells).some(([id, { kind }]) => kind === 'unreadable' && !id.startsWith('disputes.'));
}

/** Whether two reports print the same table 四, and something in it. */
export function shareDisputes(one: Report, other: Report): boolean {
  const printed = ({ cells }: Report) =>
    Object.entries(cells).flatMap(([id, { value }]) => (id.startsWith('disputes.') && value ? `${id}=${value}` : []));
  const [own, theirs] = [printed(one).sort(), printed(other).sort()];
  return own.length > 0 && own.join() === theirs.join();
}

function figuresIn(report: Report, tables: readonly string[]): string | null {
  const cells = Object.entries(report.cells).filter(([id]) => tables.some((table) => id.startsWith(table)));
  const numbers = new Set(cells.flatMap(([, cell]) => (cell.value === null || cell.value <= 0 ? [] : cell.value)));
  const unread = cells.some(([, cell]) => cell.kind === 'unreadable');
  const telling = !unread && numbers.size >= 5 && Math.max(...numbers) > 10;
  if (!telling) return null;
  return cells
    .map(([id, cell]) => `${id}=${cell.value ?? 0}`)
    .sort()
    .join();
}
