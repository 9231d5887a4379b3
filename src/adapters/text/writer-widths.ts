import type { Line } from './line';
import { type Segment, segments, type Width, widths } from './segments';

/**
 * The widths that whoever laid out a text in columns may have given its characters: those under which most pieces of a line start or end where
 * one of the line before it does. One program writes a whole text, so all of its tables bear witness.
 */
export function writerWidths(lines: readonly Line[]): readonly Width[] {
  const laidOut = lines.map(({ text }) => (/\S\s{2,}\S/.test(text) && !/\t/.test(text) ? text : null));
  const scores = widths.map((widthOf) => alignedPieces(laidOut, widthOf));
  const best = Math.max(...scores);
  return widths.filter((_, index) => scores[index] === best);
}

function alignedPieces(texts: readonly (string | null)[], widthOf: Width): number {
  let count = 0;
  let before: readonly Segment[] = [];
  for (const text of texts) {
    const pieces = text === null ? [] : segments(text, widthOf).slice(1);
    const starts = new Set(before.map((piece) => piece.start));
    const ends = new Set(before.map((piece) => piece.end));
    count += pieces.filter((piece) => starts.has(piece.start) || ends.has(piece.end)).length;
    before = pieces;
  }
  return count;
}
