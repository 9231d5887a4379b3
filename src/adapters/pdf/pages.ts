import type { Box } from '../../model/location';
import { isValue } from '../../text/number';
import { alignedTables } from './aligned';
import { around } from './box';
import { edgesOf, shadedSides } from './edges';
import { furnitureOf, type PageLines } from './furniture';
import { type PageCell, type PageGrid, ruledTables } from './grids';
import type { JoinedGrid } from './joined';
import { linesOf } from './lines';
import type { Marks } from './marks';
import { column, type PageParagraph, paragraphsOf } from './prose';

/** What stands on a page, from top to bottom. */
export interface PageContent {
  readonly marks: Marks;
  readonly blocks: readonly (PageGrid | JoinedGrid | PageParagraph)[];
}

/** Reads the pages of a document into tables and paragraphs, without what only belongs to the paper. */
export function readPages(pages: readonly Marks[]): PageContent[] {
  const ruled = pages.map((marks) => {
    const ruled = ruledTables(marks.page, edgesOf(marks.rules), marks.glyphs, isTable);
    const shaded = ruledTables(marks.page, edgesOf(shadedSides(marks)), ruled.free, isWhole);
    return { marks, grids: [...ruled.grids, ...shaded.grids], lines: linesOf(shaded.free) };
  });
  const furniture = furnitureOf(
    ruled.map(({ marks, grids, lines }): PageLines => {
      const { top, bottom } = around(grids.map((grid) => grid.box));
      return { height: marks.height, lines, tables: grids.length > 0 ? { top, bottom } : null };
    }),
  );
  const texts = ruled.map(({ marks, lines }) => ({ marks, lines: lines.filter((line) => !furniture.has(line)) }));
  const aligned = alignedTables(texts);
  return ruled.map(({ marks, grids }, i) => {
    const tables = [...grids, ...aligned.grids.filter((grid) => grid.page === marks.page)];
    const free = aligned.free[i] ?? [];
    const paragraphs = between(tables, free).flatMap((part) => paragraphsOf(marks.page, part, column(free)));
    return { marks, blocks: [...tables, ...paragraphs].sort((a, b) => a.box.top - b.box.top) };
  });
}

/** A frame is a table if it parts texts. */
function isTable(cells: readonly PageCell[]): boolean {
  return cells.filter((cell) => cell.text !== '').length > 1;
}

/** Shading often marks some rows only: it frames a table if it frames rows of figures one below the other. */
function isWhole(cells: readonly PageCell[]): boolean {
  const rows = cells.filter((cell) => cell.text !== '' && isValue(cell.text)).map((cell) => cell.row);
  return new Set(rows).size > 1;
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
