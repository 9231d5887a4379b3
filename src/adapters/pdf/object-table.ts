import { asciiOf, placesOf } from './keyword';
import { type Dictionary, Name, type PlacedValue, Reference, readObject, type Value } from './objects';

/** An object of a file, with the data of its stream, which go to the end of what it stands in. */
export interface FileObject {
  readonly value: Value;
  readonly stream: Uint8Array | null;
}

/** The objects of a file by their numbers. */
export class ObjectTable {
  readonly objects: FileObject[] = [];
  readonly #byNumber = new Map<number, FileObject[]>();
  /** Where the ends of streams stand, found once for all that are parts of the same bytes. */
  readonly #endings = new Map<ArrayBufferLike, readonly number[]>();

  /** Adds an object; what no reference can mean has no number (null). Gives how many have the same number before it. */
  add(number: number | null, object: FileObject): number {
    this.objects.push(object);
    if (number === null) return 0;
    const known = this.#byNumber.get(number) ?? [];
    this.#byNumber.set(number, known);
    return known.push(object) - 1;
  }

  /** What may be meant by a value: the objects to which it refers, or itself. */
  meant(value: Value | undefined): readonly FileObject[] {
    if (value === undefined) return [];
    if (value instanceof Reference) return this.#byNumber.get(value.number) ?? [];
    return [{ value, stream: null }];
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
 * Finds the objects that stand among bytes by themselves, each behind the keyword, wherever that stands: what the table of cross-references says of
 * them may be a lie. The dictionary behind `trailer` has no number (null).
 */
export function* plainObjects(bytes: Uint8Array): Generator<{ number: number | null; placed: PlacedValue }> {
  for (const at of placesOf('obj', bytes)) {
    const number = numberBefore(bytes, at);
    if (number !== null) yield { number, placed: readObject(bytes, at + 'obj'.length) };
  }
  for (const at of placesOf('trailer', bytes)) yield { number: null, placed: readObject(bytes, at + 'trailer'.length) };
}

/** How far before its keyword the number of an object is sought where comments stand between. */
const reach = 500;

/** The number of an object and its generation, with white space and comments behind each. */
const header = /([\d+.-]+)(?:[\0\s]|%[^\r\n]*[\r\n])+[\d+.-]+(?:[\0\s]|%[^\r\n]*[\r\n])*$/;

function numberBefore(bytes: Uint8Array, at: number): number | null {
  const generation = digitsBefore(bytes, at);
  const number = generation && digitsBefore(bytes, generation.start);
  if (number && number.end < generation.start && !isMark(bytes[number.start - 1])) return number.value;
  if (isLetter(bytes[at - 1])) return null;
  const digits = header.exec(asciiOf(bytes.subarray(Math.max(0, at - reach), at)))?.[1];
  return digits === undefined ? null : Math.abs(Number.parseFloat(digits.replaceAll(/[+-]/g, '')));
}

/** The number that ends before a place, with nothing but white space between. */
function digitsBefore(bytes: Uint8Array, at: number): { value: number; start: number; end: number } | null {
  let end = at;
  while (isBlank(bytes[end - 1])) end -= 1;
  let [start, value] = [end, 0];
  for (let scale = 1; isDigit(bytes[start - 1]); scale *= 10) {
    start -= 1;
    value += ((bytes[start] ?? 0) - 0x30) * scale;
  }
  return start < end ? { value, start, end } : null;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** A point or a minus sign, with which a number is longer than its last digits. */
function isMark(byte: number | undefined): boolean {
  return byte === 0x2e || byte === 0x2d;
}

function isLetter(byte = 0): boolean {
  return (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
}

/** The objects of a stream of them (ISO 32000-1, 7.5.7), each where the numbers at the head of its content say. */
export function* objectsOfStream(
  dictionary: Dictionary,
  content: Uint8Array,
  table: ObjectTable,
): Generator<{ number: number; placed: PlacedValue }> {
  const starts = table.numbers(dictionary.get('First'));
  const count = table.number(dictionary.get('N')) ?? 0;
  for (let index = 0, at = 0; index < count; index += 1) {
    const number = readObject(content, at);
    const offset = readObject(content, number.end);
    if (typeof number.value !== 'number' || typeof offset.value !== 'number' || offset.end === at) return;
    at = offset.end;
    for (const start of starts) yield { number: number.value, placed: readObject(content, start + offset.value) };
  }
}
