import type { Grid } from '../model/document';
import { contradicts } from './contradictions';
import { headingLines, isHeading, outcomeLists } from './heading-lines';
import type { Line, Span } from './lines';
import { type LeafEntry, likeness, type PrintedLabel } from './vocabulary';

/** What a label names: a row, a column, or neither. */
export interface Named {
  readonly row: LeafEntry | null;
  readonly column: LeafEntry | null;
}

/** The value under each row and column. */
export type Found = ReadonlyMap<LeafEntry, ReadonlyMap<LeafEntry, Span>>;

/** The entry that a label names by its words, clearly before any other, and does not contradict. */
export function nearest(label: PrintedLabel, entries: readonly LeafEntry[]): LeafEntry | null {
  const ranked = entries
    .map((entry) => ({ entry, like: likeness(label, entry.entry) }))
    .sort((a, b) => b.like - a.like);
  const [best, next] = ranked;
  if (!best || best.like < 0.6 || best.like - (next?.like ?? 0) <= 0.05) return null;
  return contradicts(label, best.entry) ? null : best.entry;
}

/** The largest official table has some 300 squares; searching the labels of each costs as many steps as there are squares. */
const mostSquares = 5000;

/**
 * Tells each value's row and column by the labels that stand before it and above it, the nearest first, whatever the
 * shape of the table. Null where two values claim one cell, or where there are more squares than any official table has.
 */
export function findByLabels(
  lines: readonly Line[],
  name: (label: PrintedLabel) => Named,
  captions: ReadonlyMap<Grid, PrintedLabel>,
): Found | null {
  if (lines.reduce((sum, { spans }) => sum + spans.length, 0) > mostSquares) return null;
  const found = new Map<LeafEntry, Map<LeafEntry, Span>>();
  const strays = new Set<LeafEntry>();
  const tops = reaches(lines, name);
  const headings = headingLines(lines, name);
  const lists = outcomeLists(lines, name);
  for (const [index, line] of lines.entries()) {
    if (headings.has(line) || isSpacer(line, lines[index - 1])) continue;
    for (const span of line.spans) {
      if (span.label || isBeyond(span, lines.slice(tops[index], index), lists, name)) continue;
      const [first, last] = [span.from, span.to].map((at) => {
        const names = labelsOf(lines.slice(tops[index], index + 1), { ...span, from: at }, captions).map(name);
        return { row: names.find((named) => named.row)?.row, column: names.find((named) => named.column)?.column };
      });
      const { row, column } = first ?? {};
      if (row && !column && span.square.text.trim() !== '' && hasDigit(line)) strays.add(row);
      // A value that reaches over two cells of the form is neither's for certain.
      if (!row || !column || last?.row !== row || last.column !== column) continue;
      const own = found.get(row) ?? new Map<LeafEntry, Span>();
      found.set(row, own);
      if (own.has(column)) return null;
      own.set(column, span);
    }
  }
  // A row with a figure under no heading has more figures than columns: which of them is which is not certain.
  for (const row of strays) found.delete(row);
  return found;
}

/** Whether a line of blanks follows one of values: Word ends a table with one where its columns do not meet (`supportMisalignedColumns`). */
function isSpacer(line: Line, above: Line | undefined): boolean {
  const isBlank = ({ square }: Span) => square.text.trim() === '';
  return line.spans.every(isBlank) && above?.grid === line.grid && !isHeading(above);
}

/** Whether a blank stands where the lists of outcomes over it name none: it is a square too many, or one between the columns, and no value. */
function isBeyond(
  { from, square }: Span,
  above: readonly Line[],
  lists: ReadonlySet<Line>,
  name: (label: PrintedLabel) => Named,
): boolean {
  if (square.text.trim() !== '') return false;
  const over = above.filter((line) => lists.has(line));
  const isNamedBy = ({ label, ...over }: Span) =>
    label !== null && over.from <= from && from <= over.to && name(label).column !== null;
  return over.length > 0 && !over.some(({ spans }) => spans.some(isNamedBy));
}

/** Whether a line has a figure: a line of signs alone, as `---` or `=`, may be drawn and not written. */
function hasDigit({ spans }: Line): boolean {
  return spans.some(({ label, square }) => !label && /\d/.test(square.text));
}

/** For each line the first of those whose headings reach down to it: under headings that cannot be read nothing stands under those above. */
function reaches(lines: readonly Line[], name: (label: PrintedLabel) => Named): number[] {
  const isNamed = (label: PrintedLabel) => Object.values(name(label)).some((entry) => entry !== null);
  let [start, top] = [0, 0];
  return lines.map((line, index) => {
    if (isHeading(lines[index - 1]) && !isHeading(line)) {
      const run = lines.slice(start, index).map(({ spans }) => spans.flatMap((span) => span.label ?? []));
      if (run.some((labels) => labels.length > 1) && !run.flat().some(isNamed)) top = index;
    }
    if (!isHeading(line)) start = index + 1;
    return top;
  });
}

/** The labels of the last of some lines that stand before a span, and those over it, the nearest first. */
function labelsOf(lines: readonly Line[], span: Span, captions: ReadonlyMap<Grid, PrintedLabel>): PrintedLabel[] {
  const line = lines.at(-1);
  if (!line) return [];
  // A line that lacks squares has lost their places: only lines that lack as many stand over it, or under it, for certain.
  const above = lines
    .slice(0, -1)
    .filter((other) => other.grid === line.grid && widthOf(other) === widthOf(line))
    .toReversed();
  const before = line.spans.filter((other) => other.to < span.from).toReversed();
  const ownLabel = before.findIndex((other) => other.label);
  const stub = before.flatMap(
    (other, i) => other.label ?? (ownLabel >= 0 && i > ownLabel ? (inherited(above, other.from) ?? []) : []),
  );
  const caption = captions.get(line.grid);
  return [...stub, ...above.flatMap((other) => headingOver(other, span.from) ?? []), ...(caption ? [caption] : [])];
}

/** How many squares a line has. */
function widthOf({ spans }: Line): number {
  return (spans.at(-1)?.to ?? -1) + 1;
}

/** The label over a column in a heading line; a blank right of a label continues it, as merged cells come out in plain text. */
function headingOver(line: Line, column: number): PrintedLabel | null {
  const at = line.spans.findIndex((span) => span.from <= column && column <= span.to);
  const span = line.spans[at];
  if (!span || span.label) return span && isOverUnsure(span) ? null : (span?.label ?? null);
  if (line.spans.some((other) => !other.label && other.square.text.trim() !== '')) return null;
  return line.spans.slice(0, at).findLast((other) => other.label)?.label ?? null;
}

/** Whether it is not certain over which columns a heading stands. */
function isOverUnsure({ square, from, to }: Span): boolean {
  return square.doubt === 'cell-uncertain' && from < to;
}

/** The label that a blank in the stub continues: the nearest above it. */
function inherited(above: readonly Line[], column: number): PrintedLabel | null {
  for (const line of above) {
    const span = line.spans.find((other) => other.from <= column && column <= other.to);
    if (span?.label) return span.label;
    if (span && span.square.text.trim() !== '') return null;
  }
  return null;
}
