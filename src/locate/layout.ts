import type { Plan, Sum } from '../sums/index';
import type { Check, Incidence } from './code';
import type { PrintedLine } from './lines';

/** A part of the sums that shares no cell with the rest: what stands in it, whatever the figures are. */
export interface Layout {
  /** Its sums, by their positions among all that were made. */
  readonly sums: readonly number[];
  readonly checks: readonly Check[];
  readonly places: readonly Place[];
  /** The rows and columns in it, in printed order, those whose total was left blank among them. */
  readonly lines: readonly PrintedLine[];
}

/** A cell that stands in some of the sums, and one of the places where it does: the sum, by its position among all, and the term in it. */
export interface Place {
  readonly id: string;
  readonly incidences: readonly Incidence[];
  readonly sum: number;
  readonly side: 'left' | 'right';
  readonly term: number;
}

/** Reports that could make the same sums share one layout; as many are kept for a plan. */
const mostKept = 64;
const kept = new WeakMap<Plan, Map<string, readonly Layout[]>>();

/** What a sum is to a code: a check, or only a line of cells, since its total was left blank, or nothing. */
export type Use = 'check' | 'line' | 'none';

/** The parts of the sums that were made: `all` are those of the report, of which `useOf` tells the made ones. Subtotals are the report's own, so a layout with one of them is not kept. */
export function layoutsOf(all: readonly Sum[], useOf: (sum: Sum) => Use, plan: Plan): readonly Layout[] {
  if (all.length > plan.equations.length) return layOut(all, useOf);
  const known = kept.get(plan) ?? new Map<string, readonly Layout[]>();
  kept.set(plan, known);
  let key = '';
  for (const sum of all) key += useOf(sum).charAt(0);
  const before = known.get(key);
  if (before) return before;
  if (known.size >= mostKept) known.clear();
  const layouts = layOut(all, useOf);
  known.set(key, layouts);
  return layouts;
}

function layOut(all: readonly Sum[], useOf: (sum: Sum) => Use): Layout[] {
  const open = all.filter((sum) => useOf(sum) === 'line');
  return connected(all, (sum) => useOf(sum) === 'check').map((part) => layoutOf(all, part, open));
}

function layoutOf(all: readonly Sum[], part: readonly number[], open: readonly Sum[]): Layout {
  const found = new Map<string, { index: number; place: Omit<Place, 'incidences'>; incidences: Incidence[] }>();
  const checks = part.map((sum, equation): Check => {
    const members = (['left', 'right'] as const).flatMap((side) =>
      (all[sum]?.[side] ?? []).map(({ cell }, term) => {
        const sign = side === 'left' ? 1 : -1;
        const known = found.get(cell) ?? {
          index: found.size,
          place: { id: cell, sum, side, term },
          incidences: [],
        };
        found.set(cell, known);
        known.incidences.push({ equation, sign });
        return { variable: known.index, sign };
      }),
    );
    return { id: all[sum]?.id ?? '', members };
  });
  const places = [...found.values()].map(({ place: { id, sum, side, term }, incidences }): Place => {
    return { id, incidences, sum, side, term };
  });
  const own = new Map(part.map((sum, equation) => [all[sum], equation]));
  const lines = all.flatMap((sum) =>
    own.has(sum) || open.includes(sum) ? lineOf(sum, own.get(sum), (cell) => found.get(cell)?.index) : [],
  );
  return { sums: part, checks, places, lines };
}

/** A row or column as variables; nothing where one of its cells is in no check. */
function lineOf(
  { id, left, right }: Sum,
  equation: number | undefined,
  variableOf: (cell: string) => number | undefined,
): PrintedLine[] {
  const across = id.startsWith('row:');
  if (!across && !id.startsWith('column:')) return [];
  const parts = left.flatMap(({ cell }) => variableOf(cell) ?? []);
  const [total] = right.flatMap(({ cell }) => variableOf(cell) ?? []);
  if (parts.length < left.length || total === undefined) return [];
  return [{ parts, total, cells: [...parts, total], across, equation }];
}

/** Parts of the made sums that are connected by shared cells: every sum points to one before it with which it shares a cell. */
function connected(all: readonly Sum[], isMade: (sum: Sum) => boolean): number[][] {
  const before = all.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    for (let next = before[at]; next !== undefined && next !== at; next = before[at]) at = next;
    return at;
  };
  const firstWith = new Map<string, number>();
  const parts = new Map<number, number[]>();
  const made = all.flatMap((sum, index) => (isMade(sum) ? index : []));
  for (const index of made) {
    for (const { cell } of [...(all[index]?.left ?? []), ...(all[index]?.right ?? [])]) {
      const known = firstWith.get(cell);
      if (known === undefined) firstWith.set(cell, index);
      else if (root(known) !== root(index))
        before[Math.max(root(known), root(index))] = Math.min(root(known), root(index));
    }
  }
  for (const index of made) {
    const part = parts.get(root(index));
    if (part) part.push(index);
    else parts.set(root(index), [index]);
  }
  return [...parts.values()];
}
