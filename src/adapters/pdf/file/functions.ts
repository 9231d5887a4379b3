import type { Meter } from '../../../model/limits';
import { asciiOf } from './keyword';
import type { FileObject, ObjectTable } from './object-table';
import type { Dictionary, Value } from './objects';
import { contentOf } from './stream-content';

/** More functions than this inside one another are not read. */
const deepest = 500;

/** The entries of functions that are lists of numbers. */
const ofNumbers = ['Domain', 'Range', 'C0', 'C1', 'Bounds', 'Encode', 'Decode', 'Size'];

/** With more inputs than this a sampled function is asked at too many corners, at each of so many places that a shading asks for. */
const [fewInputs, places] = [8, 840];

/**
 * What the functions of a file ask for, in samples (ISO 32000-1, 7.10): pdfjs reads a function anew for each time that another names it, and makes a list of
 * all samples that its size declares, whatever there is of them. What it has of numbers and of a program counts as much as it is.
 */
export class FunctionCosts {
  readonly #table: ObjectTable;
  readonly #meter: Meter;
  readonly #known = new Map<Value, number>();

  constructor(table: ObjectTable, meter: Meter) {
    this.#table = table;
    this.#meter = meter;
  }

  /** Whether it has been asked what a function asks for, itself or in another. */
  has(dictionary: Dictionary): boolean {
    return this.#known.has(dictionary);
  }

  /** What a function, or each of a list, asks for; without end where it has no end. */
  of(value: Value | undefined, depth = 0): number {
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    return this.#table.meant(value).reduce((most, object) => Math.max(most, this.#ofObject(object, depth)), 0);
  }

  #ofObject(object: FileObject, depth: number): number {
    const { value } = object;
    if (value === null || typeof value !== 'object') return 1;
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    // What contains itself has no end.
    this.#known.set(value, Number.POSITIVE_INFINITY);
    const cost = Array.isArray(value)
      ? this.#ofAll(value, depth)
      : value instanceof Map
        ? this.#ofFunction(value, object.stream, depth)
        : 0;
    this.#known.set(value, cost);
    return cost;
  }

  #ofAll(values: readonly Value[], depth: number): number {
    return values.reduce<number>((sum, each) => sum + this.of(each, depth + 1), 1);
  }

  #ofFunction(dictionary: Dictionary, stream: Uint8Array | null, depth: number): number {
    const types = this.#table.numbers(dictionary.get('FunctionType'));
    const samples = types.includes(0) ? this.#samplesOf(dictionary) : 0;
    const functions = types.includes(3) ? this.of(dictionary.get('Functions'), depth + 1) : 0;
    const program = types.includes(4) && stream ? contentOf(dictionary, stream, this.#table, this.#meter).length : 0;
    const numbers = types.length > 0 ? this.#numbersOf(dictionary) : 0;
    return 1 + samples + functions + program + numbers + this.of(dictionary.get('K'), depth + 1);
  }

  #numbersOf(dictionary: Dictionary): number {
    const lists = ofNumbers.flatMap((key) => this.#table.arrays(dictionary.get(key)));
    return lists.reduce((sum, { length }) => sum + length, 0);
  }

  #samplesOf(dictionary: Dictionary): number {
    const longest = (key: string) =>
      this.#table.arrays(dictionary.get(key)).reduce((most, { length }) => Math.max(most, length), 0);
    const product = (sizes: readonly Value[]) =>
      sizes.reduce<number>((all, size) => all * Math.max(1, Math.abs(this.#table.most(size) ?? 1)), 1);
    const sizes = this.#table.arrays(dictionary.get('Size')).map(product);
    const words = Math.max(1, (this.#table.most(dictionary.get('BitsPerSample')) ?? 8) / 32);
    const inputs = longest('Domain') / 2;
    const corners = inputs > fewInputs ? 2 ** inputs * places : 1;
    return sizes.reduce((most, size) => Math.max(most, size), 0) * Math.max(1, longest('Range') / 2) * words + corners;
  }
}

/**
 * Whether a program of the PostScript calculator (ISO 32000-1, 7.10.5) has what pdfjs calls its own jumps: they are no operators, and with them a program may
 * never end.
 */
export function hasJumps(program: Uint8Array): boolean {
  const code = asciiOf(program).replaceAll(/%[^\r\n]*/g, '');
  return /^[\0\s]*\{/.test(code) && /(?<![a-z])jz?(?![a-z])/i.test(code);
}
