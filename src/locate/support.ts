import type { Cell, Report } from '../model/index';

/** Figures which the same report or last year's gives for a cell elsewhere. */
export type Support = (cell: string) => readonly number[];

/** Last year's 四 is this year's 二: what the year before carried forward speaks for a cell of carriedIn. */
export function supportOf(previous: Report | undefined): Support {
  const cells: Readonly<Record<string, Cell | undefined>> = previous?.cells ?? {};
  return (cell) => {
    const value = cell.startsWith('requests.carriedIn.')
      ? cells[cell.replace('carriedIn', 'carriedForward')]?.value
      : undefined;
    return typeof value === 'number' ? [value] : [];
  };
}
