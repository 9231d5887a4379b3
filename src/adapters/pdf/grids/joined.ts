import type { Box } from '../../../model/location';
import { blankRow, cutCells, cutHeadings, cutRow, haveFigures, type Pair, unsureBlanks, wholeCell } from './cut-row';
import type { PageCell, PageGrid } from './grids';
import { sharedBorders, widened, withoutSurround } from './shared-borders';

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

/** A table that grows from page to page; what it has is not gone through again for each of them, but where a part has more columns. */
export class GrowingTable {
  readonly type = 'grid';
  readonly page: number;
  readonly #begun: JoinedGrid | PageGrid;
  readonly #cells: JoinedCell[];
  /** Where among the cells those stand that begin in each row, and those that end with the last. */
  readonly #inRow: number[][] = [];
  #atEnd: number[];
  #xs: readonly number[];
  #rows: number;
  #lastPage: number;
  /** Whether a figure has come: what stands before it are headings. */
  #isBegun: boolean;

  constructor(grid: JoinedGrid | PageGrid) {
    const { page, xs, rows } = grid;
    this.#begun = grid;
    this.page = page;
    this.#xs = xs;
    this.#rows = rows;
    this.#lastPage = 'lastPage' in grid ? grid.lastPage : page;
    this.#cells = 'lastPage' in grid ? [...grid.cells] : grid.cells.map((cell) => ({ ...cell, page }));
    for (const [i, cell] of this.#cells.entries()) this.#index(cell, i);
    this.#atEnd = this.#ending([...this.#cells.keys()]);
    this.#isBegun = haveFigures(this.#cells);
  }

  get lastPage(): number {
    return this.#lastPage;
  }

  get grid(): JoinedGrid {
    const { type, page } = this;
    const { box, cut } = this.#begun;
    const grown = { xs: this.#xs, rows: this.#rows, cells: this.#cells, lastPage: this.#lastPage };
    return { type, page, box, ...grown, ...(cut === undefined ? {} : { cut }) };
  }

  /** Goes on with a part on the next page, and tells whether it does: not where that is not certain to be its own (`sharedBorders`). */
  goesOn(overleaf: PageGrid): boolean {
    const part = withoutSurround(overleaf, this.#xs);
    const facing = part.cells.filter(({ row }) => row === 0);
    const xs = sharedBorders({ xs: this.#xs, facing: this.#last() }, { xs: part.xs, facing });
    if (!xs) return false;
    this.#widen(xs);
    const below = widened(part.xs, xs, part.cells).map((cell) => ({ ...cell, page: part.page }));
    const repeated = this.#repeatedRows(below);
    const lower = below.filter((cell) => cell.row === repeated);
    const row = cutRow(this.#last(), lower);
    if (!row) this.#doubt(unsureBlanks(this.#last(), lower));
    this.#append(part, below, row ?? (repeated === 0 ? this.#cut(lower) : []), row ? repeated : null);
    return true;
  }

  /** The cells of the last row that go on in the first overleaf, where rows and not the break part both. */
  #cut(lower: readonly JoinedCell[]): Pair[] {
    const last = this.#last();
    const headings = this.#isBegun ? [] : cutHeadings(last, lower);
    return headings.length > 0 ? headings : cutCells(last, lower);
  }

  /**
   * Ends before a part that does not surely go on with it: where its last row is blank, a page break may have cut that row off from what it
   * says, so that it is not surely blank; nor is it where it has but a label and figures begin overleaf without one of their own.
   */
  breakOff(part?: PageGrid): void {
    const overleaf = part?.cells.filter(({ row }) => row === 0) ?? [];
    this.#doubt([...unsureBlanks(this.#last(), overleaf), ...blankRow(this.#last())]);
  }

  #index({ row }: JoinedCell, at: number): void {
    const own = this.#inRow[row];
    if (own) own.push(at);
    else this.#inRow[row] = [at];
  }

  #ending(candidates: readonly number[]): number[] {
    return candidates.filter((i) => {
      const cell = this.#cells[i];
      return cell && cell.row + cell.rows === this.#rows;
    });
  }

  /** The cells that end with the last row. */
  #last(): JoinedCell[] {
    return this.#atEnd.flatMap((i) => this.#cells[i] ?? []);
  }

  #replace(read: (cell: JoinedCell) => JoinedCell): void {
    for (const i of this.#atEnd) {
      const cell = this.#cells[i];
      if (cell) this.#cells[i] = read(cell);
    }
  }

  #doubt(cells: readonly JoinedCell[]): void {
    this.#replace((cell) => (cells.includes(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell));
  }

  /**
   * Adds the cells of a part, those of `pairs` to the cells that go on in them; `taken` is its row that is the rest of the last above. Where headings stand
   * between the two, what goes on over further rows stands under them as a cell of its own, so that every column reaches the last row.
   */
  #append({ page, rows }: PageGrid, below: readonly JoinedCell[], pairs: readonly Pair[], taken: number | null): void {
    const shared = taken === null ? 0 : 1;
    const others = new Map(pairs.map(({ cell, other }) => [cell, other]));
    this.#replace((cell) => {
      const other = others.get(cell);
      const rows = taken ? cell.rows : cell.rows + (other?.rows ?? 0) - shared;
      return other ? { ...wholeCell({ cell, other }), rows } : cell;
    });
    const gone = new Set(others.values());
    const rests = taken
      ? [...gone].filter((cell) => cell.rows > 1).map((cell) => ({ ...cell, row: taken + 1, rows: cell.rows - 1 }))
      : [];
    for (const cell of [...below, ...rests]) {
      if (gone.has(cell)) continue;
      const own = { ...cell, row: this.#rows + cell.row - (taken !== null && cell.row > taken ? 1 : 0) };
      this.#index(own, this.#cells.length);
      this.#atEnd.push(this.#cells.length);
      this.#cells.push(own);
    }
    this.#rows += rows - shared;
    this.#lastPage = page;
    this.#isBegun ||= haveFigures(below);
    this.#atEnd = this.#ending(this.#atEnd);
  }

  #widen(xs: readonly number[]): void {
    for (const [i, cell] of widened(this.#xs, xs, this.#cells).entries()) this.#cells[i] = cell;
    this.#xs = xs;
  }

  /** How many rows at the top of a part repeat those at the top of the table word for word. */
  #repeatedRows(below: readonly JoinedCell[]): number {
    const saying = (cells: readonly JoinedCell[]) =>
      cells
        .map((cell) => `${cell.column}:${cell.text}`)
        .sort()
        .join('|');
    for (let row = 0; ; row++) {
      const own = saying(below.filter((cell) => cell.row === row));
      if (own === '' || own !== saying(this.#inRow[row]?.flatMap((i) => this.#cells[i] ?? []) ?? [])) return row;
    }
  }
}
