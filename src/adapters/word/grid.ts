import type { Grid, Square } from '../../model/index';
import type { Flow, WordCell, WordRow, WordTable } from './flow';
import { tableLines } from './lines';
import { visible } from './visible';

/** A cell that squares refer to: where it begins and, exclusively, where it ends. */
interface Placed {
  readonly cell: WordCell;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** The table as a full rectangle; `table` is its number in the document, counted from 1. */
export function toGrid(table: WordTable, number: number): Grid {
  const rows = table.rows.filter((row) => row.length > 0);
  const { columnAt, columns } = tableLines(rows);
  const placed: (readonly (Placed | undefined)[])[] = [];
  for (const row of rows) placed.push(placeRow(row, placed.length, placed.at(-1) ?? [], columnAt, columns));
  return {
    type: 'grid',
    rows: placed.map((squares, row) =>
      squares.map((square, column) =>
        square
          ? toSquare(square, row, column, number)
          : absentSquare({ table: number, row: row + 1, column: column + 1 }),
      ),
    ),
  };
}

/** The row's squares. Where two cells claim one square, the first keeps it: nothing is moved. */
function placeRow(
  row: WordRow,
  index: number,
  above: readonly (Placed | undefined)[],
  columnAt: (position: number) => number,
  columns: number,
): (Placed | undefined)[] {
  const squares = new Array<Placed | undefined>(columns).fill(undefined);
  for (const cell of row) {
    const from = columnAt(cell.left);
    const to = columnAt(cell.right);
    const origin = (cell.merge === 'continue' && mergedAbove(above[from], from, to)) || { cell, row: index, from, to };
    for (let column = from; column < to; column += 1) squares[column] ??= origin;
  }
  return squares;
}

/**
 * The cell above that a continuing cell is part of: one that is itself merged and covers all its columns. A cell that says it
 * continues where nothing above can be continued stands for itself, as Word shows it (fixture `word/broken-merges`).
 */
function mergedAbove(above: Placed | undefined, from: number, to: number): Placed | undefined {
  return above?.cell.merge && above.from <= from && to <= above.to ? above : undefined;
}

function toSquare({ cell, row, from }: Placed, atRow: number, atColumn: number, table: number): Square {
  const text = cellText(cell.content);
  const square = {
    text,
    continued: atRow !== row || atColumn !== from,
    location: { table, row: row + 1, column: from + 1 },
  };
  // A cell that shows a picture or a floating text but no text of its own is not blank: what it shows was not read.
  const unread = text === '' && (cell.afloat?.length || cell.content.some((part) => part.type === 'picture'));
  return unread || cell.uncertain || cell.content.some(isDoubtful) ? { ...square, doubt: 'cell-uncertain' } : square;
}

function absentSquare(location: Square['location']): Square {
  return { text: '', continued: false, absent: true, location };
}

function isDoubtful(part: Flow): boolean {
  return part.type === 'paragraph' && part.doubtful;
}

/** All text of a cell, paragraphs and the cells of a table inside it parted by \n. */
export function cellText(content: readonly Flow[]): string {
  return visible(content.map(flowText).join('\n'));
}

function flowText(part: Flow): string {
  if (part.type === 'paragraph') return part.text;
  if (part.type === 'picture') return '';
  return part.rows.map((row) => row.map((cell) => cellText(cell.content)).join('\t')).join('\n');
}
