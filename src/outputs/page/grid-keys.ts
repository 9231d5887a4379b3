/**
 * Moves the focus within a grid with the arrow keys, Home and End (W3C's ARIA Authoring Practices, data grid): one cell is in the
 * tab order, a marked one where there is any.
 */
export function moveWithArrows(grid: HTMLTableElement): void {
  const rows = [...grid.rows]
    .map((row) => [...row.querySelectorAll<HTMLElement>('[data-cell]')])
    .filter((cells) => cells.length > 0);
  const entrance =
    grid.querySelector<HTMLElement>('.suspect') ?? grid.querySelector<HTMLElement>('.marked') ?? rows[0]?.[0];
  if (entrance) entrance.tabIndex = 0;
  grid.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || target.dataset.cell === undefined) return;
    for (const cell of grid.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]')) cell.tabIndex = -1;
    target.tabIndex = 0;
  });
  grid.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const at = rows.findIndex((cells) => cells.includes(target));
    const next = destination(event.key, rows, at, rows[at]?.indexOf(target) ?? -1);
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function destination(key: string, rows: readonly HTMLElement[][], at: number, column: number): HTMLElement | undefined {
  const row = rows[at] ?? [];
  if (column < 0) return undefined;
  if (key === 'ArrowRight') return row[column + 1];
  if (key === 'ArrowLeft') return row[column - 1];
  if (key === 'Home') return row[0];
  if (key === 'End') return row.at(-1);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const other = rows[at + (key === 'ArrowDown' ? 1 : -1)];
  return other?.[Math.min(column, other.length - 1)];
}
