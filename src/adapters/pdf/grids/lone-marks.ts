import type { Box } from '../../../model/location';
import { isValue } from '../../../text/number';
import { around, centre } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import type { Glyph } from '../geometry/marks';
import { median } from '../geometry/median';
import { baseLine } from '../marks/raised';
import type { PageCell, PageGrid } from './grids';
import type { JoinedGrid } from './joined';

/** How the characters of a cell are set: their font size, and where their middle and their base line are, in points from the top. */
export interface Setting {
  readonly size: number;
  readonly middle: number;
  readonly base: number;
}

/** How characters that stand together are set. */
export function settingOf(glyphs: readonly Glyph[]): Setting {
  const box = around(glyphs.map((glyph) => glyph.box));
  return { size: most(glyphs.map(({ size }) => size)), middle: centre(box), base: baseLine({ box }) };
}

/** In parts of the size of other figures: a mark is smaller than this, and what is smaller than the other is hardly seen. */
const [smaller, tiny] = [0.95, 0.5];
/** In parts of the usual size of a table's texts: what is larger is a title. */
const large = 1.5;
/** In sizes of other figures: how far off their middle and their base line a mark stands. */
const off = 0.12;
/** Nothing with more digits is the mark of a note. */
const digits = 2;
/** Fewer figures than these do not show by themselves how a table sets them. */
const few = 4;

type SetCell = PageCell & { readonly set: Setting };

/**
 * A table as it is, but a figure is not sure that may be the mark of a note in a blank cell: it is set smaller than the others of its table, and higher or lower than they
 * are; nor is one that is too small to be seen beside them. A row or a column of figures may be set smaller throughout.
 */
export function doubtLoneMarks<Table extends PageGrid | JoinedGrid>(table: Table): Table {
  const cells: readonly PageCell[] = table.cells;
  const all = cells.filter(isSet);
  const figures = all.filter(({ text }) => isValue(text) && /\p{Nd}/u.test(text));
  const size = usualSize(all, figures);
  const isSmall = ({ set }: SetCell) => set.size < smaller * size;
  const small = figures.filter(isSmall);
  if (small.length === 0) return table;
  const usual = figures.filter((cell) => !isSmall(cell));
  const isAside = asideFrom(table, usual, usual.length > 0 ? usual : all.filter((cell) => !isSmall(cell)), size);
  const isThroughout = throughoutIn(table.cells);
  const doubtful = new Set<PageCell>(
    small.filter((cell) => {
      const isMark = cell.text.trim().length <= digits && isAside(cell);
      return (isMark || cell.set.size < tiny * size) && !isThroughout(cell);
    }),
  );
  const told = (cell: PageCell): PageCell =>
    doubtful.has(cell) && !cell.doubt ? { ...cell, doubt: 'cell-uncertain' } : cell;
  return { ...table, cells: cells.map(told) };
}

function isSet(cell: PageCell): cell is SetCell {
  return cell.set !== undefined;
}

/** The size of the figures in a table: that which an eighth of them have at least, since most may be marks, but for those as large as titles. Few are as large as the other texts. */
function usualSize(all: readonly SetCell[], figures: readonly SetCell[]): number {
  const usual = median(all.map(({ set }) => set.size));
  const sizes = figures
    .map(({ set }) => set.size)
    .filter((size) => size < large * usual)
    .sort((a, b) => b - a);
  const own = sizes[Math.floor(sizes.length / 8)] ?? 0;
  return figures.length < few ? Math.max(own, usual) : own;
}

/** Tells whether a figure stands higher or lower than the figures of its row, or than `shown` in their cells where its row has none. */
function asideFrom(
  table: PageGrid | JoinedGrid,
  usual: readonly SetCell[],
  shown: readonly SetCell[],
  size: number,
): (cell: SetCell) => boolean {
  const inRow = new Map(usual.map((cell) => [cell.row, cell]));
  const isFramed = !('lastPage' in table);
  const place = isFramed ? placeOf(shown) : null;
  return (cell) => {
    const other = inRow.get(cell.row);
    const isBeside = other?.rows === cell.rows && (!isFramed || other.box.top === cell.box.top);
    if (other && isBeside) return areApart(cell.set, other.set, size);
    return place !== null && areApart(within(cell, place.from), place, size);
  };
}

type Anchor = (box: Box) => number;
const anchors: readonly Anchor[] = [centre, ({ top }) => top, ({ bottom }) => bottom];

/** Where texts stand in their cells: from the middle, the top or the bottom, whichever they keep best to. */
function placeOf(cells: readonly SetCell[]): (Setting & { readonly from: Anchor }) | null {
  const ways = anchors.map((from) => {
    const own = cells.map((cell) => within(cell, from));
    const middle = median(own.map((each) => each.middle));
    const spread = median(own.map((each) => Math.abs(each.middle - middle)));
    return { from, spread, size: 0, middle, base: median(own.map(({ base }) => base)) };
  });
  return ways.sort((a, b) => a.spread - b.spread)[0] ?? null;
}

function within({ set, box }: SetCell, from: Anchor): Setting {
  return { size: set.size, middle: set.middle - from(box), base: set.base - from(box) };
}

function areApart(a: Setting, b: Setting, size: number): boolean {
  return Math.abs(a.middle - b.middle) > off * size && Math.abs(a.base - b.base) > off * size;
}

/** Tells whether the row or the column of a figure has figures of one size only, and hardly a blank. */
function throughoutIn(cells: readonly PageCell[]): (cell: PageCell) => boolean {
  const [rows, columns] = [new Map<number, Line>(), new Map<number, Line>()];
  for (const cell of cells) {
    if (cell.text !== '' && !isValue(cell.text)) continue;
    for (const [lines, at] of [[rows, cell.row] as const, [columns, cell.column] as const]) {
      const line = lines.get(at) ?? { blanks: 0, sizes: [] };
      if (cell.set) line.sizes.push(cell.set.size);
      else line.blanks++;
      lines.set(at, line);
    }
  }
  return ({ row, column }) => isOneSize(rows.get(row)) || isOneSize(columns.get(column));
}

interface Line {
  blanks: number;
  readonly sizes: number[];
}

function isOneSize(line: Line | undefined): boolean {
  if (!line || line.sizes.length < 3 || line.sizes.length <= 2 * line.blanks) return false;
  return smaller * most(line.sizes) <= least(line.sizes);
}
