import { isValue } from '../../../text/number';
import { around } from '../geometry/box';
import { lineText, type TextLine } from '../geometry/lines';
import { withText } from '../grids/grids';
import type { JoinedCell, JoinedGrid } from '../grids/joined';
import { column, lineGroups } from './prose';

/** What a page shows besides side bars and page numbers: tables, and lines that stand in none. */
export interface PageRest {
  readonly page: number;
  readonly tables: readonly { readonly box: { readonly top: number; readonly bottom: number } }[];
  readonly free: readonly TextLine[];
}

/** Tables of one cell a line, and for each page the lines that belong to none. */
export interface StackedTables {
  readonly grids: readonly JoinedGrid[];
  readonly free: readonly (readonly TextLine[])[];
}

/** The lines of one cell, and the page they stand on. */
interface Cell {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly text: string;
}

/** A run of fewer cells is no table: the smallest official one has more. */
const fewestCells = 10;
/** In font sizes: how exactly the cells of a run begin at one place, and how alike they are in size. */
const [exact, alike] = [0.1, 0.05];
/** In font sizes: what stands further apart on a line is in two cells. */
const together = 1;

/**
 * Finds tables whose cells are printed one a line, each below the one before (规章 | 0 | 1 | 4), as the blocks of a page without its style sheet are: runs
 * of cells that begin at one place and are of one size, a quarter of which or more are figures. No sentence is one, and no other table stands between them.
 */
export function stackedTables(pages: readonly PageRest[]): StackedTables {
  const grids: JoinedGrid[] = [];
  const taken = new Set<TextLine>();
  for (const run of runsOf(pages)) {
    const values = run.filter(({ text }) => isValue(text)).length;
    if (run.length < fewestCells || values * 4 < run.length) continue;
    grids.push(gridOf(run));
    for (const { lines } of run) for (const line of lines) taken.add(line);
  }
  return { grids, free: pages.map(({ free }) => free.filter((line) => !taken.has(line))) };
}

function runsOf(pages: readonly PageRest[]): Cell[][] {
  const runs: Cell[][] = [];
  let run: Cell[] = [];
  const close = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  const width = column(pages.flatMap(({ free }) => free));
  for (const { page, tables, free } of pages) {
    let bottom = Number.NEGATIVE_INFINITY;
    for (const lines of cellLines(free, width)) {
      const cell = { page, lines, text: lines.map(lineText).join('\n') };
      const { box } = lines[0] ?? {};
      const isParted = tables.some((table) => table.box.top >= bottom && table.box.top < (box?.top ?? 0));
      if (isParted || !isCell(cell) || !isAligned(cell, run[0])) close();
      if (isCell(cell)) run.push(cell);
      bottom = lines.at(-1)?.box.top ?? bottom;
    }
    if (tables.some((table) => table.box.top >= bottom)) close();
  }
  close();
  return runs;
}

/** The lines of each cell: a figure has one, a label goes on in the next where it fills the column. */
function cellLines(lines: readonly TextLine[], width: { readonly left: number; readonly right: number }): TextLine[][] {
  const cells: TextLine[][] = [];
  let labels: TextLine[] = [];
  for (const line of lines) {
    if (isValue(lineText(line))) {
      cells.push(...lineGroups(labels, width), [line]);
      labels = [];
    } else labels.push(line);
  }
  return [...cells, ...lineGroups(labels, width)];
}

/** Whether some lines are a cell: no sentence, and nothing on them stands apart. */
function isCell({ lines, text }: Cell): boolean {
  const isOne = ({ glyphs, size }: TextLine) =>
    glyphs.every(({ box }, i) => i === 0 || box.left - (glyphs[i - 1]?.box.right ?? box.left) <= together * size);
  return !/[。！？；]\s*$/.test(text) && lines.every(isOne);
}

function isAligned({ lines: [line] }: Cell, first: Cell | undefined): boolean {
  const begun = first?.lines[0];
  if (!line || !begun) return true;
  const isLevel = Math.abs(line.box.left - begun.box.left) <= exact * begun.size;
  return isLevel && Math.abs(line.size - begun.size) <= alike * begun.size;
}

/** A table of one column, as tables of one cell a line come from other formats. */
function gridOf(run: readonly Cell[]): JoinedGrid {
  const cells = run.map(({ page, lines }, row): JoinedCell => {
    const box = around(lines.map((line) => line.box));
    const glyphs = lines.flatMap((line) => line.glyphs);
    return { ...withText({ row, column: 0, rows: 1, columns: 1, box, open: false }, glyphs, false), page };
  });
  const { left, right } = around(cells.map(({ box }) => box));
  const [first, last] = [cells[0], cells.at(-1)];
  return {
    type: 'grid',
    page: first?.page ?? 1,
    box: first?.box ?? around([]),
    xs: [left, right],
    rows: cells.length,
    cells,
    lastPage: last?.page ?? 1,
  };
}
