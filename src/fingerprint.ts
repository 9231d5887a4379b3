import type { Cell, Report } from './model/index';
import type { Told } from './model/verdict';
import { comparedName } from './text/body-name';
import { fold } from './text/fold';
import { hash, hashOf } from './text/hash';
import { sameOrganization } from './text/organization';

/** Names a finding of a report. */
export type Fingerprint = (rule: string, told: Told) => string;

/**
 * Names for the findings of a report that stay the same as long as the rule, the body, the year, the cells and their values do, or
 * without cells what the rule says it is about: not the
 * file, the place in it, the wording or the severity, nor the spelling of the body (县政府, 县人民政府) or how its text is spaced. A report that names no body goes by its title, one whose
 * name many bodies bear by its figures too where the finding has no cells of its own. Findings that would
 * have one name (the same words left in two places) are told apart by their order.
 */
export function fingerprintsOf(report: Report): Fingerprint {
  const known = new Map<string, number>();
  let own: string | undefined;
  let apart: string | undefined;
  return (rule, told) => {
    own ??= identity(report);
    apart ??= mayBeSeveral(report) ? `${own}/${figuresOf(report)}` : own;
    const name = nameOf(rule, told.cells.length === 0 ? apart : own, report.cells, told);
    const before = known.get(name) ?? 0;
    known.set(name, before + 1);
    return before === 0 ? name : hash(`${name}\u0001${before}`);
  };
}

function nameOf(rule: string, own: string, cells: Cells, told: Told): string {
  const { equation = '', left = '', right = '', quote = '', against, about } = told;
  const pieces = [`${rule}\u0001${own}\u0001${equation}`];
  for (const id of told.cells) {
    const cell = cells[id];
    pieces.push('\u0001', id, '=', String(cell?.value ?? cell?.kind));
  }
  pieces.push(`\u0001${left}\u0001${right}\u0001${fold(quote)}\u0001${against ? identity(against) : ''}`);
  if (about !== undefined) pieces.push(`\u0001${about}`);
  return hashOf(pieces);
}

type Cells = Readonly<Record<string, Cell | undefined>>;

function identity(report: Report): string {
  const { organization, title } = report;
  const name = organization ?? title ?? '';
  const spelt = organization === null ? fold(name) : comparedName(organization).text;
  return `${spelt}/${report.year ?? ''}`;
}

/** 教育局 may be the name of many bodies; what is said of no cell of their reports is told apart by their figures. */
function mayBeSeveral({ organization, title }: Report): boolean {
  const name = organization ?? title ?? '';
  return sameOrganization(name, name) !== 'same';
}

function figuresOf({ cells }: Report): string {
  const printed = Object.entries(cells).map(([id, { value, kind }]) => `${id}=${value ?? kind}`);
  return hash(printed.sort().join());
}
