import type { Cell, ValueKind } from '../../model/index';
import type { Result } from '../define';
import { cellLabel, cellsOf } from './labels';

/** The columns of a table of cells, in order. */
export const cellColumns = [
  'source',
  'organization',
  'year',
  'edition',
  'table',
  'row',
  'column',
  'id',
  'label',
  'value',
  'raw',
  'kind',
  'finding',
] as const;

/** A cell as one row: `kind` is `unread` where there is a problem in the place of a figure. */
export type CellRow = Readonly<Record<(typeof cellColumns)[number], string | number | null>> & {
  readonly kind: ValueKind | 'unread';
};

/**
 * One row for each cell that a report prints, in the form's order. What was not read has a row too, so that nothing is missing
 * in silence: a cell or table that a problem names, and an input that could not be read at all. `finding` holds, parted by
 * spaces, the ids of the rules that the cell breaks and the codes of its problems.
 */
export function cellRows(result: Result): CellRow[] {
  const nowhere = { table: null, row: null, column: null, id: null, label: null, value: null, raw: null };
  const { source } = result;
  const unread = { ...nowhere, source, organization: null, year: null, edition: null, kind: 'unread' } as const;
  if (!result.ok) return [{ ...unread, finding: result.code }];
  const { report } = result;
  const { organization, year, edition } = report;
  const head = { ...unread, organization, year, edition };
  const evidence: Readonly<Record<string, Cell | undefined>> = report.cells;
  const told = toldOfCells(result);
  const cells = [...cellsOf(edition).values()].flatMap(({ id, table, row, column }): CellRow[] => {
    const cell = evidence[id];
    const finding = [...(told.get(id) ?? [])].join(' ');
    if (!cell && !finding) return [];
    const { value = null, raw = null, kind = 'unread' } = cell ?? {};
    const label = cellLabel(edition, id, 'zh');
    return [{ ...head, table, row: row.id, column: column.id, id, label, value, raw, kind, finding }];
  });
  const tables = report.problems.flatMap(({ code, table, cells }) =>
    table && !cells?.length ? [{ ...head, table, finding: code }] : [],
  );
  return [...cells, ...tables];
}

/** The rules that each cell breaks and the problems that it has. */
function toldOfCells({ report, audit }: Extract<Result, { ok: true }>): ReadonlyMap<string, ReadonlySet<string>> {
  const told = new Map<string, Set<string>>();
  const tell = (cells: readonly string[], what: string) => {
    for (const cell of cells) told.set(cell, (told.get(cell) ?? new Set()).add(what));
  };
  for (const { cells, rule } of audit?.findings ?? []) tell(cells, rule);
  for (const { cells, code } of report.problems) tell(cells ?? [], code);
  return told;
}
