import type { FormCell } from '../forms/define';
import type { Cell, Report } from '../model/index';
import { formCellsOf, formOf } from '../sums/index';
import type { Reading, Term } from '../text/statements/index';

/** What the tables give for a term or a reading. */
export interface Figure {
  /** The number; null where a cell it needs is not printed or could not be read. */
  readonly value: number | null;
  /** Whether everything it was made of is blank, so that it is no printed number. */
  readonly blank: boolean;
  /** Every cell that takes part. */
  readonly cells: readonly string[];
}

/** Looks up terms and readings in the tables of one report. */
export interface Figures {
  /** The figure for a reading; null where the report's edition has no such cells. */
  readonly of: (reading: Reading) => Figure | null;
}

/** The figures of a report. Where a total is blank the columns of its row are summed in its place, blanks as nothing. */
export function figuresOf(report: Report): Figures {
  const printed = certainCells(report);
  const all = [...formCellsOf(formOf(report.edition)).values()];
  const known = new Map<string, Figure | null>();
  const termFigure = (term: Term): Figure | null => {
    const key = `${term.line} ${term.column}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const figure = lookUp(term, all, printed);
    known.set(key, figure);
    return figure;
  };
  return { of: ({ plus, minus = [] }) => combine(plus.map(termFigure), minus.map(termFigure)) };
}

type Cells = Readonly<Record<string, Cell | undefined>>;

/** The cells of a report, without those that a problem says were not read with certainty. */
function certainCells(report: Report): Cells {
  const doubtful = new Set(report.problems.flatMap((problem) => problem.cells ?? []));
  if (doubtful.size === 0) return report.cells;
  return Object.fromEntries(Object.entries(report.cells).filter(([id]) => !doubtful.has(id)));
}

function combine(plus: readonly (Figure | null)[], minus: readonly (Figure | null)[]): Figure | null {
  const known = [...plus, ...minus].flatMap((figure) => figure ?? []);
  if (known.length === 0 || known.length < plus.length + minus.length) return null;
  const sum = (figures: readonly (Figure | null)[]) =>
    figures.reduce((value, figure) => value + (figure?.value ?? 0), 0);
  return {
    value: known.some((figure) => figure.value === null) ? null : exact(sum(plus) - sum(minus)),
    blank: known.every((figure) => figure.blank),
    cells: [...new Set(known.flatMap((figure) => figure.cells))],
  };
}

function lookUp(term: Term, all: readonly FormCell[], printed: Cells): Figure | null {
  const lines = all.filter((cell) => idOf(cell) === term.line || idOf(cell).startsWith(`${term.line}.`));
  const rows = standing(lines, printed);
  if (!rows.some((cell) => cell.column.id === term.column)) return null;
  const figures = rows.filter((cell) => cell.column.id === term.column).map((cell) => rowFigure(cell, all, printed));
  return combine(figures, []);
}

function idOf(cell: FormCell): string {
  return `${cell.table}.${cell.row.id}`;
}

/** A row that a hybrid prints in the place of its siblings stands for them; otherwise it does not exist. */
function standing(cells: readonly FormCell[], printed: Cells): FormCell[] {
  const instead = cells.some((cell) => cell.instead && printed[cell.id]);
  return cells.filter((cell) => (cell.instead ? instead : !instead || printed[cell.id]));
}

/**
 * A row's figure. Where its total is blank, its columns are summed in its place. A dash is a sign for nothing: where it is
 * the only total of its table that stands over a number, it is taken at its word; where there are more of them, the
 * report leaves its totals out.
 */
function rowFigure(cell: FormCell, all: readonly FormCell[], printed: Cells): Figure {
  const own = printed[cell.id];
  if (!own || own.kind === 'unreadable') return { value: null, blank: false, cells: [cell.id] };
  if (own.kind === 'number') return { value: own.value, blank: false, cells: [cell.id] };
  if (cell.column.line.total !== true) return { value: 0, blank: true, cells: [cell.id] };
  const parts = partsOf(cell, all);
  const unread = parts.some((part) => !printed[part.id] || printed[part.id]?.kind === 'unreadable');
  const sum = sumOf(parts, printed);
  const alone = own.kind === 'dash' && sum > 0 && all.filter((other) => lacksTotal(other, all, printed)).length === 1;
  return {
    value: unread ? null : alone ? 0 : sum,
    blank: parts.every((part) => printed[part.id]?.kind !== 'number'),
    cells: [cell.id, ...parts.map((part) => part.id)],
  };
}

function partsOf(cell: FormCell, all: readonly FormCell[]): FormCell[] {
  return all.filter((part) => idOf(part) === idOf(cell) && part !== cell);
}

function sumOf(parts: readonly FormCell[], printed: Cells): number {
  return parts.reduce((sum, part) => sum + (printed[part.id]?.value ?? 0), 0);
}

function lacksTotal(cell: FormCell, all: readonly FormCell[], printed: Cells): boolean {
  const kind = printed[cell.id]?.kind;
  if (cell.column.line.total !== true || (kind !== 'dash' && kind !== 'blank')) return false;
  return sumOf(partsOf(cell, all), printed) > 0;
}

/** Drops what binary fractions add to amounts of at most six decimals. */
function exact(value: number): number {
  return Number(value.toFixed(6));
}
