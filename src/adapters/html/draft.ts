import type { DocumentBlock, Meter, Square } from '../../model/index';
import { figureLeft, type StruckLine } from '../../text/struck';

/** A cell before it has a place: its content as blocks in order. */
export interface Cell {
  readonly inner: readonly Draft[];
}

/** A cell in its place: row and column from 0, and how many of each it covers. */
export interface Placed {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table whose number in the document is not known yet. */
export interface GridDraft {
  readonly type: 'grid';
  readonly placed: readonly Placed[];
  readonly rows: number;
  readonly columns: number;
}

/** A paragraph, and whether it is a link or has one to a file. It is in doubt where some of it is struck out, unless `valid` says what of it holds in a cell. */
export interface ParagraphDraft extends StruckLine {
  readonly type: 'paragraph';
  readonly heading: number | null;
  readonly doubtful: boolean;
  readonly link?: boolean;
  readonly attachment?: boolean;
  readonly cut?: boolean;
}

/** A block of the page while it is being read. */
export type Draft =
  | ParagraphDraft
  | { readonly type: 'picture' }
  | { readonly type: 'icon' }
  /** Something is shown that cannot be read. */
  | { readonly type: 'doubt' }
  | GridDraft;

/** Gives every draft its place: grids are numbered in reading order and spread into full rectangles. Throws `too-large` for too many squares. */
export function settle(drafts: readonly Draft[], meter: Meter): DocumentBlock[] {
  let table = 0;
  return drafts.flatMap((draft): DocumentBlock[] => {
    if (draft.type === 'icon' || draft.type === 'doubt') return [];
    if (draft.type === 'picture') return [{ type: 'picture', location: {} }];
    if (draft.type === 'paragraph') {
      const { text, heading, doubtful, link, attachment, cut } = draft;
      const marks = {
        ...(doubtful && { doubtful }),
        ...(link && { link }),
        ...(attachment && { attachment }),
        ...(cut && { cut }),
      };
      return [{ type: 'paragraph', text, heading, ...marks, location: {} }];
    }
    table += 1;
    meter.count('squares', draft.rows * draft.columns);
    return [{ type: 'grid', rows: spread(draft, table) }];
  });
}

/** The last that a page says before it was cut off may have gone on: its last paragraph, or the last cell of a table that is not closed. */
export function doubtEnd(drafts: readonly Draft[], cutIn: 'table' | 'text' | null): readonly Draft[] {
  const last = drafts.at(-1);
  if (cutIn !== null && last?.type === 'paragraph')
    return [...drafts.slice(0, -1), { ...last, doubtful: true, cut: true }];
  if (cutIn !== 'table' || last?.type !== 'grid') return drafts;
  const placed = last.placed.map((one, at) =>
    at < last.placed.length - 1 ? one : { ...one, cell: { inner: [...one.cell.inner, { type: 'doubt' as const }] } },
  );
  return [...drafts.slice(0, -1), { ...last, placed }];
}

/** Repeats merged cells over every square that they cover; where two overlap, the first keeps the square. */
function spread(draft: GridDraft, table: number): Square[][] {
  const rows = Array.from({ length: draft.rows }, () => new Array<Square | undefined>(draft.columns).fill(undefined));
  for (const { cell, row, column, rowSpan, columnSpan } of draft.placed) {
    const location = { table, row: row + 1, column: column + 1 };
    const { text, doubt } = said(cell);
    const first: Square = { text, continued: false, doubt, location };
    const others: Square = { text, continued: true, doubt, location };
    for (let y = row; y < Math.min(row + rowSpan, draft.rows); y += 1) {
      const squares = rows[y] ?? [];
      for (let x = column; x < Math.min(column + columnSpan, draft.columns); x += 1)
        squares[x] ??= y === row && x === column ? first : others;
    }
  }
  return rows.map((squares, y) => squares.map((square, x) => square ?? absent({ table, row: y + 1, column: x + 1 })));
}

/**
 * A cell says what its paragraphs say, those of a table drawn inside it included. What it says cannot be told where some of it is
 * struck out or not to be told, or where it holds a picture in the place of text, or beside a figure, of which it may be a digit.
 */
function said(cell: Cell): Required<Pick<Square, 'text' | 'doubt'>> {
  const lines: StruckLine[] = [];
  let isUntold = false;
  let isPictured = false;
  const gather = (drafts: readonly Draft[]) => {
    for (const draft of drafts) {
      if (draft.type === 'grid') for (const placed of draft.placed) gather(placed.cell.inner);
      if (draft.type === 'picture' || draft.type === 'icon') isPictured = true;
      if (draft.type === 'doubt') isUntold = true;
      if (draft.type !== 'paragraph') continue;
      lines.push(draft);
      isUntold ||= draft.doubtful && draft.valid === undefined;
    }
  };
  gather(cell.inner);
  const isStruck = lines.some(({ valid }) => valid !== undefined);
  const left = isStruck ? figureLeft(lines) : null;
  isUntold ||= isStruck && left === null;
  const text = left !== null && !isUntold ? left : lines.map((line) => line.text).join('\n');
  return { text, doubt: isUntold || (isPictured && isFigure.test(text)) ? 'cell-uncertain' : undefined };
}

/** A text of nothing but figures and what they are counted in, or none. */
export const isFigure = /^[\p{N}.,，．+−–—%％‰万亿千百十件条次个项宗元\s-]*$/u;

function absent(location: Square['location']): Square {
  return { text: '', continued: false, absent: true, location };
}
