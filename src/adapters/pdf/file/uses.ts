import type { LimitName, Meter } from '../../../model/limits';
import { heedCodeRanges } from './code-ranges';
import { dictionariesIn, heedWidths } from './declared';
import { heedGlyphMaps } from './glyph-maps';
import type { ObjectTable } from './object-table';
import { type Dictionary, Name, type Value } from './objects';
import { contentOf } from './stream-content';

/** The entries of fonts that are streams: pdfjs reads and keeps one for each font that names it. */
const partsOfFonts = ['ToUnicode', 'Encoding', 'FontFile', 'FontFile2', 'FontFile3', 'CIDToGIDMap'];

/** The maps of characters that pdfjs has ready, but for those that are no more than a rule, have at most 30,284 codes. */
const codesOfKnownMap = 32_768;

/** What one use counts, by limits. */
type Cost = ReadonlyMap<LimitName, number>;

/** Counts the parts of fonts that are used more than once each time. Throws `ExtractError` (too-large). */
export function heedUses(table: ObjectTable, meter: Meter): void {
  const uses = new Uses(table, meter);
  for (const { value } of table.objects)
    for (const dictionary of dictionariesIn(value)) {
      uses.heedParts(dictionary);
      for (const { value: meant } of table.meant(dictionary.get('DescendantFonts')))
        for (const descendant of table.dictionaries(Array.isArray(meant) ? meant[0] : meant))
          uses.heedDescendant(descendant);
    }
}

class Uses {
  readonly #table: ObjectTable;
  readonly #meter: Meter;
  /** What has been used, with what a use costs as soon as it was used again. */
  readonly #used = new Map<Dictionary, Cost | null>();

  constructor(table: ObjectTable, meter: Meter) {
    this.#table = table;
    this.#meter = meter;
  }

  heedParts(dictionary: Dictionary): void {
    for (const key of partsOfFonts) this.#heedStream(dictionary.get(key));
    const known = dictionary.has('DescendantFonts') && dictionary.get('Encoding');
    if (known instanceof Name && !known.name.startsWith('Identity')) this.#meter.count('codes', codesOfKnownMap);
  }

  #heedStream(value: Value | undefined): void {
    for (const { value: dictionary, stream } of this.#table.meant(value)) {
      if (!stream || !(dictionary instanceof Map)) continue;
      this.#heedUse(dictionary, (meter) => {
        const content = contentOf(dictionary, stream, this.#table, meter);
        meter.count('streamBytes', content.length);
        heedCodeRanges([content], meter);
        heedGlyphMaps(content, meter);
      });
    }
  }

  heedDescendant(descendant: Dictionary): void {
    if (this.#used.has(descendant))
      for (const each of [descendant, ...this.#table.dictionaries(descendant.get('FontDescriptor'))])
        this.heedParts(each);
    this.#heedUse(descendant, (meter) => heedWidths(descendant, this.#table, meter));
  }

  /** The first use has been counted where the object stands; what another costs is found when there is one. */
  #heedUse(used: Dictionary, count: (meter: Meter) => void): void {
    const cost = this.#used.get(used);
    if (cost) for (const [name, more] of cost) this.#meter.count(name, more);
    else this.#used.set(used, cost === null ? this.#costOf(count) : null);
  }

  #costOf(count: (meter: Meter) => void): Cost {
    const cost = new Map<LimitName, number>();
    const counting = (name: LimitName, more: number) => {
      this.#meter.count(name, more);
      cost.set(name, (cost.get(name) ?? 0) + more);
    };
    count({ count: counting, heed: this.#meter.heed });
    return cost;
  }
}
