import { countWhile } from '../../text/count-while';
import type { Box } from './boxes';
import type { Placed } from './draft';
import type { Reader } from './table-parts';
import type { Element } from './tree';

/** The cells of a table drawn with boxes, in their places. */
export function placeBoxes(box: Box, reader: Reader): Placed[] {
  return box.isMeasured ? placeByShare(box, reader) : placeByCount(box, reader);
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
      else visit(inner, along, column, inner.height);
      along += current.kind === 'row' ? inner.width : inner.height;
    }
  };
  visit(box, 0, 0, box.height);
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
        visit(inner, along, inner.height, left, right);
        along += inner.height;
      }
    }
  };
  visit(box, 0, box.height, 0, 1);
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
  return (position) => countWhile(distinct, (edge) => edge < position + 1e-9) - 1;
}
