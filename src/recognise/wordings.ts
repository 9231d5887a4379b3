import { forms } from '../forms/index';
import { fold, splitNumbering, withoutNotes } from '../text/fold';
import type { Entry, LeafEntry, PrintedLabel } from './vocabulary';

/** What a text says of a line, without its number, its bracketed notes, punctuation and figures; characters that are damaged stay in it. */
export function wordsIn(folded: string): string {
  return withoutNotes(splitNumbering(folded).rest).replace(/[\p{P}\p{Z}\p{N}]+/gu, '');
}

const known = new WeakMap<Entry, readonly string[]>();

/** What the form says of a line, its own label first, and the other wordings of it. */
export function wordingsOf(entry: Entry): readonly string[] {
  const prepared = known.get(entry);
  if (prepared) return prepared;
  const wordings = [entry.label, ...entry.variants].map((text) => wordsIn(fold(text)));
  known.set(entry, wordings);
  return wordings;
}

/** A printed label beside the wording of a line of the form that it comes nearest to. */
export interface Comparison {
  /** What is printed, without the labels of other lines that stand before or after the line's own. */
  readonly said: string;
  readonly wording: string;
  /** Where the whole wording stands in `said`; -1 where it does not. */
  readonly at: number;
}

/** The labels of the forms' lines and headings that are long enough to be no word of another, the longest first. */
const phrases = new RegExp(
  [...new Set(forms.flatMap((form) => form.tables.flatMap((table) => table.blocks.flatMap(phrasesOf))))]
    .sort((one, other) => other.length - one.length)
    .join('|'),
  'g',
);

interface Labelled {
  readonly label: string;
  readonly children?: readonly Labelled[];
}

function phrasesOf(block: { heading?: string; rows: readonly Labelled[]; columns: readonly Labelled[] }): string[] {
  const labels = (lines: readonly Labelled[]): string[] =>
    lines.flatMap(({ label, children = [] }) => [label, ...labels(children)]);
  const all = [...(block.heading ? [block.heading] : []), ...labels(block.rows), ...labels(block.columns)];
  return all.map((label) => wordsIn(fold(label))).filter((words) => words.length >= 4);
}

/** A text without the labels of lines of the form. */
export function withoutPhrases(text: string): string {
  return text.replace(phrases, '');
}

/** Compares a printed label with a line of the form; null where it says what the form says. */
export function compare(
  label: PrintedLabel,
  { entry, groups }: Pick<LeafEntry, 'entry' | 'groups'>,
): Comparison | null {
  const words = wordsIn(label.folded);
  const wordings = wordingsOf(entry);
  if (wordings.includes(words)) return null;
  const whole = longest(wordings.filter((wording) => words.includes(wording)));
  if (whole !== undefined) {
    const from = words.indexOf(whole);
    const before = withoutPhrases(words.slice(0, from));
    const said = before + whole + withoutPhrases(words.slice(from + whole.length));
    return said === whole ? null : { said, wording: whole, at: before.length };
  }
  const around = groups.flatMap(wordingsOf);
  const said = around.reduce((text, group) => text.replace(group, ''), words);
  return { said, wording: nearest(said, wordings), at: -1 };
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>((most, text) => (text.length > (most?.length ?? 0) ? text : most), undefined);
}

/** The wording that shares most characters with a text, for what it lacks. */
function nearest(text: string, wordings: readonly string[]): string {
  const shared = (wording: string) => 2 * within(wording, text).length - wording.length;
  return wordings.reduce((best, wording) => (shared(wording) > shared(best) ? wording : best));
}

/** The characters of a text that another has too. */
export function within(text: string, other: string): string {
  return [...text].filter((character) => other.includes(character)).join('');
}

/** The characters of a text that another has not. */
export function beyond(text: string, other: string): string {
  return [...text].filter((character) => !other.includes(character)).join('');
}
