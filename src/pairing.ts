import { type Kin, kinOf } from './kin';
import type { Report } from './model/index';
import type { Companions } from './rules/define';
import { comparedName } from './text/body-name';
import { isYearBefore, sameOrganization } from './text/organization';
import { indexOrganizations, type OrganizationIndex } from './text/organization-index';

/** As many are told of those that may be the year before's, and of those with the same figures: each would be a finding. */
const most = 10;

/** The companions of a report, by their positions in the set. */
export interface Pairing {
  /** The same body's report on the year before. */
  readonly previous?: number;
  /** Those that may be so but are not for certain: the first ten. */
  readonly unsure?: readonly number[];
  /** Other bodies' or years' with the same figures: the first ten, one for each body and year. */
  readonly peers?: readonly number[];
}

/**
 * The report of the year before with which a report may be compared, and those that are told instead. A report that was
 * named as the one before is taken at its word where the names fit only perhaps, but not against what it says of itself:
 * another body's, or one that is not on the year before for certain, is not compared.
 */
export function comparable(report: Report, { previous, unsure }: Companions): Pick<Companions, 'previous' | 'unsure'> {
  if (!previous || isYearBefore(report, previous)) return { previous, unsure };
  return { unsure: [...(unsure ?? []), previous] };
}

/** Finds the companions of each report of a set, as `pairingsIn` does, among the reports themselves. */
export function companionsIn(reports: readonly Report[]): Companions[] {
  const at = (position: number) => reports[position];
  const all = (positions: readonly number[]) => positions.map(at).filter((report) => report !== undefined);
  return pairingsIn(reports.map(kinOf)).map(({ previous, unsure, peers }) => ({
    ...(previous !== undefined && { previous: at(previous) }),
    ...(unsure && { unsure: all(unsure) }),
    ...(peers && { peers: all(peers) }),
  }));
}

/**
 * Finds for each report of a set the same body's report on the year before, and those of the others that print the same
 * figures. Where the name fits only perhaps, or fits more than one report, none is taken and the candidates are told as
 * unsure. Takes time in proportion to the set.
 */
export function pairingsIn(kins: readonly Kin[]): Pairing[] {
  const set = indexed(kins);
  const [tables, requests] = [peersIn(kins, (kin) => kin.tables), peersIn(kins, (kin) => kin.requests)];
  const peers = (kin: Kin, position: number) =>
    [...new Set([...tables(kin, position), ...requests(kin, position)])].slice(0, most);
  const befores = uncontested(
    kins,
    kins.map((kin) => previousOf(kin, set)),
  );
  return kins.map((kin, position) => ({
    ...befores[position],
    ...(kins.length > 1 && { peers: peers(kin, position) }),
  }));
}

/**
 * Leaves a report on the year before to nobody for certain who is not the only one to claim it: 洪泽区 is not that of 淮安市 and that of 盐城市, and
 * where 洪泽区 and 淮安市洪泽区 print different figures, they are two bodies or two reports.
 */
function uncontested(kins: readonly Kin[], pairings: readonly Pairing[]): Pairing[] {
  const claimants = new Map<number, Map<string, Kin>>();
  for (const [position, { previous }] of pairings.entries()) {
    const kin = kins[position];
    if (previous === undefined || !kin) continue;
    const known = claimants.get(previous) ?? new Map<string, Kin>();
    claimants.set(previous, known.set(`${kin.organization} ${kin.figures}`, kin));
  }
  return pairings.map((pairing, position) => {
    const [{ previous }, kin] = [pairing, kins[position]];
    if (previous === undefined || !kin) return pairing;
    const rivals = [...(claimants.get(previous)?.values() ?? [])];
    return rivals.some((rival) => areRivals(kin, rival)) ? { unsure: [previous] } : pairing;
  });
}

function areRivals(one: Kin, other: Kin): boolean {
  const [name, rival] = [one.organization ?? '', other.organization ?? ''];
  if (sameOrganization(name, rival) === 'different') return true;
  return one.figures !== other.figures && comparedName(name).text !== comparedName(rival).text;
}

/** A set with the ways of looking reports up in it. */
interface Indexed {
  readonly kins: readonly Kin[];
  readonly byName: ReadonlyMap<string, readonly number[]>;
  /** The reports of a year, and their names. */
  readonly years: ReadonlyMap<
    number | null,
    { readonly positions: readonly number[]; readonly names: OrganizationIndex }
  >;
  /** Whether the reports of one name and year all print the same figures: copies of one report do. */
  readonly alike: ReadonlyMap<readonly number[], boolean>;
}

function indexed(kins: readonly Kin[]): Indexed {
  const byName = grouped(kins, nameKey);
  const years = [...grouped(kins, (kin) => kin.year)].map(([year, positions]) => {
    const names = indexOrganizations(positions.map((position) => kins[position]?.organization ?? null));
    return [year, { positions, names }] as const;
  });
  const alike = [...byName.values()].map((group) => [group, areAlike(kins, group)] as const);
  return { kins, byName, years: new Map(years), alike: new Map(alike) };
}

function grouped<K>(kins: readonly Kin[], keyOf: (kin: Kin) => K): ReadonlyMap<K, readonly number[]> {
  const groups = new Map<K, number[]>();
  for (const [position, kin] of kins.entries()) {
    const key = keyOf(kin);
    const group = groups.get(key);
    if (group) group.push(position);
    else groups.set(key, [position]);
  }
  return groups;
}

function nameKey({ organization, year }: Pick<Kin, 'organization' | 'year'>): string {
  return `${year} ${organization}`;
}

function areAlike(kins: readonly Kin[], group: readonly number[]): boolean {
  return new Set(group.map((position) => kins[position]?.figures)).size <= 1;
}

function previousOf({ organization, year }: Kin, set: Indexed): Pairing {
  if (organization === null || year === null) return {};
  const exact = set.byName.get(nameKey({ organization, year: year - 1 }));
  const near = nearIn(set, organization, year - 1);
  const likeness = (position: number) => sameOrganization(organization, set.kins[position]?.organization ?? '');
  const same = exact ?? near().filter((position) => likeness(position) === 'same');
  const [first] = same;
  const alike = set.alike.get(same) ?? areAlike(set.kins, same);
  if (first !== undefined && alike && isOnlyOne({ organization, year }, set, near)) return { previous: first };
  const certain = first === undefined || likeness(first) !== 'same' ? [] : same;
  const unsure = certain.length > 0 ? certain : near().filter((position) => likeness(position) === 'unsure');
  return unsure.length > 0 ? { unsure: unsure.slice(0, most) } : {};
}

/** The reports of a year whose name is not certain to mean another body, sought when they are asked for. */
function nearIn({ years }: Indexed, organization: string, year: number): () => number[] {
  const found = years.get(year);
  return () => found?.names.near(organization).flatMap((at) => found.positions[at] ?? []) ?? [];
}

/**
 * Whether nothing speaks against a name that fits to the letter. 教育局 without a place may be any district's; in a set with
 * one such report a year and none of another 教育局 it is the set's own, as in the folder of one district.
 */
function isOnlyOne(kin: Pick<Kin, 'organization' | 'year'>, set: Indexed, near: () => readonly number[]): boolean {
  const organization = kin.organization ?? '';
  if (sameOrganization(organization, organization) === 'same') return true;
  const namesakes = set.byName.get(nameKey(kin)) ?? [];
  if (!set.alike.get(namesakes)) return false;
  return near().every((position) => {
    const other = set.kins[position]?.organization ?? null;
    return other === null || other === organization || sameOrganization(organization, other) === 'different';
  });
}

/** Gives for a report those with the same figures, one for each other body and year. */
function peersIn(
  kins: readonly Kin[],
  figuresOf: (kin: Kin) => string | null,
): (kin: Kin, position: number) => number[] {
  const firsts = new Map<string, Map<string, number>>();
  for (const [position, kin] of kins.entries()) {
    const figures = figuresOf(kin);
    if (figures === null) continue;
    const bodies = firsts.get(figures) ?? new Map<string, number>();
    firsts.set(figures, bodies);
    if (bodies.size <= most && !bodies.has(nameKey(kin))) bodies.set(nameKey(kin), position);
  }
  return (kin, position) => {
    const figures = figuresOf(kin);
    const bodies = figures === null ? [] : [...(firsts.get(figures) ?? [])];
    const others = bodies.filter(([body, first]) => body !== nameKey(kin) && first !== position);
    return others.map(([, first]) => first).slice(0, most);
  };
}
