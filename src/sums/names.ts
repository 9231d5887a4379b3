import type { Line } from '../forms/define';
import type { Wording } from '../model/index';
import type { Plan } from './plan';

/** What a row or column is called in a message: the form's label, shortened where the form shortens it; in English the part of the cell id. */
export interface CellName {
  readonly row: Wording;
  readonly column: Wording;
}

/** The names of a cell of the form; a cell that the form does not have is called by its id. */
export function nameOf(plan: Plan, cell: string): CellName {
  const known = plan.cells.get(cell);
  if (!known) return { row: { zh: cell, en: cell }, column: { zh: '', en: '' } };
  return {
    row: { zh: spoken(known.row.line), en: known.row.id },
    column: { zh: spoken(known.column.line), en: known.column.id },
  };
}

function spoken(line: Line): string {
  return line.short ?? line.label;
}
