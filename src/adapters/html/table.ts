import { amountOf } from './css-value';
import type { Cell, Draft, Placed } from './draft';
import { gridBlocks } from './grid';
import { type Part, partOf, type Reader } from './table-parts';
import { attribute, childElements, type Element, hasOwnText, isElement } from './tree';

interface Group {
  readonly kind: 'head' | 'body' | 'foot';
  readonly rows: Element[][];
}

/** Reads a table as the HTML standard forms one: captions first, then the rows in the order in which they are displayed. */
export function readTable(table: Element, reader: Reader): Draft[] {
  const captions: Element[] = [];
  const groups: Group[] = [];
  gather(table, reader, groups, captions, null);
  const high = groups.filter((group) => !isFlat(group, reader));
  return [...captions.flatMap((caption) => reader.blocks(caption)), ...gridBlocks(place(displayed(high), reader))];
}

/** Whether rows take no place: declared to have no height, and saying nothing that would give them any, as the head that a scrolled table keeps for its widths alone. */
function isFlat({ rows }: Group, reader: Reader): boolean {
  const hasNoHeight = (element: Element) => amountOf(reader.styleOf(element).get('height')) === 0;
  return (
    rows.length > 0 &&
    rows.every(
      (cells) => cells.length > 0 && cells.every((cell) => hasNoHeight(cell) && reader.cell(cell).inner.length === 0),
    )
  );
}

/** Collects rows through any elements between; a cell outside a row makes a row with its neighbours. */
function gather(parent: Element, reader: Reader, groups: Group[], captions: Element[], group: Group | null): void {
  let loose: Element[] | null = null;
  let current = group;
  for (const child of childElements(parent)) {
    if (!reader.isShown(child)) continue;
    const part = roleInTable(child, reader);
    if (part !== 'cell') loose = null;
    if (part === 'caption') captions.push(child);
    else if (part === 'head' || part === 'body' || part === 'foot') {
      current = { kind: part, rows: [] };
      groups.push(current);
      gather(child, reader, groups, captions, current);
      current = group;
    } else {
      current ??= open(groups);
      if (part === 'row') current.rows.push(cellsOf(child, reader));
      else if (part === null) gather(child, reader, groups, captions, current);
      else if (loose) loose.push(child);
      else {
        loose = [child];
        current.rows.push(loose);
      }
    }
  }
}

/** An element between is looked through where parts of the table are inside it, and is a cell where there are none. */
function roleInTable(element: Element, reader: Reader): Exclude<Part, 'table'> | null {
  const part = partOf(element, reader.styleOf);
  if (part === 'table') return 'cell';
  return part ?? (reader.holdsParts(element) ? null : 'cell');
}

function open(groups: Group[]): Group {
  const group: Group = { kind: 'body', rows: [] };
  groups.push(group);
  return group;
}

/** The cells of a row, through elements between; a row that names no cells has its children as cells. */
function cellsOf(row: Element, reader: Reader): Element[] {
  const shown = childElements(row).filter(reader.isShown);
  const named = shown.flatMap((child) =>
    partOf(child, reader.styleOf) === 'cell' ? [child] : cellsInside(child, reader),
  );
  if (named.length > 0) return named;
  return shown.length > 0 || !hasOwnText(row) ? shown : [row];
}

function cellsInside(element: Element, reader: Reader): Element[] {
  if (partOf(element, reader.styleOf) !== null) return [];
  return childElements(element)
    .filter(reader.isShown)
    .flatMap((child) => (partOf(child, reader.styleOf) === 'cell' ? [child] : cellsInside(child, reader)));
}

/** The first head is displayed on top and the first foot at the bottom, wherever they stand in the source (CSS 2, 17.2). */
function displayed(groups: readonly Group[]): readonly Group[] {
  const head = groups.find((group) => group.kind === 'head');
  const foot = groups.find((group) => group.kind === 'foot');
  const between = groups.filter((group) => group !== head && group !== foot);
  return [...(head ? [head] : []), ...between, ...(foot ? [foot] : [])];
}

/** A cell that reaches down into later rows. */
interface Hanging {
  readonly start: number;
  readonly end: number;
  /** The first row that it does not cover. */
  readonly until: number;
}

/** The table model of the HTML standard: a cell takes the first free slot of its row; a rowspan ends with its row group. */
function place(groups: readonly Group[], reader: Reader): Placed[] {
  const placed: Placed[] = [];
  let row = 0;
  let covered = 0;
  for (const group of groups) {
    const end = row + group.rows.length;
    let hanging: Hanging[] = [];
    for (const cells of group.rows) {
      hanging = hanging.filter((cell) => cell.until > row).sort((one, other) => one.start - other.start);
      // Rows under cells that hang down cost as much as the squares they hang over.
      covered += hanging.length;
      reader.meter.heed('squares', covered);
      const started = placeRow(cells, row, end, hanging, reader);
      for (const cell of started) {
        placed.push(cell);
        const right = cell.column + cell.columnSpan;
        if (cell.rowSpan > 1) hanging.push({ start: cell.column, end: right, until: row + cell.rowSpan });
      }
      row += 1;
    }
  }
  return placed;
}

function placeRow(
  cells: readonly Element[],
  row: number,
  end: number,
  hanging: readonly Hanging[],
  reader: Reader,
): Placed[] {
  let column = 0;
  let next = 0;
  return cells.map((element) => {
    for (let above = hanging[next]; above && above.start <= column; above = hanging[next]) {
      column = Math.max(column, above.end);
      next += 1;
    }
    const columnSpan = span(element, 'colspan', 1000) || 1;
    const rowSpan = Math.min(span(element, 'rowspan', 65_534) || end - row, end - row);
    const placed = { cell: cellOf(element, reader), row, column, rowSpan, columnSpan };
    column += columnSpan;
    return placed;
  });
}

/** A cell as it is read; it cannot be told where digits stand right in its row or its table, beside the cells: a browser draws those in a cell of their own. */
function cellOf(element: Element, reader: Reader): Cell {
  const cell = reader.cell(element);
  for (let at = element.parentNode; at !== null && isElement(at); at = at.parentNode) {
    if (reader.holdsDigits(at)) return { inner: [...cell.inner, { type: 'doubt' }] };
    if (partOf(at, reader.styleOf) === 'table') return cell;
  }
  return cell;
}

/** A span as the HTML standard parses it, or its ARIA counterpart: 1 unless it begins with digits, 0 for "to the end", never above `most`. */
function span(element: Element, name: 'colspan' | 'rowspan', most: number): number {
  const text = attribute(element, name) ?? attribute(element, `aria-${name}`);
  const found = /^\s*\+?(\d+)/.exec(text ?? '');
  return found ? Math.min(Number(found[1]), most) : 1;
}
