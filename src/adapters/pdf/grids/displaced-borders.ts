import { centre, middle } from '../geometry/box';
import { type Edge, join } from '../geometry/edges';
import type { Glyph } from '../geometry/marks';
import { Stretches } from '../geometry/stretches';
import type { CellFrame } from './cells';
import type { Lattice } from './intersections';

/** In parts of a character's height: a row lower than this has no room for another, and one lower than the other is but the width of a border. */
const [room, width] = [0.9, 0.5];
/** In parts of a character's height from its top: where a border runs through it, and where one that wide runs along it. */
const [through, along] = [
  { upper: 0.25, lower: 0.8 },
  { upper: -0.2, lower: 1.2 },
];

/**
 * A frame without the borders that part labels from nothing but strips of their own cells: they run through their characters, nothing else, and what
 * lies beyond is blank and lower than these. wkhtmltopdf draws those of cells over several rows too high or too low where it has moved the rows
 * overleaf. The same frame where there are none.
 */
export function withoutDisplaced(lattice: Lattice, cells: readonly CellFrame[], glyphs: readonly Glyph[]): Lattice {
  const labels = glyphs.filter(({ text }) => !/[\p{Nd}\s]/u.test(text));
  const size = labels.reduce((most, { box }) => Math.max(most, box.bottom - box.top), 0);
  const { top: first, bottom: last } = lattice.box;
  const strips = cells.filter(
    ({ box: { top, bottom }, rows }) => rows === 1 && bottom - top < room * size && top > first && bottom < last,
  );
  if (strips.length === 0) return lattice;
  const levels = new Stretches(labels, ({ box: { top, bottom } }) => {
    const height = bottom - top;
    return { from: top + along.upper * height, to: top + along.lower * height };
  });
  const heights = new Stretches([...glyphs], ({ box }) => ({ from: centre(box) - 0.01, to: centre(box) + 0.01 }));
  const gone = strips.flatMap(({ box: { left: from, right: to, top, bottom } }): Edge[] => {
    const isIn = (glyph: Glyph) => middle(glyph.box) > from && middle(glyph.box) < to;
    if (heights.some({ from: top, to: bottom }, isIn)) return [];
    const movedIn = (where: typeof through) =>
      [top, bottom].filter((at) =>
        levels.some({ from: at, to: at }, (glyph) => isIn(glyph) && isDisplaced(at, bottom - top, glyph, where)),
      );
    const [at, other] = [movedIn(through), movedIn(along)].find((places) => places.length > 0) ?? [];
    return at === undefined || other !== undefined ? [] : [{ at, from, to }];
  });
  return gone.length === 0 ? lattice : withoutBorders(lattice, gone);
}

/** Whether a border runs through a character that is higher than the row beyond it, or along one that is much higher. */
function isDisplaced(at: number, row: number, { box }: Glyph, where: typeof through): boolean {
  const height = box.bottom - box.top;
  const { upper, lower } = where;
  return (
    row < (where === along ? width : room) * height && at > box.top + upper * height && at < box.top + lower * height
  );
}

/** A frame without those of its lines of which nothing is left but some parts. */
function withoutBorders(lattice: Lattice, parts: readonly Edge[]): Lattice {
  const rests = new Map<number, number>();
  const add = (at: number, length: number) => rests.set(at, (rests.get(at) ?? 0) + length);
  for (const { at, from, to } of lattice.edges.horizontal) add(at, to - from);
  const ends = new Map<number, number>();
  for (const { at, from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    const end = ends.get(at) ?? from;
    add(at, -Math.max(0, to - Math.max(from, end)));
    ends.set(at, Math.max(end, to));
  }
  const isLeft = (at: number) => !ends.has(at) || (rests.get(at) ?? 0) > 2 * join;
  const { edges, ys } = lattice;
  const horizontal = edges.horizontal.filter(({ at }) => isLeft(at));
  if (horizontal.length === edges.horizontal.length) return lattice;
  return { ...lattice, edges: { ...edges, horizontal }, ys: ys.filter(isLeft) };
}
