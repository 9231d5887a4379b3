import { lineWords } from './line-words';
import { roleWords } from './role-words';

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

/**
 * The words by the codes of their characters: where the letters so far are a word, what it means, and which may follow. Few follow most,
 * so they are looked for one by one.
 */
interface Branch {
  sense: Sense | null;
  readonly codes: number[];
  readonly next: Branch[];
}

const newBranch = (): Branch => ({ sense: null, codes: [], next: [] });
const root = newBranch();
const isLine = (sense: string): sense is Sense => sense.includes('.') || sense.includes(':');
const isRole = (sense: string): sense is Role => sense in roleWords;

/** A word that is listed twice means what it was first listed under. */
function learn(sense: Sense, list: string): void {
  for (const word of list.split(' ')) {
    let branch = root;
    for (let index = 0; index < word.length; index++) {
      branch = follow(branch, word.charCodeAt(index)) ?? grow(branch, word.charCodeAt(index));
    }
    branch.sense ??= sense;
  }
}

function follow({ codes, next }: Branch, code: number): Branch | undefined {
  for (let index = 0; index < codes.length; index++) if (codes[index] === code) return next[index];
  return undefined;
}

function grow({ codes, next }: Branch, code: number): Branch {
  const branch = newBranch();
  codes.push(code);
  next.push(branch);
  return branch;
}

for (const [sense, list] of Object.entries(lineWords)) if (isLine(sense)) learn(sense, list);
for (const [sense, list] of Object.entries(roleWords)) if (isRole(sense)) learn(sense, list);

/** The characters with which a known word begins. */
export const wordStarts = String.fromCharCode(...root.codes);

/** Where the words that begin with a character stand among the root's, by its code and from 1; 0 where none does. */
const firsts = new Uint16Array(0x1_0000);
for (const [index, code] of root.codes.entries()) firsts[code] = index + 1;

/** The longest known word that starts at `index`, and what it means; null where no known word does. */
export function wordAt(text: string, index: number): { readonly length: number; readonly sense: Sense } | null {
  let longest: { length: number; sense: Sense } | null = null;
  let branch = root.next[(firsts[text.charCodeAt(index)] ?? 0) - 1];
  for (let length = 1; branch; length++) {
    if (branch.sense !== null) longest = { length, sense: branch.sense };
    branch = follow(branch, text.charCodeAt(index + length));
  }
  return longest;
}

/** Fits a text in which some word of the roles stands, whole or inside a longer one. */
export function wordsOfRoles(...wanted: readonly Role[]): RegExp {
  const words = wanted.flatMap((role) => roleWords[role].split(' '));
  return new RegExp(words.filter((word) => !words.some((other) => other !== word && word.includes(other))).join('|'));
}

/** The lines of the tables that the vocabulary names. */
export const namedLines: readonly string[] = Object.keys(lineWords).filter((line) => line.includes('.'));
