import type { ObjectTable } from './object-table';
import { type Dictionary, Name, Reference, type Value } from './objects';

/** The entries of other streams than pictures by which pdfjs reads them, whatever else they say. */
const ofOthers = ['N', 'First', 'W', 'FunctionType', 'ShadingType', 'PatternType', 'PaintType', 'Length1', 'Length2'];

/** Under these names dictionaries have streams that are read, so that no picture bears one. */
const readUnder = new Set(
  (
    'ToUnicode Encoding FontFile FontFile2 FontFile3 CIDToGIDMap CMapName UseCMap Contents Function Functions Shading TR TR2 Metadata XFA JS ' +
    'G N D R BG BG2 UCR UCR2 HT DestOutputProfile Data CharProcs DescendantFonts FontDescriptor Resources'
  ).split(' '),
);

/** Whether a stream says that it is a picture, and nothing else. */
export function looksLikePicture(dictionary: Dictionary): boolean {
  const subtype = dictionary.get('Subtype');
  return subtype instanceof Name && subtype.name === 'Image' && !ofOthers.some((key) => dictionary.has(key));
}

/**
 * The pictures of a file that nothing names but what draws pictures, and other pictures as their masks (ISO 32000-1, 8.9.5). pdfjs does not unpack them here,
 * since none may be of any size (`maxImageSize`).
 */
export function picturesIn(table: ObjectTable): ReadonlySet<Dictionary> {
  const uses = new Uses();
  for (const { value } of table.objects) uses.find(value);
  for (const { number, value } of table.objects) uses.note(number, value);
  const others = uses.others();
  const pictures = new Set<Dictionary>();
  for (const { number, value } of table.objects)
    if (value instanceof Map && number !== null && !others.has(number) && looksLikePicture(value))
      if (table.meant(new Reference(number)).every((each) => each.value instanceof Map && looksLikePicture(each.value)))
        pictures.add(value);
  return pictures;
}

/** For what the objects of a file are named. */
class Uses {
  /** The objects that are lists of what can be drawn. */
  readonly #lists = new Set<number>();
  readonly #others = new Set<number>();
  readonly #inLists: { readonly list: number; readonly name: string; readonly number: number }[] = [];

  /** Finds the objects that are named as lists of what can be drawn. */
  find(value: Value): void {
    if (value instanceof Map) {
      const list = value.get('XObject');
      if (list instanceof Reference) this.#lists.add(list.number);
    }
    for (const inner of partsOf(value)) this.find(inner);
  }

  note(number: number | null, value: Value): void {
    const isList = number !== null && this.#lists.has(number);
    if (!isList || !(value instanceof Map)) this.#noteIn(value);
    else
      for (const [name, each] of value)
        if (each instanceof Reference) this.#inLists.push({ list: number, name, number: each.number });
        else this.#noteIn(each);
  }

  /** The objects that are named for something else. A list that is no list alone, or stands in one, is none. */
  others(): ReadonlySet<number> {
    for (const { number } of this.#inLists) if (this.#lists.has(number)) this.#others.add(number);
    for (const { list, name, number } of this.#inLists)
      if (this.#others.has(list) || readUnder.has(name)) this.#others.add(number);
    return this.#others;
  }

  #noteIn(value: Value): void {
    if (value instanceof Reference) this.#others.add(value.number);
    else if (value instanceof Map) for (const [key, each] of value) this.#noteEntry(value, key, each);
    else for (const each of partsOf(value)) this.#noteIn(each);
  }

  #noteEntry(dictionary: Dictionary, key: string, value: Value): void {
    if (key === 'XObject' && value instanceof Reference) return;
    if ((key === 'SMask' || key === 'Mask') && value instanceof Reference && looksLikePicture(dictionary)) return;
    if (key === 'XObject' && value instanceof Map) {
      for (const [name, each] of value) if (!(each instanceof Reference) || readUnder.has(name)) this.#noteIn(each);
    } else this.#noteIn(value);
  }
}

function partsOf(value: Value): Iterable<Value> {
  return value instanceof Map ? value.values() : Array.isArray(value) ? value : [];
}
