import type { Box } from '../../../model/location';
import { isValue } from '../../../text/number';
import { lineOf, lineText } from '../geometry/lines';
import type { Glyph } from '../geometry/marks';
import { undecoded } from '../marks/trust';

/** Characters that stand together on one line. */
export interface Run {
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
  readonly size: number;
  readonly text: string;
  readonly isValue: boolean;
}

/** Characters of one line as a run, from left to right. */
export function runOf(run: readonly Glyph[]): Run {
  const line = lineOf(run);
  const text = lineText(line);
  return { ...line, text, isValue: isValue(text.replaceAll(undecoded, '0')) };
}

/** A Chinese character that is no sign for none. */
export function isHan({ text }: Glyph): boolean {
  return /\p{Script=Han}/u.test(text) && !isValue(text);
}

/** A bracket, a quotation mark or a stop. */
export function isSign({ text }: Glyph): boolean {
  return /^\p{P}$/u.test(text) && !isValue(text);
}
