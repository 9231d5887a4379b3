import type { Square } from '../model/document';
import type { Problem } from '../model/problem';
import type { Cell, Subtotal } from '../model/report';
import { readValue } from '../text/number';
import type { LeafEntry, PrintedLabel } from './vocabulary';

/** What was read of one table. */
export interface TableReading {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly subtotals: readonly Subtotal[];
  readonly problems: readonly Problem[];
}

/** How a column prints its values. */
export interface ColumnReading {
  /** The unit of the typed value, where it is money. */
  readonly unit: '元' | '万元' | null;
  /** The unit that the printed heading names, where it names one. */
  readonly headed: '元' | '万元' | null;
  readonly change: boolean;
}

/** How a column of the form is to be read under a printed heading, null where the heading is not known. */
export function columnReading(column: LeafEntry, heading: PrintedLabel | null): ColumnReading {
  return {
    unit: column.leaf.line.unit ?? null,
    headed: heading ? unitIn(heading.folded) : null,
    change: column.leaf.id === 'change',
  };
}

/** The unit that a printed column heading names. */
function unitIn(folded: string): '元' | '万元' | null {
  const match = /(万元|(?<!万|亿)元)/.exec(folded);
  return match?.[1] === '万元' ? '万元' : match ? '元' : null;
}

const plain: ColumnReading = { unit: null, headed: null, change: false };

/** Reads a square as the value of a cell. */
export function readCell(square: Square, reading: ColumnReading = plain): Cell {
  const raw = square.text.trim();
  const { location } = square;
  if (square.doubt && square.doubt !== 'cell-from-image') return { raw, kind: 'unreadable', value: null, location };
  const own = readValue(raw, { unit: reading.unit, change: reading.change });
  const { headed, unit } = reading;
  const converts = headed !== null && unit !== null && headed !== unit && own.unit === null && own.kind === 'number';
  const value = converts ? readValue(`${raw}${headed}`, { unit }) : own;
  const printed = own.unit ?? (converts ? headed : null);
  return {
    raw,
    kind: value.kind,
    value: value.number,
    ...(printed && printed !== unit ? { unit: printed } : {}),
    location,
  };
}

/** The problems that a cell's reading tells. */
export function cellProblems(id: string, label: string, square: Square, cell: Cell): Problem[] {
  const problem = (code: Problem['code']): Problem => ({
    code,
    cells: [id],
    location: cell.location,
    values: { label, raw: cell.raw, ...(square.location.page ? { page: square.location.page } : {}) },
  });
  if (square.doubt) return [problem(square.doubt)];
  return cell.kind === 'unreadable' ? [problem('cell-unreadable')] : [];
}
