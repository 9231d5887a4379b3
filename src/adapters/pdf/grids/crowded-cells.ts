import { isOneNumber, linesOf } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import type { PageCell, PageGrid } from './grids';
import type { JoinedGrid } from './joined';

/** In font sizes: a sign touches the figure that it belongs to, where it is not drawn with it. */
const touching = 0.1;

/** Whether a dash and a figure that are drawn each for itself, with white space between, would be read as one negative number: a blank sign beside a figure of the next cell. */
export function isSignApart(glyphs: readonly Glyph[]): boolean {
  if (!glyphs.some(({ text }) => isSign(text))) return false;
  return linesOf(glyphs).some((line) =>
    line.glyphs.some((glyph, i) => {
      const last = line.glyphs[i - 1];
      return last !== undefined && isSign(last.text) && /^\p{Nd}$/u.test(glyph.text) && areApart(last, glyph);
    }),
  );
}

function isSign(text: string): boolean {
  return /^[-‐‑–−－]$/.test(text);
}

function areApart(last: Glyph, glyph: Glyph): boolean {
  const gap = glyph.box.left - last.box.right;
  return glyph.string !== last.string && (gap > touching * glyph.size || !isOneNumber(last, glyph));
}

/**
 * A table as it is, but a blank cell beside one in which figures of several are drawn is not surely blank: one of these may be its own that runs over its border.
 */
export function doubtBesideCrowded<Table extends PageGrid | JoinedGrid>(table: Table): Table {
  const places = new Set(table.cells.filter(({ crowded }) => crowded).flatMap(besides));
  if (places.size === 0) return table;
  const isBeside = (cell: PageCell) => squaresOf(cell).some((square) => places.has(square));
  const told = (cell: PageCell): PageCell =>
    cell.text === '' && !cell.doubt && isBeside(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell;
  return { ...table, cells: table.cells.map(told) };
}

/** The squares left and right of a cell, above it and below. */
function besides({ row, column, rows, columns }: PageCell): string[] {
  const down = Array.from({ length: rows }, (_, i) => row + i);
  const across = Array.from({ length: columns }, (_, i) => column + i);
  return [
    ...down.flatMap((r) => [`${r}:${column - 1}`, `${r}:${column + columns}`]),
    ...across.flatMap((c) => [`${row - 1}:${c}`, `${row + rows}:${c}`]),
  ];
}

function squaresOf({ row, column, rows, columns }: PageCell): string[] {
  return Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)}:${column + (i % columns)}`);
}
