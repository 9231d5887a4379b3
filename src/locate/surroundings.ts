import type { FormCell } from '../forms/define';
import type { Cell, Report } from '../model/index';
import type { Plan } from '../sums/index';

/** Where a cell of the form stands in its row or its column. */
interface Place {
  readonly line: readonly FormCell[];
  readonly at: number;
}

const placesByPlan = new WeakMap<Plan, ReadonlyMap<string, readonly Place[]>>();

/** The figures printed left, right, above and below a cell of the form; lines that are not printed do not part neighbours. */
export function surroundingsOf(report: Report, plan: Plan): (cell: string) => readonly number[] {
  const cells: Readonly<Record<string, Cell | undefined>> = report.cells;
  const next = ({ line, at }: Place, step: 1 | -1): readonly number[] => {
    for (let index = at + step; ; index += step) {
      const beside = line[index];
      const printed = beside && cells[beside.id];
      if (printed || !beside) return printed?.value == null ? [] : [printed.value];
    }
  };
  return (cell) => (placesOf(plan).get(cell) ?? []).flatMap((place) => [...next(place, -1), ...next(place, 1)]);
}

function placesOf(plan: Plan): ReadonlyMap<string, readonly Place[]> {
  const known = placesByPlan.get(plan);
  if (known) return known;
  const lines = new Map<string, FormCell[]>();
  const places = new Map<string, Place[]>();
  for (const cell of plan.cells.values()) {
    const own = [`row ${cell.table}.${cell.row.id}`, `column ${cell.table}.${cell.column.id}`].map((key) => {
      const line = lines.get(key) ?? [];
      lines.set(key, line);
      return { line, at: line.push(cell) - 1 };
    });
    places.set(cell.id, own);
  }
  placesByPlan.set(plan, places);
  return places;
}
