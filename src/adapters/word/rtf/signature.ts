const SIGNATURE = [...'{\\rtf'].map((character) => character.charCodeAt(0));

/** A byte order mark and white space, which editors and web servers put before a file. */
const BEFORE: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]);

/** Where the content begins, behind what may stand before it. */
export function begin(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => !BEFORE.has(byte));
  return Math.max(first, 0);
}

/** Whether the content begins as RTF does. */
export function beginsAsRtf(bytes: Uint8Array): boolean {
  const at = begin(bytes);
  return SIGNATURE.every((byte, index) => bytes[at + index] === byte);
}
