/** What an RTF file is made of. Text is a range of bytes whose meaning its font's character set decides. */
export type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'control'; readonly name: string; readonly value: number | undefined }
  | { readonly type: 'text'; readonly bytes: Uint8Array };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;

/** The tokens of a file in order; `\'xx` is text, `\bin` data is left out. */
export function* rtfTokens(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === OPEN || byte === CLOSE) {
      yield byte === OPEN ? { type: 'open' } : { type: 'close' };
      at += 1;
    } else if (byte === BACKSLASH) {
      const { token, next } = readControl(bytes, at + 1);
      yield token;
      at = next;
    } else if (byte === 0x0d || byte === 0x0a || byte === 0) {
      at += 1;
    } else {
      const start = at;
      while (at < bytes.length && isPlain(bytes[at])) at += 1;
      yield { type: 'text', bytes: bytes.subarray(start, at) };
    }
  }
}

function isPlain(byte: number | undefined): boolean {
  return byte !== OPEN && byte !== CLOSE && byte !== BACKSLASH && byte !== 0x0d && byte !== 0x0a && byte !== 0;
}

function readControl(bytes: Uint8Array, at: number): { token: Token; next: number } {
  const first = String.fromCharCode(bytes[at] ?? 0);
  if (first === "'") {
    const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
    return { token: { type: 'text', bytes: Uint8Array.of(Number.isNaN(value) ? 0x3f : value) }, next: at + 3 };
  }
  if (!/[A-Za-z]/.test(first)) return { token: { type: 'control', name: first, value: undefined }, next: at + 1 };
  let next = at;
  while (isLetter(bytes[next])) next += 1;
  const name = latin(bytes, at, next);
  const start = next;
  if (bytes[next] === 0x2d) next += 1;
  while (isDigit(bytes[next])) next += 1;
  const value = next > start ? Number.parseInt(latin(bytes, start, next), 10) : undefined;
  if (bytes[next] === 0x20) next += 1;
  if (name === 'bin') next += Math.max(value ?? 0, 0);
  return { token: { type: 'control', name, value: Number.isNaN(value) ? undefined : value }, next };
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte = 0): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)));
}
