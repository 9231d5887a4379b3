import type { DocumentBlock } from '../../model/index';
import type { Flow, WordCell, WordTable } from './flow';
import { toGrid } from './grid';

/** The blocks of a document in reading order, its grids numbered from 1. */
export function layOut(flow: readonly Flow[]): DocumentBlock[] {
  let tables = 0;
  return [...unframed(flow)].flatMap((part): DocumentBlock[] => {
    if (part.type === 'picture') return part.large ? [{ type: 'picture', location: {} }] : [];
    if (part.type === 'paragraph') return paragraph(part.text, part.heading);
    tables += 1;
    return [toGrid(part, tables)];
  });
}

function paragraph(text: string, heading: number | null): DocumentBlock[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : [{ type: 'paragraph', text: trimmed, heading, location: {} }];
}

/**
 * The flow with frames taken off. A table that holds other tables with more cells than it has itself only places them on the
 * page, and a table of a single cell is a box round text: the content of both is read as what it is (fixtures `word/layout-table`,
 * `word/boxed-text`). A table inside a cell of any other table is a grid of its own after it, beside being the cell's text.
 */
function* unframed(flow: readonly Flow[]): Generator<Flow> {
  for (const part of flow) {
    if (part.type !== 'table') {
      yield part;
      continue;
    }
    const cells = part.rows.flat();
    const inner = cells.flatMap((cell) => nestedTables(cell));
    const frame = cells.length === 1 || inner.reduce((sum, table) => sum + cellCount(table), 0) > cells.length;
    if (frame) {
      yield* unframed(cells.flatMap((cell) => [...cell.content, ...(cell.afloat ?? [])]));
    } else if (cells.length > 0) {
      yield part;
      yield* unframed(cells.flatMap((cell) => [...outOfLine(cell), ...(cell.afloat ?? [])]));
    }
  }
}

/** What of a cell's content cannot stand in a square: its pictures, and its tables of more than one cell. */
function outOfLine(cell: WordCell): Flow[] {
  return cell.content.filter((part) => part.type === 'picture' || (part.type === 'table' && cellCount(part) > 1));
}

function nestedTables(cell: WordCell): WordTable[] {
  return cell.content.filter((part) => part.type === 'table');
}

function cellCount(table: WordTable): number {
  return table.rows
    .flat()
    .reduce((sum, cell) => sum + 1 + nestedTables(cell).reduce((n, inner) => n + cellCount(inner), 0), 0);
}
