import type { DocumentBlock, Meter, Square } from '../../model/index';
import { readTextBlocks } from '../text/blocks';
import { isValue, type TextCell } from '../text/line';
import type { WordParagraph } from './flow';
import { visible } from './visible';

interface Line {
  readonly text: string;
  readonly paragraph: WordParagraph;
}

/**
 * Paragraphs that stand together, where some of them are rows whose cells are parted by tabs, as text is read; undefined where none are.
 * `firstTable` is the number that the next table of the document bears.
 */
export function tabbedBlocks(
  paragraphs: readonly WordParagraph[],
  firstTable: number,
  meter: Meter,
): DocumentBlock[] | undefined {
  const lines = paragraphs.flatMap((paragraph) => paragraph.text.split('\n').map((text) => ({ text, paragraph })));
  if (lines.filter(({ text }) => isRow(text)).length < FEWEST_ROWS) return undefined;
  let table = firstTable - 1;
  return readTextBlocks(lines.map(({ text }) => untabbedNumber(text)).join('\n'), meter).map((block): DocumentBlock => {
    if (block.type === 'grid') {
      meter.count('squares', block.rows.length * (block.rows[0]?.length ?? 0));
      table += 1;
      return { type: 'grid', rows: block.rows.map((row, index) => toSquares(row, { table, row: index + 1 }, lines)) };
    }
    const { heading = null, doubtful = false } = lines[block.line - 1]?.paragraph ?? {};
    return { type: 'paragraph', text: visible(block.text), heading, ...(doubtful && { doubtful }), location: {} };
  });
}

/** A single line of figures may be an accident; the first part of table 二 has two. */
const FEWEST_ROWS = 2;

/** A label and at least two figures or blanks. The lines of a table of contents have one number, those of a signature no label. */
function isRow(text: string): boolean {
  const [label = '', ...values] = untabbedNumber(text).split('\t');
  return label.trim() !== '' && values.length > 1 && values.every((value) => value.trim() === '' || isValue(value));
}

/** The tab between an automatic number and its paragraph parts no cells. */
function untabbedNumber(text: string): string {
  return text.replace(/^(\s*(?:第|[（(〔])?[一二三四五六七八九十\d]{1,3}[）)〕、.．章条项]+)\t/, '$1 ');
}

function toSquares(
  cells: readonly TextCell[],
  place: { readonly table: number; readonly row: number },
  lines: readonly Line[],
): Square[] {
  return cells.map((cell, column) => ({
    text: visible(cell.text),
    continued: cell.continued,
    ...(cell.absent && { absent: true }),
    ...(lines[cell.line - 1]?.paragraph.doubtful && { doubt: 'cell-uncertain' }),
    location: { ...place, column: column + 1 },
  }));
}
