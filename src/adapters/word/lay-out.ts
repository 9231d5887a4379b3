import type { DocumentBlock, Meter } from '../../model/index';
import type { Flow, WordCell, WordParagraph, WordRow, WordTable } from './flow';
import { cellText, toGrid } from './grid';
import { tabbedBlocks } from './tabbed';
import { visible } from './visible';

/** The blocks of a document in reading order, its grids numbered from 1. Throws `too-large` for too many squares. */
export function layOut(flow: readonly Flow[], meter: Meter): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let tables = 0;
  let prose: WordParagraph[] = [];
  const settle = () => {
    const read = tabbedBlocks(prose, tables + 1, meter) ?? prose.flatMap(paragraphs);
    tables += read.filter(({ type }) => type === 'grid').length;
    for (const block of read) blocks.push(block);
    prose = [];
  };
  for (const part of unframed(flow)) {
    if (part.type === 'paragraph') {
      prose.push(part);
      continue;
    }
    settle();
    if (part.type === 'picture' && part.large) blocks.push({ type: 'picture', location: {} });
    if (part.type !== 'table') continue;
    tables += 1;
    blocks.push(toGrid(part, tables, meter));
  }
  settle();
  return blocks;
}

/** Line breaks part paragraphs, but not in a heading or a centred title. */
function paragraphs({ text, heading, centred, doubtful }: WordParagraph): DocumentBlock[] {
  const parts = heading === null && !centred ? text.split('\n') : [text];
  return parts
    .map(visible)
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', text: part, heading, ...(doubtful && { doubtful }), location: {} }));
}

/**
 * The flow with frames taken off: the content of a table that only places things on the page, and of what floats, is read as what it is. A table inside a cell of
 * any other table is a grid of its own after it, beside being the cell's text.
 */
function* unframed(flow: readonly Flow[]): Generator<Flow> {
  for (const part of flow) {
    if (part.type === 'float') yield* unframed(part.content);
    else if (part.type !== 'table') yield part;
    else if (isFrame(part)) yield* unframed(part.rows.flat().flatMap((cell) => cell.content));
    else {
      yield part;
      yield* unframed(part.rows.flat().flatMap(outOfLine));
    }
  }
}

/** A cell text longer than this is prose: the longest official label, with the notes that reports add, has some 120 characters. */
const LONGEST_LABEL = 400;

/** The prose that weighs as much as one cell of a table. */
const CELL_OF_PROSE = 20;

/**
 * A table of one column parts no values, and one whose cells hold more of other tables and of prose than simple text is
 * there for the layout.
 */
function isFrame({ rows }: WordTable): boolean {
  if (rows.every((row) => row.length < 2) || isAbsurd(rows)) return true;
  let plain = 0;
  let held = 0;
  for (const cell of rows.flat()) {
    const inside = nestedTables(cell).reduce((sum, table) => sum + cellCount(table), 0);
    const { length } = cellText(cell.content);
    if (inside > 0) held += inside;
    else if (length > LONGEST_LABEL) held += length / CELL_OF_PROSE;
    else plain += 1;
  }
  return held > plain;
}

/** No printed table has many times more squares than cells; rows that claim so are noise, and cost memory. */
function isAbsurd(rows: readonly WordRow[]): boolean {
  const cells = rows.flat();
  const lines = new Set(cells.flatMap(({ left, right }) => [left, right])).size;
  return rows.length * lines > 10_000 + 100 * cells.length;
}

/** What of a cell's content cannot stand in a square: its pictures, what floats over it, and its tables of more than one cell. */
function outOfLine(cell: WordCell): Flow[] {
  return cell.content.filter((part) => part.type !== 'paragraph' && (part.type !== 'table' || cellCount(part) > 1));
}

function nestedTables(cell: WordCell): WordTable[] {
  return cell.content.filter((part) => part.type === 'table');
}

function cellCount(table: WordTable): number {
  return table.rows
    .flat()
    .reduce((sum, cell) => sum + 1 + nestedTables(cell).reduce((n, inner) => n + cellCount(inner), 0), 0);
}
