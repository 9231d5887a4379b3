import type { Document, DocumentBlock, Grid } from '../model/document';
import { isValue } from '../text/number';

/**
 * The document with grids that are parts of one table joined: grids that follow one another with nothing between, are equally wide, and are
 * either of one row each, as some pages write every row as a table of its own, or headings that figures follow, as pages do whose headings
 * stay in sight. Squares keep their places in the source.
 */
export function joinGrids(document: Document): Document {
  const runs: DocumentBlock[][] = [];
  let isHeading = false;
  for (const block of document.blocks) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.type === 'grid' && block.type === 'grid' && goesOn(last, block, isHeading)) run.push(block);
    else {
      runs.push([block]);
      isHeading = true;
    }
    isHeading &&= block.type === 'grid' && isOfLabels(block);
  }
  return runs.length === document.blocks.length ? document : { ...document, blocks: runs.flatMap(joined) };
}

function goesOn(before: Grid, grid: Grid, isHeading: boolean): boolean {
  if (before.rows[0]?.length !== grid.rows[0]?.length) return false;
  return isHeading || (before.rows.length === 1 && grid.rows.length === 1);
}

/** Whether a grid says something, and no figure. */
function isOfLabels({ rows }: Grid): boolean {
  const texts = rows.flatMap((squares) => squares.map(({ text }) => text)).filter((text) => text.trim() !== '');
  return texts.length > 0 && !texts.some(isValue);
}

function joined(run: DocumentBlock[]): DocumentBlock[] {
  if (run.length === 1) return run;
  return [{ type: 'grid', rows: run.flatMap((block) => (block.type === 'grid' ? block.rows : [])) }];
}
