import type { Meter } from '../../model/limits';
import { predictionsOf } from './declared';
import { type Filter, unascii85, unhexed, unlzw, unpredicted, unrun } from './filters';
import { counted, idle, inflated, isPacked, joined } from './inflate';
import { asciiOf } from './keyword';
import type { ObjectTable } from './object-table';
import { afterBlank, type Dictionary } from './objects';

/** How far behind its data the end of a stream is sought. */
const reach = 2 ** 12;

/** The data of a stream, as long as its dictionary says where that is where its end is told, to where that is told otherwise. */
export function upToEnd(dictionary: Dictionary, data: Uint8Array, table: ObjectTable): Uint8Array {
  const length = table.number(dictionary.get('Length'));
  if (length !== null && length >= 0 && length < data.length) {
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

/** What a stream unpacks to as its dictionary tells it is packed, as far as that is known; it is counted, and so is what it is made of. */
export function contentOf(dictionary: Dictionary, stream: Uint8Array, table: ObjectTable, meter: Meter): Uint8Array {
  let data = upToEnd(dictionary, stream, table);
  for (const name of filtersOf(dictionary, table)) {
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (!filter) break;
    meter.count('streamBytes', data.length);
    data = joined(counted(filter(data), meter));
  }
  const predicted = predictionOf(dictionary, table);
  return predicted ? unpredicted(data, predicted.row, predicted.pixel) : data;
}

/** Whether a stream is packed with nothing but Flate, if at all. */
export function isPlainlyPacked(dictionary: Dictionary, table: ObjectTable): boolean {
  return filtersOf(dictionary, table).every((name) => filters[name] === flate) && !predictionOf(dictionary, table);
}

function filtersOf(dictionary: Dictionary, table: ObjectTable): string[] {
  return table.names(dictionary.get('F') ?? dictionary.get('Filter'));
}

/** Rows longer than this are those of pictures. */
const longestRow = 2 ** 20;

/** How the content was foretold; what is told to be a picture is not read. */
function predictionOf(dictionary: Dictionary, table: ObjectTable) {
  if (table.names(dictionary.get('Subtype')).includes('Image')) return undefined;
  return predictionsOf(dictionary, table).find(({ row }) => row <= longestRow);
}
