import type { Meter } from '../../../model/limits';
import { least } from '../geometry/extremes';
import { FunctionCosts } from './functions';
import type { ObjectTable } from './object-table';
import type { Dictionary, Value } from './objects';
import { either, predictionOf } from './predictions';

/** The longest key that the standard knows has 256 bits (ISO 32000-2, 7.6); pdfjs makes one of any length, and again for each object. */
const longestKey = 1024;

/** What is expanded each time that it is named: functions, what layers depend on, the order in which they are listed, the tree of a tagged file. */
const expanded = ['Function', 'TR', 'TR2', 'VE', 'Order', 'StructTreeRoot'];

/** The pixels of a predictor have at most 32 components of 16 bits in practice; pdfjs goes over all of one for each row. */
const largestPixel = 1024;

/**
 * Counts what the dictionaries of a file declare where pdfjs makes as many entries, or goes as many steps, whether the file has them or not: cross-references,
 * objects of a stream, samples of functions, codes for which a font has widths, bytes of a row. Throws `ExtractError` (too-large).
 */
export function heedDeclared(table: ObjectTable, meter: Meter): void {
  const functions = new FunctionCosts(table, meter);
  for (const { value, stream } of table.objects) {
    heedColours(value, functions, table, meter);
    for (const dictionary of dictionariesIn(value)) {
      if (stream && dictionary === value) heedStreamEntries(dictionary, table, meter);
      else heedWidths(dictionary, table, meter);
      heedFunctions(dictionary, functions, meter);
      heedKey(dictionary, table, meter);
      heedRows(dictionary, table, meter);
      heedMesh(dictionary, table, meter);
    }
  }
  // What nothing is known to name may still be used.
  for (const { value } of table.objects)
    for (const dictionary of dictionariesIn(value))
      if (dictionary.has('FunctionType') && !functions.has(dictionary))
        meter.count('declared', functions.of(dictionary));
}

/** The dictionaries in an object, itself first. */
export function* dictionariesIn(value: Value): Generator<Dictionary> {
  if (value instanceof Map) yield value;
  const inner = value instanceof Map ? value.values() : Array.isArray(value) ? value : [];
  for (const each of inner) if (each instanceof Map || Array.isArray(each)) yield* dictionariesIn(each);
}

/** Those of a stream of cross-references (ISO 32000-1, 7.5.8), and of a stream of objects (7.5.7). */
function heedStreamEntries(dictionary: Dictionary, table: ObjectTable, meter: Meter): void {
  if (table.number(dictionary.get('First')) !== null)
    meter.count('declared', positive(table.number(dictionary.get('N'))));
  if (table.arrays(dictionary.get('W')).length === 0) return;
  const index = table.arrays(dictionary.get('Index'));
  if (index.length === 0) meter.count('declared', positive(table.number(dictionary.get('Size'))));
  for (const ranges of index)
    for (const [place, count] of ranges.entries())
      if (place % 2 === 1) meter.count('declared', positive(table.number(count)));
}

/** Those of a font of many characters (ISO 32000-1, 9.7.4.3): `first [width …]` or `first last width`, and the like with three measures. */
export function heedWidths(dictionary: Dictionary, table: ObjectTable, meter: Meter): void {
  for (const [key, measures] of [
    ['W', 1],
    ['W2', 3],
  ] as const)
    for (const widths of table.arrays(dictionary.get(key))) {
      for (let place = 0; place + 1 < widths.length; ) {
        const [firsts, lasts] = [table.numbers(widths[place]), table.numbers(widths[place + 1])];
        const first = least(firsts);
        const lists = table.arrays(widths[place + 1]);
        meter.count('declared', firsts.length + lasts.length);
        // What follows is open where it may be either.
        if (lists.length > 0 && lasts.length > 0) meter.heed('codes', Number.POSITIVE_INFINITY);
        for (const { length } of lists) meter.count('codes', length);
        for (const last of lasts) meter.count('codes', codesBetween(first, last));
        place += lists.length > 0 ? 2 : 2 + measures;
      }
    }
}

/** The last code of a character that the standard knows (ISO 32000-1, Annex C). */
const lastCode = 65_535;

/**
 * Beyond the whole numbers that can be told apart one more is no more: counting never ends. Lists with codes that the standard does not know count twice, since
 * they take twice the memory.
 */
function codesBetween(first: number, last: number): number {
  if (!(first <= last) || first === Number.POSITIVE_INFINITY) return 0;
  if (!Number.isSafeInteger(first) || !Number.isSafeInteger(last)) return Number.POSITIVE_INFINITY;
  return (last - first + 1) * (last > lastCode ? 2 : 1);
}

/** Each time that functions are named. */
function heedFunctions(dictionary: Dictionary, functions: FunctionCosts, meter: Meter): void {
  for (const key of expanded) if (dictionary.has(key)) meter.count('declared', functions.of(dictionary.get(key)));
}

/** Those of the colour spaces in an object that name one: `[/Separation name alternate function]`, and DeviceN alike (ISO 32000-1, 8.6.6.4, 8.6.6.5). */
function heedColours(value: Value, functions: FunctionCosts, table: ObjectTable, meter: Meter): void {
  const inner = value instanceof Map ? value.values() : Array.isArray(value) ? value : [];
  for (const each of inner) if (each instanceof Map || Array.isArray(each)) heedColours(each, functions, table, meter);
  if (!Array.isArray(value) || value.length < 4) return;
  const [first, , , tint] = value;
  const isSpace = table.names(first).some((name) => name === 'Separation' || name === 'DeviceN');
  if (isSpace) meter.count('declared', functions.of(tint));
}

function heedKey(dictionary: Dictionary, table: ObjectTable, meter: Meter): void {
  for (const encryption of table.dictionaries(dictionary.get('Encrypt')))
    for (const each of dictionariesMeant(encryption, table))
      if (positive(table.number(each.get('Length'))) > longestKey) meter.heed('declared', Number.POSITIVE_INFINITY);
}

/** The dictionary of encryption and those of its filters, which stand two below it. */
function dictionariesMeant(encryption: Dictionary, table: ObjectTable): Dictionary[] {
  const filters = table.dictionaries(encryption.get('CF'));
  return [encryption, ...filters.flatMap((each) => [...each.values()].flatMap((filter) => table.dictionaries(filter)))];
}

function heedRows(dictionary: Dictionary, table: ObjectTable, meter: Meter): void {
  const given = either(dictionary, 'DP', 'DecodeParms');
  const inLists = table.arrays(given).flatMap((list) => list.flatMap((each) => table.dictionaries(each)));
  for (const parameters of [...table.dictionaries(given), ...inLists]) {
    const { row, pixel } = predictionOf(parameters, table) ?? { row: 0, pixel: 0 };
    meter.heed('unpackedBytes', row);
    if (pixel > largestPixel) meter.heed('declared', Number.POSITIVE_INFINITY);
  }
}

/** The keys of how many bits a mesh has (ISO 32000-1, 8.7.4.5.5 to 8.7.4.5.8), of flags not in each kind of them. */
const bitsOfMeshes = ['BitsPerCoordinate', 'BitsPerComponent', 'BitsPerFlag'];

/** With no bits pdfjs comes to no end of a mesh. */
function heedMesh(dictionary: Dictionary, table: ObjectTable, meter: Meter): void {
  const kinds = table.numbers(dictionary.get('ShadingType'));
  if (!kinds.some((kind) => kind >= 4 && kind <= 7)) return;
  for (const key of bitsOfMeshes) {
    if (key === 'BitsPerFlag' && kinds.every((kind) => kind === 5)) continue;
    const meant = table.meant(dictionary.get(key));
    const isFine = meant.length > 0 && meant.every(({ value }) => typeof value === 'number' && value >= 1);
    if (!isFine) meter.heed('declared', Number.POSITIVE_INFINITY);
  }
}

function positive(number: number | null): number {
  return Math.max(0, number ?? 0);
}
