import { Inflate } from 'fflate';
import type { Meter } from '../../model/limits';

/** How many packed bytes are inflated at a time: they make at most a thousand times as many (4 MiB). */
const slice = 2 ** 12;

/**
 * Throws `ExtractError` (too-large) where a stream packed with Flate, once or again and again, unpacks to more than the limit: pdfjs unpacks a stream
 * whole. Streams are taken wherever the file has the keyword, to where their data ends by itself, since what dictionaries say of them may be a lie.
 */
export function heedStreams(bytes: Uint8Array, meter: Meter): void {
  const text = new TextDecoder('latin1').decode(bytes);
  for (const { index, 0: keyword } of text.matchAll(/(?<!end)stream(?:\r\n|\n|\r)/g)) {
    const data = bytes.subarray(index + keyword.length);
    if (isPacked(data)) inflate([data.subarray(2)], meter);
  }
}

/** The header of RFC 1950: method 8, and a check of two bytes. */
function isPacked([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}

/** Inflates data as far as it goes; what is itself packed is inflated in turn. */
function inflate(packed: Iterable<Uint8Array>, meter: Meter): void {
  const pieces = inflated(packed, meter);
  const first = pieces.next();
  if (first.done) return;
  const again = isPacked(first.value);
  const all = function* () {
    yield again ? first.value.subarray(2) : first.value;
    yield* pieces;
  };
  if (again) inflate(all(), meter);
  else for (const _ of pieces);
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
      yield part;
    }
  }
}

function* slices(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const data of pieces)
    for (let start = 0; start < data.length; start += slice) yield data.subarray(start, start + slice);
}
