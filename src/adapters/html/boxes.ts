import { inOrder, itemsOf, sharesOfOneRow } from './css-grid';
import type { Placed } from './draft';
import { length } from './seen';
import { classesOf, type Style } from './style';
import { partOf, type Reader } from './table';
import { childElements, descendants, type Element, isText, textContent } from './tree';

/** How boxes stand: a leaf holds text, a row has boxes side by side, a column has boxes one above the other. */
type Box =
  | { readonly kind: 'leaf'; readonly element: Element }
  | { readonly kind: 'row'; readonly boxes: readonly Box[]; readonly shares: readonly number[] | null }
  | { readonly kind: 'column'; readonly boxes: readonly Box[] };

/** Whether an element sets its children side by side. */
export type IsRow = (element: Element) => boolean;

/**
 * Tells rows of boxes by what draws them: flex containers, floats, names that say row and cell. A table is a set of boxes
 * in rows and columns, whatever the elements are called.
 */
export function rowTest(reader: Reader): IsRow {
  const known = new WeakMap<Element, boolean>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const answer = isDrawnRow(element, reader);
    known.set(element, answer);
    return answer;
  };
}

function isDrawnRow(element: Element, reader: Reader): boolean {
  const style = reader.styleOf(element);
  const display = style.get('display') ?? '';
  if (/flex$/.test(display))
    return !/column/.test(`${style.get('flex-direction') ?? ''} ${style.get('flex-flow') ?? ''}`);
  if (/grid$/.test(display)) return sharesOfOneRow(element, reader) !== null;
  if (partOf(element, reader.styleOf) === 'table' || hasOwnText(element)) return false;
  const children = childElements(element).filter(reader.isShown);
  if (children.length < 2) return false;
  if (children.every((child) => isSideBySide(reader.styleOf(child)))) return true;
  if (children.every((child) => isNamed(child, /cell|td|th|col|column/) && !isNamed(child, /row|tr/))) return true;
  return element.tagName === 'ul' && holdsOnlyLeaves(element, reader);
}

function isSideBySide(style: Style): boolean {
  return (
    /^(left|right)$/.test(style.get('float') ?? '') || /^(inline-block|table-cell)$/.test(style.get('display') ?? '')
  );
}

/** Whether the element's tag or a class has the word, alone or between hyphens. */
function isNamed(element: Element, word: RegExp): boolean {
  const whole = new RegExp(`(^|[-_])(${word.source})([-_]?\\d*$|[-_])`, 'i');
  const names = element.tagName.includes('-') ? [element.tagName, ...classesOf(element)] : classesOf(element);
  return names.some((name) => whole.test(name));
}

function isLeaf(element: Element): boolean {
  return !descendants(element).some((inner) => /^(ul|ol|li|dl|table|h[1-6]|img|section|article)$/.test(inner.tagName));
}

function hasOwnText(element: Element): boolean {
  return element.childNodes.some((child) => isText(child) && child.value.trim() !== '');
}

/** The cells of a run of rows that stand one above the other, in their places. */
export function placeRows(rows: readonly Element[], reader: Reader, isRow: IsRow): Placed[] {
  const box: Box = { kind: 'column', boxes: rows.map((row) => boxOf(row, reader, isRow)) };
  return hasShares(box) ? placeByShare(box, reader) : placeByCount(box, reader);
}

/**
 * Whether rows of boxes that follow each other make a table: they have two rows and two columns, and the boxes are cells, holding
 * nothing but short text. Rows drawn by style are believed from two on; rows that only look alike from three on.
 */
export function isTable(rows: readonly Element[], reader: Reader, isRow: IsRow): boolean {
  const box: Box = { kind: 'column', boxes: rows.map((row) => boxOf(row, reader, isRow)) };
  if (heightOf(box) < 2 || widthOf(box) < 2 || !leavesOf(box).every(isCell)) return false;
  return rows.every(isRow) || rows.length > 2;
}

function leavesOf(box: Box): Element[] {
  return box.kind === 'leaf' ? [box.element] : box.boxes.flatMap(leavesOf);
}

/** A box with headings, lists, tables, pictures or pages of prose inside is no cell of a table but a part of the page. */
function isCell(element: Element): boolean {
  return isLeaf(element) && textContent(element).length < 400;
}

function boxOf(element: Element, reader: Reader, isRow: IsRow): Box {
  if (isRow(element) || holdsOnlyLeaves(element, reader)) {
    const items = inOrder(itemsOf(element, reader), reader);
    return {
      kind: 'row',
      boxes: items.map((item) => boxOf(item, reader, isRow)),
      shares: sharesOfOneRow(element, reader) ?? sharesOf(items, reader),
    };
  }
  const inner = childElements(element).filter(reader.isShown);
  if (inner.length === 0 || hasOwnText(element) || !inner.every(isRow)) return { kind: 'leaf', element };
  return { kind: 'column', boxes: inner.map((child) => boxOf(child, reader, isRow)) };
}

/** The declared widths of a row's boxes as shares of the row, or null where one declares none or the units differ. */
function sharesOf(items: readonly Element[], reader: Reader): readonly number[] | null {
  const widths = items.map((item) => declaredWidth(reader.styleOf(item)));
  const unit = widths[0]?.unit;
  if (unit === undefined || widths.some((width) => width?.unit !== unit)) return null;
  const sum = unit === '%' ? 100 : widths.reduce((total, width) => total + (width?.amount ?? 0), 0);
  return sum > 0 ? widths.map((width) => (width?.amount ?? 0) / sum) : null;
}

function declaredWidth(style: Style): { amount: number; unit: string } | null {
  const flex = style.get('flex') ?? '';
  const basis = /(\d*\.?\d+)(%|px|em|rem|pt|vw)/.exec(style.get('flex-basis') ?? (/\s/.test(flex) ? flex : ''));
  const fixed = basis ?? /^(\d*\.?\d+)(%|px|em|rem|pt|vw)/.exec(style.get('width') ?? '');
  if (fixed && Number(fixed[1]) > 0) return { amount: Number(fixed[1]), unit: fixed[2] ?? '' };
  const grow = length(style.get('flex-grow')) ?? length(flex);
  return grow !== null && grow > 0 ? { amount: grow, unit: 'grow' } : null;
}

function hasShares(box: Box): boolean {
  if (box.kind === 'leaf') return true;
  return (box.kind === 'column' || box.shares !== null) && box.boxes.every(hasShares);
}

function heightOf(box: Box): number {
  if (box.kind === 'leaf') return 1;
  const heights = box.boxes.map(heightOf);
  return box.kind === 'row' ? Math.max(1, ...heights) : heights.reduce((sum, height) => sum + height, 0);
}

function widthOf(box: Box): number {
  if (box.kind === 'leaf') return 1;
  const widths = box.boxes.map(widthOf);
  return box.kind === 'column' ? Math.max(1, ...widths) : widths.reduce((sum, width) => sum + width, 0);
}

/** Without declared widths only the order of the boxes is known: each takes the next column. */
function placeByCount(box: Box, reader: Reader): Placed[] {
  const placed: Placed[] = [];
  const visit = (current: Box, row: number, column: number, rowSpan: number) => {
    if (current.kind === 'leaf') {
      placed.push({ cell: reader.cell(current.element), row, column, rowSpan, columnSpan: 1 });
      return;
    }
    let along = current.kind === 'row' ? column : row;
    for (const inner of current.boxes) {
      if (current.kind === 'row') visit(inner, row, along, rowSpan);
      else visit(inner, along, column, heightOf(inner));
      along += current.kind === 'row' ? widthOf(inner) : heightOf(inner);
    }
  };
  visit(box, 0, 0, heightOf(box));
  return placed;
}

/** Edges closer than this share of the table's width are one edge: percentages are rounded when they are written. */
const edgeTolerance = 0.004;

/** With declared widths a box covers the columns between its edges, as it is drawn. */
function placeByShare(box: Box, reader: Reader): Placed[] {
  const drawn: { element: Element; row: number; rowSpan: number; left: number; right: number }[] = [];
  const visit = (current: Box, row: number, rowSpan: number, left: number, right: number) => {
    if (current.kind === 'leaf') {
      drawn.push({ element: current.element, row, rowSpan, left, right });
      return;
    }
    let along = current.kind === 'row' ? left : row;
    for (const [index, inner] of current.boxes.entries()) {
      if (current.kind === 'row') {
        const end = along + (right - left) * (current.shares?.[index] ?? 0);
        visit(inner, row, rowSpan, along, end);
        along = end;
      } else {
        visit(inner, along, heightOf(inner), left, right);
        along += heightOf(inner);
      }
    }
  };
  visit(box, 0, heightOf(box), 0, 1);
  const edge = edges(drawn.flatMap(({ left, right }) => [left, right]));
  return drawn.map(({ element, row, rowSpan, left, right }) => {
    const column = edge(left);
    return { cell: reader.cell(element), row, column, rowSpan, columnSpan: Math.max(1, edge(right) - column) };
  });
}

function edges(positions: readonly number[]): (position: number) => number {
  const distinct: number[] = [];
  for (const position of [...positions].sort((one, other) => one - other))
    if (distinct.length === 0 || position - (distinct.at(-1) ?? 0) > edgeTolerance) distinct.push(position);
  return (position) => distinct.findLastIndex((edge) => edge <= position + 1e-9);
}

/** Whether an element holds nothing but a number of short boxes, one beside or below the other. */
export function holdsOnlyLeaves(element: Element, reader: Reader): boolean {
  const children = childElements(element).filter(reader.isShown);
  if (children.length < 3 || hasOwnText(element)) return false;
  return children.every(
    (child) => /^(div|li|dd|dt|p)$/.test(child.tagName) && isLeaf(child) && textContent(child).length < 120,
  );
}
