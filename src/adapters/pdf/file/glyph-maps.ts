import type { Meter } from '../../../model/limits';

/** What a font of TrueType or OpenType begins with. */
const beginnings = [0x00010000, 0x74727565, 0x4f54544f];

/** The bytes that it takes to see whether data are such a font. */
export const beginning = 4;

/** Whether data begin as a font of TrueType or OpenType does. */
export function isGlyphFont(data: Uint8Array): boolean {
  return data.length >= beginning && beginnings.includes(viewOf(data).getUint32(0));
}

/**
 * Counts the codes for which a font of TrueType or OpenType names glyphs in ranges (OpenType, `cmap`): pdfjs makes an entry for every code of the map that it
 * takes, and one range can have four thousand million. Here those of all maps are counted, each map once. Throws `ExtractError` (too-large).
 */
export function heedGlyphMaps(font: Uint8Array, meter: Meter): void {
  if (!isGlyphFont(font)) return;
  const data = new Data(font);
  const seen = new Set<number>();
  for (let at = 12; at < 12 + 16 * data.word(4) && at < font.length; at += 16) {
    if (data.long(at) !== cmap) continue;
    const start = data.long(at + 8);
    const maps = data.word(start + 2);
    for (let entry = start + 4; entry < start + 4 + 8 * maps && entry < font.length; entry += 8)
      seen.add(start + data.long(entry + 4));
  }
  for (const map of seen) heedMap(data, map, meter);
}

/** The name of the table, as a number. */
const cmap = 0x636d6170;

function heedMap(data: Data, at: number, meter: Meter): void {
  const format = data.word(at);
  if (format === 2) meter.count('codes', codesOfBytes(data, at));
  if (format === 4) heedSegments(data, at, meter);
  if (format === 6) meter.count('codes', data.word(at + 8));
  if (format === 12) heedGroups(data, at, meter);
}

/** Those of a map of one or two bytes: of each first byte as many as the longest of its ranges may have. */
function codesOfBytes(data: Data, at: number): number {
  const keys = Array.from({ length: 256 }, (_, index) => data.word(at + 6 + 2 * index) >> 3);
  const ranges = at + 6 + 2 * 256;
  return keys.reduce((sum, key) => sum + (key === 0 ? 1 : data.word(ranges + 8 * key + 2)), 0);
}

function heedSegments(data: Data, at: number, meter: Meter): void {
  const count = data.word(at + 6) >> 1;
  const [ends, starts] = [at + 14, at + 16 + 2 * count];
  for (let index = 0; index < count; index++)
    meter.count('codes', Math.max(1, data.word(ends + 2 * index) - data.word(starts + 2 * index) + 1));
}

/** Each counts once more, since behind the end of the data pdfjs goes on. */
function heedGroups(data: Data, at: number, meter: Meter): void {
  const count = data.long(at + 12);
  meter.count('codes', count);
  for (let group = at + 16; group < at + 16 + 12 * count; group += 12)
    meter.count('codes', Math.max(0, data.long(group + 4) - data.long(group) + 1));
}

/** Numbers among bytes, behind whose end all bits are set. */
class Data {
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#view = viewOf(bytes);
  }

  word(at: number): number {
    return at + 2 <= this.#view.byteLength ? this.#view.getUint16(at) : 0xffff;
  }

  long(at: number): number {
    return at + 4 <= this.#view.byteLength ? this.#view.getUint32(at) : 0xffffffff;
  }
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
