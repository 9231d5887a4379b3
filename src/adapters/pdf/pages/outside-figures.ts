import { countWhile } from '../../../text/count-while';
import { isValue } from '../../../text/number';
import { centre, middle } from '../geometry/box';
import { linesOf, lineText } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import { isCutLevel } from '../grids/cut-by-borders';
import type { PageCell, PageGrid, RuledTables } from '../grids/grids';

/** Fewer numbers one after the other than these number nothing. */
const fewest = 3;
/** In points: the sides of cells are told this exactly. */
const exact = 0.5;

/**
 * The ruled tables of a page, cells told whose figures may stand outside: those of a row with a figure right of the table no further away than its last column is
 * wide, of all rows where most have one, and the one under or over which an outer border cuts a figure that has its middle outside. Not for numbers that count lines.
 */
export function doubtOutside<Tables extends RuledTables>(tables: Tables): Tables {
  const { grids, free } = tables;
  const digits = free.filter(({ text, vertical }) => !vertical && /^\p{Nd}$/u.test(text));
  if (digits.length === 0) return tables;
  return {
    ...tables,
    grids: grids.map((grid) => told(grid, new Set([...besideRows(grid, free), ...cutOff(grid, digits)]))),
  };
}

function told(grid: PageGrid, unsure: ReadonlySet<PageCell>): PageGrid {
  if (unsure.size === 0) return grid;
  const isUnsure = (cell: PageCell) => unsure.has(cell) && !cell.doubt && isValue(cell.text);
  return { ...grid, cells: grid.cells.map((cell) => (isUnsure(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell)) };
}

/** The cells of the rows beside which figures stand. */
function besideRows({ box, xs, cells }: PageGrid, free: readonly Glyph[]): PageCell[] {
  const last = box.right - (xs.at(-2) ?? box.right);
  const near = free.filter((glyph) => {
    const away = middle(glyph.box) - box.right;
    return away > 0 && away <= last && centre(glyph.box) > box.top && centre(glyph.box) < box.bottom;
  });
  const beside = linesOf(near).filter((line) => isFigure(lineText(line)));
  if (beside.length === 0 || areCounted(beside.map(lineText))) return [];
  const heights = beside.map((line) => centre(line.box));
  const ofValues = cells.filter(({ column, text }) => column > 0 && isValue(text));
  const isLevel = ({ box: own }: PageCell) => isBetween(heights, own.top, own.bottom);
  const rows = new Set(cells.filter(({ text, column }) => column > 0 && isFigure(text)).map(({ row }) => row));
  const level = ofValues.filter(isLevel);
  const levelRows = new Set(level.map(({ row }) => row));
  return levelRows.size * 2 > rows.size ? ofValues : level;
}

function isFigure(text: string): boolean {
  return /\p{Nd}/u.test(text) && isValue(text);
}

/** Whether figures one below the other count something, as the numbers of lines in a margin do. */
function areCounted(texts: readonly string[]): boolean {
  const [first = 0, second = 0] = texts.map(Number);
  const step = second - first;
  return texts.length >= fewest && step > 0 && texts.every((text, i) => Number(text) === first + step * i);
}

/** The cells at the upper and the lower border that cuts a figure outside. */
function cutOff({ box, cells }: PageGrid, digits: readonly Glyph[]): PageCell[] {
  const outside = digits.filter(({ box: own }) => middle(own) > box.left && middle(own) < box.right);
  return [box.top, box.bottom].flatMap((at) => {
    const cut = outside.filter((glyph) => isCutLevel(glyph, at)).map((glyph) => middle(glyph.box));
    if (cut.length === 0) return [];
    const places = cut.sort((a, b) => a - b);
    const isAt = (cell: PageCell) => Math.abs((at === box.top ? cell.box.top : cell.box.bottom) - at) < exact;
    return cells.filter((cell) => isAt(cell) && isBetween(places, cell.box.left, cell.box.right));
  });
}

/** Whether one of some places, the least first, is between two others. */
function isBetween(places: readonly number[], from: number, to: number): boolean {
  return countWhile(places, (place) => place <= from) < countWhile(places, (place) => place < to);
}
