import { afterBlank, blank, delimiter, isLineEnd, isOf, numeral } from './bytes';

/** A name of a PDF, its `#xx` decoded (ISO 32000-1, 7.3.5). */
export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** What stands for another object, by its number (ISO 32000-1, 7.3.10). */
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** The entries of a dictionary by their keys; of two with one key the last. */
export type Dictionary = ReadonlyMap<string, Value>;

/** An object of a PDF; null for strings, truth values and what is none. */
export type Value = number | Name | Reference | Dictionary | readonly Value[] | null;

/** An object, where it begins and ends, and where the data of its stream begin if it is one. */
export interface PlacedValue {
  /** Nested too deeply, or with a picture of the kind that stands among operators inside: where it ends is not known. */
  readonly isUnsure: boolean;
  readonly start: number;
  readonly value: Value;
  readonly end: number;
  readonly data: number | null;
}

/** Reads the object that begins at a place, however it is broken, as pdfjs reads it: to its end, or to that of the bytes. */
export function readObject(bytes: Uint8Array, start: number): PlacedValue {
  const reader = new ObjectReader(bytes, start);
  const value = reader.value(0);
  const isStream = value instanceof Map && reader.follows('stream');
  const { end, isUnsure } = reader;
  return { value, start, end, isUnsure, data: isStream ? nextLine(bytes, end) : null };
}

/** A token; a word is a string, what says no more than that something stands there is null, and the end undefined. */
type Token = number | Name | string | null | undefined;

/** How deep what is read may be nested. */
const deepest = 500;

class ObjectReader {
  readonly #bytes: Uint8Array;
  #at: number;
  readonly #ahead: { token: Token; end: number }[] = [];
  /** Where the last token that was taken ends. */
  end: number;
  isUnsure = false;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
    this.end = at;
  }

  value(depth: number): Value {
    const token = this.#take();
    this.isUnsure ||= token === 'BI' || (depth === deepest && (token === '[' || token === '<<'));
    if (token === '[' && depth < deepest) return this.#array(depth + 1);
    if (token === '<<' && depth < deepest) return this.#dictionary(depth + 1);
    if (typeof token !== 'number') return token instanceof Name ? token : null;
    if (!Number.isInteger(token) || typeof this.#peek(0) !== 'number' || this.#peek(1) !== 'R') return token;
    this.#take();
    this.#take();
    return new Reference(token);
  }

  /** Whether the next token is this word, which is taken then. */
  follows(word: string): boolean {
    if (this.#peek(0) !== word) return false;
    this.#take();
    return true;
  }

  #array(depth: number): Value[] {
    const values: Value[] = [];
    while (!this.follows(']') && this.#peek(0) !== undefined) values.push(this.value(depth));
    return values;
  }

  #dictionary(depth: number): Dictionary {
    const entries = new Map<string, Value>();
    while (!this.follows('>>') && this.#peek(0) !== undefined) {
      const key = this.#take();
      if (key instanceof Name && this.#peek(0) !== undefined) entries.set(key.name, this.value(depth));
    }
    return entries;
  }

  #peek(index: number): Token {
    while (this.#ahead.length <= index) {
      const token = this.#read();
      this.#ahead.push({ token, end: this.#at });
    }
    return this.#ahead[index]?.token;
  }

  #take(): Token {
    this.#peek(0);
    const next = this.#ahead.shift();
    this.end = next?.end ?? this.end;
    return next?.token;
  }

  #read(): Token {
    const bytes = this.#bytes;
    this.#at = afterBlank(bytes, this.#at);
    const first = bytes[this.#at];
    if (first === undefined) return undefined;
    if (isOf(first, numeral)) return this.#number();
    if (first === 0x2f) return this.#name();
    if (first === 0x28) return this.#string();
    if ((first === 0x3c || first === 0x3e) && bytes[this.#at + 1] === first) return this.#word(2);
    if (first === 0x3c) return this.#hexadecimal();
    if (isOf(first, delimiter)) return this.#word(1);
    const next = bytes[this.#at + 1] ?? 0;
    if ((first < 0x20 || first > 0x7f) && next >= 0x20 && next <= 0x7f) return this.#word(1);
    return this.#word(this.#regular(this.#at + 1) - this.#at);
  }

  #word(length: number): string {
    const start = this.#at;
    this.#at += length;
    return length > 128 ? '' : String.fromCharCode(...this.#bytes.subarray(start, this.#at));
  }

  #regular(from: number): number {
    let at = from;
    while (at < this.#bytes.length && !isOf(this.#bytes[at], blank | delimiter)) at += 1;
    return at;
  }

  /** A number as pdfjs takes it: two minus signs are one, those between digits nothing, and there is no exponent. */
  #number(): number {
    const bytes = this.#bytes;
    const isNegative = bytes[this.#at] === 0x2d;
    if (isNegative || bytes[this.#at] === 0x2b) this.#at += 1;
    if (isNegative && bytes[this.#at] === 0x2d) this.#at += 1;
    while (isLineEnd(bytes[this.#at])) this.#at += 1;
    let [whole, scale] = [0, 0];
    for (; this.#at < bytes.length; this.#at += 1) {
      const byte = bytes[this.#at] ?? 0;
      const isDigit = byte >= 0x30 && byte <= 0x39;
      if (isDigit) {
        whole = whole * 10 + byte - 0x30;
        scale *= 10;
      } else if (byte === 0x2e && scale === 0) scale = 1;
      else if (byte !== 0x2d) break;
    }
    return ((isNegative ? -1 : 1) * whole) / (scale || 1);
  }

  #name(): Name {
    const start = this.#at + 1;
    this.#at = this.#regular(start);
    const text = String.fromCharCode(...this.#bytes.subarray(start, Math.min(this.#at, start + 256)));
    const decode = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
    return new Name(text.includes('#') ? text.replaceAll(/#([0-9a-f]{2})/gi, decode) : text);
  }

  #string(): null {
    let open = 0;
    for (; this.#at < this.#bytes.length; this.#at += 1) {
      const byte = this.#bytes[this.#at];
      if (byte === 0x5c) this.#at += 1;
      else if (byte === 0x28) open += 1;
      else if (byte === 0x29) open -= 1;
      if (open === 0) break;
    }
    this.#at += 1;
    return null;
  }

  #hexadecimal(): null {
    const end = this.#bytes.indexOf(0x3e, this.#at);
    this.#at = end < 0 ? this.#bytes.length : end + 1;
    return null;
  }
}

/** Where the line after a place begins: pdfjs passes over what else stands on the line of the keyword `stream`. */
function nextLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isLineEnd(bytes[at])) at += 1;
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? at + 2 : at + 1;
}
