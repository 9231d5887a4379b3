import type { Box } from '../../../model/location';
import { overlap } from '../geometry/box';
import { cellAreas, edgesOf, join, sidesOf } from '../geometry/edges';
import { least, most } from '../geometry/extremes';
import type { Marks, Rule } from '../geometry/marks';
import { type Lattice, latticesOf } from '../grids/intersections';

/** Part of a table's upper side that shaded cells over it cover at least. */
const covered = 0.9;

/**
 * The sides of shaded cells that stand right on a ruled table and are as wide as it: its heads, told apart by their colour and not by borders
 * (jsPDF's grid theme).
 */
export function shadedHeads({ rules, areas }: Pick<Marks, 'rules' | 'areas'>): Rule[] {
  const cells = areas.length > 1 ? cellAreas(areas) : [];
  if (cells.length < 2) return [];
  return latticesOf(edgesOf(rules)).flatMap((lattice) => headOf(lattice, cells).flatMap(sidesOf));
}

function headOf({ xs, box }: Lattice, cells: readonly Box[]): Box[] {
  const above = cells.filter(
    (cell) => cell.bottom <= box.top + join && cell.left >= box.left - join && cell.right <= box.right + join,
  );
  const head = above.filter((cell) => Math.abs(cell.bottom - box.top) <= join);
  const width = head.reduce((sum, cell) => sum + cell.right - cell.left, 0);
  if (xs.length < 3 || head.length < 2 || width < covered * (box.right - box.left)) return [];
  const rest = new Set(above.filter((cell) => !head.includes(cell)));
  for (const cell of head) {
    for (const other of rest) {
      if (!abut(cell, other)) continue;
      head.push(other);
      rest.delete(other);
    }
  }
  const [left, right] = [least(head.map((cell) => cell.left)), most(head.map((cell) => cell.right))];
  return left - box.left <= join && box.right - right <= join ? head : [];
}

function abut(a: Box, b: Box): boolean {
  return overlap(a.left, a.right, b.left, b.right) >= -join && overlap(a.top, a.bottom, b.top, b.bottom) >= -join;
}
