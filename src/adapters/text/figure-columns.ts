import { isValue } from './line';
import type { Segment } from './segments';

/** A column of a text: the display columns from its first to behind its last. */
export interface Column {
  readonly start: number;
  readonly end: number;
}

/** How the figures of a column line up. */
const alignments: readonly { readonly at: (segment: Segment) => number; readonly tolerance: number }[] = [
  { at: (segment) => segment.start, tolerance: 0 },
  { at: (segment) => segment.end, tolerance: 0 },
  { at: (segment) => (segment.start + segment.end) / 2, tolerance: 1 },
];

/** The columns in which figures stand: they line up on the left, on the right or in the middle, and the alignment that needs the fewest columns is the writer's. */
export function figureColumns(figures: readonly Segment[]): Column[] {
  const choices = alignments.map(({ at, tolerance }) => cluster(figures, at, tolerance));
  return choices.reduce((best, choice) => (choice.length < best.length ? choice : best), choices[0] ?? []);
}

/** The columns in which labels start that stand over no figures. */
export function labelColumns(labels: readonly Segment[]): Column[] {
  return cluster(labels, (piece) => piece.start, 1).map(({ start }) => ({ start, end: start + 1 }));
}

/** Whether a piece stands in a column, at least in part. */
export function overlaps(piece: Segment, column: Column): boolean {
  return piece.start < column.end && piece.end > column.start;
}

/** Whether each figure of a line stands in one column, in which no other of the line's stands. */
export function standsInColumns(pieces: readonly Segment[], columns: readonly Column[]): boolean {
  const figures = pieces.filter((piece) => isValue(piece.text));
  const taken = figures.flatMap((piece) => columns.filter((column) => overlaps(piece, column)));
  return taken.length === figures.length && new Set(taken).size === figures.length;
}

function cluster(pieces: readonly Segment[], at: (segment: Segment) => number, tolerance: number): Column[] {
  const sorted = [...pieces].sort((one, other) => at(one) - at(other));
  const groups: Segment[][] = [];
  for (const piece of sorted) {
    const last = groups.at(-1)?.at(-1);
    if (last && at(piece) - at(last) <= tolerance) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => ({
    start: group.reduce((least, piece) => Math.min(least, piece.start), group[0]?.start ?? 0),
    end: group.reduce((most, piece) => Math.max(most, piece.end), 0),
  }));
}
