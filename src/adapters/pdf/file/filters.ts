/** Undoes a way of packing; what it gives is cut off where the data are broken or at their end. `early` is for LZW. */
export type Filter = (data: Uint8Array, early?: number) => Iterable<Uint8Array>;

/** How much is given at a time. */
const pieceSize = 2 ** 16;

/** Gathers bytes into pieces. */
class Gathered {
  #piece = new Uint8Array(pieceSize);
  #size = 0;

  add(byte: number): void {
    this.#piece[this.#size] = byte;
    this.#size += 1;
  }

  /** What has been gathered, where at most `more` bytes are to come before this is asked again and would not fit. */
  *full(more: number): Generator<Uint8Array> {
    if (this.#size + more > pieceSize) yield* this.rest();
  }

  *rest(): Generator<Uint8Array> {
    yield this.#piece.subarray(0, this.#size);
    this.#piece = new Uint8Array(pieceSize);
    this.#size = 0;
  }
}

/** ASCIIHexDecode (ISO 32000-1, 7.4.2); what is no digit is passed over. */
export function* unhexed(data: Uint8Array): Generator<Uint8Array> {
  const out = new Gathered();
  let first = -1;
  for (const byte of data) {
    if (byte === 0x3e) break;
    const digit = Number.parseInt(String.fromCharCode(byte), 16);
    if (Number.isNaN(digit)) continue;
    yield* out.full(2);
    if (first >= 0) out.add((first << 4) | digit);
    first = first >= 0 ? -1 : digit;
  }
  if (first >= 0) out.add(first << 4);
  yield* out.rest();
}

/** ASCII85Decode (ISO 32000-1, 7.4.3). */
export function* unascii85(data: Uint8Array): Generator<Uint8Array> {
  const out = new Gathered();
  let group: number[] = [];
  for (const byte of data) {
    if (byte === 0x7e) break;
    if (byte <= 0x20) continue;
    yield* out.full(8);
    if (byte === 0x7a && group.length === 0) group = [0, 0, 0, 0, 0];
    else group.push(byte - 0x21);
    if (group.length < 5) continue;
    for (const value of fourBytes(group)) out.add(value);
    group = [];
  }
  const short = group.length;
  while (short > 1 && group.length < 5) group.push(84);
  for (const value of short > 1 ? fourBytes(group).slice(0, short - 1) : []) out.add(value);
  yield* out.rest();
}

function fourBytes(group: readonly number[]): number[] {
  const whole = group.reduce((sum, digit) => sum * 85 + digit, 0);
  return [whole >>> 24, whole >>> 16, whole >>> 8, whole].map((part) => part & 0xff);
}

/** RunLengthDecode (ISO 32000-1, 7.4.5). */
export function* unrun(data: Uint8Array): Generator<Uint8Array> {
  const out = new Gathered();
  for (let at = 0; at + 1 < data.length; ) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    yield* out.full(256);
    if (length < 128) for (const byte of data.subarray(at + 1, at + 2 + length)) out.add(byte);
    else for (let index = length; index < 257; index += 1) out.add(data[at + 1] ?? 0);
    at += length < 128 ? length + 2 : 2;
  }
  yield* out.rest();
}

/** LZWDecode (ISO 32000-1, 7.4.4), with codes that become longer one earlier (`early` is 1) or not (0). */
export function* unlzw(data: Uint8Array, early = 1): Generator<Uint8Array> {
  const out = new Gathered();
  const [before, last, sizes] = [new Uint16Array(4096), new Uint8Array(4096), new Uint16Array(4096)];
  for (let code = 0; code < 256; code += 1) [last[code], sizes[code]] = [code, 1];
  let [bits, held, width, next, previous] = [0, 0, 9, 258, -1];
  let sequence: number[] = [];
  for (const byte of data) {
    held = (held << 8) | byte;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >>> bits) & ((1 << width) - 1);
    held &= (1 << bits) - 1;
    if (code === 257) break;
    if (code === 256) {
      [width, next, previous, sequence] = [9, 258, -1, []];
      continue;
    }
    const known = code < 256 || code < next;
    const [first = 0] = sequence;
    sequence = known ? sequenceOf(code, before, last, sizes) : [...sequence, first];
    if (previous >= 0 && next < 4096) {
      [before[next], last[next], sizes[next]] = [previous, sequence[0] ?? 0, (sizes[previous] ?? 0) + 1];
      next += 1;
      width = Math.max(9, Math.min(12, Math.floor(Math.log2(next + early)) + 1));
    }
    previous = code;
    yield* out.full(sequence.length);
    for (const value of sequence) out.add(value);
  }
  yield* out.rest();
}

function sequenceOf(code: number, before: Uint16Array, last: Uint8Array, sizes: Uint16Array): number[] {
  const sequence: number[] = [];
  let at = code;
  for (let size = sizes[code] ?? 0; size > 0; size -= 1) {
    sequence.push(last[at] ?? 0);
    at = before[at] ?? 0;
  }
  return sequence.reverse();
}

/** PNG predictors (ISO 32000-1, 7.4.4.4) undone, for rows of so many bytes and pixels of so many. */
export function unpredicted(data: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(data.length / (row + 1));
  const made = new Uint8Array(rows * row);
  for (let index = 0; index < rows; index += 1) {
    const kind = data[index * (row + 1)] ?? 0;
    const start = index * row;
    for (let column = 0; column < row; column += 1) {
      const left = column >= pixel ? (made[start + column - pixel] ?? 0) : 0;
      const up = index > 0 ? (made[start + column - row] ?? 0) : 0;
      const corner = index > 0 && column >= pixel ? (made[start + column - row - pixel] ?? 0) : 0;
      const raw = data[index * (row + 1) + 1 + column] ?? 0;
      made[start + column] = raw + foreseen(kind, left, up, corner);
    }
  }
  return made;
}

function foreseen(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const whole = left + up - corner;
  const [a, b, c] = [Math.abs(whole - left), Math.abs(whole - up), Math.abs(whole - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
