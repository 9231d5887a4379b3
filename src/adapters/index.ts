import { type Adapter, type Document, ExtractError, type Source } from '../model/index';
import { html } from './html/index';
import { startMeter } from './meter';
import { mhtml } from './mhtml/index';
import { pdf } from './pdf/index';
import { text } from './text/index';
import { doc, docx, rtf } from './word/index';

/** The formats that can be read, in the order in which they are asked. */
export const adapters: readonly Adapter[] = [pdf, docx, doc, rtf, mhtml, html, text];

/** Reads a file with the first adapter that claims its content; throws `ExtractError`. */
export async function readDocument(source: Source): Promise<Document> {
  const meter = startMeter(source.limits);
  if (source.bytes.length === 0) throw new ExtractError('empty-file');
  meter.heed('inputBytes', source.bytes.length, 'whole');
  const adapter = adapters.find((candidate) => candidate.claims(source));
  if (!adapter) throw new ExtractError('unsupported-format', { detail: '' });
  const document = await adapter.read(source, meter);
  meter.heed('characters', charactersOf(document), 'whole');
  return document;
}

/** The characters of a document's text, those of a merged cell in each of its squares. */
function charactersOf({ blocks }: Document): number {
  let characters = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') characters += block.text.length;
    if (block.type !== 'grid') continue;
    for (const row of block.rows) for (const square of row) characters += square.text.length;
  }
  return characters;
}
