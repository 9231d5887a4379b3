import { countWhile } from '../../text/count-while';
import { amountOf } from './css-value';
import type { Placed } from './draft';
import type { Style } from './style';
import type { Reader } from './table-parts';
import { childElements, type Element } from './tree';

/** A box with its declared edges. */
interface Drawn {
  readonly element: Element;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Edges closer than this, in the unit of the page, are one edge: neighbouring boxes share their borders. */
const tolerance = 3;

/** Fewer boxes than this are a page's furniture, not a table. */
const fewestBoxes = 4;

/**
 * The cells of a table drawn with absolutely positioned boxes, each of a declared place and size; null where the children are no such
 * boxes. Lines of text that are merely put in place, as converters of PDF do, have no size and make no table.
 */
export function placePositioned(container: Element, reader: Reader): Placed[] | null {
  if (container.childNodes.length < fewestBoxes) return null;
  if (childElements(container).some((child) => reader.isShown(child) && !isPositioned(reader.styleOf(child))))
    return null;
  const children = childElements(container).filter(reader.isShown);
  if (children.length < fewestBoxes) return null;
  const drawn = children.flatMap((element) => drawnBox(element, reader.styleOf(element)) ?? []);
  if (drawn.length < children.length) return null;
  const column = edgeIndex(drawn.map((box) => box.left));
  const row = edgeIndex(drawn.map((box) => box.top));
  const isTable = column.count > 1 && row.count > 1 && column.count * row.count <= 100 * drawn.length;
  if (!isTable) return null;
  return drawn.map(({ element, left, top, right, bottom }) => ({
    cell: reader.cell(element),
    row: row.at(top),
    column: column.at(left),
    rowSpan: Math.max(1, row.before(bottom) - row.at(top)),
    columnSpan: Math.max(1, column.before(right) - column.at(left)),
  }));
}

function isPositioned(style: Style): boolean {
  return style.get('position') === 'absolute';
}

function drawnBox(element: Element, style: Style): Drawn | null {
  const [left, top, width, height] = ['left', 'top', 'width', 'height'].map((side) => amountOf(style.get(side)));
  if (left == null || top == null || !width || !height) return null;
  return { element, left, top, right: left + width, bottom: top + height };
}

function edgeIndex(positions: readonly number[]) {
  const distinct: number[] = [];
  for (const position of [...positions].sort((one, other) => one - other))
    if (distinct.length === 0 || position - (distinct.at(-1) ?? 0) > tolerance) distinct.push(position);
  return {
    count: distinct.length,
    at: (position: number) => Math.max(0, countWhile(distinct, (edge) => edge < position + 1e-6) - 1),
    before: (position: number) => countWhile(distinct, (edge) => edge < position - tolerance),
  };
}
