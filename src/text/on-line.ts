import { lowerDigits, raiseDigits } from './raised';

/** How text stands to the line that it is in: set as a superscript or subscript, or so many points above it (below it where negative). */
export type Shift = 'raised' | 'lowered' | number;

/** A piece of a line. */
export interface LinePiece {
  readonly text: string;
  readonly shift: Shift;
}

/** Text that stands less than this many points off its line is still seen as part of it. */
const seenShift = 2;

/**
 * The text of a line. Digits that are raised or lowered keep standing apart from the number beside them: 12 with a note 1 is not 121. Text that
 * is shifted as a whole is a line like any other.
 */
export function textOnLine(pieces: readonly LinePiece[]): string {
  const [first] = pieces;
  if (first && pieces.length === 1 && first.shift === 0) return first.text;
  const level = levelOf(pieces);
  return pieces.map(({ text, shift }) => shifted(text, typeof shift === 'number' ? shift - level : shift)).join('');
}

/** Whether text stands so far above or below other text that it is not on one line with it. */
export function areOffLine(one: Shift, other: Shift): boolean {
  return typeof one === 'number' && typeof other === 'number' ? Math.abs(one - other) >= seenShift : one !== other;
}

/** Where the line is: where most things are not shifted at all, or where all that says anything stands alike. */
function levelOf(pieces: readonly LinePiece[]): number {
  const levels = new Set<number>();
  for (const { text, shift } of pieces) if (typeof shift === 'number' && text.trim() !== '') levels.add(shift);
  const [only] = levels;
  return levels.size === 1 && only !== undefined ? only : 0;
}

function shifted(text: string, shift: Shift): string {
  if (shift === 'raised' || (shift !== 'lowered' && shift >= seenShift)) return raiseDigits(text);
  if (shift === 'lowered' || shift <= -seenShift) return lowerDigits(text);
  return text;
}
