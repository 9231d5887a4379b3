import type { Square } from '../model/document';
import type { Problem } from '../model/problem';
import type { Cell, Subtotal } from '../model/report';
import { readValue } from '../text/number';
import type { LeafEntry } from './vocabulary';

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
  /** The unit that the printed headings name; `unclear` where they name several, or one that is neither. */
  readonly headed: '元' | '万元' | 'unclear' | null;
  readonly change: boolean;
}

/** How a column of the form is to be read under the headings that stand over it and before it. */
export function columnReading(column: LeafEntry, headings: readonly string[]): ColumnReading {
  const unit = column.leaf.line.unit ?? null;
  return { unit, headed: unit && unitIn(headings), change: column.leaf.id === 'change' };
}

/** What other money is called by before its 元, or altogether. */
const foreign = /[美欧日港澳加韩]元|英镑|美金|外币/;

/** The unit of money that headings name. */
function unitIn(headings: readonly string[]): ColumnReading['headed'] {
  if (headings.some((heading) => foreign.test(heading))) return 'unclear';
  const named = new Set(
    headings
      .flatMap((heading) => heading.match(/(?<![十百千万亿])[十百千万亿]*元|圆/g) ?? [])
      .map((unit) => unit.replace('圆', '元')),
  );
  const [only, ...others] = named;
  if (only === undefined) return null;
  return others.length === 0 && (only === '元' || only === '万元') ? only : 'unclear';
}

const plain: ColumnReading = { unit: null, headed: null, change: false };

/** Reads a square as the value of a cell. */
export function readCell(square: Square, reading: ColumnReading = plain): Cell {
  const text = square.text.trim();
  const raw = square.printed ?? text;
  const { location } = square;
  if (square.doubt && square.doubt !== 'cell-from-image') return { raw, kind: 'unreadable', value: null, location };
  const own = readValue(text, { unit: reading.unit, change: reading.change });
  const { headed, unit } = reading;
  const unclear = headed === 'unclear' && own.unit === null && own.number !== null && own.number !== 0;
  if (unclear) return { raw, kind: 'unreadable', value: null, location };
  const converts =
    headed !== null &&
    headed !== 'unclear' &&
    unit !== null &&
    headed !== unit &&
    own.unit === null &&
    own.kind === 'number';
  const value = converts ? readValue(`${text}${headed}`, { unit }) : own;
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
