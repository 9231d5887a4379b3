import { readValue } from '../text/number';
import type { Column, Columns } from './columns';
import type { Line, Span } from './lines';
import { plainly } from './naming';
import { likeness } from './vocabulary';

/** The spans of a row under the columns of its header. */
export interface RowSpans {
  readonly under: ReadonlyMap<Column, Span>;
  /** Where blanks at the ends had to be left out, the other ways to leave out as many squares: the row's own sum may bear one of them out instead. */
  readonly others: readonly ReadonlyMap<Column, Span>[];
}

/** The spans of a row under the columns; null where neither place nor count tells them apart. */
export function spansUnder(line: Line, labelAt: number, header: Columns): RowSpans | null {
  const values = line.spans.slice(labelAt + 1);
  if (header.unordered) return inAnyOrder(values, header.columns);
  const nought = header.placed && !line.ragged && header.partial !== true ? noughtOver(values, header.columns) : null;
  if (nought) return { under: new Map(header.columns.map((column) => [column, nought])), others: [] };
  const isPlaced = header.squares === undefined ? header.placed && !line.ragged : header.squares === line.spans.length;
  const placed = isPlaced ? byPlace(values, header.columns) : null;
  return placed ? { under: placed, others: [] } : byCount(values, header.columns, header.partial === true);
}

/** There are as many spans as columns, and all of them say the same: whatever order the columns stand in, each has it. */
function inAnyOrder(values: readonly Span[], columns: readonly Column[]): RowSpans | null {
  const [said] = values.map(({ square }) => square.text.trim());
  const areSame = said && values.every(({ square, label }) => !label && square.text.trim() === said);
  if (!areSame || values.length !== columns.length) return null;
  return {
    under: new Map(columns.flatMap((column, i) => (values[i] ? [[column, values[i]] as const] : []))),
    others: [],
  };
}

/** The 0 of a cell that is merged over all columns, their total among them: whether it is meant for each or for the total, there is none in any. */
function noughtOver(values: readonly Span[], columns: readonly Column[]): Span | null {
  const [span, ...others] = values.filter((value) => value.square.text.trim() !== '');
  const isOfCounts = columns.length > 1 && columns.some(({ leaf }) => leaf?.leaf.line.total === true);
  if (!span || others.length > 0 || !isOfCounts || readValue(span.square.text).number !== 0) return null;
  return columns.every(({ leaf, from, to }) => leaf && span.from <= from && to <= span.to) ? span : null;
}

/** Each column covers exactly one span that says something, or the same in all of its squares, as merged cells are often written out; no span stands under two columns. */
function byPlace(values: readonly Span[], columns: readonly Column[]): Map<Column, Span> | null {
  const under = new Map<Column, Span>();
  const taken = new Set<Span>();
  for (const column of columns) {
    const covered = values.filter((span) => span.from <= column.to && column.from <= span.to);
    const said = covered.filter((span) => span.square.text.trim() !== '');
    const isRepeated = said.length === covered.length && said.every((one) => one.square.text === said[0]?.square.text);
    const span = said.length > 1 && !isRepeated ? undefined : (said[0] ?? covered[0]);
    if (!span || covered.some((other) => taken.has(other))) return null;
    for (const other of covered) taken.add(other);
    under.set(column, span);
  }
  if (values.some((span) => !taken.has(span) && span.square.text.trim() !== '')) return null;
  return under;
}

/**
 * There are as many spans as columns, or there are when blanks at the ends are left out: squares of the stub, or a column
 * too many. A blank between values is a value, so none of those is ever left out; nor is any where the header does not name all columns (`partial`): that without a name is
 * there. Headings before the form's first column may be the stub's.
 */
function byCount(values: readonly Span[], all: readonly Column[], partial: boolean): RowSpans | null {
  const first = all.findIndex(({ leaf }) => leaf);
  const columns = first < 0 ? all : all.slice(first);
  const own = columns.every(({ leaf }) => leaf) ? values.filter((span) => !isShare(span)) : values;
  const count = columns.length;
  const from = own.length === count ? 0 : partial ? null : withoutBlankEnds(own, count);
  if (from === null || count === 0) return null;
  if (own.some(isUnsure)) return null;
  const counted = own.slice(from, from + count);
  // Nearly twice as many squares as columns have squares between the columns: which of the blanks are cells is not certain.
  const hasSpacers =
    count > 1 && own.length >= 2 * count - 1 && counted.some(({ square }) => square.text.trim() === '');
  if (hasSpacers || counted.some((span) => isHeadingOf(span, columns))) return null;
  const way = (start: number) =>
    new Map(own.slice(start, start + count).flatMap((span, i) => (columns[i] ? [[columns[i], span] as const] : [])));
  const others = Array.from({ length: own.length - count + 1 }, (_, start) => start).filter((start) => start !== from);
  return { under: way(from), others: others.map(way) };
}

/** Whether what stands for a value is a heading, as where each value has a line of its own. */
function isHeadingOf({ label }: Span, columns: readonly Column[]): boolean {
  return label !== null && columns.some(({ leaf }) => leaf && likeness(label, leaf.entry) >= plainly);
}

/** Whether a figure is a share: the form counts and has none, so that one stands in a column that the report adds. */
function isShare({ square }: Span): boolean {
  return /^[\d０-９.．]+[%％]$/.test(square.text.trim());
}

/** Whether a square says what is not one figure for certain: it may be those of two columns. */
function isUnsure({ square }: Span): boolean {
  return square.doubt === 'cell-uncertain' && square.text.trim() !== '';
}

/** Where the spans begin that are left without the blanks at the ends; null where they are not `count`. */
function withoutBlankEnds(values: readonly Span[], count: number): number | null {
  const says = (span: Span) => span.square.text.trim() !== '';
  const first = values.findIndex(says);
  return first >= 0 && values.findLastIndex(says) + 1 - first === count ? first : null;
}
