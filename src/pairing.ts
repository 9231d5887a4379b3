import type { Report } from './model/index';
import type { Companions } from './rules/define';
import { sameOrganization } from './text/organization';

/**
 * Finds for each report of a set the same body's report on the year before, and the set itself. Where the name
 * fits only perhaps, or fits more than one report, none is taken and the candidates are told as unsure.
 */
export function companionsIn(reports: readonly Report[]): Companions[] {
  const byYear = new Map<number | null, Report[]>();
  for (const report of reports) byYear.set(report.year, [...(byYear.get(report.year) ?? []), report]);
  return reports.map((report) => ({ ...previousOf(report, byYear), peers: reports }));
}

function previousOf(report: Report, byYear: ReadonlyMap<number | null, Report[]>): Companions {
  const { organization, year } = report;
  if (organization === null || year === null) return {};
  const earlier = byYear.get(year - 1) ?? [];
  const likeness = (other: Report) =>
    other.organization === null ? 'different' : sameOrganization(organization, other.organization);
  const exact = earlier.filter((other) => other.organization === organization);
  const same = exact.length > 0 ? exact : earlier.filter((other) => likeness(other) === 'same');
  const [first] = same;
  if (first && same.every((other) => sameFigures(first, other))) return { previous: first };
  const unsure = same.length > 0 ? same : earlier.filter((other) => likeness(other) === 'unsure');
  return unsure.length > 0 ? { unsure } : {};
}

/** Whether two reports print the same figures: two copies of one report do. */
function sameFigures(one: Report, other: Report): boolean {
  const figures = (report: Report) =>
    Object.entries(report.cells)
      .map(([id, cell]) => `${id}=${cell.value}`)
      .sort()
      .join();
  return one === other || figures(one) === figures(other);
}
