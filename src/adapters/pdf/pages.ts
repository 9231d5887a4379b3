import { alignedTables } from './aligned';
import { around } from './box';
import { edgesOf } from './edges';
import { furnitureOf, type PageLines } from './furniture';
import { type PageGrid, ruledTables } from './grids';
import { linesOf } from './lines';
import type { Marks } from './marks';
import { column, type PageParagraph, paragraphsOf } from './prose';

/** What stands on a page, from top to bottom. */
export interface PageContent {
  readonly marks: Marks;
  readonly blocks: readonly (PageGrid | PageParagraph)[];
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
  return ruled.map(({ marks, grids, lines }) => {
    const text = lines.filter((line) => !furniture.has(line));
    const { grids: aligned, free } = alignedTables(marks, text);
    const paragraphs = between([...grids, ...aligned], free).flatMap((part) =>
      paragraphsOf(marks.page, part, column(free)),
    );
    const blocks = [...grids, ...aligned, ...paragraphs].sort((a, b) => a.box.top - b.box.top);
    return { marks, blocks };
  });
}

/** Lines parted where a table stands between them. */
function between<Line extends { readonly box: PageGrid['box'] }>(
  grids: readonly PageGrid[],
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
