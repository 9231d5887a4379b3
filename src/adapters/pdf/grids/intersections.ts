import type { Box } from '../../../model/location';
import { type Edge, type Edges, join } from '../geometry/edges';
import { least, most } from '../geometry/extremes';
import { Groups } from '../geometry/groups';

/** Borders that cross one another: the frame of one table, with the places of its columns and rows. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly edges: Edges;
  readonly box: Box;
}

/**
 * The frames that borders form by meeting. A side on which a table is left open has its place where the borders that run
 * towards it end.
 */
export function latticesOf({ horizontal, vertical }: Edges): Lattice[] {
  const group = new Groups(horizontal.length + vertical.length);
  for (const [i, h] of horizontal.entries()) {
    for (const [j, v] of vertical.entries()) if (meet(h, v)) group.unite(i, horizontal.length + j);
  }
  const groups = group.sets().map((members) => ({
    horizontal: members.flatMap((m) => horizontal[m] ?? []),
    vertical: members.flatMap((m) => vertical[m - horizontal.length] ?? []),
  }));
  const frames = groups.filter((own) => own.horizontal.length > 0 && own.vertical.length > 0);
  const loose = groups.filter((own) => own.horizontal.length === 0).flatMap((own) => own.vertical);
  return frames.map((own) => latticeOf({ ...own, vertical: [...own.vertical, ...alongside(own, loose)] }));
}

/**
 * The loose borders that run along the whole height of a frame, no further from it than it is wide: the sides of a cell that
 * goes on from the page before to the page after, so that no border meets them.
 */
function alongside({ vertical }: Edges, loose: readonly Edge[]): Edge[] {
  const top = least(vertical.map((edge) => edge.from));
  const bottom = most(vertical.map((edge) => edge.to));
  const [left, right] = [least(vertical.map((edge) => edge.at)), most(vertical.map((edge) => edge.at))];
  return loose.filter(
    ({ at, from, to }) =>
      Math.abs(from - top) <= 2 * join &&
      Math.abs(to - bottom) <= 2 * join &&
      at > left - (right - left) &&
      at < right + (right - left),
  );
}

function meet(h: Edge, v: Edge): boolean {
  return v.at >= h.from - join && v.at <= h.to + join && h.at >= v.from - join && h.at <= v.to + join;
}

function latticeOf(edges: Edges): Lattice {
  const xs = places(edges.vertical, edges.horizontal);
  const ys = places(edges.horizontal, edges.vertical);
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return { xs, ys, edges, box: { left, top, right, bottom } };
}

/** The places of borders, and of the ends of those across where they reach further out. */
function places(own: readonly Edge[], across: readonly Edge[]): number[] {
  const at = [...new Set(own.map((edge) => edge.at))].sort((a, b) => a - b);
  const from = least(across.map((edge) => edge.from));
  const to = most(across.map((edge) => edge.to));
  const [first = from, last = to] = [at[0], at.at(-1)];
  const [before, after] = [first - from > 2 * join ? [from] : [], to - last > 2 * join ? [to] : []];
  return [...before, ...at, ...after];
}
