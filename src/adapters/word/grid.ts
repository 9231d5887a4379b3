import type { Grid, Meter, Square } from '../../model/index';
import { figureLeft } from '../../text/struck';
import type { Flow, WordCell, WordRow, WordTable } from './flow';
import { tableLines } from './lines';
import { visible } from './visible';

/** A cell in its place: its columns from the first to, exclusively, the last, and the squares that show it. */
interface Placed {
  readonly merged: boolean;
  readonly from: number;
  readonly to: number;
  readonly first: Square;
  readonly others: Square;
}

/** The table as a full rectangle; `table` is its number in the document, counted from 1. */
export function toGrid(table: WordTable, number: number, meter: Meter): Grid {
  const rows = table.rows.filter((row) => row.length > 0);
  const { columnAt, columns } = tableLines(rows);
  meter.count('squares', rows.length * columns);
  let above: readonly (Placed | undefined)[] = [];
  return {
    type: 'grid',
    rows: rows.map((row, index) => {
      const { squares, placed } = placeRow(row, { table: number, row: index + 1 }, above, columnAt, columns);
      above = placed;
      return squares;
    }),
  };
}

/** The row's squares, and which cell each of them shows. Where two cells claim one square, the first keeps it: nothing is moved. */
function placeRow(
  row: WordRow,
  place: { table: number; row: number },
  above: readonly (Placed | undefined)[],
  columnAt: (position: number) => number,
  columns: number,
): { squares: Square[]; placed: (Placed | undefined)[] } {
  const placed = new Array<Placed | undefined>(columns).fill(undefined);
  const squares = placed.map((_, column) => absentSquare({ ...place, column: column + 1 }));
  for (const cell of row) {
    const from = columnAt(cell.left);
    const to = columnAt(cell.right);
    const before = cell.merge === 'continue' ? mergedAbove(above[from], from, to) : undefined;
    const origin = before ?? placeCell(cell, { ...place, column: from + 1 }, from, to);
    for (let column = from; column < to; column += 1) {
      if (placed[column]) continue;
      placed[column] = origin;
      squares[column] = !before && column === from ? origin.first : origin.others;
    }
  }
  return { squares, placed };
}

/**
 * The cell above that a continuing cell is part of: one that is itself merged and covers all its columns. A cell that says it
 * continues where nothing above can be continued stands for itself, as Word shows it.
 */
function mergedAbove(above: Placed | undefined, from: number, to: number): Placed | undefined {
  return above?.merged && above.from <= from && to <= above.to ? above : undefined;
}

function placeCell(cell: WordCell, location: Square['location'], from: number, to: number): Placed {
  const left = leftIn(cell);
  const text = left ?? cellText(cell.content);
  // A cell that shows a picture or a floating text but no text of its own is not blank: what it shows was not read.
  const unread = text === '' && cell.content.some(({ type }) => type === 'picture' || type === 'float');
  const doubtful = unread || cell.uncertain || (left === null && cell.content.some(isDoubtful));
  const doubt = doubtful ? ('cell-uncertain' as const) : undefined;
  const first: Square = { text, continued: false, doubt, location };
  return { merged: cell.merge !== undefined, from, to, first, others: { text, continued: true, doubt, location } };
}

function absentSquare(location: Square['location']): Square {
  return { text: '', continued: false, absent: true, location };
}

/** The figure that a cell leaves in the place of struck ones, where it holds nothing but their paragraphs. */
function leftIn({ content }: WordCell): string | null {
  const lines = content.flatMap((part) => (part.type === 'paragraph' ? part : []));
  const isTold = lines.every(({ doubtful, valid }) => !doubtful || valid !== undefined);
  if (lines.length < content.length || !isTold || lines.every(({ valid }) => valid === undefined)) return null;
  return figureLeft(lines);
}

function isDoubtful(part: Flow): boolean {
  return part.type === 'paragraph' && part.doubtful;
}

/** All text of a cell, paragraphs and the cells of a table inside it parted by \n. */
export function cellText(content: readonly Flow[]): string {
  return visible(
    content
      .filter(({ type }) => type !== 'float')
      .map(flowText)
      .join('\n'),
  );
}

function flowText(part: Flow): string {
  if (part.type === 'paragraph') return part.text;
  if (part.type !== 'table') return '';
  return part.rows.map((row) => row.map((cell) => cellText(cell.content)).join('\n')).join('\n');
}
