import type { Meter } from '../../model/index';
import { readAligned, segments } from './aligned';
import { cell, isNumberedHeading, isProse, type Line, type TextCell } from './line';
import { isBarred, readBarred } from './pipes';
import { endsInValues, readSeparated, readSpaced, separatorOf } from './separated';

/** One way in which text sets cells apart. */
export interface Layout {
  /** Whether a line is a row in this layout. */
  readonly isRow: (text: string) => boolean;
  readonly read: (lines: readonly Line[], meter: Meter) => TextCell[][];
  /** How many rows there must be before the lines are a table. */
  readonly fewest: number;
  /** Whether a short line between two rows may be a row of one cell. */
  readonly takesShortRows: boolean;
}

/** The ways in which text sets cells apart, the most distinct first. */
export const layouts: readonly Layout[] = [
  { isRow: isBarred, read: readBarred, fewest: 2, takesShortRows: false },
  { isRow: isTabbed, read: readTabbed, fewest: 1, takesShortRows: true },
  { isRow: (text) => segments(text).length > 1 && !isProse(text), read: readAligned, fewest: 2, takesShortRows: true },
  ...[',', ';'].map((separator) => ({
    isRow: (text: string) => separatorOf(text) === separator,
    read: (lines: readonly Line[]) => readSeparated(lines, separator),
    fewest: 2,
    takesShortRows: true,
  })),
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

function readTabbed(lines: readonly Line[]): TextCell[][] {
  return lines.map((line) => line.text.split('\t').map((text) => cell(text, line.number)));
}
