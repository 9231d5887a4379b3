import type { Meter } from '../../model/limits';
import { heedCodeRanges } from './code-ranges';
import { dictionariesIn, heedWidths } from './declared';
import type { ObjectTable } from './object-table';
import type { Dictionary, Value } from './objects';
import { contentOf } from './stream-content';

/** The entries of fonts that are streams: pdfjs reads and keeps one for each font that names it. */
const partsOfFonts = ['ToUnicode', 'Encoding', 'FontFile', 'FontFile2', 'FontFile3', 'CIDToGIDMap'];

/** Counts what is used more than once each time: parts of fonts, and the streams that together are what a page draws. Throws `ExtractError` (too-large). */
export function heedUses(table: ObjectTable, meter: Meter): void {
  const used = new Set<Value>();
  for (const { value } of table.objects)
    for (const dictionary of dictionariesIn(value)) {
      for (const key of partsOfFonts) heedUse(dictionary.get(key), used, table, meter);
      for (const descendant of descendantsOf(dictionary, table)) heedDescendant(descendant, used, table, meter);
      for (const contents of table.arrays(dictionary.get('Contents'))) {
        const drawn = new Set<Value>();
        for (const content of contents) heedUse(content, drawn, table, meter);
      }
    }
}

function heedUse(value: Value | undefined, used: Set<Value>, table: ObjectTable, meter: Meter): void {
  for (const { value: dictionary, stream } of table.meant(value)) {
    if (!stream || !(dictionary instanceof Map)) continue;
    if (used.has(dictionary)) heedAgain(dictionary, stream, table, meter);
    used.add(dictionary);
  }
}

function heedAgain(dictionary: Dictionary, stream: Uint8Array, table: ObjectTable, meter: Meter): void {
  const content = contentOf(dictionary, stream, table, meter);
  meter.count('streamBytes', content.length);
  heedCodeRanges([content], meter);
}

function descendantsOf(dictionary: Dictionary, table: ObjectTable): Dictionary[] {
  const lists = table.arrays(dictionary.get('DescendantFonts'));
  return lists.flatMap((list) => list.slice(0, 1).flatMap((each) => table.dictionaries(each)));
}

function heedDescendant(descendant: Dictionary, used: Set<Value>, table: ObjectTable, meter: Meter): void {
  if (used.has(descendant)) {
    heedWidths(descendant, table, meter);
    for (const each of [descendant, ...table.dictionaries(descendant.get('FontDescriptor'))])
      for (const key of partsOfFonts) heedUse(each.get(key), used, table, meter);
  }
  used.add(descendant);
}
