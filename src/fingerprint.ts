import type { Cell, Report } from './model/index';
import type { Failure } from './rules/define';
import { hash } from './text/hash';
import { sameOrganization } from './text/organization';

/**
 * A name for a finding that stays the same as long as the rule, the body, the year, the cells and their values do, or
 * without cells what the rule says it is about: not the
 * file, the place in it, the wording or the severity. A report that names no body goes by its title, one whose
 * name many bodies bear by its figures too. Findings that would
 * have one name (the same words left in two places) are told apart by their order: `known` counts those named so far.
 */
export function fingerprintOf(rule: string, report: Report, failure: Failure, known: Map<string, number>): string {
  const name = nameOf(rule, report, failure);
  const before = known.get(name) ?? 0;
  known.set(name, before + 1);
  return before === 0 ? name : hash(`${name}\u0001${before}`);
}

function nameOf(rule: string, report: Report, failure: Failure): string {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  const parts = [
    rule,
    identity(report),
    failure.equation,
    ...failure.cells.map((id) => `${id}=${cells[id]?.value ?? cells[id]?.kind}`),
    failure.left,
    failure.right,
    failure.quote,
    failure.against && identity(failure.against),
    ...(failure.about === undefined ? [] : [failure.about]),
  ];
  const text = parts.map((part) => part ?? '').join('\u0001');
  return hash(text);
}

function identity(report: Report): string {
  const name = report.organization ?? report.title ?? '';
  return [name, report.year ?? '', ...(mayBeSeveral(name) ? [figuresOf(report)] : [])].join('/');
}

/** 教育局 may be the name of many bodies; their reports are told apart by their figures. */
function mayBeSeveral(name: string): boolean {
  return sameOrganization(name, name) !== 'same';
}

function figuresOf({ cells }: Report): string {
  const printed = Object.entries(cells).map(([id, { value, kind }]) => `${id}=${value ?? kind}`);
  return hash(printed.sort().join());
}
