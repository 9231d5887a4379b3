import type { DocumentBlock, Grid, Square } from '../../../model/document';
import type { Meter } from '../../../model/limits';
import type { Box, Location } from '../../../model/location';
import { isValue } from '../../../text/number';
import { rounded } from '../geometry/box';
import type { Marks } from '../geometry/marks';
import { transformBox } from '../geometry/matrix';
import type { PageCell, PageGrid } from '../grids/grids';
import { GrowingTable, type JoinedCell, type JoinedGrid } from '../grids/joined';
import type { PageContent } from './pages';
import { joinLines, type PageParagraph } from './prose';

/** A picture at least this large, in points each way, may be a table or a page. */
const largePicture = 100;

/** The blocks of a document in reading order, tables and paragraphs that go over several pages put together, what stands in side bars first of all. */
export function blocksOf(pages: readonly PageContent[], meter: Meter): DocumentBlock[] {
  const flow: (GrowingTable | PageParagraph)[] = [];
  for (const { blocks } of pages) {
    for (const [i, block] of blocks.entries()) {
      const last = flow.at(-1);
      const first = i === 0;
      if (block.type === 'grid') {
        const before = first ? flow[begunAt(flow, block)] : undefined;
        const part = 'lastPage' in block ? undefined : block;
        if (before instanceof GrowingTable) {
          if (part && before.goesOn(part)) continue;
          before.breakOff(part);
        }
        flow.push(new GrowingTable(block));
      } else if (first && last?.type === 'paragraph' && last.page === block.page - 1 && last.full && block.flush) {
        flow[flow.length - 1] = { ...last, text: joinLines(last.text, block.text), page: block.page, full: block.full };
      } else flow.push(block);
    }
  }
  const place = placing(pages.map(({ marks }) => marks));
  let table = 0;
  const pictures = pages.flatMap(({ marks }) => picturesOf(marks));
  const blocks = [...pages.flatMap(({ aside }) => aside), ...flow].map(
    (block): DocumentBlock =>
      block.type === 'grid'
        ? gridOf(doubtHiddenColumns(block.grid), ++table, place, meter)
        : { type: 'paragraph', text: block.text, heading: null, location: place(block.page, block.box) },
  );
  return inOrder(blocks, pictures);
}

/**
 * Which block a table at the top of a page may go on with: the last one, or the last table where nothing but text that ran over its lower
 * side follows it and the part overleaf does not begin as a table does, with headings.
 */
function begunAt(flow: readonly (GrowingTable | PageParagraph)[], table: PageGrid | JoinedGrid): number {
  const top = table.cells.filter(({ row }) => row === 0);
  const headless = top.some(({ column, text }) => column === 0 && text === '') && top.some(isFigure);
  const at = flow.findLastIndex(
    (block) => (block.type === 'grid' && block.lastPage === table.page - 1) || !headless || block.page < table.page - 1,
  );
  const before = flow[at];
  return before?.type === 'grid' && before.lastPage === table.page - 1 ? at : -1;
}

function isFigure({ text }: PageCell): boolean {
  return text !== '' && isValue(text);
}

type Place = (page: number, box: Box) => Location;

function placing(pages: readonly Marks[]): Place {
  const byNumber = new Map(pages.map((marks) => [marks.page, marks]));
  return (page, box) => {
    const marks = byNumber.get(page);
    return { page, box: rounded(marks ? transformBox(marks.toPage, box) : box) };
  };
}

/** A table as it is, but where the page hides columns and no headings of its own say which those are that it shows, no figure is surely of any. */
function doubtHiddenColumns(table: JoinedGrid): JoinedGrid {
  const isHeadless = table.cells.some((cell) => cell.row === 0 && isFigure(cell));
  if (!table.cut || !isHeadless) return table;
  const isUnsure = (cell: JoinedCell) => !cell.doubt && cell.column > 0 && (cell.text === '' || isFigure(cell));
  return { ...table, cells: table.cells.map((cell) => (isUnsure(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell)) };
}

/** A table as a full rectangle of squares; those that no cell surely covers (between headings) are not surely blank. */
function gridOf(table: JoinedGrid, number: number, place: Place, meter: Meter): Grid {
  const columns = table.xs.length - 1;
  meter.count('squares', table.rows * columns);
  const rows = Array.from({ length: table.rows }, (): Square[] => []);
  for (const cell of table.cells) {
    const location = { table: number, row: cell.row + 1, column: cell.column + 1, ...place(cell.page, cell.box) };
    for (let row = cell.row; row < cell.row + cell.rows; row++) {
      for (let column = cell.column; column < cell.column + cell.columns; column++) {
        const square = rows[row];
        if (square) square[column] = squareOf(cell, location, row !== cell.row || column !== cell.column);
      }
    }
  }
  const empty = (row: number, column: number): Square => ({
    text: '',
    continued: false,
    doubt: 'cell-uncertain',
    location: { table: number, row: row + 1, column: column + 1 },
  });
  return {
    type: 'grid',
    rows: rows.map((row, r) => Array.from({ length: columns }, (_, c) => row[c] ?? empty(r, c))),
  };
}

function squareOf({ text, printed, doubt }: JoinedCell, location: Location, goesOn: boolean): Square {
  const named = printed === undefined ? {} : { printed: printed.trim() };
  return { text: text.trim(), ...named, continued: goesOn, ...(doubt ? { doubt } : {}), location };
}

function picturesOf(marks: Marks): DocumentBlock[] {
  return marks.pictures
    .filter(({ left, top, right, bottom }) => right - left >= largePicture && bottom - top >= largePicture)
    .map((box) => ({
      type: 'picture',
      location: { page: marks.page, box: rounded(transformBox(marks.toPage, box)) },
    }));
}

/** Puts pictures before the first block that stands below them. */
function inOrder(blocks: readonly DocumentBlock[], pictures: readonly DocumentBlock[]): DocumentBlock[] {
  const waiting = pictures.toSorted((a, b) => Number(isAfter(a, b)) - Number(isAfter(b, a)));
  const ordered: DocumentBlock[] = [];
  let placed = 0;
  for (const block of blocks) {
    for (let next = waiting[placed]; next && isAfter(block, next); next = waiting[++placed]) ordered.push(next);
    ordered.push(block);
  }
  for (const picture of waiting.slice(placed)) ordered.push(picture);
  return ordered;
}

function locationOf(block: DocumentBlock): Location | undefined {
  return block.type === 'grid' ? block.rows[0]?.[0]?.location : block.location;
}

function isAfter(block: DocumentBlock, other: DocumentBlock): boolean {
  const [a, b] = [locationOf(block), locationOf(other)];
  const [pageA = 0, pageB = 0] = [a?.page, b?.page];
  return pageA > pageB || (pageA === pageB && (a?.box?.top ?? 0) > (b?.box?.top ?? 0));
}
