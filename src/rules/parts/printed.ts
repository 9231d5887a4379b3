import type { TableForm } from '../../forms/define';
import type { Cell, Report, Wording } from '../../model/index';
import { nameOf, type Plan } from '../../sums/index';

/** The figure of a cell: undefined where it was not read with certainty, null where it is blank or a dash. */
export function figureOf(report: Report, id: string): number | null | undefined {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  const cell = cells[id];
  if (!cell || cell.kind === 'unreadable') return undefined;
  return report.problems.some((problem) => problem.cells?.includes(id)) ? undefined : cell.value;
}

/** What a cell is called in a message: its row and its column. */
export function placeOf(plan: Plan, id: string): Wording {
  const { row, column } = nameOf(plan, id);
  return { zh: `${row.zh}·${column.zh}`, en: `${row.en} ${column.en}` };
}

/** What the tables are called in a message. */
export const tableNames: Readonly<Record<TableForm['id'], Wording>> = {
  disclosure: { zh: '第二部分（主动公开）表格', en: 'the table of section 2 (proactive disclosure)' },
  requests: { zh: '第三部分（依申请公开）表格', en: 'the table of section 3 (requests)' },
  disputes: { zh: '第四部分（复议诉讼）表格', en: 'the table of section 4 (reconsideration and litigation)' },
};
