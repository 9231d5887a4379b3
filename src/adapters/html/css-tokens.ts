/** Strings, comments, addresses without quotes, escapes, signs, and all else, as far as they decide where rules, declarations and values end (CSS Syntax 3, 4). */
const token =
  /"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|(?<![\w-])url\(\s*(?![\s"'])(?:\\[\s\S]|[^)\\])*\)?|\\[\s\S]|[{}()[\];,]|(?:(?!url\()[^"'\\/{}()[\];,])+|[\s\S]/gi;

/** What stands for a comment among tokens: nothing, though it parts names. */
export const comment = '/**/';

/** The signs that open, with those that close what they open. */
const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);

/** The tokens of a style sheet or a part of one. */
export function* tokensOf(text: string): Generator<string> {
  for (const [found] of text.matchAll(token)) yield found.startsWith('/*') ? comment : found;
}

/** The brackets that are open in a text that is gone over token by token. */
export class Brackets {
  readonly #open: string[] = [];

  /** Goes past a token; tells whether it stands in brackets, or is one. */
  holds(found: string): boolean {
    const closer = closers.get(found);
    if (closer !== undefined) this.#open.push(closer);
    else if (this.#open.length === 0) return false;
    else if (found === this.#open.at(-1)) this.#open.pop();
    return true;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }
}

/** The parts of a text between the signs that stand in no brackets and no strings. */
export function splitAt(text: string, sign: ',' | ';'): string[] {
  if (!text.includes(sign)) return [text];
  const brackets = new Brackets();
  const parts: string[] = [''];
  for (const found of tokensOf(text)) {
    if (!brackets.holds(found) && found === sign) parts.push('');
    else parts[parts.length - 1] += found;
  }
  return parts;
}
