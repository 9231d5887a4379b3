import type { Meter } from '../../model/index';
import { readTextBlocks } from '../text/blocks';
import type { Draft } from './draft';
import { type Element, textContent } from './tree';

/** Reads a `pre` element: text that was laid out by hand with spaces and tabs. */
export function preformatted(element: Element, meter: Meter): Draft[] {
  return readTextBlocks(textContent(element), meter).map((block) => {
    if (block.type === 'paragraph') return { ...block, heading: null, doubtful: false };
    const placed = block.rows.flatMap((cells, row) =>
      cells.map((cell, column) => {
        const inner = [{ type: 'paragraph', text: cell.text, heading: null, doubtful: false } as const];
        return { cell: { inner }, row, column, rowSpan: 1, columnSpan: 1 };
      }),
    );
    return {
      type: 'grid',
      placed,
      rows: block.rows.length,
      columns: block.rows[0]?.length ?? 0,
    };
  });
}
