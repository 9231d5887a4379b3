import { isValue } from '../../../text/number';
import { around, centre } from '../geometry/box';
import { isOneNumber, lineOf, lineText } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';

/** In font sizes: characters of one string no further apart than this touch; and how far inside of its cell the middle of a figure is that runs out of it. */
const [touching, inside] = [0.1, 0.25];

/** Whether a character goes on with the string before it, with nothing but the spacing of its letters between them. */
export function goesOn(last: Glyph, next: Glyph): boolean {
  const { size } = next;
  if (next.string !== last.string) return false;
  if (next.vertical) return Math.abs(next.box.top - last.box.bottom) <= 0.1 * size;
  const gap = next.box.left - last.box.right;
  const isLevel = Math.abs(centre(next.box) - centre(last.box)) < 0.5 * size;
  return isLevel && gap > -size && (gap <= touching * size || isOneNumber(last, next));
}

/** The cell in which each character stands, counted from 0, and the cells that are not sure of theirs. */
export interface Held {
  readonly cellOf: (glyph: Glyph) => number | undefined;
  readonly torn: ReadonlySet<number>;
  /** Whether a character is of a figure that flows over and yet is one cell's. */
  readonly isOwned: (glyph: Glyph) => boolean;
}

/**
 * Characters in the cells in which they stand, by `placeOf`. Cells whose border runs through a string are torn: it flows over from one of them, so neither
 * is sure of its characters. But what begins where other cells of its column do is its own, as a string may be drawn on through several cells; and a figure
 * drawn as one string belongs where its middle is, if all figures beside it have a cell of their own so.
 */
export function heldStrings(
  glyphs: readonly Glyph[],
  placeOf: (glyph: Pick<Glyph, 'box'>) => number | undefined,
  columnOf: (cell: number) => number | undefined,
): Held {
  const seams = seamsOf(glyphs, placeOf);
  if (seams.length === 0) return { cellOf: placeOf, torn: new Set(), isOwned: () => false };
  const starts = startsOf(glyphs, placeOf, columnOf);
  const isStart = ({ next, after }: Seam) => (starts.get(startKey(columnOf(after), next)) ?? 0) > 1;
  const open = seams.filter((seam) => isOneNumber(seam.last, seam.next) || !isStart(seam));
  const owners = figureOwners(open, glyphs, placeOf);
  const left = open.filter(({ next }) => !owners.has(next.string));
  return {
    cellOf: (glyph) => owners.get(glyph.string) ?? placeOf(glyph),
    torn: new Set(left.flatMap(({ before, after }) => [before, after])),
    isOwned: (glyph) => owners.has(glyph.string),
  };
}

/** Where a string goes on from one cell into another. */
interface Seam {
  readonly last: Glyph;
  readonly next: Glyph;
  readonly before: number;
  readonly after: number;
}

function seamsOf(glyphs: readonly Glyph[], placeOf: (glyph: Glyph) => number | undefined): Seam[] {
  return glyphs.flatMap((last, i): Seam[] => {
    const next = glyphs[i + 1];
    if (!next || !goesOn(last, next)) return [];
    const [before, after] = [placeOf(last), placeOf(next)];
    return before !== undefined && after !== undefined && before !== after ? [{ last, next, before, after }] : [];
  });
}

/** A column and a place in it, to the point. */
function startKey(column: number | undefined, { box }: Glyph): string {
  return `${column} ${Math.round(box.left)}`;
}

/** How many strings begin at each place of each column. */
function startsOf(
  glyphs: readonly Glyph[],
  placeOf: (glyph: Glyph) => number | undefined,
  columnOf: (cell: number) => number | undefined,
): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  glyphs.forEach((glyph, i) => {
    const before = glyphs[i - 1];
    const cell = placeOf(glyph);
    if (cell === undefined || (before && goesOn(before, glyph))) return;
    const key = startKey(columnOf(cell), glyph);
    starts.set(key, (starts.get(key) ?? 0) + 1);
  });
  return starts;
}

/**
 * The cells of figures that flow over, by their strings: none where some cell that one touches would have no figure, or several, nor for those set wide, which may
 * be several figures themselves.
 */
function figureOwners(
  seams: readonly Seam[],
  glyphs: readonly Glyph[],
  placeOf: (glyph: Pick<Glyph, 'box'>) => number | undefined,
): ReadonlyMap<number, number> {
  const touched = new Map<number, Set<number>>();
  for (const { next, before, after } of seams) {
    const cells = touched.get(next.string) ?? new Set();
    touched.set(next.string, cells.add(before).add(after));
  }
  const near = new Set([...touched.values()].flatMap((cells) => [...cells]));
  const strings = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const cell = placeOf(glyph);
    if (cell === undefined || !(near.has(cell) || touched.has(glyph.string))) continue;
    const own = strings.get(glyph.string) ?? [];
    own.push(glyph);
    strings.set(glyph.string, own);
  }
  const inCell = new Map<number, number[]>();
  for (const [string, own] of strings) {
    const target = targetOf(own, placeOf);
    if (target !== undefined) inCell.set(target, [...(inCell.get(target) ?? []), string]);
  }
  const isFigure = (string: number) => isValue(lineText(lineOf(strings.get(string) ?? [])));
  const isOwn = (cell: number) => inCell.get(cell)?.length === 1 && inCell.get(cell)?.every(isFigure) === true;
  const ownerOf = new Map([...inCell].flatMap(([cell, own]) => own.map((string) => [string, cell] as const)));
  return new Map(
    [...touched].flatMap(([string, cells]): [number, number][] => {
      const owner = ownerOf.get(string);
      return owner !== undefined && cells.has(owner) && [...cells].every(isOwn) ? [[string, owner]] : [];
    }),
  );
}

/** The cell in which a string has its middle; none where that is near a side of the cell, or the string is set wide. */
function targetOf(
  glyphs: readonly Glyph[],
  placeOf: (glyph: Pick<Glyph, 'box'>) => number | undefined,
): number | undefined {
  const size = glyphs[0]?.size ?? 0;
  const isWide = glyphs.some((glyph, i) => i > 0 && glyph.box.left - (glyphs[i - 1]?.box.right ?? 0) > touching * size);
  const box = around(glyphs.map((glyph) => glyph.box));
  const places = [-inside, 0, inside].map((by) =>
    placeOf({ box: { ...box, left: box.left + by * size, right: box.right + by * size } }),
  );
  return isWide || places.some((place) => place !== places[0]) ? undefined : places[0];
}
