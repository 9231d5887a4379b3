import type { Placed } from './draft';
import type { Style } from './style';
import type { Reader } from './table';
import { childElements, type Element } from './tree';

/** A stretch of grid tracks: `start` from 0, null where the box flows to the next free place. */
interface Stretch {
  readonly start: number | null;
  readonly span: number;
}

/** Tracks beyond this many are not drawn by any browser. */
const mostTracks = 10_000;

/** Containers whose items claim more squares than this are no table that anyone draws. */
const mostSquares = 1_000_000;

interface Item {
  readonly element: Element;
  readonly row: Stretch;
  readonly column: Stretch;
}

/** Places the items of a `display: grid` container as CSS Grid does: declared places first, the others flow row by row. */
export function placeGridItems(container: Element, reader: Reader): Placed[] {
  const style = reader.styleOf(container);
  const columns = trackCount(style, 'columns');
  const items = inOrder(itemsOf(container, reader), reader).map((element) => {
    const own = reader.styleOf(element);
    return { element, column: stretch(own, 'column', columns), row: stretch(own, 'row', trackCount(style, 'rows')) };
  });
  const width = items.reduce(
    (most, { column }) => Math.max(most, (column.start ?? 0) + column.span),
    Math.max(1, columns),
  );
  const squares = items.reduce((sum, { row, column }) => sum + row.span * column.span, 0);
  const starts = squares > mostSquares ? inOneColumn(items) : starting(items, width);
  return items.map(({ element, row, column }) => {
    const at = starts.get(element) ?? { row: 0, column: 0 };
    return { cell: reader.cell(element), ...at, rowSpan: row.span, columnSpan: column.span };
  });
}

interface Start {
  readonly row: number;
  readonly column: number;
}

function inOneColumn(items: readonly Item[]): Map<Element, Start> {
  return new Map(items.map(({ element }, row) => [element, { row, column: 0 }]));
}

/** Where each item starts: the algorithm of CSS Grid 1, 8.5, for `grid-auto-flow: row`. */
function starting(items: readonly Item[], width: number): Map<Element, Start> {
  const taken = new Set<number>();
  const starts = new Map<Element, Start>();
  const settle = (item: Item, at: Start) => {
    for (const square of squaresOf(at, item)) taken.add(square);
    starts.set(item.element, at);
  };
  for (const item of items) {
    const { row, column } = item;
    if (row.start !== null && column.start !== null) settle(item, { row: row.start, column: column.start });
  }
  let cursor: Start = { row: 0, column: 0 };
  for (const item of items) {
    if (starts.has(item.element)) continue;
    const at = firstFree(item, cursor, width, taken);
    settle(item, at);
    if (item.row.start === null) cursor = at;
  }
  return starts;
}

function firstFree({ row, column }: Item, cursor: Start, width: number, taken: ReadonlySet<number>): Start {
  const at = { row: row.start ?? cursor.row, column: column.start ?? (row.start === null ? cursor.column : 0) };
  if (row.start === null && column.start !== null && column.start < cursor.column) at.row += 1;
  const fits = () =>
    at.column + column.span <= width && squaresOf(at, { row, column }).every((square) => !taken.has(square));
  while (!fits()) {
    if (column.start === null && at.column + column.span < width) at.column += 1;
    else if (row.start !== null) return at;
    else {
      at.row += 1;
      at.column = column.start ?? 0;
    }
  }
  return at;
}

function squaresOf(at: Start, { row, column }: Pick<Item, 'row' | 'column'>): number[] {
  const squares: number[] = [];
  for (let y = at.row; y < at.row + row.span; y += 1)
    for (let x = at.column; x < at.column + column.span; x += 1) squares.push(y * 2 * mostTracks + x);
  return squares;
}

/** How many columns a grid container has in sight: those it declares, or those that its items name. */
export function gridColumns(container: Element, reader: Reader): number {
  return itemsOf(container, reader).reduce(
    (most, element) => {
      const column = stretch(reader.styleOf(element), 'column', 0);
      return Math.max(most, (column.start ?? 0) + column.span);
    },
    trackCount(reader.styleOf(container), 'columns'),
  );
}

/** The share of the width that each item of a grid container of one row covers; null where the items make several rows. */
export function sharesOfOneRow(container: Element, reader: Reader): number[] | null {
  const tracks = trackCount(reader.styleOf(container), 'columns');
  const items = itemsOf(container, reader).map((item) => reader.styleOf(item));
  const columns = items.map((style) => stretch(style, 'column', tracks));
  const isFlow =
    columns.every(({ start }) => start === null) && items.every((style) => stretch(style, 'row', 0).start === null);
  const covered = columns.reduce((sum, { span }) => sum + span, 0);
  return isFlow && tracks > 1 && covered <= tracks ? columns.map(({ span }) => span / tracks) : null;
}

/** The boxes laid out by a flex or grid container: its children, through those that draw no box of their own. */
export function itemsOf(container: Element, reader: Reader): Element[] {
  return childElements(container).flatMap((child) => {
    if (!reader.isShown(child)) return [];
    return reader.styleOf(child).get('display') === 'contents' ? itemsOf(child, reader) : [child];
  });
}

/** Items in the order in which they are laid out: by `order`, then as they stand. */
export function inOrder(items: readonly Element[], reader: Reader): Element[] {
  const order = (element: Element) => Number.parseInt(reader.styleOf(element).get('order') ?? '0', 10) || 0;
  return [...items].sort((one, other) => order(one) - order(other));
}

/** The number of tracks that a container declares along one axis; 0 where it declares none or leaves it to the width of the window. */
function trackCount(style: Style, axis: 'columns' | 'rows'): number {
  const [rows, columns] = (style.get('grid-template') ?? '').split('/');
  const declared = style.get(`grid-template-${axis}`) ?? (axis === 'rows' ? rows : columns) ?? '';
  return countTracks(declared.replace(/\[[^\]]*\]/g, ' '));
}

function countTracks(list: string): number {
  if (/auto-fi|subgrid|masonry/.test(list)) return 0;
  const repeats = [...list.matchAll(/repeat\(\s*(\d+)\s*,((?:[^()]|\([^()]*\))*)\)/g)];
  const repeated = repeats.reduce((sum, [, times = '0', inner = '']) => sum + Number(times) * countTracks(inner), 0);
  const rest = list.replace(/repeat\((?:[^()]|\([^()]*\))*\)/g, ' ').replace(/\([^()]*\)/g, '');
  return Math.min(mostTracks, repeated + rest.split(/\s+/).filter((track) => track !== '' && track !== 'none').length);
}

/** Where an item stands along one axis, from `grid-area`, `grid-row`, `grid-column` and their longhands. */
function stretch(style: Style, axis: 'row' | 'column', tracks: number): Stretch {
  const area = (style.get('grid-area') ?? '').split('/').map((line) => line.trim());
  const [areaStart, areaEnd] = axis === 'row' ? [area[0], area[2]] : [area[1], area[3]];
  const [from, to] = (style.get(`grid-${axis}`) ?? '').split('/').map((line) => line.trim());
  const start = line(style.get(`grid-${axis}-start`) ?? (from || areaStart), tracks);
  const end = line(style.get(`grid-${axis}-end`) ?? (to || areaEnd), tracks);
  const span = start.span ?? end.span ?? 1;
  if (start.at !== null && end.at !== null)
    return { start: Math.min(start.at, end.at), span: Math.max(1, Math.abs(end.at - start.at)) };
  if (start.at !== null) return { start: start.at, span };
  return { start: end.at === null ? null : Math.max(0, end.at - span), span };
}

/** One grid line: a number from 1 (from the end where negative) as a position from 0, or a span. */
function line(text: string | undefined, tracks: number): { at: number | null; span: number | null } {
  const span = /^span\s+(\d+)|^(\d+)\s+span/.exec(text ?? '');
  if (span) return { at: null, span: clamp(Number(span[1] ?? span[2])) };
  const number = /^-?\d+$/.test(text ?? '') ? Number(text) : 0;
  if (number > 0) return { at: clamp(number) - 1, span: null };
  return { at: number < 0 && tracks > 0 ? Math.max(0, tracks + 1 + number) : null, span: null };
}

function clamp(count: number): number {
  return Math.max(1, Math.min(count, mostTracks));
}
