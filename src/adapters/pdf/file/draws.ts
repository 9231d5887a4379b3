import type { Meter } from '../../../model/limits';
import { dictionariesIn } from './declared';
import { namesDrawn } from './drawn-names';
import { FormNames, isForm, type Meant } from './form-names';
import type { FileObject, ObjectTable } from './object-table';
import type { Dictionary, Value } from './objects';
import { contentOf } from './stream-content';

/** More than this inside one another is refused. */
const deepest = 500;

/** What pdfjs makes of an entry of a list takes as much memory as so many bytes. */
const bytesOfEntry = 64;

/**
 * Counts what is drawn more than once each time: pages as often as lists of pages name them, with all that they draw, notes of pages (ISO 32000-1, 12.5) with
 * what they look like, and forms as often as they are drawn (8.10), though they draw nothing. pdfjs reads each anew. Throws `ExtractError` (too-large).
 */
export function heedDraws(table: ObjectTable, meter: Meter): void {
  const draws = new Draws(table, meter);
  for (const object of table.objects)
    for (const value of dictionariesIn(object.value))
      draws.heed(value === object.value ? object : { number: null, value, stream: null, size: object.size });
}

class Draws {
  readonly #table: ObjectTable;
  readonly #meter: Meter;
  readonly #drawn = new Set<Value>();
  readonly #costs = new Map<Value, number>();
  readonly #forms: FormNames;

  constructor(table: ObjectTable, meter: Meter) {
    this.#table = table;
    this.#meter = meter;
    this.#forms = new FormNames(table);
  }

  /** The first time has been counted where an object stands; what another costs is found when there is one. */
  heed(object: FileObject): void {
    for (const meant of this.#partsOf(object)) {
      const again = meant.filter(({ value }) => this.#drawn.has(value));
      if (again.length > 0) this.#meter.count('streamBytes', this.#most(again, 0));
      for (const { value } of meant) this.#drawn.add(value);
    }
  }

  #most(meant: Meant, depth: number): number {
    return meant.reduce((most, each) => Math.max(most, this.#costOf(each, depth)), 0);
  }

  /** In bytes, with those of all that is drawn. */
  #costOf(object: FileObject, depth: number): number {
    const known = this.#costs.get(object.value);
    if (known !== undefined) return known;
    if (!(object.value instanceof Map)) return object.size;
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    // What draws itself is stopped when its states are saved too deeply.
    this.#costs.set(object.value, 0);
    let cost = object.size + this.#bytesOfContent(object);
    for (const value of object.value.values()) cost += this.#bytesOf(value, 0);
    for (const meant of this.#partsOf(object)) cost += this.#most(meant, depth + 1);
    this.#costs.set(object.value, cost);
    return cost;
  }

  /** Of what is no dictionary. */
  #bytesOf(value: Value, depth: number): number {
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    if (typeof value === 'number') return 0;
    return this.#table.meant(value).reduce((most, object) => {
      if (!Array.isArray(object.value)) return Math.max(most, object.value instanceof Map ? 0 : object.size);
      const known = this.#costs.get(object.value) ?? this.#bytesOfAll(object.value, object.size, depth);
      this.#costs.set(object.value, known);
      return Math.max(most, known);
    }, 0);
  }

  #bytesOfAll(values: readonly Value[], size: number, depth: number): number {
    this.#costs.set(values, 0);
    return values.reduce<number>(
      (sum, each) => sum + this.#bytesOf(each, depth + 1),
      size + values.length * bytesOfEntry,
    );
  }

  #bytesOfContent({ value, stream }: FileObject): number {
    if (!stream || !(value instanceof Map)) return 0;
    let bytes = 0;
    const count: Meter['count'] = (name, more) => {
      this.#meter.count(name, more);
      if (name === 'streamBytes') bytes += more;
    };
    const content = contentOf(value, stream, this.#table, { count, heed: this.#meter.heed });
    return bytes + content.length;
  }

  /** All that something draws, each time that it does. */
  *#partsOf(object: FileObject): Generator<Meant> {
    const { value: dictionary } = object;
    if (!(dictionary instanceof Map)) return;
    for (const key of ['Kids', 'Annots'])
      for (const list of this.#table.arrays(dictionary.get(key)))
        for (const each of list) yield this.#table.meant(each);
    const contents = this.#streamsOf(dictionary.get('Contents'));
    for (const content of contents) yield [content];
    for (const looks of this.#table.dictionaries(dictionary.get('AP')))
      for (const look of this.#table.meant(looks.get('N')))
        if (look.stream) yield [look];
        else if (look.value instanceof Map) for (const state of look.value.values()) yield this.#table.meant(state);
    if (object.stream ? isForm(object, this.#table) : contents.length > 0)
      yield* this.#drawnBy(dictionary, object.stream ? [object] : contents);
  }

  #streamsOf(value: Value | undefined): FileObject[] {
    const values = [value, ...this.#table.arrays(value).flat()];
    return values.flatMap((each) => this.#table.meant(each).filter(({ stream }) => stream !== null));
  }

  *#drawnBy(dictionary: Dictionary, contents: Meant): Generator<Meant> {
    const known = this.#forms.of(dictionary).filter(({ size }) => size > 0);
    if (known.length === 0) return;
    const unpacked = contents.map(({ value, stream }) =>
      stream && value instanceof Map ? contentOf(value, stream, this.#table, this.#meter) : new Uint8Array(),
    );
    for (const name of namesDrawn(unpacked)) {
      const meant = known.flatMap((forms) => (name === null ? [...forms.values()].flat() : (forms.get(name) ?? [])));
      // Where it is open which form is drawn, each of them is looked at.
      if (name === null || meant.length > 1) this.#meter.count('declared', meant.length);
      yield meant;
    }
  }
}
