import type { Edition } from '../../src/forms/index';
import type { Cell, Report } from '../../src/model/index';

/** What a test prints in a cell: a figure, nothing, a dash, or something that is no figure. */
export type Printed = number | null | '-' | '?';

/** A report that prints the given cells and nothing else. */
export function reportOf(
  cells: Readonly<Record<string, Printed>>,
  head: Partial<Pick<Report, 'organization' | 'year' | 'publication' | 'sections' | 'subtotals' | 'problems'>> & {
    readonly edition?: Edition;
  } = {},
): Report {
  const { edition = '2021', ...rest } = head;
  return {
    edition,
    title: null,
    organization: '青石县人民政府',
    year: edition === '2021' ? 2023 : 2019,
    publication: null,
    format: 'text',
    sections: [],
    subtotals: [],
    problems: [],
    ...rest,
    cells: Object.fromEntries(Object.entries(cells).map(([id, printed], index) => [id, cellOf(printed, index + 1)])),
  };
}

/** The evidence of one printed cell; `row` is where it stands. */
export function cellOf(printed: Printed, row = 1): Cell {
  const location = { table: 1, row, column: 1 };
  if (printed === null) return { raw: '', kind: 'blank', value: null, location };
  if (printed === '-') return { raw: '-', kind: 'dash', value: null, location };
  if (printed === '?') return { raw: '约三', kind: 'unreadable', value: null, location };
  return { raw: String(printed), kind: 'number', value: printed, location };
}
