import type { Grid, Square } from '../model/document';
import { isValue } from '../text/number';

/** No figures that stand in one square by mistake are longer than this together. */
const longest = 40;

/**
 * A grid as it is, but a blank square beside one that holds several figures is not surely blank: 33 17 beside nothing may well be the figures of both, one of
 * which runs over its border.
 */
export function doubtBesideCrowded(grid: Grid): Grid {
  const { rows } = grid;
  if (!rows.some((row) => row.some(isCrowded))) return grid;
  const isBeside = (row: number, column: number) =>
    [rows[row - 1]?.[column], rows[row + 1]?.[column], rows[row]?.[column - 1], rows[row]?.[column + 1]].some(
      isCrowded,
    );
  return {
    type: 'grid',
    rows: rows.map((row, r) =>
      row.map((square, c) =>
        isBlank(square) && isBeside(r, c) ? { ...square, doubt: square.doubt ?? 'cell-uncertain' } : square,
      ),
    ),
  };
}

function isBlank({ text, absent }: Square): boolean {
  return text.trim() === '' && !absent;
}

/** Whether a square holds several figures, or a dash and a figure, and nothing else. */
function isCrowded(square: Square | undefined): boolean {
  const text = square?.text.trim() ?? '';
  if (text.length > longest || !/\p{Nd}/u.test(text)) return false;
  const parts = text.split(/\s+/);
  return parts.length > 1 && parts.every(isValue) && !isValue(text);
}
