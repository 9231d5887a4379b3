import { middle } from '../geometry/box';
import type { Piece } from './pieces';

/** The places by which a figure may be in line with others: its edges and its axis. */
export const ways = [
  ({ box }: Piece) => box.left,
  ({ box }: Piece) => box.right,
  ({ box }: Piece) => middle(box),
] as const;

/** In font sizes: how exactly figures of one column stand in line. */
const exact = 0.06;
/** How many rows have to have the same figures one below the other, and how many figures each at least. */
const [rowsAlike, figuresAlike] = [3, 3];

/**
 * Whether the figures of a line stand in the columns of the lines near by, above and below it from the nearest on: several of these have the same figures as it or as the next
 * that has more, all in line with one another in one way, and each of its own is in line with one of them. Numbers are drawn whole there: some have several digits in
 * one string. Of a number drawn in pieces the pieces would be as many in every row.
 */
export function standInColumns(
  line: readonly Piece[],
  above: readonly (readonly Piece[])[],
  below: readonly (readonly Piece[])[],
): boolean {
  const figures = (row: readonly Piece[]) => row.filter(({ isValue }) => isValue);
  const own = figures(line);
  const [over, under] = [above.map(figures), below.map(figures)];
  const rows = [own, ...over, ...under];
  const isFuller = (row: readonly Piece[]) => row.length > own.length;
  const models = [own, over.find(isFuller), under.find(isFuller)].flatMap((row) => (row ? [row] : []));
  return models.some((columns) => ways.some((way) => areColumns(columns, rows, own, way)));
}

function areColumns(
  columns: readonly Piece[],
  rows: readonly (readonly Piece[])[],
  own: readonly Piece[],
  way: (piece: Piece) => number,
): boolean {
  const inLine = (a: Piece, b: Piece | undefined) => b !== undefined && Math.abs(way(a) - way(b)) <= exact * a.size;
  const alike = rows.filter(
    (row) => row.length === columns.length && row.every((piece, i) => inLine(piece, columns[i])),
  );
  const areWhole = alike.some((row) => row.some(({ text }) => /^\d{2,}$/.test(text)));
  const isOwn = own.every((piece) => columns.some((column) => inLine(piece, column)));
  return columns.length >= figuresAlike && alike.length >= rowsAlike && areWhole && isOwn;
}
