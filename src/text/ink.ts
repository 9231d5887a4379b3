import type { StruckPiece } from './struck';
import { isWithinFigure } from './within-figure';

/** How much red, green and blue letters have, from 0 to 255. */
export type Ink = readonly number[];

/** A piece of a line, and what it is printed in where that is said. */
export interface InkedPiece extends StruckPiece {
  readonly ink?: Ink | undefined;
}

/** Inks that differ more than this in one of their parts are not those of one figure. */
const apart = 96;

/** An ink as one number says it, red first. */
export function inkOf(parts: number): Ink {
  return [(parts >> 16) & 255, (parts >> 8) & 255, parts & 255];
}

/** Whether two inks differ so much that digits in them, though they stand together, are hardly one figure: an old one may stand in red or grey beside the new one. */
export function areInksApart(one: Ink, other: Ink): boolean {
  return one.some((part, at) => Math.abs(part - (other[at] ?? 0)) > apart);
}

/** Whether letters are in the colour of paper: what is behind them says what is seen of them. */
export function isWhite(ink: Ink | undefined): boolean {
  return ink?.every((part) => part === 255) === true;
}

/** Whether pieces of a line follow each other as parts of one figure, and are printed in inks that are not those of one. What is struck out, or off the line, is parted from the rest already. */
export function hasTwoInks(pieces: readonly InkedPiece[]): boolean {
  const said = pieces.filter(({ text }) => text !== '');
  return said.some((piece, at) => {
    const last = said[at - 1];
    if (!last?.ink || !piece.ink || last.struck !== piece.struck || last.shift !== piece.shift) return false;
    if (isWhite(last.ink) || isWhite(piece.ink) || !areInksApart(last.ink, piece.ink)) return false;
    return isWithinFigure(last.text.slice(-1), piece.text.charAt(0));
  });
}
