import type { Meter } from '../../../model/limits';
import type { Box } from '../../../model/location';
import { isValue } from '../../../text/number';
import { alignedTables } from '../aligned/aligned';
import { around, centre, holds, middle, overlap } from '../geometry/box';
import { edgesOf, shadedSides } from '../geometry/edges';
import { linesOf, lineText, type TextLine } from '../geometry/lines';
import type { Marks } from '../geometry/marks';
import { doubtBesideCrowded } from '../grids/crowded-cells';
import { haveFigures } from '../grids/cut-row';
import { type PageCell, type PageGrid, type RuledTables, ruledTables } from '../grids/grids';
import type { JoinedGrid } from '../grids/joined';
import { doubtLoneMarks } from '../grids/lone-marks';
import { areBlankRow, withBlankRowsOverleaf } from './blank-overleaf';
import { cutSides, doubtCutColumns } from './cut-columns';
import { furnitureOf, type PageLines } from './furniture';
import { doubtInkedCells, inkOf } from './inked-cells';
import { doubtOutside } from './outside-figures';
import { doubtOverlaidBlanks } from './overlaid-blanks';
import { column, type PageParagraph, paragraphsOf } from './prose';
import { doubtScannedBlanks } from './scanned-blanks';
import { shadedHeads } from './shaded-heads';
import { sideBars } from './side-bars';
import { stackedTables } from './stacked-cells';

/** What stands on a page, from top to bottom. */
export interface PageContent {
  readonly marks: Marks;
  readonly blocks: readonly (PageGrid | JoinedGrid | PageParagraph)[];
  /** What its side bar says. */
  readonly aside: readonly PageParagraph[];
}

/** Reads the pages of a document into tables and paragraphs, without what only belongs to the paper. */
export function readPages(pages: readonly Marks[], meter: Meter): PageContent[] {
  const framed = withBlankRowsOverleaf(pages.map((marks) => doubtOutside(framedTables(marks, meter))));
  const bars = sideBars(framed);
  const ruled = framed.map(({ marks, grids, free }, i) => {
    const { glyphs: bar, margin = null } = bars[i] ?? {};
    return { marks, grids, margin, lines: linesOf(bar ? free.filter((glyph) => !bar.has(glyph)) : free) };
  });
  const furniture = furnitureOf(
    ruled.map(({ marks, grids, lines }): PageLines => {
      const { top, bottom } = around(grids.map((grid) => grid.box));
      return { height: marks.level.height, lines, tables: grids.length > 0 ? { top, bottom } : null };
    }),
  );
  const texts = ruled.map(({ marks, margin, lines }) => ({
    marks,
    margin,
    lines: lines.filter((line) => !furniture.has(line)),
  }));
  const aligned = alignedTables(texts);
  const stacked = stackedTables(
    ruled.map(({ marks: { page }, grids }, i) => ({
      page,
      tables: [...grids, ...aligned.grids.flatMap((grid) => partOn(grid, page))],
      free: aligned.free[i] ?? [],
    })),
  );
  const begunOn = new Map<number, JoinedGrid[]>(pages.map(({ page }) => [page, []]));
  for (const grid of [...aligned.grids, ...stacked.grids]) begunOn.get(grid.page)?.push(grid);
  const inkOn = new Map(pages.map((marks) => [marks.page, inkOf(marks)]));
  const sides = cutSides(pages);
  const marksOf = new Map(pages.map((marks) => [marks.page, marks]));
  const all = [...ruled.flatMap(({ grids }) => grids), ...aligned.grids, ...stacked.grids];
  return ruled.map(({ marks, grids }, i) => {
    const tables = [...grids, ...(begunOn.get(marks.page) ?? [])].map((grid) =>
      doubtLoneMarks(
        doubtBesideCrowded(
          doubtScannedBlanks(doubtInkedCells(doubtCutColumns(doubtOverlaidBlanks(grid, all), marksOf, sides), inkOn)),
        ),
      ),
    );
    const free = stacked.free[i] ?? [];
    const paragraphs = between(tables, free).flatMap((part) => paragraphsOf(marks.page, part, column(free)));
    const aside = linesOf([...(bars[i]?.glyphs ?? [])]);
    return {
      marks,
      blocks: [...tables, ...paragraphs].sort((a, b) => a.box.top - b.box.top),
      aside: paragraphsOf(marks.page, aside, column(aside)),
    };
  });
}

/** The tables of a page that borders or shading frame. */
function framedTables(marks: Marks, meter: Meter): RuledTables & { readonly marks: Marks } {
  const edges = edgesOf([...marks.rules, ...shadedHeads(marks)]);
  const isFramed = (cells: readonly PageCell[]) => isTable(cells) || areBlankRow(cells);
  const ruled = ruledTables(marks.page, edges, marks.glyphs, isFramed, meter);
  const shaded = ruledTables(marks.page, edgesOf(shadedSides(marks)), ruled.free, isTable, meter);
  const lines = linesOf(shaded.free);
  if (shaded.grids.some((grid) => !isWhole(grid, lines) || !isFilled(grid, marks.areas)))
    return { marks, grids: ruled.grids, free: ruled.free };
  return { marks, grids: [...ruled.grids, ...shaded.grids], free: shaded.free };
}

/** A frame is a table if it parts texts, or a figure from blank cells: the rest of a row that a page break cuts. */
function isTable(cells: readonly PageCell[]): boolean {
  const said = cells.filter((cell) => cell.text !== '');
  return said.length > 1 || (cells.length > 1 && haveFigures(said));
}

/** In font sizes: a line this near to a table belongs to it. */
const near = 2.5;

/** Shading often marks some rows only: it frames a table where no line right above or below it has figures. */
function isWhole({ box }: PageGrid, lines: readonly TextLine[]): boolean {
  return !lines.some((line) => {
    const gap = Math.max(box.top - line.box.bottom, line.box.top - box.bottom);
    const under = overlap(line.box.left, line.box.right, box.left, box.right) > 0;
    return under && gap < near * line.size && lineText(line).split(' ').some(isValue);
  });
}

/** Shading frames a table where it is that of its cells, each of which it fills, and not that of lines of text. */
function isFilled({ cells }: PageGrid, areas: readonly Box[]): boolean {
  return cells.every(({ box }) => areas.some((area) => holds(area, middle(box), centre(box))));
}

/** The part of a table that stands on a page. */
function partOn({ cells }: JoinedGrid, page: number): { box: Box }[] {
  const own = cells.filter((cell) => cell.page === page);
  return own.length > 0 ? [{ box: around(own.map(({ box }) => box)) }] : [];
}

/** Lines parted where a table stands between them. */
function between<Line extends { readonly box: Box }>(
  grids: readonly { readonly box: Box }[],
  lines: readonly Line[],
): Line[][] {
  const parts: Line[][] = [];
  let last: Line | undefined;
  for (const line of lines) {
    const parted = last && grids.some(({ box }) => box.top < line.box.top && box.top > (last?.box.top ?? 0));
    if (!last || parted) parts.push([line]);
    else parts.at(-1)?.push(line);
    last = line;
  }
  return parts;
}
