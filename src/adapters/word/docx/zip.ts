import { Inflate } from 'fflate';
import { ExtractError, type Meter } from '../../../model/index';

interface Entry {
  readonly name: string;
  readonly compressed: number;
  readonly size: number;
  readonly crc: number;
  readonly method: number;
  readonly encrypted: boolean;
  readonly header: number;
  /** Another entry has this name and other content. */
  readonly ambiguous: boolean;
}

/** The files of a zip archive by name, in capitals or not (ECMA-376-2, 6.2.2.3), of which no two may be equal (6.2.2.2); nothing is unpacked before it is asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The unpacked file, its checksum verified; undefined where there is none of that name. Throws `ExtractError`: `damaged-file`, `encrypted-file`, `too-large`. */
  read(name: string): Uint8Array | undefined;
}

/**
 * Opens a zip archive; throws `ExtractError` where it is damaged or has too many files. The directory is read here and not by fflate because only
 * so can the checksums be held against the content: a bit that fell over must not become another number.
 */
export function openArchive(bytes: Uint8Array, meter: Meter): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => readDirectory(bytes, view, meter));
  return {
    names: [...entries.values()].map(({ name }) => name),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry && guarded(() => unpack(bytes, view, entry, meter));
    },
  };
}

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof ExtractError ? cause : new ExtractError('damaged-file', { detail: '' }, { cause });
  }
}

function readDirectory(bytes: Uint8Array, view: DataView, meter: Meter): Map<string, Entry> {
  const end = findEnd(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    meter.count('parts', 1);
    if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const printed = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const name = printed.replaceAll('\\', '/').replace(/^\//, '');
    const entry = {
      name,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    };
    const before = entries.get(name.toLowerCase());
    entries.set(name.toLowerCase(), { ...entry, ambiguous: before !== undefined && !isSame(before, entry) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether two entries of one name hold the same bytes, so that it does not matter which is read. */
function isSame(one: Entry, other: Omit<Entry, 'ambiguous'>): boolean {
  return !one.ambiguous && one.crc === other.crc && one.size === other.size;
}

/** The end-of-directory record, sought from the back past a comment of at most 64 KiB. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new RangeError('no end of the directory');
}

/** A part that is not larger than this is no danger, however well it was packed. */
const SMALL = 2 ** 20;

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, meter: Meter): Uint8Array {
  if (entry.ambiguous) throw new RangeError('two files of one name');
  if (entry.encrypted) throw new ExtractError('encrypted-file');
  meter.count('unpackedBytes', entry.size);
  if (entry.size > SMALL) meter.heed('unpackRatio', Math.ceil(entry.size / Math.max(entry.compressed, 1)), 'whole');
  const start = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  const packed = bytes.subarray(start, start + entry.compressed);
  if (packed.length !== entry.compressed) throw new RangeError('cut off');
  const content = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw new RangeError('checksum differs');
  return content;
}

/** How many bytes are inflated at a time: they make at most a thousand times as many (16 MiB). */
const SLICE = 2 ** 14;

/** Inflates what should give `size` bytes, and stops as soon as it gives more: the size in a header may be a lie. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let end = 0;
  const inflater = new Inflate((piece) => {
    if (end + piece.length > size) throw new RangeError('larger than it says');
    content.set(piece, end);
    end += piece.length;
  });
  for (let start = 0; start < Math.max(packed.length, 1); start += SLICE)
    inflater.push(packed.subarray(start, start + SLICE), start + SLICE >= packed.length);
  return content.subarray(0, end);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
