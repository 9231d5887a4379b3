import type { Cell, Report } from './model/index';
import type { Failure } from './rules/define';
import { hash } from './text/hash';

/**
 * A name for a finding that stays the same as long as the rule, the body, the year, the cells and their values do, or
 * without cells what the rule says it is about: not the
 * file, the place in it, the wording or the severity.
 */
export function fingerprintOf(rule: string, report: Report, failure: Failure): string {
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
  return `${report.organization ?? ''}/${report.year ?? ''}`;
}
