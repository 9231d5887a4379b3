/** Kinds of bytes: white space, what ends a word, and of what a number may be made. */
export const [blank, delimiter, numeral] = [1, 2, 4];

/** What each byte is (ISO 32000-1, 7.2.2), and whether a number may be made of it. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  if ('\0\t\n\f\r '.includes(letter)) return blank;
  if ('()<>[]{}/%'.includes(letter)) return delimiter;
  return /[\d+.-]/.test(letter) ? numeral : 0;
});

/** Whether a byte is of a kind. */
export function isOf(byte: number | undefined, kind: number): boolean {
  return byte !== undefined && ((kinds[byte] ?? 0) & kind) !== 0;
}

/** Whether a byte ends a line. */
export function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** The place of the next byte that is neither white space nor in a comment. */
export function afterBlank(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    if (bytes[at] === 0x25) while (at < bytes.length && !isLineEnd(bytes[at])) at += 1;
    else if (isOf(bytes[at], blank)) at += 1;
    else break;
  }
  return at;
}
