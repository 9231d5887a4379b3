import type { FormCell } from '../forms/define';
import type { Cell, Report } from '../model/index';
import { exact } from '../sums/index';
import type { Reading, Term } from '../text/statements/index';
import { type FormRow, formLinesOf } from './form-lines';

/** What the tables give for a term or a reading. */
export interface Figure {
  /** The number; null where a cell it needs is not printed or could not be read. */
  readonly value: number | null;
  /** Whether everything it was made of is blank, so that it is no printed number. */
  readonly blank: boolean;
}

/** A figure with every cell that takes part. */
interface Told extends Figure {
  readonly cells: readonly string[];
}

/** Looks up terms and readings in the tables of one report. */
export interface Figures {
  /** The figure for a reading; null where the report's edition has no such cells. */
  readonly of: (reading: Reading) => Figure | null;
  /** Every cell that takes part in the figure for a reading, each once. */
  readonly cellsOf: (reading: Reading) => readonly string[];
}

/** The figures of a report. Where a total is blank the columns of its row are summed in its place, blanks as nothing. */
export function figuresOf(report: Report): Figures {
  const printed = certainCells(report);
  const lines = formLinesOf(report.edition);
  const known = new Map<string, Map<string, Told | null>>();
  const termFigure = (term: Term): Told | null => {
    const ofLine = known.get(term.line) ?? new Map<string, Told | null>();
    const before = ofLine.get(term.column);
    if (before !== undefined) return before;
    const figure = lookUp(term, lines, printed);
    known.set(term.line, ofLine.set(term.column, figure));
    return figure;
  };
  return {
    of: ({ plus, minus = none }) => {
      const first = plus[0];
      if (first && plus.length === 1 && minus.length === 0) return termFigure(first);
      return combine(plus.map(termFigure), minus.map(termFigure));
    },
    cellsOf: ({ plus, minus = none }) => {
      const first = plus[0];
      if (first && plus.length === 1 && minus.length === 0) return termFigure(first)?.cells ?? none;
      return cellsIn([...plus, ...minus].flatMap((term) => termFigure(term) ?? []));
    },
  };
}

const none: readonly never[] = [];

type Lines = ReturnType<typeof formLinesOf>;
type Cells = Readonly<Record<string, Cell | undefined>>;

/** The cells of a report, without those that a problem says were not read with certainty. */
function certainCells(report: Report): Cells {
  const doubtful = new Set(report.problems.flatMap((problem) => problem.cells ?? []));
  if (doubtful.size === 0) return report.cells;
  return Object.fromEntries(Object.entries(report.cells).filter(([id]) => !doubtful.has(id)));
}

function combine(plus: readonly (Figure | null)[], minus: readonly (Figure | null)[]): Figure | null {
  const [added, taken] = [sumOf(plus), sumOf(minus)];
  if (!added || !taken || plus.length + minus.length === 0) return null;
  const value = added.value === null || taken.value === null ? null : exact(added.value - taken.value);
  return { value, blank: added.blank && taken.blank };
}

/** The sum of some figures; null where one of them is none. */
function sumOf(figures: readonly (Figure | null)[]): Figure | null {
  let value: number | null = 0;
  let blank = true;
  for (const figure of figures) {
    if (figure === null) return null;
    value = value === null || figure.value === null ? null : value + figure.value;
    blank &&= figure.blank;
  }
  return { value, blank };
}

function cellsIn(figures: readonly Told[]): readonly string[] {
  const [only] = figures;
  if (only && figures.length === 1) return only.cells;
  return [...new Set(figures.flatMap((figure) => figure.cells))];
}

function lookUp(term: Term, lines: Lines, printed: Cells): Told | null {
  const figures: Told[] = [];
  for (const row of standing(lines.get(term.line) ?? [], printed)) {
    const cell = row.find((one) => one.column.id === term.column);
    if (cell) figures.push(rowFigure(cell, row, lines, printed));
  }
  const [only] = figures;
  if (only && figures.length === 1 && Number.isInteger(only.value)) return only;
  const sum = combine(figures, none);
  return sum && { value: sum.value, blank: sum.blank, cells: cellsIn(figures) };
}

/** A row that a hybrid prints in the place of its siblings stands for them; otherwise it does not exist. */
function standing(rows: readonly FormRow[], printed: Cells): readonly FormRow[] {
  if (!rows.some(([first]) => first?.instead)) return rows;
  const isPrinted = (row: FormRow) => row.some((cell) => printed[cell.id]);
  const instead = rows.some((row) => row[0]?.instead && isPrinted(row));
  return rows.filter((row) => (row[0]?.instead ? instead : !instead || isPrinted(row)));
}

/**
 * A row's figure. Where its total is blank, its columns are summed in its place. A dash is a sign for nothing: where it is
 * the only total of its table that stands over a number, it is taken at its word; where there are more of them, the
 * report leaves its totals out.
 */
function rowFigure(cell: FormCell, row: FormRow, lines: Lines, printed: Cells): Told {
  const own = printed[cell.id];
  if (!own || own.kind === 'unreadable') return { value: null, blank: false, cells: [cell.id] };
  if (own.kind === 'number') return { value: own.value, blank: false, cells: [cell.id] };
  if (cell.column.line.total !== true) return { value: 0, blank: true, cells: [cell.id] };
  const parts = row.filter((part) => part !== cell);
  const sum = sumOfParts(row, printed);
  const alone =
    own.kind === 'dash' &&
    sum > 0 &&
    (lines.get(cell.table) ?? []).filter((other) => lacksTotal(other, printed)).length === 1;
  const unread = parts.some((part) => !printed[part.id] || printed[part.id]?.kind === 'unreadable');
  return {
    value: unread ? null : alone ? 0 : sum,
    blank: parts.every((part) => printed[part.id]?.kind !== 'number'),
    cells: [cell.id, ...parts.map((part) => part.id)],
  };
}

/** The sum of a row's columns, its total left out. */
function sumOfParts(row: FormRow, printed: Cells): number {
  return row.reduce((sum, cell) => sum + (cell.column.line.total === true ? 0 : (printed[cell.id]?.value ?? 0)), 0);
}

function lacksTotal(row: FormRow, printed: Cells): boolean {
  const total = row.find((cell) => cell.column.line.total === true);
  const kind = total && printed[total.id]?.kind;
  return (kind === 'dash' || kind === 'blank') && sumOfParts(row, printed) > 0;
}
