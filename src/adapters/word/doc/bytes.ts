/** Little-endian numbers of a stream of bytes; whatever lies outside it throws `RangeError`. */
export interface Bytes {
  readonly length: number;
  u8(at: number): number;
  u16(at: number): number;
  i16(at: number): number;
  u32(at: number): number;
  i32(at: number): number;
  slice(at: number, length: number): Bytes;
  /** UTF-16 text of that many characters. */
  wide(at: number, characters: number): string;
  /** Text of one byte a character, in Windows code page 1252. */
  narrow(at: number, characters: number): string;
}

const WIDE = new TextDecoder('utf-16le', { ignoreBOM: true });
const NARROW = new TextDecoder('windows-1252');

/** Bytes to read numbers from; nothing is copied. */
export function bytesOf(array: Uint8Array): Bytes {
  const view = new DataView(array.buffer, array.byteOffset, array.byteLength);
  const part = (at: number, length: number) => {
    if (at < 0 || length < 0 || at + length > array.length) throw new RangeError('outside the stream');
    return array.subarray(at, at + length);
  };
  return {
    length: array.length,
    u8: (at) => view.getUint8(at),
    u16: (at) => view.getUint16(at, true),
    i16: (at) => view.getInt16(at, true),
    u32: (at) => view.getUint32(at, true),
    i32: (at) => view.getInt32(at, true),
    slice: (at, length) => bytesOf(part(at, length)),
    wide: (at, characters) => WIDE.decode(part(at, 2 * characters)),
    narrow: (at, characters) => NARROW.decode(part(at, characters)),
  };
}
