/** A text as 16 hex digits, the same on every machine: two FNV-1a hashes of 32 bits with different offsets. */
export function hash(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x1b873593);
}

function half(text: string, offset: number): string {
  let state = offset;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, '0');
}
