import { figuresOfTables } from './companions/index';
import type { Report } from './model/index';
import type { Companions } from './rules/define';
import { sameOrganization } from './text/organization';

/**
 * Finds for each report of a set the same body's report on the year before, and those of the others that print the same
 * figures. Where the name fits only perhaps, or fits more than one report, none is taken and the candidates are told as
 * unsure. Needs names, years and figures only, so that the reports of a large set may be given without their prose.
 */
export function companionsIn(reports: readonly Report[]): Companions[] {
  const byYear = grouped(reports, (report) => report.year);
  const byName = grouped(reports, (report) => nameKey(report.organization, report.year));
  const byFigures = grouped(reports, figuresOfTables);
  return reports.map((report) => {
    const figures = figuresOfTables(report);
    const alike = figures === null ? [] : (byFigures.get(figures) ?? []);
    const peers = alike.filter((other) => other !== report);
    return { ...previousOf(report, byYear, byName), ...(reports.length > 1 && { peers }) };
  });
}

function grouped<K>(reports: readonly Report[], keyOf: (report: Report) => K): ReadonlyMap<K, readonly Report[]> {
  const groups = new Map<K, Report[]>();
  for (const report of reports) {
    const key = keyOf(report);
    const group = groups.get(key);
    if (group) group.push(report);
    else groups.set(key, [report]);
  }
  return groups;
}

function nameKey(organization: string | null, year: number | null): string {
  return `${year} ${organization}`;
}

function previousOf(
  { organization, year }: Report,
  byYear: ReadonlyMap<number | null, readonly Report[]>,
  byName: ReadonlyMap<string, readonly Report[]>,
): Companions {
  if (organization === null || year === null) return {};
  const likeness = (other: Report) =>
    other.organization === null ? 'different' : sameOrganization(organization, other.organization);
  const earlier = byYear.get(year - 1) ?? [];
  const exact = byName.get(nameKey(organization, year - 1));
  const same = exact ?? earlier.filter((other) => likeness(other) === 'same');
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
