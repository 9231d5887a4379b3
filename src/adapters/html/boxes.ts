import { isBlock } from './box';
import { inOrder, itemsOf, sharesOfOneRow } from './css-grid';
import { amountOf } from './css-value';
import type { Boxes } from './rows';
import type { Style } from './style';
import type { Reader } from './table-parts';
import { childElements, type Element, hasOwnText, isElement, isSaying, isText, type Node, remember } from './tree';

interface Measured {
  /** How many rows and columns the box has at least. */
  readonly height: number;
  readonly width: number;
  /** Whether every row in it declares the widths of its boxes. */
  readonly isMeasured: boolean;
  /** Whether every leaf in it could be a cell. */
  readonly holdsCells: boolean;
}

/** How boxes stand: a leaf holds text, a row has boxes side by side (`shares` of its width), a column has boxes one above the other. */
export type Box = Measured &
  (
    | { readonly kind: 'leaf'; readonly element: Element }
    | { readonly kind: 'row'; readonly boxes: readonly Box[]; readonly shares: readonly number[] | null }
    | { readonly kind: 'column'; readonly boxes: readonly Box[] }
  );

/** The tables among an element's children that are drawn with boxes: the first node of each with its box, its other nodes with null. */
export type BoxTables = (parent: Element) => ReadonlyMap<Node, Box | null>;

const none: ReadonlyMap<Node, Box | null> = new Map();

/**
 * Finds runs of children that are rows of boxes, one below the other. Two rows and two columns make a table; rows that only look alike must be
 * three, since chance makes two.
 */
export function boxTables(reader: Reader, boxes: Boxes): BoxTables {
  const boxOf = remember((element: Element): Box => {
    if (boxes.rowKind(element)) {
      const drawn = boxes.rowIn(element);
      const items = inOrder(itemsOf(drawn, reader), reader);
      return row(items.map(boxOf), sharesOfOneRow(drawn, reader) ?? sharesOf(items, reader));
    }
    const inner = childElements(element).filter(reader.isShown);
    return isColumn(element, inner, reader, boxes) ? column(inner.map(boxOf)) : leaf(element, boxes);
  });
  return (parent) => {
    const runs = runsOf(parent, reader, boxes);
    if (runs.length === 0) return none;
    const found = new Map<Node, Box | null>();
    for (const run of runs) {
      const box = column(run.map(boxOf));
      const isTable = box.height > 1 && box.width > 1 && box.holdsCells;
      const isDrawn = run.every((element) => boxes.rowKind(element) === 'row');
      if (isTable && (isDrawn || run.length > 2))
        for (const [index, element] of run.entries()) found.set(element, index === 0 ? box : null);
    }
    return found;
  };
}

/** Whether an element's children stand one above the other: rows of boxes, or drawn rows and the cells over them, as a heading over the columns it is for. */
function isColumn(element: Element, inner: readonly Element[], reader: Reader, boxes: Boxes): boolean {
  if (inner.length === 0 || hasOwnText(element)) return false;
  if (inner.every((child) => boxes.rowKind(child) !== null)) return true;
  const isCell = (child: Element) => isBlock(child, reader.styleOf(child).get('display') ?? '') && boxes.isCell(child);
  return (
    inner.some((child) => boxes.rowKind(child) === 'row') &&
    inner.every((child) => boxes.rowKind(child) === 'row' || isCell(child))
  );
}

/** Neighbouring children that are rows of one kind, nothing shown between them. */
function runsOf(parent: Element, reader: Reader, boxes: Boxes): Element[][] {
  const runs: Element[][] = [];
  let open: string | null = null;
  for (const child of parent.childNodes) {
    if (!isElement(child)) {
      if (isText(child) && isSaying(child.value)) open = null;
      continue;
    }
    if (!reader.isShown(child)) continue;
    const kind = boxes.rowKind(child);
    if (kind !== null && kind === open) runs.at(-1)?.push(child);
    else if (kind !== null) runs.push([child]);
    open = kind;
  }
  return runs;
}

function leaf(element: Element, boxes: Boxes): Box {
  return { kind: 'leaf', element, height: 1, width: 1, isMeasured: true, holdsCells: boxes.isCell(element) };
}

function row(inner: readonly Box[], shares: readonly number[] | null): Box {
  const height = inner.reduce((most, box) => Math.max(most, box.height), 1);
  const width = inner.reduce((sum, box) => sum + box.width, 0);
  const isMeasured = shares !== null && inner.every((box) => box.isMeasured);
  return {
    kind: 'row',
    boxes: inner,
    shares,
    height,
    width,
    isMeasured,
    holdsCells: inner.every((box) => box.holdsCells),
  };
}

function column(inner: readonly Box[]): Box {
  const height = inner.reduce((sum, box) => sum + box.height, 0);
  const width = inner.reduce((most, box) => Math.max(most, box.width), 1);
  const isMeasured = inner.every((box) => box.isMeasured);
  return { kind: 'column', boxes: inner, height, width, isMeasured, holdsCells: inner.every((box) => box.holdsCells) };
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
  const basis = /(?<![\d.])(\d+(?:\.\d+)?|\.\d+)(%|px|em|rem|pt|vw)/.exec(
    style.get('flex-basis') ?? (/\s/.test(flex) ? flex : ''),
  );
  const fixed = basis ?? /^(\d+(?:\.\d+)?|\.\d+)(%|px|em|rem|pt|vw)/.exec(style.get('width') ?? '');
  if (fixed && Number(fixed[1]) > 0) return { amount: Number(fixed[1]), unit: fixed[2] ?? '' };
  const grow = amountOf(style.get('flex-grow')) ?? amountOf(flex);
  return grow !== null && grow > 0 ? { amount: grow, unit: 'grow' } : null;
}
