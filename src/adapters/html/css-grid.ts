import type { Placed } from './draft';
import { mostTracks, type Stretch, stretch, trackCount } from './grid-lines';
import type { Reader } from './table-parts';
import { childElements, type Element } from './tree';

/** A container of so many items takes no more squares, and tries no more for them, if it is a table that anyone draws. */
const mostSquares = (items: number) => 10_000 + 100 * items;

interface Item {
  readonly element: Element;
  readonly row: Stretch;
  readonly column: Stretch;
}

/** Places the items of a `display: grid` container as CSS Grid does: declared places first, the others flow row by row. */
export function placeGridItems(container: Element, reader: Reader): Placed[] {
  const style = reader.styleOf(container);
  const columns = trackCount(style, 'columns');
  const rows = trackCount(style, 'rows');
  const items = inOrder(itemsOf(container, reader), reader).map((element) => {
    const own = reader.styleOf(element);
    return { element, column: stretch(own, 'column', columns), row: stretch(own, 'row', rows) };
  });
  const width = items.reduce(
    (most, { column }) => Math.max(most, (column.start ?? 0) + column.span),
    Math.max(1, columns),
  );
  const starts = starting(items, width) ?? inOneColumn(items);
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

/** Where each item starts: the algorithm of CSS Grid 1, 8.5, for `grid-auto-flow: row`; null where that takes too many squares. */
function starting(items: readonly Item[], width: number): Map<Element, Start> | null {
  const starts = new Map<Element, Start>();
  for (const { element, row, column } of items)
    if (row.start !== null && column.start !== null) starts.set(element, { row: row.start, column: column.start });
  if (starts.size === items.length) return starts;
  const squares = new Squares(mostSquares(items.length));
  for (const item of items) {
    const at = starts.get(item.element);
    if (at) squares.take(at, item);
  }
  let cursor: Start = { row: 0, column: 0 };
  for (const item of items) {
    if (starts.has(item.element)) continue;
    const at = firstFree(item, cursor, width, squares);
    squares.take(at, item);
    if (squares.left < 0) return null;
    starts.set(item.element, at);
    if (item.row.start === null) cursor = at;
  }
  return starts;
}

function firstFree(item: Item, cursor: Start, width: number, squares: Squares): Start {
  const { row, column } = item;
  const at = { row: row.start ?? cursor.row, column: column.start ?? (row.start === null ? cursor.column : 0) };
  if (row.start === null && column.start !== null && column.start < cursor.column) at.row += 1;
  while (squares.left >= 0 && !(at.column + column.span <= width && squares.areFree(at, item))) {
    if (column.start === null && at.column + column.span < width) at.column += 1;
    else if (row.start !== null) return at;
    else {
      at.row += 1;
      at.column = column.start ?? 0;
    }
  }
  return at;
}

/** The squares that items take. `left` is how many more may be taken or looked at; below 0 the answers mean nothing. */
class Squares {
  left: number;
  readonly #taken = new Set<number>();

  constructor(most: number) {
    this.left = most;
  }

  take(at: Start, item: Item): void {
    for (const square of this.#squaresOf(at, item)) this.#taken.add(square);
  }

  areFree(at: Start, item: Item): boolean {
    for (const square of this.#squaresOf(at, item)) if (this.#taken.has(square)) return false;
    return true;
  }

  *#squaresOf(at: Start, { row, column }: Item): Generator<number> {
    for (let y = at.row; y < at.row + row.span; y += 1)
      for (let x = at.column; x < at.column + column.span; x += 1) {
        this.left -= 1;
        if (this.left < 0) return;
        yield y * 2 * mostTracks + x;
      }
  }
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
