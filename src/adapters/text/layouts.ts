import type { Meter } from '../../model/index';
import { readAligned } from './aligned';
import { readDrawn } from './drawn';
import { cell, isNumberedHeading, isProse, type Line, type TextCell } from './line';
import { isListed, readListed } from './listed';
import { isBarred, isDrawn, isHeadRuled, readBarred } from './pipes';
import { segments, type Width } from './segments';
import { hasSeparatedFigures, isSeparated, readSeparated, separators } from './separated';
import { endsInValues, hasSpacedCells, isSpaced, readSpaced } from './spaced';
import { fillTrimmed } from './trimmed';

/** What holds for a whole text while it is read. */
export interface TextPage {
  readonly meter: Meter;
  /** The widths that its writer may have given its characters. */
  readonly widths: () => readonly Width[];
}

/** One way in which text sets cells apart. */
export interface Layout {
  /** Whether a line is a row in this layout. */
  readonly isRow: (text: string) => boolean;
  readonly read: (lines: readonly Line[], page: TextPage) => TextCell[][];
  /** Whether a row proves that the lines are a table; where this is left out, every row does. */
  readonly isProof?: (text: string) => boolean;
  /** A line that begins another table. */
  readonly begins?: RegExp;
  /** How many rows there must be before the lines are a table. */
  readonly fewest: number;
  /** Whether a short line between two rows may be a row of one cell. */
  readonly takesShortRows: boolean;
}

/** The ways in which text sets cells apart, the most distinct first. */
export const layouts: readonly Layout[] = [
  { isRow: isListed, read: readListed, fewest: 2, takesShortRows: false },
  {
    isRow: isBarred,
    read: (lines, { meter }) =>
      (isDrawn(lines) && !isHeadRuled(lines) ? readDrawn(lines, meter) : null) ?? readBarred(lines),
    begins: /^\s*[┌╔┏╭]/,
    fewest: 2,
    takesShortRows: false,
  },
  { isRow: isTabbed, read: (lines, { meter }) => readTabbed(lines, meter), fewest: 1, takesShortRows: true },
  {
    isRow: (text) => segments(text).length > 1 && !isProse(text),
    read: (lines, { meter, widths }) => readAligned(lines, meter, widths()),
    fewest: 2,
    takesShortRows: true,
  },
  ...separators.map((separator) => ({
    isRow: (text: string) => isSeparated(text, separator),
    isProof: (text: string) => hasSeparatedFigures(text, separator),
    read: (lines: readonly Line[], { meter }: TextPage) =>
      lines.length > 1 ? readSeparated(lines, separator, meter) : [],
    fewest: 1,
    takesShortRows: true,
  })),
  { isRow: isSpaced, isProof: hasSpacedCells, read: readSpaced, fewest: 2, takesShortRows: true },
  { isRow: endsInValues, read: readSpaced, fewest: 2, takesShortRows: true },
];

/** A line of cells parted by tabs. A tab before prose indents it, one after it is a slip. */
function isTabbed(text: string): boolean {
  if (!text.includes('\t')) return false;
  const trimmed = text.trim();
  if (trimmed === '') return true;
  const last = text.lastIndexOf('\t');
  return (
    trimmed.includes('\t') ||
    (text.trimEnd().length <= last && ((!isProse(trimmed) && !isNumberedHeading(trimmed)) || text.indexOf('\t') < last))
  );
}

/** A tab at the end of every line ends the line and begins no cell. */
function readTabbed(lines: readonly Line[], meter: Meter): TextCell[][] {
  const rows = lines.map((line) => line.text.split('\t').map((text) => cell(unquoted(text), line.number)));
  const isEnded = rows.length > 1 && rows.every((row) => row.length > 1 && row.at(-1)?.text === '');
  return fillTrimmed(isEnded ? rows.map((row) => row.slice(0, -1)) : rows, meter);
}

/** A cell without the double quotes that programs put around the cells of a file of tab separated values. */
function unquoted(text: string): string {
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
