import { type Adapter, type Document, ExtractError, type Meter } from '../../model/index';
import { asciiHead, decodeText } from '../../text/decode';
import { readHtml } from '../html/index';
import { leaves, parsePart } from './mime';

/** Pages saved with all they need in one MIME message (.mht, .mhtml; also Word's single file web page under the name .doc). */
export const mhtml: Adapter = {
  id: 'mhtml',
  claims: (source) => isMessage(asciiHead(source.bytes, 16_384)),
  read: async (source, meter) => readMessage(source.bytes, meter),
};

/** A message begins with header fields, and one of them says that it is multipart or a page. */
function isMessage(head: string): boolean {
  const start = head.replace(/^(\xef\xbb\xbf)?\s+/, '');
  if (!/^[A-Za-z][\w-]*:[ \t]/.test(start)) return false;
  const { headers } = parsePart(start);
  return headers.has('mime-version') && /^(multipart\/|text\/html)/i.test(headers.get('content-type') ?? '');
}

/** Reads the first page of the message that has a table, the main page before those in its frames. */
function readMessage(bytes: Uint8Array, meter: Meter): Document {
  const pages = leaves(bytes, meter).filter((leaf) => /html/.test(leaf.type) && leaf.bytes.length > 0);
  let first: Document | null = null;
  for (const page of pages) {
    const document = readHtml(decodeText(page.bytes, page.charset), meter, 'mhtml');
    if (document.blocks.some((block) => block.type === 'grid')) return document;
    first ??= document;
  }
  if (!first) throw new ExtractError('damaged-file', { detail: ' (MIME: no text/html)' });
  return first;
}
