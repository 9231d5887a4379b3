/** Where a word of plain letters stands among bytes, each place in turn. */
export function* placesOf(word: string, bytes: Uint8Array): Generator<number> {
  const letters = [...word].map((letter) => letter.charCodeAt(0));
  const [first = 0] = letters;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (letters.every((letter, index) => bytes[at + index] === letter)) yield at;
}

const latin = new TextDecoder('latin1');

/** Bytes as a string of one character each, of which only those of ASCII are the same. */
export function asciiOf(bytes: Uint8Array): string {
  return latin.decode(bytes);
}
