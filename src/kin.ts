import { figuresOfRequests, figuresOfTables } from './companions/index';
import type { Report } from './model/index';
import { hash } from './text/hash';

/**
 * Whose a report is, on which year, and what stands for its figures: all that finding its companions needs. It holds a
 * few hundred bytes where the report holds a hundred thousand, so that a set of any size can be paired.
 */
export interface Kin {
  readonly organization: string | null;
  readonly year: number | null;
  /** Stands for all figures: 16 hex digits, equal where all of them are. */
  readonly figures: string;
  /** Stands for the figures of tables 二 and 三; null where they say too little to be anybody's own. */
  readonly tables: string | null;
  /** The same for table 三 alone. */
  readonly requests: string | null;
}

/** What finding a report's companions needs of it. */
export function kinOf(report: Report): Kin {
  const { organization, year } = report;
  const all = Object.entries(report.cells).map(([id, cell]) => `${id}=${cell.value}`);
  const standsFor = (figures: string | null) => (figures === null ? null : hash(figures));
  return {
    organization,
    year,
    figures: hash(all.sort().join()),
    tables: standsFor(figuresOfTables(report)),
    requests: standsFor(figuresOfRequests(report)),
  };
}
