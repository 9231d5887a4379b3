import { Inflate } from 'fflate';
import type { Meter } from '../../model/limits';
import { heedCodeRanges } from './code-ranges';
import { placesOf } from './keyword';

/** How many packed bytes are inflated at a time: they make at most a thousand times as many (4 MiB). */
const slice = 2 ** 12;

/**
 * Throws `ExtractError` (too-large) where a stream packed with Flate, once or again and again, unpacks to more than the
 * limit, or all of them together to more than theirs: pdfjs unpacks a stream whole, and keeps it. So it does where maps of
 * characters have too many codes. Streams are taken wherever the file has the keyword, to where their data end by
 * themselves, since dictionaries may lie.
 */
export function heedStreams(bytes: Uint8Array, meter: Meter): void {
  for (const start of streamStarts(bytes)) {
    const data = bytes.subarray(start);
    if (isPacked(data)) inflate([data.subarray(2)], meter);
  }
  heedCodeRanges([bytes], meter);
}

/** Where the data of a stream begin, after the end of the keyword’s line (ISO 32000-1, 7.3.8.1). */
function* streamStarts(bytes: Uint8Array): Generator<number> {
  for (const at of placesOf('stream', bytes)) {
    let start = at + 'stream'.length;
    if (bytes[start] === 0x0d) start += 1;
    if (bytes[start] === 0x0a) start += 1;
    if (start > at + 'stream'.length) yield start;
  }
}

/** The header of RFC 1950: method 8, and a check of two bytes. */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** Inflates data as far as they go; what is itself packed is inflated in turn. */
function inflate(packed: Iterable<Uint8Array>, meter: Meter): void {
  const pieces = inflated(packed, meter);
  const head = headOf(pieces);
  const again = isPacked(head);
  const all = function* () {
    yield again ? head.subarray(2) : head;
    yield* pieces;
  };
  if (again) inflate(all(), meter);
  else heedCodeRanges(all(), meter);
}

/** The first pieces, as many as it takes to have the two bytes of a header. */
function headOf(pieces: Generator<Uint8Array>): Uint8Array {
  let head = new Uint8Array();
  while (head.length < 2) {
    const { value, done } = pieces.next();
    if (done) break;
    const longer = new Uint8Array(head.length + value.length);
    longer.set(head);
    longer.set(value, head.length);
    head = longer;
  }
  return head;
}

function* inflated(packed: Iterable<Uint8Array>, meter: Meter): Generator<Uint8Array> {
  let size = 0;
  let made: Uint8Array[] = [];
  const inflater = new Inflate((piece) => made.push(piece));
  for (const piece of slices(packed)) {
    made = [];
    try {
      inflater.push(piece);
    } catch {
      // What is no packed data, or ends in the middle, is for pdfjs to judge.
      return;
    }
    const more = made.filter(({ length }) => length > 0);
    if (more.length === 0 && size > 0) return;
    for (const part of more) {
      size += part.length;
      meter.heed('unpackedBytes', size);
      meter.count('streamBytes', part.length);
      yield part;
    }
  }
}

function* slices(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const data of pieces)
    for (let start = 0; start < data.length; start += slice) yield data.subarray(start, start + slice);
}
