import type { TextCell } from './line';

/** How writers mark a square as part of the cell above it: MultiMarkdown's `^^` and DokuWiki's `:::`. */
const above = new Set(['^^', ':::']);

/** Rows in which squares that are marked as parts of the cell above say what it says. */
export function joinMarked(rows: readonly TextCell[][]): TextCell[][] {
  const joined: TextCell[][] = [];
  for (const row of rows) {
    const over = joined.at(-1);
    joined.push(
      row.map((square, column) => {
        const upper = over?.[column];
        return upper && above.has(square.text) ? { ...upper, continued: true, column: upper.column ?? column } : square;
      }),
    );
  }
  return joined;
}
