import { readDocument } from '../../src/adapters/index';
import type { Document, DocumentBlock } from '../../src/model/index';

/** Reads text through the adapters, as a file of UTF-8. */
export async function read(text: string): Promise<Document> {
  return readDocument({ bytes: new TextEncoder().encode(text) });
}

/** Writes a block as a person would check it: cells between bars, `~` for a continued square, `∅` for an absent one, `?` for doubt. */
export function show(block: DocumentBlock): string {
  if (block.type === 'picture') return '[picture]';
  if (block.type === 'paragraph') return block.heading === null ? block.text : `h${block.heading} ${block.text}`;
  const rows = block.rows.map((squares) =>
    squares
      .map((square) => {
        if (square.absent) return '∅';
        return `${square.continued ? '~' : ''}${square.doubt ? '?' : ''}${square.text.replaceAll('\n', '/')}`;
      })
      .join('|'),
  );
  return rows.join('\n');
}

/** The blocks of a text, shown. */
export async function blocks(text: string): Promise<string[]> {
  return (await read(text)).blocks.map(show);
}
