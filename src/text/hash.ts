/** A text as 16 hex digits, the same on every machine: two FNV-1a hashes of 32 bits with different offsets. */
export function hash(text: string): string {
  return hashOf([text]);
}

/** The hash of a text that is given in pieces, without putting them together. */
export function hashOf(pieces: readonly string[]): string {
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (let piece = 0; piece < pieces.length; piece++) {
    const text = pieces[piece] ?? '';
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      one = Math.imul(one ^ code, prime);
      other = Math.imul(other ^ code, prime);
    }
  }
  return hex(one) + hex(other);
}

const prime = 0x01000193;

function hex(state: number): string {
  return (state >>> 0).toString(16).padStart(8, '0');
}
