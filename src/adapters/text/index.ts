import type { Adapter, Document, DocumentBlock, Source } from '../../model/index';
import { asciiHead, decodeText } from '../../text/decode';
import { readTextBlocks } from './blocks';
import type { TextBlock } from './line';
import { headingOf, isMarkdown, plainMarkdown } from './markdown';

/** Scraped or written text: tabs, bars, wide spaces, commas or one cell a line; Markdown. */
export const text: Adapter = {
  id: 'text',
  claims: (source) => isText(source.bytes),
  read: async (source) => readText(source),
};

/** Text has no control characters but those that part lines and cells, and none of the signatures of other formats. */
function isText(bytes: Uint8Array): boolean {
  const head = asciiHead(bytes);
  return !/[\x00-\x08\x0e-\x19\x1b-\x1f]/.test(head) && !/^\s*(\{\\rtf|%PDF-|PK\x03\x04|<\?xml)/.test(head);
}

function readText({ bytes }: Source): Document {
  const whole = decodeText(bytes).replace(invisible, '');
  const isMarked = isMarkdown(whole);
  let table = 0;
  const blocks = readTextBlocks(whole).map((block): DocumentBlock => {
    if (block.type === 'grid') table += 1;
    return settle(block, table, isMarked);
  });
  return { format: isMarked ? 'markdown' : 'text', titles: [], blocks, problems: [] };
}

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;

function settle(block: TextBlock, table: number, isMarked: boolean): DocumentBlock {
  if (block.type === 'paragraph') {
    const { text: words, heading } = isMarked ? headingOf(block.text) : { text: block.text, heading: null };
    return {
      type: 'paragraph',
      text: isMarked ? plainMarkdown(words) : words,
      heading,
      location: { line: block.line },
    };
  }
  const rows = block.rows.map((cells, row) =>
    cells.map((square, column) => {
      const first = square.continued
        ? cells.findLastIndex((other, index) => index < column && !other.continued)
        : column;
      const location = { table, row: row + 1, column: first + 1, line: square.line };
      const words = isMarked ? plainMarkdown(square.text) : square.text;
      const missing = square.absent ? ({ absent: true } as const) : {};
      return { text: words, continued: square.continued, location, ...missing };
    }),
  );
  return { type: 'grid', rows };
}
