import { figuresOfTables } from './companions/index';
import type { Report } from './model/index';
import type { Companions } from './rules/define';
import { isYearBefore, sameOrganization } from './text/organization';

/**
 * The report of the year before with which a report may be compared, and those that are told instead. A report that was
 * named as the one before is taken at its word where the names fit only perhaps, but not against what it says of itself:
 * another body's, or one that is not on the year before for certain, is not compared.
 */
export function comparable(report: Report, { previous, unsure }: Companions): Pick<Companions, 'previous' | 'unsure'> {
  if (!previous || isYearBefore(report, previous)) return { previous, unsure };
  return { unsure: [...(unsure ?? []), previous] };
}

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
  report: Report,
  byYear: ReadonlyMap<number | null, readonly Report[]>,
  byName: ReadonlyMap<string, readonly Report[]>,
): Companions {
  const { organization, year } = report;
  if (organization === null || year === null) return {};
  const likeness = (other: Report) =>
    other.organization === null ? 'different' : sameOrganization(organization, other.organization);
  const earlier = byYear.get(year - 1) ?? [];
  const exact = byName.get(nameKey(organization, year - 1));
  const same = exact ?? earlier.filter((other) => likeness(other) === 'same');
  const [first] = same;
  if (first && isOnlyOne({ organization, year }, earlier, byName) && same.every((other) => sameFigures(first, other)))
    return { previous: first };
  const certain = same.filter((other) => likeness(other) === 'same');
  const unsure = certain.length > 0 ? certain : earlier.filter((other) => likeness(other) === 'unsure');
  return unsure.length > 0 ? { unsure } : {};
}

/**
 * Whether nothing speaks against a name that fits to the letter. 教育局 without a place may be any district's; in a set with
 * one such report a year and none of another 教育局 it is the set's own, as in the folder of one district.
 */
function isOnlyOne(
  { organization, year }: { readonly organization: string; readonly year: number },
  earlier: readonly Report[],
  byName: ReadonlyMap<string, readonly Report[]>,
): boolean {
  if (sameOrganization(organization, organization) === 'same') return true;
  const namesakes = byName.get(nameKey(organization, year)) ?? [];
  const [now] = namesakes;
  return (
    now !== undefined &&
    namesakes.every((other) => sameFigures(now, other)) &&
    earlier.every(
      (other) =>
        other.organization === null ||
        other.organization === organization ||
        sameOrganization(organization, other.organization) === 'different',
    )
  );
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
