import type { Square } from '../../../model/document';
import type { Meter } from '../../../model/limits';
import type { Box } from '../../../model/location';
import { centre, holds, middle } from '../geometry/box';
import type { Edges } from '../geometry/edges';
import { cellText } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import { haveMixedInks } from '../marks/mixed-inks';
import { areOverprinted } from '../marks/overprinted';
import { areParted } from '../marks/parted-digits';
import { undecoded } from '../marks/trust';
import { isRestOfFigure } from '../strings/cut-figures';
import { goesOn, heldStrings } from '../strings/strings';
import { brokenNumber, marginOf } from './broken-numbers';
import { type CellFrame, cellsOf, hasBorder } from './cells';
import { isSignApart } from './crowded-cells';
import { cutByBorders } from './cut-by-borders';
import { withWholeLabels } from './cut-labels';
import { withoutDisplaced } from './displaced-borders';
import { type Lattice, latticesOf } from './intersections';
import { type Setting, settingOf } from './lone-marks';
import { withoutStrayRows } from './stray-rows';

/** A cell with what it says. */
export interface PageCell extends CellFrame {
  readonly text: string;
  /** The same with the radicals that the text layer names. */
  readonly printed?: string;
  readonly doubt?: NonNullable<Square['doubt']>;
  /** How what it says is set. */
  readonly set?: Setting;
  /** Figures of several cells are drawn in it. */
  readonly crowded?: true;
}

/** A table as it stands on one page. */
export interface PageGrid {
  readonly type: 'grid';
  readonly page: number;
  readonly box: Box;
  /** The places of its columns' borders, from left to right. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly PageCell[];
  /** The page cuts off a side of it, so that columns may be hidden. */
  readonly cut?: boolean;
}

/** The ruled tables of a page, and the characters that stand in none of them. */
export interface RuledTables {
  readonly grids: readonly PageGrid[];
  readonly free: readonly Glyph[];
}

/**
 * Fills the frames that borders draw with the characters inside them. A frame without columns is no table: what it holds
 * stays free, as does that of one which is no table by its cells. A table inside another's cell keeps its own characters.
 */
export function ruledTables(
  page: number,
  edges: Edges,
  glyphs: readonly Glyph[],
  isTable: (cells: readonly PageCell[]) => boolean,
  meter: Meter,
): RuledTables {
  const area = ({ box }: Lattice) => (box.right - box.left) * (box.bottom - box.top);
  const frames = latticesOf(edges)
    .sort((a, b) => area(a) - area(b))
    .map((lattice) => ({ lattice, cells: cellsOf(lattice, meter) }))
    .filter(({ lattice, cells }) => lattice.xs.length > 2 && cells.length > 1);
  const grids: PageGrid[] = [];
  let free = glyphs;
  for (const { lattice: drawn, cells: parts } of frames) {
    const inside = [...within(drawn.box, free), ...below(drawn, free)];
    const lattice = withoutDisplaced(drawn, parts, inside);
    const cells = lattice === drawn ? parts : cellsOf(lattice, meter);
    const filled = fill(lattice, cells, inside);
    if (!isTable(filled)) continue;
    grids.push({
      type: 'grid',
      page,
      box: lattice.box,
      xs: lattice.xs,
      ...withWholeLabels(withoutStrayRows({ rows: lattice.ys.length - 1, cells: filled })),
    });
    const own = new Set(inside);
    free = free.filter((glyph) => !own.has(glyph));
  }
  return { grids, free };
}

/**
 * The characters that stand in a box, and those with which a string goes on beyond its side: what is too wide or too high for its cell still
 * belongs to it.
 */
function within(frame: Box, glyphs: readonly Glyph[]): Glyph[] {
  const inside: Glyph[] = [];
  let last: Glyph | undefined;
  for (const glyph of glyphs) {
    const isInside = holds(frame, middle(glyph.box), centre(glyph.box));
    const flowsOver = last !== undefined && last === inside.at(-1) && goesOn(last, glyph);
    if (isInside || flowsOver) inside.push(glyph);
    last = glyph;
  }
  return inside;
}

/** In font sizes: how far below a table that a page break cuts its last cells say something. */
const runsOver = 1.6;

/**
 * The characters right below a table that its last cells say where a page break cuts them: their sides end, no border closes them, and what they
 * say stands in the middle of the whole cell. None where something there stands under no such cell: it is text that follows the table.
 */
function below({ xs, edges, box }: Lattice, glyphs: readonly Glyph[]): Glyph[] {
  const own = glyphs.filter(
    (glyph) => centre(glyph.box) > box.bottom && centre(glyph.box) <= box.bottom + runsOver * glyph.size,
  );
  const columns = new Map<number, number>();
  const isIn = (glyph: Glyph) => {
    const column = slotAt(xs, middle(glyph.box));
    const [left, right] = [xs[column] ?? 0, xs[column + 1] ?? 0];
    const isOpen =
      glyph.box.left >= left && glyph.box.right <= right && !hasBorder(edges.horizontal, box.bottom, left, right);
    const isOne = (columns.get(glyph.string) ?? column) === column;
    columns.set(glyph.string, column);
    return isOpen && isOne;
  };
  return own.every(isIn) ? own : [];
}

function fill({ xs, ys }: Lattice, frames: readonly CellFrame[], glyphs: readonly Glyph[]): PageCell[] {
  const owner = new Map<number, number>();
  const slot = (row: number, column: number) => row * xs.length + column;
  for (const [i, { row, column, rows, columns }] of frames.entries()) {
    for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) owner.set(slot(r, c), i);
  }
  const placeOf = ({ box }: Pick<Glyph, 'box'>) => owner.get(slot(slotAt(ys, centre(box)), slotAt(xs, middle(box))));
  const { cellOf, torn, isOwned } = heldStrings(glyphs, placeOf, (cell) => frames[cell]?.column);
  const held = frames.map((): Glyph[] => []);
  for (const glyph of glyphs) held[cellOf(glyph) ?? -1]?.push(glyph);
  const cells = frames.map((frame, i) => ({ frame, glyphs: held[i] ?? [] }));
  const cut = cutByBorders(glyphs, frames, placeOf, isOwned);
  const margin = marginOf(cells);
  return cells.map((cell, i) => {
    const text = brokenNumber(cell, margin) ?? cellText(cell.glyphs);
    const filled = withText(cell.frame, cell.glyphs, cell.frame.open || torn.has(i) || cut.has(i), text);
    return cut.has(i) && text === '' ? { ...filled, doubt: 'cell-uncertain' } : filled;
  });
}

/** Which of the stretches between `places` a position falls into. */
function slotAt(places: readonly number[], position: number): number {
  let slot = 0;
  for (let i = 1; i < places.length - 1; i++) if (position >= (places[i] ?? 0)) slot = i;
  return slot;
}

/** A cell with its characters, and what is doubtful about them. */
export function withText(
  frame: CellFrame,
  glyphs: readonly Glyph[],
  uncertain: boolean,
  text = cellText(glyphs),
): PageCell {
  const own = text === '' ? { ...frame, text } : { ...frame, text, set: settingOf(glyphs) };
  const cell = glyphs.some(({ printed }) => printed) ? { ...own, printed: cellText(glyphs.map(asNamed)) } : own;
  if (text.includes(undecoded)) return { ...cell, doubt: 'text-unreliable' };
  const isUnsure = glyphs.some((glyph) => glyph.cut || glyph.struck || glyph.unsure) || isRestOfFigure(text);
  if ([areOverprinted, areParted, isSignApart].some((test) => test(glyphs)))
    return { ...cell, doubt: 'cell-uncertain', crowded: true };
  if ((uncertain || isUnsure || haveMixedInks(glyphs)) && text !== '') return { ...cell, doubt: 'cell-uncertain' };
  if (glyphs.some((glyph) => glyph.hidden)) return { ...cell, doubt: 'cell-from-image' };
  return cell;
}

function asNamed(glyph: Glyph): Glyph {
  return glyph.printed ? { ...glyph, text: glyph.printed } : glyph;
}
