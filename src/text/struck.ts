import { type LinePiece, textOnLine } from './on-line';

/** A piece of a line, and whether it is struck out, or marked as taken out of the text (`del` of HTML). */
export interface StruckPiece extends LinePiece {
  readonly struck?: 'struck' | 'removed' | undefined;
}

/** What a line of a cell says, and what of it holds where figures are struck out ahead of what takes their place. */
export interface StruckLine {
  readonly text: string;
  readonly valid?: string | undefined;
}

const figures = /^[\d.,，．\s\-–—/]*$/;
const figure = /^\d[\d,，]*(?:[.．]\d+)?$/;

/**
 * What a line says without its struck figures, nothing where all are struck; undefined where nothing is struck, or where it is not plain that what is left
 * takes the place of what is struck: it stands behind it, as 12 does behind a struck 86, or what is struck is marked as taken out.
 */
export function withoutStruck(pieces: readonly StruckPiece[]): string | undefined {
  const struck = pieces.filter((piece) => piece.struck !== undefined && piece.text.trim() !== '');
  if (struck.length === 0 || !figures.test(struck.map(({ text }) => text).join(''))) return undefined;
  const left = pieces.filter((piece) => piece.struck === undefined);
  const first = pieces.findIndex((piece) => piece.struck === undefined && piece.text.trim() !== '');
  const isAhead = pieces.every((piece, at) => piece.struck !== 'struck' || first < 0 || at < first);
  return isAhead ? textOnLine(left) : undefined;
}

/** The one figure that the lines of a cell leave in the place of struck ones; null where they leave none, or more than a figure. */
export function figureLeft(lines: readonly StruckLine[]): string | null {
  const left = lines.map(({ text, valid }) => (valid ?? text).trim());
  const at = left.findIndex((text) => text !== '');
  const isLast =
    left.every((text, index) => index <= at || text === '') &&
    lines.every((line, index) => index <= at || line.valid === undefined);
  const text = left[at];
  return text !== undefined && isLast && figure.test(text) ? text : null;
}
