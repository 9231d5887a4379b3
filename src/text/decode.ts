/**
 * The characters that Chinese prose of any kind is full of, in both scripts: what tells text from mojibake where two
 * encodings decode the same bytes without an error.
 */
const commonCharacters = new Set(
  Array.from('的一是不了在人有这這中大来來上国國个個到为為和以要于於年政公开開情况況', (character) =>
    character.charCodeAt(0),
  ),
);

/** A byte order mark and the encoding that it announces. */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
];

/** How many bytes at the start of a file are looked at for a declaration and for the signs of UTF-16. */
const headBytes = 65_536;

/**
 * Decodes text whose encoding is unknown or lied about: byte order mark, then UTF-8, then what is declared (`declared`, or
 * in the text itself), then GB18030, the superset of GB2312 and GBK. What the bytes prove goes before what is declared, since pages are
 * re-encoded without their declaration. Never throws; bytes that no encoding explains become U+FFFD, and so do NULs beside digits, in whose place another may have
 * stood.
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const text = decodeAny(bytes, declared);
  return text.includes('\0') ? text.replace(/\0+/g, lostBeside) : text;
}

function lostBeside(lost: string, at: number, text: string): string {
  const around = text.charAt(at - 1) + text.charAt(at + lost.length);
  return /[\d０-９.,，．]/.test(around) ? '\ufffd' : lost;
}

function decodeAny(bytes: Uint8Array, declared?: string): string {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte));
  if (mark) return decode(bytes.subarray(mark.bytes.length), mark.encoding);
  const wide = wideEncoding(bytes);
  if (wide) return decode(bytes, wide);
  return decodeUtf8(bytes) ?? decodeChinese(bytes, declared ?? declaredEncoding(bytes));
}

/**
 * The first bytes as characters of one byte each, enough to recognise a format by its ASCII signature whatever the encoding.
 * The zero bytes of UTF-16 are left out.
 */
export function asciiHead(bytes: Uint8Array, length: number = headBytes): string {
  const head = bytes.subarray(0, length);
  return decode(wideEncoding(bytes) ? head.filter((byte) => byte !== 0 && byte < 0x80) : head, 'latin1');
}

/** Bytes as a string of one character per byte. */
export function byteString(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return pieces.join('');
}

/** UTF-16 without a mark: its ASCII characters (spaces, line ends, tags, digits) leave a zero byte on one side of each pair. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const end = Math.min(bytes.length, headBytes);
  const first = bytes.indexOf(0);
  if (first < 0 || first >= end) return null;
  const zeros = [0, 0];
  if (end % 2 !== 0 && end < 64) return null;
  for (let index = 0; index < end; index += 1) if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < end / 100 || even + odd === 0) return null;
  if (odd > 4 * even) return 'utf-16le';
  return even > 4 * odd ? 'utf-16be' : null;
}

/**
 * UTF-8 by its form, which no other encoding of prose has by chance. Pages cut off in the middle of a character (a download broken off, a
 * summary shortened by bytes) are still UTF-8: a few broken characters among many whole ones.
 */
function decodeUtf8(bytes: Uint8Array): string | null {
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== null) return strict;
  return isMostlyUtf8(bytes) ? decode(bytes, 'utf-8') : null;
}

/** Whether whole characters are more than ten times as many as broken ones; ends as soon as what is left cannot make it so. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  for (let index = 0; index < bytes.length; ) {
    if (whole + (bytes.length - index) / 2 <= 10 * broken) return false;
    const lead = bytes[index] ?? 0;
    const length = lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : 4;
    const valid = lead < 0x80 || (lead >= 0xc2 && lead < 0xf5 && continues(bytes, index, length));
    if (!valid) broken += 1;
    else if (lead >= 0x80) whole += 1;
    index += valid ? length : brokenLength(bytes, index);
  }
  return whole > 10 * broken;
}

/** A lead byte with the continuations that follow it is broken once. */
function brokenLength(bytes: Uint8Array, start: number): number {
  let end = start + 1;
  while (end < start + 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
  return end - start;
}

function continues(bytes: Uint8Array, start: number, length: number): boolean {
  for (let index = start + 1; index < start + length; index += 1)
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

/** No other reading can have more than twice this share of common characters. */
const surely = 0.5;

/**
 * An encoding of more than one byte that is declared and fits is believed; one of single bytes fits anything and proves nothing. GB18030
 * says the same as the part of it that is declared.
 */
function decodeChinese(bytes: Uint8Array, declared: string | null): string {
  const believed = declared !== null && isMultiByte(declared) ? tryDecode(bytes, declared) : null;
  if (believed !== null && commonShare(believed) >= surely) return believed;
  const isPart = believed !== null && /^(x-)?gb/i.test(declared ?? '');
  const superset = isPart ? null : tryDecode(bytes, 'gb18030');
  const texts = [believed, superset, tryDecode(bytes, 'big5')].filter((text) => text !== null);
  const [first = decode(bytes, 'gb18030'), ...others] = texts;
  return others.reduce((best, text) => (commonShare(text) > 2 * commonShare(best) ? text : best), first);
}

function isMultiByte(label: string): boolean {
  return /^(x-)?(gb|big|euc|shift|sjis|iso-2022|ks_c|hz|cn-|chinese)/i.test(label);
}

function commonShare(text: string): number {
  let common = 0;
  let wide = 1;
  for (let index = 0; index < Math.min(text.length, 100_000); index += 1) {
    const code = text.charCodeAt(index);
    // Two halves make one character.
    if (code < 0x100 || (code >= 0xdc00 && code < 0xe000)) continue;
    wide += 1;
    if (commonCharacters.has(code)) common += 1;
  }
  return common / wide;
}

/** The encoding that the text itself declares: an XML declaration or a meta tag, as late as it may come. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decode(bytes.subarray(0, headBytes), 'latin1');
  return (
    /<\?xml[^<>]*?\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    /\bcharset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1] ??
    null
  );
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError || cause instanceof RangeError) return null;
    throw cause;
  }
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}
