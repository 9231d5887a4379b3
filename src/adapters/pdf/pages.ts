import type { Box } from '../../model/location';
import { alignedTables } from './aligned';
import { around } from './box';
import { edgesOf } from './edges';
import { furnitureOf, type PageLines } from './furniture';
import { type PageGrid, ruledTables } from './grids';
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
    const { grids, free } = ruledTables(marks.page, edgesOf(marks), marks.glyphs);
    return { marks, grids, lines: linesOf(free) };
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
