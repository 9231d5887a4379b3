import type { Meter } from '../../../model/limits';
import { heedCodeRanges } from './code-ranges';
import { heedDeclared } from './declared';
import { heedDrawnCircles } from './drawn-circles';
import { heedDraws } from './draws';
import { hasJumps } from './functions';
import { beginning, heedGlyphMaps, isGlyphFont } from './glyph-maps';
import { counted, idle, inflated, isPacked, joined } from './inflate';
import { placesOf } from './keyword';
import { ObjectTable, objectsOfStream } from './object-table';
import type { Dictionary, PlacedValue } from './objects';
import { looksLikePicture, picturesIn } from './pictures';
import { plainObjects } from './plain-objects';
import { contentOf, isPlainlyPacked, upToEnd } from './stream-content';
import { heedUses } from './uses';
import { areVeils } from './veils';

/**
 * Throws `ExtractError` (too-large) where a stream, packed once or again and again, unpacks to more than the limit, or all of them together to
 * more than theirs: pdfjs unpacks a stream whole, and keeps it. So it does where maps of characters have too many codes, and where what dictionaries
 * declare is more than a file may ask for, or draws itself without end. What is packed with Flate is unpacked wherever the file has the keyword, since dictionaries may lie; what is
 * packed otherwise does not show it, and there the dictionary is believed, as pdfjs does. Pictures that are nothing but pictures are not unpacked, since pdfjs
 * does not either. Gives what the file says of its pictures.
 */
export function heedStreams(bytes: Uint8Array, meter: Meter): { readonly areVeils: boolean } {
  const table = new ObjectTable(meter);
  const data = new Map<number, Dictionary>();
  for (const { number, placed } of plainObjects(bytes)) {
    heedObject(placed, meter);
    const stream = placed.data === null ? null : bytes.subarray(placed.data);
    if (placed.data !== null && placed.value instanceof Map) data.set(placed.data, placed.value);
    table.add({ number, value: placed.value, size: placed.end - placed.start, stream });
  }
  const heedPlaced = (start: number) => {
    const dictionary = data.get(start);
    const stream = bytes.subarray(start);
    heedFlate(dictionary ? upToEnd(dictionary, stream, table) : stream, dictionary ? idle : 1, meter);
  };
  const unsettled: number[] = [];
  for (const start of new Set([...streamStarts(bytes), ...data.keys()])) {
    const dictionary = data.get(start);
    if (dictionary && looksLikePicture(dictionary)) unsettled.push(start);
    else heedPlaced(start);
  }
  heedCodeRanges([bytes], meter);
  // What is found in a stream is appended to them. What other streams are read by may stand in those of objects.
  for (const { value, stream } of table.objects)
    if (value instanceof Map && stream && isContainer(value)) heedContainer(value, stream, table, meter);
  const pictures = picturesIn(table);
  const isPicture = (dictionary: Dictionary | undefined) => dictionary !== undefined && pictures.has(dictionary);
  for (const start of unsettled) if (!isPicture(data.get(start))) heedPlaced(start);
  for (const { value, stream } of table.objects)
    if (value instanceof Map && stream && !isContainer(value) && !isPicture(value))
      heedStream(value, stream, table, meter);
  heedDeclared(table, meter);
  heedUses(table, meter);
  heedDraws(table, meter);
  heedDrawnCircles(table, meter);
  return { areVeils: areVeils(table) };
}

/** Counts what an object is made of, since objects may stand in one another; one of which it is not known what pdfjs makes of it is too much. */
function heedObject({ start, end, isUnsure }: PlacedValue, meter: Meter): void {
  meter.count('streamBytes', end - start);
  if (isUnsure) meter.heed('declared', Number.POSITIVE_INFINITY);
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

function heedFlate(data: Uint8Array, patience: number, meter: Meter): void {
  if (isPacked(data)) inflate([data.subarray(2)], patience, meter);
}

/** Inflates data as far as they go; what is itself packed is inflated in turn. */
function inflate(packed: Iterable<Uint8Array>, patience: number, meter: Meter): void {
  const pieces = counted(inflated(packed, patience), meter);
  const head = headOf(pieces);
  const again = isPacked(head);
  const all = function* () {
    yield again ? head.subarray(2) : head;
    yield* pieces;
  };
  if (again) inflate(all(), patience, meter);
  else if (isGlyphFont(head)) heedContent(joined(all()), meter);
  else heedCodeRanges(all(), meter);
}

/** Counts the codes of a map of characters, and of a font, whichever content is. */
function heedContent(content: Uint8Array, meter: Meter): void {
  heedCodeRanges([content], meter);
  heedGlyphMaps(content, meter);
}

/** The first pieces, as many as it takes to see what data are. */
function headOf(pieces: Generator<Uint8Array>): Uint8Array {
  let head = new Uint8Array();
  while (head.length < beginning) {
    const { value, done } = pieces.next();
    if (done) break;
    head = joined([head, value]);
  }
  return head;
}

function isContainer(dictionary: Dictionary): boolean {
  return dictionary.has('N') && dictionary.has('First');
}

/** Reads a stream as its dictionary tells it is packed: a program, and what is packed otherwise than with Flate, which has been unpacked before. */
function heedStream(dictionary: Dictionary, stream: Uint8Array, table: ObjectTable, meter: Meter): void {
  const isProgram = table.numbers(dictionary.get('FunctionType')).includes(4);
  const isSeen = isPlainlyPacked(dictionary, table, meter);
  if (isSeen) heedGlyphMaps(stream, meter);
  if (isSeen && !isProgram) return;
  const content = contentOf(dictionary, stream, table, meter);
  if (!isSeen) heedContent(content, meter);
  if (isProgram && hasJumps(content)) meter.heed('declared', Number.POSITIVE_INFINITY);
}

/** The entries by which a stream of objects is read. */
const readBy = ['Length', 'F', 'Filter', 'DP', 'DecodeParms', 'N', 'First'];

/**
 * Adds the objects in a stream of them to the table. By what such a stream is read is to stand before it: what is found later might say that it is read
 * otherwise.
 */
function heedContainer(dictionary: Dictionary, stream: Uint8Array, table: ObjectTable, meter: Meter): void {
  for (const key of readBy) table.settle(dictionary.get(key));
  const content = contentOf(dictionary, stream, table, meter);
  heedCodeRanges([content], meter);
  for (const { number, placed } of objectsOfStream(dictionary, content, table)) {
    heedObject(placed, meter);
    const inner = placed.data === null ? null : content.subarray(placed.data);
    if (inner) heedFlate(inner, idle, meter);
    if (table.isSettled(number)) meter.heed('declared', Number.POSITIVE_INFINITY);
    table.add({ number, value: placed.value, size: placed.end - placed.start, stream: inner });
  }
}
