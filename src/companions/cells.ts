import type { Cell, Report } from '../model/index';

/** A cell of one report as another report sees it: `nothing` where it is blank or a dash, null where it was not read with certainty. */
export type Seen = number | 'nothing' | null;

/** Looks cells up in a report; what a problem names was not read with certainty. */
export function seenIn(report: Report): (id: string) => Seen {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  const doubtful = new Set(report.problems.flatMap((problem) => problem.cells ?? []));
  return (id) => {
    const cell = cells[id];
    if (!cell || cell.kind === 'unreadable' || doubtful.has(id)) return null;
    return cell.value ?? 'nothing';
  };
}

/** The number where there is one; a blank or a dash counts as nothing. */
export function numberOf(seen: Seen): number | null {
  return seen === 'nothing' ? 0 : seen;
}
