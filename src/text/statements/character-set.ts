/** Tells whether a character code is of a set. */
export type CharacterSet = (code: number) => boolean;

/**
 * A set of characters that is asked about every character of a text: one bit of a table for each code, since a regular expression
 * looks through the ranges of a class one by one.
 */
export function characterSet(characters: string): CharacterSet {
  const bits = new Uint32Array(0x1_0000 / 32);
  for (let index = 0; index < characters.length; index++) {
    const code = characters.charCodeAt(index);
    bits[code >>> 5] = (bits[code >>> 5] ?? 0) | (1 << (code & 31));
  }
  return (code) => (((bits[code >>> 5] ?? 0) >>> (code & 31)) & 1) === 1;
}

/** Where the next character of a set stands in a text, from a place on; the text's length where none does. */
export function nextOf(isOf: CharacterSet, text: string, from: number): number {
  let at = from;
  while (at < text.length && !isOf(text.charCodeAt(at))) at++;
  return at;
}
