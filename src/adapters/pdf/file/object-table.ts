import type { Meter } from '../../../model/limits';
import { placesOf } from './keyword';
import { type Dictionary, Name, type PlacedValue, Reference, readObject, type Value } from './objects';

/** An object of a file, with the data of its stream, which go to the end of what it stands in. */
export interface FileObject {
  /** By which others refer to it; null where none can. */
  readonly number: number | null;
  readonly value: Value;
  /** As it is written, in bytes; 0 where it is part of another. */
  readonly size: number;
  readonly stream: Uint8Array | null;
}

/** As many objects that one reference may mean are looked at for the price of one declared entry. */
const lookedAt = 2;

/** The objects of a file by their numbers. */
export class ObjectTable {
  readonly #meter: Meter;
  readonly objects: FileObject[] = [];
  readonly #byNumber = new Map<number, FileObject[]>();
  readonly #settled = new Set<number>();
  /** How deep what has been acted on stood, where it stood least deep: what stands deeper is no news. */
  readonly #settledFrom = new Map<Value, number>();
  /** Where the ends of streams stand, found once for all that are parts of the same bytes. */
  readonly #endings = new Map<ArrayBufferLike, readonly number[]>();

  constructor(meter: Meter) {
    this.#meter = meter;
  }

  /** Adds an object. */
  add(object: FileObject): void {
    const { number } = object;
    this.objects.push(object);
    if (number === null) return;
    const known = this.#byNumber.get(number);
    if (known) known.push(object);
    else this.#byNumber.set(number, [object]);
  }

  /** Says that it has been acted on what a value refers to, itself and in its parts: lists, what they name, and what that names. */
  settle(value: Value | undefined, depth = 0): void {
    if (value instanceof Reference) this.#settled.add(value.number);
    if (depth === 3) return;
    for (const { value: each } of this.meant(value)) {
      if (each === null || typeof each !== 'object' || (this.#settledFrom.get(each) ?? 3) <= depth) continue;
      this.#settledFrom.set(each, depth);
      const parts = each instanceof Map ? [...each.values()] : Array.isArray(each) ? each : [];
      for (const part of parts) this.settle(part, depth + 1);
    }
  }

  /** Whether it has been acted on what the objects of a number say. */
  isSettled(number: number): boolean {
    return this.#settled.has(number);
  }

  /** What may be meant by a value: the objects to which it refers, or itself. Throws `ExtractError` (too-large) where that was asked of too many. */
  meant(value: Value | undefined): readonly FileObject[] {
    if (value === undefined) return [];
    if (!(value instanceof Reference)) return [{ number: null, value, size: 0, stream: null }];
    const objects = this.#byNumber.get(value.number) ?? [];
    if (objects.length > 1) this.#meter.count('declared', objects.length / lookedAt);
    return objects;
  }

  /** Data up to the first keyword that ends a stream. */
  upToEnding(data: Uint8Array): Uint8Array {
    const known = this.#endings.get(data.buffer) ?? [...placesOf('endstream', new Uint8Array(data.buffer))];
    this.#endings.set(data.buffer, known);
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle] ?? 0) < data.byteOffset) low = middle + 1;
      else high = middle;
    }
    return data.subarray(0, (known[low] ?? Number.POSITIVE_INFINITY) - data.byteOffset);
  }

  /** The numbers that may be meant. */
  numbers(value: Value | undefined): number[] {
    if (typeof value === 'number') return [value];
    return this.meant(value).flatMap((object) => (typeof object.value === 'number' ? [object.value] : []));
  }

  /** The largest number that may be meant; null where none is. */
  number(value: Value | undefined): number | null {
    if (typeof value === 'number') return value;
    return this.numbers(value).reduce<number | null>((most, each) => Math.max(most ?? each, each), null);
  }

  /** The largest number with which pdfjs may reckon: it makes numbers of strings and lists too, of which nothing is known here. Null where nothing is meant. */
  most(value: Value | undefined): number | null {
    if (typeof value === 'number') return value;
    const isOther = this.meant(value).some((object) => typeof object.value !== 'number');
    return isOther ? Number.POSITIVE_INFINITY : this.number(value);
  }

  /** The arrays that may be meant. */
  arrays(value: Value | undefined): (readonly Value[])[] {
    return this.meant(value).flatMap((object) => (Array.isArray(object.value) ? [object.value] : []));
  }

  /** The dictionaries that may be meant. */
  dictionaries(value: Value | undefined): Dictionary[] {
    return this.meant(value).flatMap((object) => (object.value instanceof Map ? [object.value] : []));
  }

  /** The names that may be meant: of one, or of a list. */
  names(value: Value | undefined): string[] {
    return this.meant(value).flatMap((object) => {
      const values = Array.isArray(object.value) ? object.value.flatMap((each) => this.meant(each)) : [object];
      return values.flatMap(({ value: each }) => (each instanceof Name ? [each.name] : []));
    });
  }
}

/**
 * The objects of a stream of them (ISO 32000-1, 7.5.7), each from where the numbers at the head of its content say to where they say that the next begins, as
 * pdfjs reads them: an end at 0 is that of the content.
 */
export function* objectsOfStream(
  dictionary: Dictionary,
  content: Uint8Array,
  table: ObjectTable,
): Generator<{ number: number; placed: PlacedValue }> {
  const heads = headsOf(content, table.number(dictionary.get('N')) ?? 0);
  for (const start of table.numbers(dictionary.get('First')))
    for (const [index, { number, offset }] of heads.entries()) {
      const end = start + (heads[index + 1]?.offset ?? Number.POSITIVE_INFINITY);
      yield { number, placed: readObject(content.subarray(0, end || content.length), start + offset) };
    }
}

/** The numbers of the objects of a stream and where they begin, at most so many. */
function headsOf(content: Uint8Array, count: number): { number: number; offset: number }[] {
  const heads: { number: number; offset: number }[] = [];
  for (let at = 0; heads.length < count; ) {
    const number = readObject(content, at);
    const offset = readObject(content, number.end);
    if (typeof number.value !== 'number' || typeof offset.value !== 'number' || offset.end === at) break;
    at = offset.end;
    heads.push({ number: number.value, offset: offset.value });
  }
  return heads;
}
