import type { Grid, Square } from '../model/document';

const han = /\p{Script=Han}/u;

/**
 * A grid with rows and columns exchanged; every square keeps its place in the source. A figure, or a blank, that reaches over columns of
 * different headings belongs to none of them for certain.
 */
export function transpose(grid: Grid): Grid {
  const [head = []] = grid.rows;
  const rows = grid.rows.map((row) => {
    const across = new Set(
      row.flatMap((square, at) =>
        !han.test(square.text) && reaches(square, row[at - 1]) && !reaches(head[at], head[at - 1])
          ? [keyOf(square)]
          : [],
      ),
    );
    return across.size === 0
      ? row
      : row.map((square) => (across.has(keyOf(square)) ? ({ ...square, doubt: 'cell-uncertain' } as const) : square));
  });
  return { type: 'grid', rows: head.map((_, column) => rows.flatMap((row) => row[column] ?? [])) };
}

/** Whether a square is of the same merged cell as the one before it. */
function reaches(square: Square | undefined, before: Square | undefined): boolean {
  return square?.continued === true && before !== undefined && keyOf(square) === keyOf(before);
}

function keyOf({ location }: Square): string {
  return `${location.table} ${location.row} ${location.column}`;
}
