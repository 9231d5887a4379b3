import type { Meter } from '../../../model/limits';
import { afterBlank } from './bytes';
import { type Filter, unascii85, unhexed, unlzw, unpredicted, unrun } from './filters';
import { counted, idle, inflated, isPacked, joined } from './inflate';
import { asciiOf } from './keyword';
import type { ObjectTable } from './object-table';
import { type Dictionary, Name, type Value } from './objects';
import { either, predictionOf } from './predictions';

/** How far behind its data the end of a stream is sought. */
const reach = 2 ** 12;

/**
 * The data of a stream, as long as its dictionary says where that is where its end is told, the longest of what it may say; otherwise to where its end is
 * told first.
 */
export function upToEnd(dictionary: Dictionary, data: Uint8Array, table: ObjectTable): Uint8Array {
  for (const length of table.numbers(dictionary.get('Length')).sort((a, b) => b - a)) {
    if (length < 0 || length >= data.length) continue;
    const behind = data.subarray(length, length + reach);
    const after = afterBlank(behind, 0);
    if (after === reach) return data;
    if (asciiOf(behind.subarray(after, after + 'endstream'.length)) === 'endstream') return data.subarray(0, length);
  }
  return table.upToEnding(data);
}

const flate: Filter = (data) => (isPacked(data) ? inflated([data.subarray(2)], idle) : []);

/** The ways of packing that pdfjs undoes but for those of pictures, by their names and short names. */
const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: flate,
  Fl: flate,
  LZWDecode: unlzw,
  LZW: unlzw,
  ASCIIHexDecode: unhexed,
  AHx: unhexed,
  ASCII85Decode: unascii85,
  A85: unascii85,
  RunLengthDecode: unrun,
  RL: unrun,
};

/** Those of pictures, which are not undone here. */
const ofPictures = /^(?:DCT|JPX|CCITTFax|JBIG2|Brotli)Decode$|^(?:DCT|JPX|CCF)$/;

/** What a stream unpacks to as its dictionary tells it is packed, as far as that is known; it is counted, and so is what it is made of. */
export function contentOf(dictionary: Dictionary, stream: Uint8Array, table: ObjectTable, meter: Meter): Uint8Array {
  let data = upToEnd(dictionary, stream, table);
  const isPicture = table.names(dictionary.get('Subtype')).includes('Image');
  for (const { name, parameters } of packingOf(dictionary, table, meter)) {
    if (ofPictures.test(name)) break;
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
    // pdfjs passes over what it does not know.
    if (!filter) continue;
    meter.count('streamBytes', data.length);
    const early = filter === unlzw ? earlyChangeOf(parameters, table, meter) : 1;
    data = joined(counted(filter(data, early), meter));
    const isForetold = parameters && !isPicture && (filter === flate || filter === unlzw);
    const predicted = isForetold ? predictionOf(parameters, table) : null;
    if (predicted && predicted.row <= longestRow) data = unpredicted(data, predicted.row, predicted.pixel);
  }
  return data;
}

/** Whether a stream is packed with nothing but Flate, if at all. */
export function isPlainlyPacked(dictionary: Dictionary, table: ObjectTable, meter: Meter): boolean {
  return packingOf(dictionary, table, meter).every(
    ({ name, parameters }) => filters[name] === flate && !(parameters && predictionOf(parameters, table)),
  );
}

/** The filters of a stream with the parameters of each, as pdfjs pairs them. */
function packingOf(
  dictionary: Dictionary,
  table: ObjectTable,
  meter: Meter,
): { name: string; parameters: Dictionary | null }[] {
  const only = (value: Value | undefined) => onlyOf(value, table, meter);
  const filter = only(either(dictionary, 'F', 'Filter'));
  const given = only(either(dictionary, 'DP', 'DecodeParms'));
  const several = Array.isArray(filter) ? filter.map(only) : null;
  return (several ?? [filter]).flatMap((each, index) => {
    const parameters = several ? (Array.isArray(given) ? only(given[index]) : null) : given;
    return each instanceof Name ? [{ name: each.name, parameters: parameters instanceof Map ? parameters : null }] : [];
  });
}

/** What is meant by a value; where it may be one thing or another it is open how pdfjs unpacks a stream. Throws `ExtractError` (too-large). */
function onlyOf(value: Value | undefined, table: ObjectTable, meter: Meter): Value | undefined {
  const meant = table.meant(value);
  if (meant.length > 1) meter.heed('declared', Number.POSITIVE_INFINITY);
  return meant[0]?.value;
}

/** Of another change than the standard's two (ISO 32000-1, 7.4.4.3) pdfjs may unpack without end. */
function earlyChangeOf(parameters: Dictionary | null, table: ObjectTable, meter: Meter): number {
  const early = parameters?.has('EarlyChange') ? onlyOf(parameters.get('EarlyChange'), table, meter) : 1;
  if (early === 0 || early === 1) return early;
  meter.heed('declared', Number.POSITIVE_INFINITY);
  return 1;
}

/** Rows longer than this are those of pictures. */
const longestRow = 2 ** 20;
