import { Inflate } from 'fflate';
import type { Meter } from '../../../model/limits';

/** How many packed bytes are inflated at a time: they make at most a thousand times as many (4 MiB). */
const slice = 2 ** 12;

/** How many slices may make nothing before the data of a stream count as ended. */
export const idle = 2 ** 8;

/** What pdfjs finds where data refer to what stands before their beginning. */
const zeros = new Uint8Array(2 ** 15);

/** The header of RFC 1950: method 8, and a check of two bytes. */
export function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** What data unpack to, as far as they go; so many slices without anything are their end. */
export function* inflated(packed: Iterable<Uint8Array>, patience: number): Generator<Uint8Array> {
  let isBegun = false;
  let empty = 0;
  let made: Uint8Array[] = [];
  const inflater = new Inflate({ dictionary: zeros }, (piece) => made.push(piece));
  for (const piece of slices(packed)) {
    made = [];
    try {
      inflater.push(piece);
    } catch {
      // What is no packed data, or ends in the middle, is for pdfjs to judge.
      return;
    }
    const more = made.filter(({ length }) => length > 0);
    isBegun ||= more.length > 0;
    empty = more.length > 0 ? 0 : empty + 1;
    if (isBegun && empty === patience) return;
    yield* more;
  }
}

function* slices(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const data of pieces)
    for (let start = 0; start < data.length; start += slice) yield data.subarray(start, start + slice);
}

/** What is unpacked from one stream, counted. */
export function* counted(pieces: Iterable<Uint8Array>, meter: Meter): Generator<Uint8Array> {
  let size = 0;
  for (const piece of pieces) {
    size += piece.length;
    meter.heed('unpackedBytes', size);
    meter.count('streamBytes', piece.length);
    yield piece;
  }
}

/** Pieces as one. */
export function joined(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const all = [...pieces];
  const whole = new Uint8Array(all.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
