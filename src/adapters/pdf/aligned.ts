import type { Edges } from './edges';
import type { PageGrid } from './grids';
import type { TextLine } from './lines';
import type { Marks } from './marks';

export function alignedTables(
  _marks: Marks,
  _edges: Edges,
  _grids: readonly PageGrid[],
  lines: readonly TextLine[],
): { grids: readonly PageGrid[]; free: readonly TextLine[] } {
  return { grids: [], free: lines };
}
