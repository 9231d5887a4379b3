import type { Box } from '../../../model/location';
import { countWhile } from '../../../text/count-while';
import { isValue } from '../../../text/number';
import { boxOf } from '../drawing/painted-paths';
import { centre, holds, intersection, middle, overlap } from '../geometry/box';
import type { Marks } from '../geometry/marks';
import type { PageCell, PageGrid } from '../grids/grids';
import type { JoinedGrid } from '../grids/joined';

/** In points: what stands nearer to a border than this is a part of it, or all of a cell's ground is filled but this. */
const margin = 3;
/** In parts of its height: a single level rule lower in a cell than this says nothing: something is to be written on it. */
const underline = 0.7;
/** In parts of a table's width: a picture across several cells that is wider than this is a ground or a watermark; a seal is not. */
const widest = 0.4;
/** More pictures than these across several cells only make a pattern. */
const most = 200;

/** A cell and where the middle of what it says would stand, how far that may reach, and how far a rule that is no border. */
interface Place {
  readonly cell: PageCell;
  readonly box: Box;
  readonly reach: Box;
  readonly rules: Box;
}

interface Mark {
  readonly box: Box;
  readonly kind: 'picture' | 'shape' | 'slant' | 'area' | 'rule' | 'character';
}

/** What is drawn on a page, from the top down by the heights of its centres. */
export interface PageInk {
  readonly marks: readonly Mark[];
  readonly heights: readonly number[];
  readonly pictures: readonly Box[];
}

/**
 * A table as it is, but a cell in which something is drawn where a figure would stand is not surely blank, for figures may be drawn as pictures or as paths; nor is a
 * figure sure beside which a picture stands, or in a cell that is ruled out from corner to corner, as blank ones are. Paths beside a figure are often pieces of a
 * watermark.
 */
export function doubtInkedCells<Table extends PageGrid | JoinedGrid>(
  table: Table,
  pages: ReadonlyMap<number, PageInk>,
): Table {
  const places = new Map<number, Place[]>();
  for (const cell of table.cells) {
    if (cell.doubt || (cell.text !== '' && !isValue(cell.text))) continue;
    const page = pageOf(cell) ?? table.page;
    const own = places.get(page) ?? [];
    own.push('lastPage' in table ? alignedPlace(cell, table.xs) : framedPlace(cell));
    places.set(page, own);
  }
  const width = (table.xs.at(-1) ?? 0) - (table.xs[0] ?? 0);
  const inked = new Set(
    [...places].flatMap(([page, own]) => {
      const ink = pages.get(page);
      return ink ? inkedCells(own, ink, widest * width) : [];
    }),
  );
  if (inked.size === 0) return table;
  const told = (cell: PageCell): PageCell => (inked.has(cell) ? { ...cell, doubt: 'cell-uncertain' } : cell);
  return { ...table, cells: table.cells.map(told) };
}

function pageOf(cell: PageCell & { readonly page?: number }): number | undefined {
  return cell.page;
}

/** Within its borders; a rule that reaches one of them is a border too. */
function framedPlace(cell: PageCell): Place {
  const { left, top, right, bottom } = cell.box;
  const [x, y] = [Math.min(margin, (right - left) / 4), Math.min(margin, (bottom - top) / 4)];
  return {
    cell,
    box: widened(cell.box, -x, -y),
    reach: widened(cell.box, margin, margin),
    rules: widened(cell.box, -1, -1),
  };
}

/** Where no borders are drawn a cell is as high as its text and as wide as its column. */
function alignedPlace(cell: PageCell, xs: readonly number[]): Place {
  const { box, column, columns } = cell;
  const place = { ...box, left: xs[column] ?? box.left, right: xs[column + columns] ?? box.right };
  return { cell, box: place, reach: widened(place, margin, margin), rules: widened(place, -1, margin) };
}

function widened({ left, top, right, bottom }: Box, x: number, y: number): Box {
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

function inkedCells(places: readonly Place[], { marks, heights, pictures }: PageInk, wide: number): PageCell[] {
  const across = pictures.filter((box) => box.right - box.left <= wide).slice(0, most);
  return places.flatMap((place) => {
    const { cell, box } = place;
    const [from, to] = [countWhile(heights, (y) => y < box.top), countWhile(heights, (y) => y <= box.bottom)];
    const near = marks.slice(from, to);
    const own = near.filter((each) => fits(each, place));
    if (cell.text === '') return isInked(own, box) || across.some((other) => reachesInto(other, box)) ? [cell] : [];
    const isUnsure = (each: Mark) =>
      (each.kind === 'picture' && !isOverText(each.box, near)) || (each.kind === 'slant' && isGround(each.box, box));
    return own.some(isUnsure) ? [cell] : [];
  });
}

/** Lays out what is drawn on a page; its characters matter only where pictures may stand for some. */
export function inkOf({ pictures, shapes, slants, areas, rules, glyphs }: Marks): PageInk {
  const inked = (kind: Mark['kind'], boxes: readonly Box[]) => boxes.map((box): Mark => ({ kind, box }));
  const figures = [...inked('picture', pictures), ...inked('shape', shapes), ...inked('slant', slants)];
  const characters = pictures.length > 0 ? glyphs.map(({ box }) => box) : [];
  const others = [...inked('area', areas), ...inked('rule', rules.map(boxOf)), ...inked('character', characters)];
  const marks = [...figures, ...others].sort((a, b) => centre(a.box) - centre(b.box));
  return { marks, heights: marks.map(({ box }) => centre(box)), pictures };
}

/** Whether a mark stands in a place. */
function fits({ kind, box }: Mark, place: Place): boolean {
  const reach = kind === 'rule' ? place.rules : place.reach;
  const isWithin =
    box.left >= reach.left && box.right <= reach.right && box.top >= reach.top && box.bottom <= reach.bottom;
  return isWithin && holds(place.box, middle(box), centre(box));
}

/** Whether what stands in a place says something: not where it only fills or underlines it. */
function isInked(own: readonly Mark[], place: Box): boolean {
  if (own.some((each) => isFigure(each, place))) return true;
  if (own.filter(({ kind, box }) => kind === 'area' && !isGround(box, place)).length > 1) return true;
  const rules = own.filter(({ kind }) => kind === 'rule');
  return rules.some(({ box }) => isUpright(box) || centre(box) < place.top + underline * (place.bottom - place.top));
}

/** Whether a mark may be a figure: a stroke from corner to corner of a cell only says that it is blank. */
function isFigure({ kind, box }: Mark, place: Box): boolean {
  return kind === 'picture' || ((kind === 'slant' || kind === 'shape') && !isGround(box, place));
}

/** Whether a mark fills a cell up to its borders; a slanted stroke then rules it out, from corner to corner. */
function isGround(box: Box, place: Box): boolean {
  return box.left <= place.left && box.right >= place.right && box.top <= place.top && box.bottom >= place.bottom;
}

function isUpright({ left, top, right, bottom }: Box): boolean {
  return bottom - top > right - left;
}

function reachesInto(box: Box, place: Box): boolean {
  const [across, down] = [
    overlap(box.left, box.right, place.left, place.right),
    overlap(box.top, box.bottom, place.top, place.bottom),
  ];
  return across >= margin && down >= margin;
}

/** Whether characters stand where a mark does: it is then their ground, or drawn around them. */
function isOverText(box: Box, near: readonly Mark[]): boolean {
  return near.some((other) => other.kind === 'character' && intersection(other.box, box) !== null);
}
