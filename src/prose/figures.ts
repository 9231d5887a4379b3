import { type FormCell, formCells, forms } from '../forms/index';
import type { Cell, Report } from '../model/index';
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
  const printed: Readonly<Record<string, Cell | undefined>> = report.cells;
  const form = forms.find((one) => one.id === report.edition);
  const all = form ? formCells(form) : [];
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

function lookUp(
  term: Term,
  all: readonly FormCell[],
  printed: Readonly<Record<string, Cell | undefined>>,
): Figure | null {
  const lines = all.filter((cell) => idOf(cell) === term.line || idOf(cell).startsWith(`${term.line}.`));
  const rows = standing(lines, printed);
  if (!rows.some((cell) => cell.column.id === term.column)) return null;
  const figures = rows.filter((cell) => cell.column.id === term.column).map((cell) => rowFigure(cell, rows, printed));
  return combine(figures, []);
}

function idOf(cell: FormCell): string {
  return `${cell.table}.${cell.row.id}`;
}

/** A row that a hybrid prints in the place of its siblings stands for them; otherwise it does not exist. */
function standing(cells: readonly FormCell[], printed: Readonly<Record<string, Cell | undefined>>): FormCell[] {
  const instead = cells.some((cell) => cell.instead && printed[cell.id]);
  return cells.filter((cell) => (cell.instead ? instead : !instead || printed[cell.id]));
}

function rowFigure(
  cell: FormCell,
  rows: readonly FormCell[],
  printed: Readonly<Record<string, Cell | undefined>>,
): Figure {
  const own = printed[cell.id];
  if (!own || own.kind === 'unreadable') return { value: null, blank: false, cells: [cell.id] };
  if (own.kind === 'number') return { value: own.value, blank: false, cells: [cell.id] };
  if (cell.column.line.total !== true) return { value: 0, blank: true, cells: [cell.id] };
  const parts = rows
    .filter((part) => idOf(part) === idOf(cell) && part !== cell)
    .map((part) => ({ part, cell: printed[part.id] }));
  const unread = parts.some((part) => !part.cell || part.cell.kind === 'unreadable');
  return {
    value: unread ? null : parts.reduce((sum, part) => sum + (part.cell?.value ?? 0), 0),
    blank: parts.every((part) => part.cell?.kind !== 'number'),
    cells: [cell.id, ...parts.map((part) => part.part.id)],
  };
}

/** Drops what binary fractions add to amounts of at most six decimals. */
function exact(value: number): number {
  return Number(value.toFixed(6));
}
