import { type Adapter, type Document, ExtractError, type Sheet, type Source } from '../model/index';
import { html } from './html/index';
import { knownFormat } from './known-format';
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
  if (isBlank(source.bytes)) throw new ExtractError('empty-file');
  meter.heed('inputBytes', source.bytes.length, 'whole');
  const adapter = adapters.find((candidate) => candidate.claims(source));
  if (!adapter) {
    const name = knownFormat(source.bytes);
    throw new ExtractError('unsupported-format', { detail: name === null ? '' : ` (${name})` });
  }
  const document = await adapter.read(source, meter);
  meter.heed('characters', charactersOf(document), 'whole');
  return { ...document, blocks: placed(document.blocks) };
}

/** Whether a file holds nothing, or only white space and the mark with which Windows begins texts. */
function isBlank(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  const start = first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
  for (let at = start; at < bytes.length; at++) if (!white.has(bytes[at] ?? 0)) return false;
  return true;
}

/** Tab, ends of lines and space. */
const white: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

/** Blocks of which each paragraph has a place: where the format has neither lines nor pages, its number. */
function placed(blocks: Document['blocks']): Document['blocks'] {
  let paragraph = 0;
  return blocks.map((block) => {
    if (block.type !== 'paragraph') return block;
    paragraph += 1;
    const { line, page } = block.location;
    return line === undefined && page === undefined ? { ...block, location: { paragraph } } : block;
  });
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

/** A page that was looked at, and the document that was made of all pages; null where the file's text cannot be read. */
export interface SeenPage {
  readonly sheet: Sheet;
  readonly document: Document | null;
}

/**
 * Shows what is drawn on a page, counted from 1, and what the file was read as; null where it has no such page. Throws `ExtractError`:
 * `unsupported-format` for a file without pages, `too-large`.
 */
export async function seePage(source: Source, page: number): Promise<SeenPage | null> {
  const meter = startMeter(source.limits);
  meter.heed('inputBytes', source.bytes.length, 'whole');
  if (!pdf.claims(source)) throw new ExtractError('unsupported-format', { detail: '' });
  return (await import('./pdf/read')).readSheet(source, page, meter);
}
