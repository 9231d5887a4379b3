import { least } from '../geometry/extremes';
import { linesOf, lineText, type TextLine } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import type { CellFrame } from './cells';

/** Figures and nothing else: a part of a number that is broken over lines. */
const figures = /^[\d０-９.,，．]+$/u;
/** In points: how exactly places are told. */
const exactly = 0.5;

/** A cell's frame and the characters in it. */
export interface HeldCell {
  readonly frame: CellFrame;
  readonly glyphs: readonly Glyph[];
}

/** The narrowest margin, in points, that the cells of a table leave beside what they say; zero where none holds its text. */
export function marginOf(cells: readonly HeldCell[]): number {
  const margins = cells.flatMap(({ frame: { box }, glyphs }) => [
    least(glyphs.map((glyph) => glyph.box.left)) - box.left,
    box.right + least(glyphs.map((glyph) => -glyph.box.right)),
  ]);
  const narrowest = least(margins.filter((margin) => margin >= 0));
  return Number.isFinite(narrowest) ? narrowest : 0;
}

/**
 * The number that a cell says on several lines; null where it says something else, or breaks a line where more would fit: then it may
 * say several numbers.
 */
export function brokenNumber({ frame, glyphs }: HeldCell, margin: number): string | null {
  const lines = linesOf(glyphs).filter((line) => lineText(line) !== '');
  if (lines.length < 2 || !lines.every((line) => figures.test(lineText(line).trim()))) return null;
  const room = frame.box.right - frame.box.left - 2 * margin;
  const isFull = (line: TextLine, i: number) => {
    const next = lines[i + 1]?.glyphs[0];
    return !next || line.box.right - line.box.left + next.box.right - next.box.left > room + exactly;
  };
  return lines.every(isFull) ? lines.map((line) => lineText(line).trim()).join('') : null;
}
