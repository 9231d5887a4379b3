import type { Cell, Report } from '../model/index';
import type { Said } from '../prose/index';

/** Figures which the same report's prose, or last year's report, gives for a cell. */
export type Support = (cell: string) => readonly number[];

type Cells = Readonly<Record<string, Cell | undefined>>;

/** What speaks for a figure beside the sums: last year's 四 for this year's 二, and the counts that the prose states. */
export function supportOf(report: Report, prose: readonly Said[], previous: Report | undefined): Support {
  const stated = statedFigures(report.cells, prose);
  const before: Cells = previous?.cells ?? {};
  return (cell) => {
    const carried = cell.startsWith('requests.carriedIn.')
      ? before[cell.replace('carriedIn', 'carriedForward')]?.value
      : null;
    return [...(stated.get(cell) ?? []), ...(typeof carried === 'number' ? [carried] : [])];
  };
}

/** Every cell of which the prose may be speaking, with what it would then have to be; of a sum, with the other cells as printed. */
function statedFigures(cells: Cells, prose: readonly Said[]): ReadonlyMap<string, number[]> {
  const figures = new Map<string, number[]>();
  for (const { statement } of prose) {
    const counts = statement.kind === 'count' || statement.kind === 'none';
    if (!counts || statement.unit !== 'case' || statement.round) continue;
    for (const { plus, minus } of statement.readings) {
      if (minus) continue;
      const ids = plus.map((term) => `${term.line}.${term.column}`);
      if (!ids.every((id) => cells[id])) continue;
      const sum = ids.reduce((total, id) => total + (cells[id]?.value ?? 0), 0);
      for (const id of ids) {
        const value = statement.value - sum + (cells[id]?.value ?? 0);
        figures.set(id, [...(figures.get(id) ?? []), value]);
      }
    }
  }
  return figures;
}
