import type { Meter } from '../../model/index';
import { readAsciidoc } from './asciidoc';
import { joinCopiedCells } from './copied-cells';
import { type Layout, layouts, type TextPage } from './layouts';
import { cell, isProse, isValue, type Line, rectangle, type TextBlock, type TextCell } from './line';
import { readListTable } from './list-table';
import { partLists } from './listed';
import { isBorder } from './pipes';
import { joinQuotedCells } from './quoted-cells';
import { readRuled } from './ruled';
import type { Width } from './segments';
import { readRun } from './stream';
import { writerWidths } from './writer-widths';

/** What ends a line, of which files have one kind or another. */
const anyLineEnd = /\r\n|[\n\r\f\v\u2028\u2029]/;
/** Where lines end in \n, any other between two digits does not end the line but breaks the figure, as spreadsheets write a cell of two lines. */
const lineEnds = /\r\n|\n|(?<![\d０-９])[\r\f\v\u2028\u2029]|[\r\f\v\u2028\u2029](?![\d０-９])/;

/** Reads plain text as paragraphs and tables in order; lines are counted from `firstLine`. Throws `too-large` for a table of too many squares. */
export function readTextBlocks(text: string, meter: Meter, firstLine = 1): TextBlock[] {
  const written = text
    .split(text.includes('\n') ? lineEnds : anyLineEnd)
    .map((line, index) => ({ text: line, number: firstLine + index }));
  const lines = partLists(joinCopiedCells(joinQuotedCells(written)));
  const gap = usualGap(lines);
  const page: TextPage = { meter, widths: once(() => writerWidths(lines)) };
  const blocks: TextBlock[] = [];
  const barren = new Map<Layout, number>();
  let plainUntil = 0;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line || isBlank(line.text)) {
      index += 1;
      continue;
    }
    const table = readWritten(lines, index, meter) ?? tableAt(lines, index, page, barren);
    const run = table || index < plainUntil ? null : readRun(lines, index);
    if (table) {
      blocks.push({
        type: 'grid',
        rows: rectangle([...table.rows, ...strippedRow(table.rows, lines, index + table.length, gap)], meter),
      });
    } else if (run?.rows) blocks.push({ type: 'grid', rows: run.rows });
    else if (!isBorder(line.text)) blocks.push({ type: 'paragraph', text: line.text.trim(), line: line.number });
    if (run) plainUntil = index + run.length;
    index += table?.length ?? (run?.rows ? run.length : 1);
  }
  return blocks;
}

function once(read: () => readonly Width[]): () => readonly Width[] {
  let known: readonly Width[] | null = null;
  return () => {
    known ??= read();
    return known;
  };
}

/** The table at `start` whose extent and cells its own marks tell. */
function readWritten(
  lines: readonly Line[],
  start: number,
  meter: Meter,
): { rows: TextCell[][]; length: number } | null {
  return readRuled(lines, start, meter) ?? readAsciidoc(lines, start, meter) ?? readListTable(lines, start);
}

/**
 * The table that begins at `start`, if any. `barren` remembers for each layout up to which line its rows prove or hold nothing: what
 * begins among them ends where they end, and has no more.
 */
function tableAt(
  lines: readonly Line[],
  start: number,
  page: TextPage,
  barren: Map<Layout, number>,
): { rows: TextCell[][]; length: number } | null {
  for (const layout of layouts) {
    if (start < (barren.get(layout) ?? 0)) continue;
    const end = tableEnd(lines, start, layout, page);
    if (end === start) continue;
    const taken = lines.slice(start, end).filter((line) => !isBlank(line.text));
    const isProof = layout.isProof ?? layout.isRow;
    const isTable = taken.filter((line) => isProof(line.text)).length >= layout.fewest;
    const rows = isTable ? layout.read(taken, page) : [];
    if (rows.length > 0) return { rows, length: end - start };
    barren.set(layout, end);
  }
  return null;
}

/** The index after the last line of the table that begins at `start`; `start` itself where none does. */
function tableEnd(lines: readonly Line[], start: number, layout: Layout, page: TextPage): number {
  const isRow = (index: number) => layout.isRow(lines[index]?.text ?? '');
  const isLedIn = layout.takesShortRows && isIndented(lines[start]?.text ?? '') && isRow(start + 1);
  if (!isRow(start) && !isLedIn) return start;
  let end = start + 1;
  for (let index = end; index < lines.length; index = end) {
    const text = lines[index]?.text ?? '';
    if (layout.begins?.test(text)) break;
    const next = isBlank(text) ? nextFilled(lines, index) : index;
    if (
      next === index
        ? !isRow(index) && !isShortRow(lines, index, layout)
        : !isRow(next) || !continuesTable(lines, end - 1, next, layout, page)
    )
      break;
    end = next + 1;
  }
  return end;
}

/** A line set deep into the page stands in a later column of the rows below it. */
function isIndented(text: string): boolean {
  return /^(\t|\s{8})/.test(text) && text.trim().length < 30;
}

/** A short line between two rows, no empty line around it, is a row whose other cells are merged into its one. */
function isShortRow(lines: readonly Line[], index: number, layout: Layout): boolean {
  const text = lines[index]?.text ?? '';
  if (!layout.takesShortRows || isProse(text) || /^[一二三四五六七八九十]+、/.test(text.trim()) || /^#/.test(text))
    return false;
  let next = index + 1;
  while (next < index + 3 && !layout.isRow(lines[next]?.text ?? '') && !isBlank(lines[next]?.text ?? '')) next += 1;
  return layout.isRow(lines[next]?.text ?? '');
}

/**
 * Whether rows after an empty line belong to the table before it: a table begins with its header, so rows with figures, or of the same
 * number of cells, go on with the one before.
 */
function continuesTable(
  lines: readonly Line[],
  before: number,
  after: number,
  layout: Layout,
  page: TextPage,
): boolean {
  const read = (index: number) => layout.read(lines.slice(index, index + 1), page)[0] ?? [];
  const next = read(after);
  return (next.length > 0 && next.length === read(before).length) || next.some((square) => isValue(square.text));
}

/**
 * Editors strip white space at line ends, and with it a row that is all blank. Where single empty lines part the blocks of
 * a file, a second one after a row that is all headings is the row that stood under them.
 */
function strippedRow(
  rows: readonly (readonly TextCell[])[],
  lines: readonly Line[],
  end: number,
  gap: number,
): TextCell[][] {
  const last = rows.at(-1) ?? [];
  const ending = last.at(-1)?.text ?? '';
  const isHeader = ending !== '' && !last.some((square) => isValue(square.text));
  const next = nextFilled(lines, end);
  if (!isHeader || gap !== 1 || next - end !== 2 || next === lines.length) return [];
  return [last.map(() => cell('', lines[end]?.number ?? 1))];
}

/** The number of empty lines that most often stand together in the file. */
function usualGap(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  let run = 0;
  for (const line of lines) {
    if (isBlank(line.text)) run += 1;
    else {
      if (run > 0) counts.set(run, (counts.get(run) ?? 0) + 1);
      run = 0;
    }
  }
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0] ?? 0;
}

function nextFilled(lines: readonly Line[], index: number): number {
  let next = index;
  while (next < lines.length && isBlank(lines[next]?.text ?? '')) next += 1;
  return next;
}

/** An empty line; one of tabs alone is a row of blank cells. */
function isBlank(text: string): boolean {
  return text.trim() === '' && !text.includes('\t');
}
