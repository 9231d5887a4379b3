import type { Meter } from '../../model/index';
import { readTextBlocks } from '../text/blocks';
import type { Draft } from './draft';
import { type Element, textContent } from './tree';

/** Reads a `pre` element: text that was laid out by hand with spaces and tabs. */
export function preformatted(element: Element, meter: Meter): Draft[] {
  return readWritten(textContent(element), () => null, meter);
}

/** Reads paragraphs in which a page writes its tables, a row or a cell in each, as it would be read in a text file. */
export function paragraphTables(drafts: readonly Draft[], meter: Meter): Draft[] {
  const read: Draft[] = [];
  let lines: { readonly text: string; readonly heading: number | null }[] = [];
  const close = () => {
    const own = lines;
    const text = own.map((line) => line.text).join('\n');
    for (const draft of readWritten(text, (line) => own[line - 1]?.heading ?? null, meter)) read.push(draft);
    lines = [];
  };
  for (const draft of drafts) {
    if (draft.type === 'paragraph')
      for (const text of draft.text.split('\n')) lines.push({ text, heading: draft.heading });
    else {
      close();
      read.push(draft);
    }
  }
  close();
  return read;
}

function readWritten(text: string, headingAt: (line: number) => number | null, meter: Meter): Draft[] {
  return readTextBlocks(text, meter).map((block) => {
    if (block.type === 'paragraph')
      return { type: 'paragraph', text: block.text, heading: headingAt(block.line), doubtful: false };
    const placed = block.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell.absent) return [];
        const inner = [{ type: 'paragraph', text: cell.text, heading: null, doubtful: false } as const];
        return [{ cell: { inner }, row, column, rowSpan: 1, columnSpan: 1 }];
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
