import type { Adapter, Document, DocumentBlock, Meter, Source } from '../../model/index';
import { asciiHead, decodeText } from '../../text/decode';
import { jsonStrings } from '../../text/json-strings';
import { readHtml } from '../html/index';
import { readTextBlocks } from './blocks';
import type { TextBlock } from './line';
import { headingOf, headingWords, isMarkdown, plainMarkdown } from './markdown';
import { withoutReplyMarks } from './reply-marks';
import { withoutWikitext } from './wikitext';

/** Scraped or written text: tabs, bars, wide spaces, commas or one cell a line; Markdown. */
export const text: Adapter = {
  id: 'text',
  claims: (source) => isText(source.bytes),
  read: async (source, meter) => readText(source, meter),
};

/** Text has no control characters but those that part lines and cells, and none of the signatures of other formats. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isMarkedWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const head = isMarkedWide ? decodeText(bytes.subarray(0, 4096)) : asciiHead(bytes);
  return !/[\x00-\x08\x0e-\x19\x1b-\x1f]/.test(head) && !/^\s*(\{\\rtf|%PDF-|PK\x03\x04|<\?xml)/.test(head);
}

function readText({ bytes }: Source, meter: Meter): Document {
  const decoded = decodeText(bytes);
  const carried = textOfJson(decoded);
  const inner = carried === null ? null : readWhole(carried, meter);
  return inner?.blocks.some(({ type }) => type === 'grid') ? inner : readWhole(decoded, meter);
}

function readWhole(text: string, meter: Meter): Document {
  const whole = withoutWikitext(withoutReplyMarks(text.replace(invisible, '')));
  const isMarked = isMarkdown(whole);
  const blocks = pieces(whole).flatMap(({ text: piece, line }): DocumentBlock[] =>
    /^<table\b/i.test(piece)
      ? [...readHtml(piece, meter).blocks]
      : readTextBlocks(piece, meter, line).map((block) => settle(block, isMarked, meter)),
  );
  return { format: isMarked ? 'markdown' : 'text', titles: [], blocks: numbered(blocks), problems: [] };
}

/** The texts that a JSON answer or a notebook carries: its strings of several lines, which are read in its place where a table stands in them; null where the text is no JSON, or has none. */
function textOfJson(text: string): string | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const texts = (jsonStrings(text) ?? []).map(([, value]) => value).filter((value) => value.includes('\n'));
  return texts.length > 0 ? texts.join('\n') : null;
}

/** Tables of mark-up inside text, as Markdown allows them, and the text between, each with its first line. */
function pieces(whole: string): { text: string; line: number }[] {
  let line = 1;
  return splitAtTables(whole).map((piece) => {
    const start = line;
    line += piece.split('\n').length - 1;
    return { text: piece, line: start };
  });
}

function splitAtTables(whole: string): string[] {
  const pieces: string[] = [];
  const tag = /<table\b|<\/table\s*>/gi;
  let from = 0;
  let open = -1;
  for (const { index, 0: found } of whole.matchAll(tag)) {
    if (!found.startsWith('</')) open = open < 0 ? index : open;
    else if (open >= 0) {
      pieces.push(whole.slice(from, open), whole.slice(open, index + found.length));
      from = index + found.length;
      open = -1;
    }
  }
  return [...pieces, whole.slice(from)];
}

/** Counts the grids of the document in reading order. */
function numbered(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  let table = 0;
  return blocks.map((block) => {
    if (block.type !== 'grid') return block;
    table += 1;
    const number = table;
    const rows = block.rows.map((squares) =>
      squares.map((square) => ({ ...square, location: { ...square.location, table: number } })),
    );
    return { ...block, rows };
  });
}

/** Characters that take no room and change nothing; those that print what follows backwards (U+202D, U+202E) do. */
const invisible = /[\u200b-\u200f\u202a-\u202c\u2060-\u2069\ufeff\u00ad]/g;

/**
 * A paragraph or a grid of the document. Characters broken between their bytes (U+FFFD), as html2text breaks those that reach over the end of a cell,
 * show that the writer cut lines without knowing what stood in them: no figure of such a table is certain.
 */
function settle(block: TextBlock, isMarked: boolean, meter: Meter): DocumentBlock {
  if (block.type === 'paragraph') {
    const { text: words, heading } = isMarked
      ? headingOf(block.text)
      : { text: headingWords(block.text), heading: null };
    return {
      type: 'paragraph',
      text: isMarked ? plainMarkdown(words) : words,
      heading,
      location: { line: block.line },
    };
  }
  meter.count('squares', block.rows.length * (block.rows[0]?.length ?? 0));
  const isBroken = block.rows.some((cells) => cells.some((square) => square.text.includes('\ufffd')));
  const broken = isBroken ? ({ doubt: 'cell-uncertain' } as const) : {};
  const rows = block.rows.map((cells, row) =>
    cells.map((square, column) => {
      const before = () => cells.findLastIndex((other, index) => index < column && !other.continued);
      const first = square.continued ? (square.column ?? before()) : column;
      const location = { row: row + 1, column: first + 1, line: square.line };
      const words = isMarked ? plainMarkdown(square.text) : square.text;
      const missing = square.absent ? ({ absent: true } as const) : {};
      return { text: words, continued: square.continued, location, ...missing, ...broken };
    }),
  );
  return { type: 'grid', rows };
}
