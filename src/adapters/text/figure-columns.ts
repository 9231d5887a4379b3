import { countWhile } from '../../text/count-while';
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
  const best = choices.reduce((least, choice) => (choice.length < least.length ? choice : least), choices[0] ?? []);
  return best.sort((one, other) => one.start - other.start);
}

/** The columns in which labels start that stand over no figures. */
export function labelColumns(labels: readonly Segment[]): Column[] {
  return cluster(labels, (piece) => piece.start, 1).map(({ start }) => ({ start, end: start + 1 }));
}

/** Whether no column reaches into the next; they stand in order. */
export function areApart(columns: readonly Column[]): boolean {
  return columns.every(({ start }, index) => index === 0 || (columns[index - 1]?.end ?? 0) <= start);
}

/** The columns, apart and in order, in which a piece stands at least in part: from the first up to, but not with, `end`. */
export function columnsUnder(piece: Segment, columns: readonly Column[]): { first: number; end: number } {
  const first = countWhile(columns, (column) => column.end <= piece.start);
  return {
    first,
    end: Math.max(
      first,
      countWhile(columns, (column) => column.start < piece.end),
    ),
  };
}

/** Whether each figure of a line stands in one column, in which no other of the line's stands. */
export function standsInColumns(pieces: readonly Segment[], columns: readonly Column[]): boolean {
  const taken = new Set<number>();
  for (const piece of pieces) {
    if (!isValue(piece.text)) continue;
    const { first, end } = columnsUnder(piece, columns);
    if (end - first !== 1 || taken.has(first)) return false;
    taken.add(first);
  }
  return true;
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
