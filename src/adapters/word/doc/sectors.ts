import { type Bytes, bytesOf } from './bytes';

/** The sectors of a file: which follows which, and what is in them. */
export interface Sectors {
  readonly header: Bytes;
  /** The content of a chain of sectors up to its end, or up to `size` bytes. Throws `RangeError` where it never ends. */
  chain(start: number, size?: number): Uint8Array;
}

/** Where the header names the sectors of the table of sectors: so many there, the others in a chain of their own. */
const TABLE_AT = 76;
const TABLE_IN_HEADER = 109;

/** Opens the sectors of a compound file ([MS-CFB] 2.2 to 2.5). Throws `RangeError` where it is damaged. */
export function openSectors(bytes: Uint8Array): Sectors {
  const header = bytesOf(bytes);
  const size = 2 ** header.u16(30);
  if (size !== 512 && size !== 4096) throw new RangeError('no sector size');
  const count = Math.ceil(bytes.length / size) - 1;
  const perSector = size / 4;
  const table: number[] = [];
  for (let index = 0; index < TABLE_IN_HEADER; index += 1) table.push(header.i32(TABLE_AT + 4 * index));
  for (let at = header.i32(68); at >= 0; at = header.i32(size * (at + 2) - 4)) {
    if (table.length > count + TABLE_IN_HEADER + perSector) throw new RangeError('circular');
    for (let index = 0; index < perSector - 1; index += 1) table.push(header.i32(size * (at + 1) + 4 * index));
  }
  const next = (sector: number) => {
    const at = table[Math.floor(sector / perSector)] ?? -1;
    return at < 0 ? -1 : header.i32(size * (at + 1) + 4 * (sector % perSector));
  };
  const sectorAt = (sector: number) => bytes.subarray(size * (sector + 1), size * (sector + 2));
  return { header, chain: (start, most) => follow(start, most, size, count, next, sectorAt) };
}

/** Sectors one after the other as a whole, up to `most` bytes; throws `RangeError` where there are more than `count`, which all of them are. */
export function follow(
  start: number,
  most = Number.POSITIVE_INFINITY,
  size: number,
  count: number,
  next: (sector: number) => number,
  sectorAt: (sector: number) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let sector = start; sector >= 0 && parts.length * size < most; sector = next(sector)) {
    if (sector >= count || parts.length > count) throw new RangeError('circular or outside the file');
    parts.push(sectorAt(sector));
  }
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.subarray(0, most);
}
