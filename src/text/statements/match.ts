import { dateStarts, longestDate, readDate } from './dates';
import { isSelf, namesReporter } from './own-name';
import type { Reporter } from './reporter';
import { type Sense, wordAt, wordStarts } from './vocabulary';
import { lengthOfAllWays, wayStarts } from './ways';

/** What begins at a place of a text: how long it is, and what it means. */
export interface Match {
  readonly length: number;
  readonly sense: Sense;
}

/** What may begin with a character: a word of the vocabulary, a list of ways, a date, or the name of the reporter. */
const [ofWord, ofWays, ofDate, ofReporter] = [1, 2, 4, 8];

/** What may begin with the character of each code, so that most characters are told by one look. */
const starts = new Uint8Array(0x1_0000);
for (const [kind, characters] of [
  [ofWord, wordStarts],
  [ofWays, wayStarts],
  [ofDate, dateStarts],
] as const)
  for (const character of characters) {
    const code = character.charCodeAt(0);
    starts[code] = (starts[code] ?? 0) | kind;
  }

/** The last five bits of the codes of a name's characters, as a set in one number. */
export function lettersOf(name: string | null): number {
  let letters = 0;
  for (let index = 0; name !== null && index < name.length; index++) letters |= 1 << (name.charCodeAt(index) & 31);
  return letters;
}

/** Whether a character may be one of a name, since its last five bits are. */
function mayBeOf(letters: number, code: number): boolean {
  return ((letters >>> (code & 31)) & 1) === 1;
}

/**
 * What begins at `index` of a stretch of a text that begins at `from`; null where nothing known does. `letters` are those of the
 * reporter's name, which goes before a word as long: 公司 in a company's report is no applicant.
 */
export function matchAt(
  text: string,
  stretch: string,
  from: number,
  index: number,
  reporter: Reporter,
  letters: number,
): Match | null {
  const code = stretch.charCodeAt(index);
  const kinds = (starts[code] ?? 0) | (mayBeOf(letters, code) || isSelf(code) ? ofReporter : 0);
  if (kinds === 0) return null;
  const ways = (kinds & ofWays) === 0 ? 0 : lengthOfAllWays(text, from + index);
  if (ways > 0) return { length: ways, sense: 'filler' };
  const date = (kinds & ofDate) === 0 ? null : readDate(stretch.slice(index, index + longestDate), reporter.year);
  if (date) return date;
  const word = (kinds & ofWord) === 0 ? null : wordAt(stretch, index);
  const name = (kinds & ofReporter) === 0 ? null : namesReporter(stretch, index, reporter);
  return name && name.length >= (word?.length ?? 0) ? name : word;
}
