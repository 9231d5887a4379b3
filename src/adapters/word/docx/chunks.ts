import type { Adapter, Document, Meter } from '../../../model/index';
import { html } from '../../html/index';
import { mhtml } from '../../mhtml/index';
import { text } from '../../text/index';
import type { Flow, WordCell } from '../flow';
import { rtf } from '../rtf/index';
import type { WordPackage } from './package';
import { isArchive } from './signature';

/** Stands for a foreign file that was not read: it may be a table. */
export const UNREAD_CHUNK: Flow = { type: 'picture', large: true };

const readers: readonly Adapter[] = [rtf, mhtml, html, text];

/**
 * The foreign files (`w:altChunk`) that a body takes in, by their relationships. `readPackage` reads those that are Word packages themselves. What
 * nothing can read stands as a picture.
 */
export async function readChunks(
  source: WordPackage,
  meter: Meter,
  readPackage: (bytes: Uint8Array) => Promise<Document>,
): Promise<ReadonlyMap<string, readonly Flow[]>> {
  const chunks = new Map<string, readonly Flow[]>();
  for (const [id, bytes] of source.chunks) {
    const reader = readers.find((candidate) => candidate.claims({ bytes }));
    const document = isArchive(bytes) ? await readPackage(bytes) : await reader?.read({ bytes }, meter);
    chunks.set(id, document ? document.blocks.map(toFlow) : [UNREAD_CHUNK]);
  }
  return chunks;
}

function toFlow(block: Document['blocks'][number]): Flow {
  if (block.type === 'picture') return { type: 'picture', large: true };
  if (block.type === 'paragraph') {
    return {
      type: 'paragraph',
      text: block.text,
      heading: block.heading,
      centred: false,
      doubtful: block.doubtful === true,
    };
  }
  return {
    type: 'table',
    rows: block.rows.map((row, index) => row.flatMap((_, column) => toCell(block, index, column))),
  };
}

/** Any width: the grid's columns are all that is known. */
const COLUMN_WIDTH = 1000;

/** The cell whose part in this row begins at the column; none where the square goes on from its left, or is absent. */
function toCell(
  { rows }: Extract<Document['blocks'][number], { type: 'grid' }>,
  index: number,
  column: number,
): WordCell[] {
  const row = rows[index] ?? [];
  const square = row[column];
  const same = (other: typeof square) =>
    other?.location.row === square?.location.row && other?.location.column === square?.location.column;
  if (!square || square.absent || (column > 0 && same(row[column - 1]))) return [];
  let end = column + 1;
  while (end < row.length && same(row[end])) end += 1;
  const paragraph = {
    type: 'paragraph',
    text: square.text,
    heading: null,
    centred: false,
    doubtful: square.doubt !== undefined,
  } as const;
  const merge = square.location.row === index + 1 ? 'start' : 'continue';
  return [{ left: column * COLUMN_WIDTH, right: end * COLUMN_WIDTH, merge, content: [paragraph] }];
}
