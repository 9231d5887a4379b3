import type { Meter } from '../../../model/limits';
import type { Box } from '../../../model/location';
import { overlap } from '../geometry/box';
import type { Edge } from '../geometry/edges';
import { least, most } from '../geometry/extremes';
import { Groups } from '../geometry/groups';
import type { Lattice } from './intersections';

/** One cell of a table: the rows and columns that it covers, counted from 0, and its place. */
export interface CellFrame {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
  /** Its borders do not close around a rectangle, so what belongs to it is not certain. */
  readonly open: boolean;
  /** It stands at the upper or the lower end of its frame and no border closes it there: where that is a page's it may go on overleaf. */
  readonly opensUp?: boolean;
  readonly opensDown?: boolean;
}

/** Part of a slot's side that must be drawn for the side to be a border. */
const drawn = 0.6;

/**
 * The cells of a frame. Its columns and rows cut it into slots; slots without a border between them are one cell. This
 * needs no corner to be perfect and gives merged cells for what they are.
 */
export function cellsOf({ xs, ys, edges }: Lattice, meter: Meter): CellFrame[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1) return [];
  meter.heed('squares', columns * rows);
  const slots = new Groups(columns * rows);
  const x = (i: number) => xs[i] ?? 0;
  const y = (i: number) => ys[i] ?? 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const slot = row * columns + column;
      if (column + 1 < columns && !hasBorder(edges.vertical, x(column + 1), y(row), y(row + 1)))
        slots.unite(slot, slot + 1);
      if (row + 1 < rows && !hasBorder(edges.horizontal, y(row + 1), x(column), x(column + 1)))
        slots.unite(slot, slot + columns);
    }
  }
  const frame = (row: number, column: number, height: number, width: number, open: boolean): CellFrame => {
    const box = { left: x(column), top: y(row), right: x(column + width), bottom: y(row + height) };
    const isClosed = (at: number) => hasBorder(edges.horizontal, at, box.left, box.right);
    return {
      row,
      column,
      rows: height,
      columns: width,
      box,
      open,
      ...(row === 0 && !isClosed(box.top) ? { opensUp: true } : {}),
      ...(row + height === rows && !isClosed(box.bottom) ? { opensDown: true } : {}),
    };
  };
  return slots.sets().flatMap((set) => {
    const at = set.map((slot) => ({ row: Math.floor(slot / columns), column: slot % columns }));
    const [top, left] = [least(at.map((s) => s.row)), least(at.map((s) => s.column))];
    const height = most(at.map((s) => s.row)) - top + 1;
    const width = most(at.map((s) => s.column)) - left + 1;
    if (height * width === set.length) return [frame(top, left, height, width, false)];
    return at.map((slot) => frame(slot.row, slot.column, 1, 1, true));
  });
}

/** Whether a border at a place is drawn along most of a stretch. */
export function hasBorder(edges: readonly Edge[], at: number, from: number, to: number): boolean {
  let covered = 0;
  for (const edge of edges) if (edge.at === at) covered += Math.max(0, overlap(edge.from, edge.to, from, to));
  return covered >= drawn * (to - from);
}
