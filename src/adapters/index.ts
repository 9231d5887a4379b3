import { type Adapter, type Document, ExtractError, type Source } from '../model/index';
import { html } from './html/index';
import { mhtml } from './mhtml/index';
import { pdf } from './pdf/index';
import { text } from './text/index';
import { doc, docx, rtf } from './word/index';

/** The formats that can be read, in the order in which they are asked. */
export const adapters: readonly Adapter[] = [pdf, docx, doc, rtf, mhtml, html, text];

/** Reads a file with the first adapter that claims its content; throws `ExtractError`. */
export async function readDocument(source: Source): Promise<Document> {
  if (source.bytes.length === 0) throw new ExtractError('empty-file');
  const adapter = adapters.find((candidate) => candidate.claims(source));
  if (!adapter) throw new ExtractError('unsupported-format', { detail: '' });
  return adapter.read(source);
}
