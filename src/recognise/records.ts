import type { Document, DocumentBlock, Grid, Paragraph, Square } from '../model/document';
import { isValue } from '../text/number';
import { plainly } from './naming';
import { findPieces, type Piece } from './pieces';
import { disclosure } from './table-words';
import { likeness, printedLabel } from './vocabulary';

/** What a record names, and the figure that it gives each of its keys. */
interface RecordOf {
  readonly label: string;
  readonly keys: readonly string[];
  readonly values: readonly string[];
  readonly paragraph: Paragraph;
  /** How many blocks it takes. */
  readonly length: number;
}

/** A sentence with fewer figures is prose, unless its keys are headings of the form. */
const fewestKeys = 3;

/** A key and its figure, with or without a colon between; the key alone where the figure is left blank. */
const pair =
  /^(\p{Script=Han}{1,12}(?:[（(]单位[：:]\p{Script=Han}{1,3}[）)])?)\s*(?:[：:]\s*)?((?:[^\p{Script=Han}\s：:][^\p{Script=Han}]*)?件?|[无零])$/u;

/**
 * The pieces of the standard tables, and the document that they stand in. A table that no grid prints may be written out, as records that give figures to the
 * same keys one after the other (`予以公开：自然人3，商业企业0，…`), in a sentence each or with a paragraph for each key: those are its rows.
 */
export function findTables(document: Document): { readonly document: Document; readonly pieces: readonly Piece[] } {
  const found = findPieces(document);
  const printed = new Set(found.map(({ table }) => table));
  const written = printed.size < 3 ? withRecords(document) : document;
  if (written === document) return { document, pieces: found };
  const drawn = new Set<DocumentBlock>(document.blocks);
  const isOwn = ({ table, at }: Piece) => {
    const block = written.blocks[at];
    return !printed.has(table) || (block !== undefined && drawn.has(block));
  };
  return { document: written, pieces: findPieces(written).filter(isOwn) };
}

/** The document with a grid after every run of records that have the same keys. */
function withRecords(document: Document): Document {
  const { blocks } = document;
  const written: DocumentBlock[] = [];
  let hasRecords = false;
  for (let at = 0; at < blocks.length; ) {
    const run = recordsAt(blocks, at);
    const length = run.reduce((sum, record) => sum + record.length, 0);
    for (const block of blocks.slice(at, at + Math.max(1, length))) written.push(block);
    const isTable = run.length > 1 || run.some(({ keys }) => keys.every(isHeading));
    if (isTable) written.push(gridOf(run));
    hasRecords ||= isTable;
    at += Math.max(1, length);
  }
  return hasRecords ? { ...document, blocks: written } : document;
}

/** The records with the same keys that begin at a block; none where no record does. */
function recordsAt(blocks: readonly DocumentBlock[], start: number): RecordOf[] {
  const run: RecordOf[] = [];
  for (let at = start; ; ) {
    const record = sentenceAt(blocks, at) ?? listAt(blocks, at, run[0]?.keys.length);
    if (!record || (run[0] && run[0].keys.join() !== record.keys.join())) return run;
    run.push(record);
    at += record.length;
  }
}

/** A record written as one sentence. */
function sentenceAt(blocks: readonly DocumentBlock[], at: number): RecordOf | null {
  const block = blocks[at];
  if (block?.type !== 'paragraph') return null;
  const colon = block.text.search(/[：:]/);
  const first = colon < 0 ? '' : block.text.slice(colon + 1).replace(/[。；;]\s*$/, '');
  const pairs = pairsOf(first.split(/[，、；;]|,(?!\d{3}(?!\d))/));
  return pairs && { ...pairs, label: block.text.slice(0, colon), paragraph: block, length: 1 };
}

/** A record of a paragraph that names it and one for each key; the first of a run tells how many those are. */
function listAt(blocks: readonly DocumentBlock[], at: number, count: number | undefined): RecordOf | null {
  const block = blocks[at];
  if (block?.type !== 'paragraph' || isPair(block.text, false)) return null;
  const texts: string[] = [];
  for (const next of blocks.slice(at + 1, at + 1 + (count ?? 20))) {
    if (next.type !== 'paragraph' || !isPair(next.text, count !== undefined)) break;
    texts.push(next.text);
  }
  const pairs = pairsOf(texts);
  return pairs && { ...pairs, label: block.text, paragraph: block, length: texts.length + 1 };
}

/** Whether a text is a key with its figure; a key whose figure is blank is one only after a colon, or where keys are expected. */
function isPair(text: string, isExpected: boolean): boolean {
  const [, key, figure = ''] = pair.exec(text.trim()) ?? [];
  return key !== undefined && isValue(figure) && (figure.trim() !== '' || isExpected || /[：:]\s*$/.test(text));
}

function pairsOf(texts: readonly string[]): Pick<RecordOf, 'keys' | 'values'> | null {
  if (!texts.every((text) => isPair(text, true))) return null;
  const pairs = texts.map((text) => pair.exec(text.trim()) ?? []);
  const values = pairs.map(([, , figure = '']) => figure);
  const keys = pairs.map(([, key = '']) => key);
  if (keys.length === 0 || (keys.length < fewestKeys && !keys.every(isHeading))) return null;
  return values.some((value) => value !== '') && new Set(keys).size === keys.length ? { keys, values } : null;
}

/** Whether a key is a heading of table 二, as 本年处理决定数量 is: one alone makes a record of `行政许可：本年处理决定数量3件`. */
function isHeading(key: string): boolean {
  const label = printedLabel(key);
  return [...disclosure.headings.values()].some((heading) => likeness(label, heading) >= plainly);
}

function gridOf(run: readonly RecordOf[]): Grid {
  const square = (text: string, { location, doubtful }: Paragraph, row: number, column: number): Square => ({
    text: text.trim(),
    continued: false,
    ...(doubtful ? { doubt: 'cell-uncertain' } : {}),
    location: { ...location, row: row + 1, column: column + 1 },
  });
  const [first] = run;
  const head = first ? ['', ...first.keys].map((text, column) => square(text, first.paragraph, 0, column)) : [];
  const rows = run.map(({ label, values, paragraph }, row) =>
    [label, ...values].map((text, column) => square(text, paragraph, row + 1, column)),
  );
  return { type: 'grid', rows: [head, ...rows] };
}
