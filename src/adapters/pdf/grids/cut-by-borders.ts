import { middle } from '../geometry/box';
import { most } from '../geometry/extremes';
import type { Glyph } from '../geometry/marks';
import { goesOn } from '../strings/strings';
import type { CellFrame } from './cells';

/** In font sizes above its line: a border between these cuts the ink of a digit and does not only touch it. */
const upright = { from: 0.06, to: 0.6 };
/** The same in parts of a digit's width from its left. */
const across = { from: 0.2, to: 0.8 };
/** The part of a character's box below its line, where its font does not say. */
const foot = 0.2;

/** The cells at a place, counted from 0. */
export type PlaceOf = (glyph: Pick<Glyph, 'box'>) => number | undefined;

/**
 * The cells on both sides of borders that run through digits: what is printed half a row too low or too far aside over a ready form stands in neither for certain. Not
 * those of figures that are known to be of one cell, though they are too wide for it (`isWide`), nor what runs out of the table's right side.
 */
export function cutByBorders(
  glyphs: readonly Glyph[],
  frames: readonly CellFrame[],
  placeOf: PlaceOf,
  isWide: (glyph: Glyph) => boolean,
): ReadonlySet<number> {
  const cut = new Set<number>();
  const outer = most(frames.map(({ box }) => box.right));
  for (const [i, glyph] of glyphs.entries()) {
    if (glyph.vertical || !/^\p{Nd}$/u.test(glyph.text)) continue;
    const cell = placeOf(glyph);
    const frame = frames[cell ?? -1];
    if (cell === undefined || !frame) continue;
    const last = glyphs[i - 1];
    const runsOut = frame.box.right === outer && last !== undefined && goesOn(last, glyph);
    for (const beyond of [...cutUpright(glyph, frame), ...(runsOut || isWide(glyph) ? [] : cutAcross(glyph, frame))]) {
      cut.add(cell);
      const other = placeOf({ box: beyond });
      if (other !== undefined) cut.add(other);
    }
  }
  return cut;
}

/** Points beyond the upper or the lower side of a frame that cuts a digit. */
function cutUpright(glyph: Glyph, { box: { top, bottom } }: CellFrame): Glyph['box'][] {
  const beyond = [...(isCutLevel(glyph, top) ? [top - 1] : []), ...(isCutLevel(glyph, bottom) ? [bottom + 1] : [])];
  return beyond.map((y) => pointAt(middle(glyph.box), y));
}

/** Whether a level border cuts the ink of a digit. */
export function isCutLevel({ box, size, foot: part = foot }: Glyph, at: number): boolean {
  const above = box.bottom - part * (box.bottom - box.top) - at;
  return above > upright.from * size && above < upright.to * size;
}

/** Points beyond the left or the right side of a frame that cuts a digit. */
function cutAcross({ box }: Glyph, { box: { left, right } }: CellFrame): Glyph['box'][] {
  const width = box.right - box.left;
  const isCut = (at: number) => at - box.left > across.from * width && at - box.left < across.to * width;
  const y = (box.top + box.bottom) / 2;
  return [...(isCut(left) ? [left - 1] : []), ...(isCut(right) ? [right + 1] : [])].map((x) => pointAt(x, y));
}

function pointAt(x: number, y: number): Glyph['box'] {
  return { left: x, right: x, top: y, bottom: y };
}
