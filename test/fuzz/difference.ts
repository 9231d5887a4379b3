import type { Cell, Problem, Report } from '../../src/index';

/**
 * The cells in which a report differs from another in silence, where nothing that the cells are read from was changed: another number, or none, and no
 * problem that says so of the cell or of its table.
 */
export function silentDifferences(before: Report, after: Report): string[] {
  const [old, own]: Readonly<Record<string, Cell | undefined>>[] = [before.cells, after.cells];
  return Object.keys({ ...old, ...own }).filter((id) => {
    const [was, is] = [old?.[id], own?.[id]];
    if (was?.kind === is?.kind && was?.value === is?.value) return false;
    const isTold =
      after.problems.some((problem) => concerns(problem, id)) ||
      before.problems.some((problem) => concerns(problem, id));
    return !(isTold && (is === undefined || is.kind === 'unreadable'));
  });
}

function concerns({ cells, table, code }: Problem, id: string): boolean {
  if (cells) return cells.includes(id);
  return (
    (table !== undefined && id.startsWith(`${table}.`)) || code === 'edition-mixed' || code === 'edition-uncertain'
  );
}
