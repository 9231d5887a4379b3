/** A text, given whole or in pieces, as 16 hex digits, the same on every machine: two FNV-1a hashes of 32 bits with different offsets. */
export function hash(...pieces: readonly string[]): string {
  let one = 0x811c9dc5;
  let other = 0x1b873593;
  for (const text of pieces) {
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
