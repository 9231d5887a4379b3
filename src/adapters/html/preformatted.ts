import type { Meter } from '../../model/index';
import { readTextBlocks } from '../text/blocks';
import type { Draft } from './draft';
import { type Element, textContent } from './tree';

/** Reads a `pre` element: text that was laid out by hand with spaces and tabs; where it is not plain text, none of it can be told. */
export function preformatted(element: Element, isPlain: boolean, meter: Meter): Draft[] {
  return readWritten(textContent(element), () => ({ heading: null, doubtful: !isPlain }), meter);
}

/** Reads paragraphs in which a page writes its tables, a row or a cell in each, as it would be read in a text file. */
export function paragraphTables(drafts: readonly Draft[], meter: Meter): Draft[] {
  const read: Draft[] = [];
  let lines: (Said & { readonly text: string })[] = [];
  const close = () => {
    const own = lines;
    const text = own.map((line) => line.text).join('\n');
    for (const draft of readWritten(text, (line) => own[line - 1] ?? unsaid, meter)) read.push(draft);
    lines = [];
  };
  for (const draft of drafts) {
    if (draft.type === 'paragraph') for (const text of draft.text.split('\n')) lines.push({ ...draft, text });
    else {
      close();
      read.push(draft);
    }
  }
  close();
  return read;
}

/** What is known of a line beside its text. */
interface Said {
  readonly heading: number | null;
  readonly doubtful: boolean;
}

const unsaid: Said = { heading: null, doubtful: false };

function readWritten(text: string, saidOf: (line: number) => Said, meter: Meter): Draft[] {
  return readTextBlocks(text, meter).map((block) => {
    if (block.type === 'paragraph') {
      const { heading, doubtful } = saidOf(block.line);
      return { type: 'paragraph', text: block.text, heading, doubtful };
    }
    const placed = block.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell.absent) return [];
        const { doubtful } = saidOf(cell.line);
        const inner = [{ type: 'paragraph', text: cell.text, heading: null, doubtful } as const];
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
