import type { Box } from '../../model/location';
import { least, most } from './extremes';
import type { PageCell, PageGrid } from './grids';

/** A cell of a table that may go over several pages, with the page it begins on. */
export interface JoinedCell extends PageCell {
  readonly page: number;
}

/** A table put together from its parts on several pages. */
export interface JoinedGrid {
  readonly type: 'grid';
  /** Where it begins. */
  readonly page: number;
  readonly box: Box;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly JoinedCell[];
  readonly lastPage: number;
  /** The page cuts off a side of it, so that columns may be hidden. */
  readonly cut?: boolean;
}

/** Borders on different pages are the same if they lie no further apart than this, in points. */
const samePlace = 3.5;
/** Labels that begin with a number of their own begin a row. */
const numbered =
  /^\s*(?:(?:[（(〔[]\s*)?[一二三四五六七八九十\d]{1,2}\s*[）)〕\]、.．。:：]|[\u2460-\u249b\u3220-\u3229])/u;
const figure = /^[\d０-９+\-−－—–/／,，.．％%]*$|^无$/;

/** A table on one page as the beginning of one that may go on. */
export function begun(grid: PageGrid): JoinedGrid {
  return { ...grid, cells: grid.cells.map((cell) => ({ ...cell, page: grid.page })), lastPage: grid.page };
}

/**
 * A table with its continuation on the next page, null where that is not certain to be one: both must be as wide, and the
 * borders of one must all be found in the other (a part may lack a border where all its cells are merged across it).
 */
export function continued(table: JoinedGrid, part: PageGrid): JoinedGrid | null {
  const xs = commonPlaces(table.xs, part.xs) ?? shorterPlaces(table, part);
  if (!xs) return null;
  const above = widened(table.xs, xs, table.cells);
  const below = widened(part.xs, xs, part.cells).map((cell) => ({ ...cell, page: part.page }));
  const mended = mend(above, table.rows, below);
  return {
    ...table,
    xs,
    rows: table.rows + part.rows - mended.taken,
    cells: [...mended.above, ...mended.below.map((cell) => ({ ...cell, row: cell.row + table.rows }))],
    lastPage: part.page,
  };
}

function commonPlaces(a: readonly number[], b: readonly number[]): readonly number[] | null {
  const [wide, narrow] = a.length >= b.length ? [a, b] : [b, a];
  const within = narrow.every((x) => wide.some((other) => Math.abs(x - other) <= samePlace));
  const ends = [wide.at(0), wide.at(-1)].every((end) =>
    narrow.some((x) => end !== undefined && Math.abs(x - end) <= samePlace),
  );
  return within && ends && narrow.length > 2 ? wide : null;
}

/**
 * The borders of two parts of which one is narrower on one side, where the row next to it in the other says nothing there: a blank cell may
 * have no border, or not be drawn.
 */
function shorterPlaces(table: JoinedGrid, part: PageGrid): readonly number[] | null {
  const isAt = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && Math.abs(a - b) <= samePlace;
  const [wide, narrow] = table.xs.length > part.xs.length ? [table, part] : [part, table];
  const [left = 0, right = 0] = [narrow.xs[0], narrow.xs.at(-1)];
  const within = narrow.xs.length > 2 && narrow.xs.every((x) => wide.xs.some((other) => isAt(other, x)));
  const isFlush = isAt(wide.xs[0], left) || isAt(wide.xs.at(-1), right);
  const next = wide.cells.filter(({ row, rows }) => (wide === table ? row + rows === wide.rows : row === 0));
  const beyond = next.filter(({ box }) => box.right > right + samePlace || box.left < left - samePlace);
  return within && isFlush && beyond.every(({ text }) => text === '') ? wide.xs : null;
}

function widened<Cell extends PageCell>(
  from: readonly number[],
  to: readonly number[],
  cells: readonly Cell[],
): readonly Cell[] {
  if (from === to) return cells;
  const at = from.map((x) =>
    to.reduce((best, other, i) => (Math.abs(other - x) < Math.abs((to[best] ?? 0) - x) ? i : best), 0),
  );
  return cells.map((cell) => {
    const column = at[cell.column] ?? cell.column;
    return { ...cell, column, columns: (at[cell.column + cell.columns] ?? column + cell.columns) - column };
  });
}

interface Mended {
  readonly above: readonly JoinedCell[];
  readonly below: readonly JoinedCell[];
  /** Rows of the continuation that were taken up into the last row above. */
  readonly taken: 0 | 1;
}

/**
 * A row that the page break cuts goes on in the first row overleaf, headers printed again passed over. It is one row where
 * both parts have the same cells, if
 * - only one of them has figures, and no label: it cannot be a row by itself; or
 * - nothing stands in the upper part, so that the other has all that the row says; or
 * - both have a label, and the part overleaf does not begin with a number of its own although the other does; where both have figures,
 *   fewer stand overleaf: the rest of those that take two lines.
 */
function mend(above: readonly JoinedCell[], rows: number, below: readonly JoinedCell[]): Mended {
  const skipped = repeatedRows(above, below);
  const upper = above.filter((cell) => cell.row + cell.rows === rows);
  const lower = below.filter((cell) => cell.row === skipped);
  const pairs = upper.flatMap((cell) => {
    const other = lower.find((o) => o.column === cell.column && o.columns === cell.columns);
    return other ? [{ cell, other }] : [];
  });
  const first = least(lower.map(({ column }) => column));
  const end = most(lower.map(({ column, columns }) => column + columns));
  const facing = upper.filter(({ column, columns }) => column + columns > first && column < end);
  const whole = pairs.length >= 2 && pairs.length === Math.max(facing.length, lower.length);
  const inRow = pairs.filter(({ cell, other }) => cell.rows === 1 && other.rows === 1);
  if (!whole || !(isCut(inRow) || isAllOverleaf(inRow)))
    return { above: doubtCutRow(above, rows, lower), below, taken: 0 };
  const goesOn = new Map(pairs.map(({ cell, other }) => [cell, other]));
  const gone = new Set(lower);
  return {
    above: above.map((cell) => {
      const other = goesOn.get(cell);
      return other ? { ...join(cell, other), rows: cell.rows + other.rows - 1 } : cell;
    }),
    below: below
      .filter((cell) => !gone.has(cell))
      .map((cell) => ({ ...cell, row: cell.row - (cell.row > skipped ? 1 : 0) })),
    taken: 1,
  };
}

type Pair = { readonly cell: JoinedCell; readonly other: JoinedCell };

function isAllOverleaf(pairs: readonly Pair[]): boolean {
  const said = (text: string) => text.trim() !== '';
  return pairs.length > 1 && pairs.every(({ cell }) => !said(cell.text)) && pairs.some(({ other }) => said(other.text));
}

/**
 * A table with which the next part does not surely go on: where its last row is blank, a page break may have cut that row off from what it
 * says, so that it is not surely blank; nor is it where it has but a label and figures begin overleaf without one of their own.
 */
export function brokenOff(table: JoinedGrid, part?: PageGrid): JoinedGrid {
  const cut = doubtCutRow(table.cells, table.rows, part?.cells.filter(({ row }) => row === 0) ?? []);
  const own = table.cells.filter((cell) => cell.row + cell.rows === table.rows && cell.rows === 1);
  if (own.length === 0 || own.some(({ text }) => text.trim() !== '')) return { ...table, cells: cut };
  const doubted = new Set(own);
  return {
    ...table,
    cells: table.cells.map((cell) => (doubted.has(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell)),
  };
}

/** The cells above with those of the last row doubted that are blank beside its label, where the row overleaf has figures and no number of its own. */
function doubtCutRow(above: readonly JoinedCell[], rows: number, overleaf: readonly PageCell[]): readonly JoinedCell[] {
  const said = (text: string) => text.trim() !== '';
  const isFigure = (text: string) => said(text) && figure.test(text.replace(/\s+/g, ''));
  const isBegun = overleaf.some(({ text }) => numbered.test(text) && !isFigure(text));
  const last = above.filter((cell) => cell.row + cell.rows === rows && cell.rows === 1);
  const isBlank = !last.some(({ text }) => isFigure(text)) && last.some(({ text }) => numbered.test(text));
  if (!isBlank || isBegun || !overleaf.some(({ text }) => isFigure(text))) return above;
  const blank = new Set(last.filter(({ text }) => !said(text)));
  return above.map((cell) => (blank.has(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell));
}

function isCut(pairs: readonly Pair[]): boolean {
  const said = (text: string) => text.trim() !== '';
  const isFigure = (text: string) => said(text) && figure.test(text.replace(/\s+/g, ''));
  const labels = pairs.filter(({ cell, other }) => !isFigure(cell.text) && !isFigure(other.text));
  const [above, below] = [
    {
      figures: pairs.some(({ cell }) => isFigure(cell.text)),
      labels: labels.map(({ cell }) => cell.text).filter(said),
    },
    {
      figures: pairs.some(({ other }) => isFigure(other.text)),
      labels: labels.map(({ other }) => other.text).filter(said),
    },
  ];
  const fewer = pairs.some(({ cell, other }) => isFigure(cell.text) && !said(other.text));
  if (above.figures === below.figures && !(above.figures && fewer)) return false;
  const [full, bare] = above.figures ? [above, below] : [below, above];
  if (full.labels.length === 0 && !bare.figures) return bare.labels.length > 0;
  const overleaf = labels.filter(({ other }) => said(other.text));
  const unnumbered = overleaf.every(({ cell, other }) => said(cell.text) && !numbered.test(other.text));
  const counted = overleaf.every(({ cell }) => numbered.test(cell.text));
  return overleaf.length > 0 && unnumbered && (counted || (above.figures && !below.figures));
}

function join(cell: JoinedCell, other: JoinedCell): JoinedCell {
  const text = [cell.text, other.text].filter((part) => part !== '').join('\n');
  const doubt = cell.doubt ?? other.doubt;
  const place = cell.text === '' && other.text !== '' ? { page: other.page, box: other.box } : {};
  return { ...cell, ...place, text, ...(doubt ? { doubt } : {}) };
}

/** How many rows at the top of the continuation repeat those at the top of the table word for word. */
function repeatedRows(above: readonly JoinedCell[], below: readonly JoinedCell[]): number {
  const row = (cells: readonly JoinedCell[], at: number) =>
    cells
      .filter((cell) => cell.row === at)
      .map((cell) => `${cell.column}:${cell.text}`)
      .sort()
      .join('|');
  let rows = 0;
  while (row(below, rows) !== '' && row(below, rows) === row(above, rows)) rows++;
  return rows;
}
