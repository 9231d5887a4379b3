import { lineWords } from './line-words';
import { roleWords } from './role-words';
import { wordTree } from './word-tree';

/**
 * The words of which statements about the tables are made, by what they mean. This is a closed vocabulary on purpose: a
 * clause is held against a table only where every word of it is understood, so that a sentence about something else, in
 * words that nobody foresaw, is left alone rather than misread. Words are found longest first, so a longer word of
 * another meaning (申请人, 行政复议申请, 信访投诉类) shields the shorter one inside it.
 */

/** What a word means: a line or a column of the tables (`requests.granted`, `column:upheld`), or its part in the clause. */
export type Sense = `${'disclosure' | 'requests' | 'disputes'}.${string}` | `column:${string}` | Role;

/** The part of a word in its clause, where it names no line or column. */
export type Role = keyof typeof roleWords;

const isLine = (sense: string): sense is Sense => sense.includes('.') || sense.includes(':');
const isRole = (sense: string): sense is Role => sense in roleWords;

const tree = wordTree<Sense>([
  ...Object.entries(lineWords).flatMap(([sense, list]) => (isLine(sense) ? [[sense, list] as const] : [])),
  ...Object.entries(roleWords).flatMap(([sense, list]) => (isRole(sense) ? [[sense, list] as const] : [])),
]);

/** The characters with which a known word begins. */
export const wordStarts = tree.starts;

/** The longest known word that starts at `index`, and what it means; null where no known word does. */
export const wordAt = tree.at;

/** Fits a text in which some word of the roles stands, whole or inside a longer one. */
export function wordsOfRoles(...wanted: readonly Role[]): RegExp {
  const words = wanted.flatMap((role) => roleWords[role].split(' '));
  return new RegExp(words.filter((word) => !words.some((other) => other !== word && word.includes(other))).join('|'));
}

/** The lines of the tables that the vocabulary names. */
export const namedLines: readonly string[] = Object.keys(lineWords).filter((line) => line.includes('.'));
