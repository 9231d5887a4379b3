import type { Meter } from '../../model/index';
import { byteString } from '../../text/decode';

/** A part of a MIME message: its header fields by lower-case name, its body as one character per byte, still encoded. */
export interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** A leaf part of a message, decoded. */
export interface Leaf {
  readonly type: string;
  /** The encoding that the part declares for its text. */
  readonly charset: string | undefined;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Splits the header of a message or part from its body, folded fields joined (RFC 5322, 2.2.3). */
export function parsePart(text: string): Part {
  const end = /\r?\n[ \t]*\r?\n|\r[ \t]*\r/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/(\r\n|[\r\n])[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r\n|[\r\n]/)) {
    const found = /^([\w-]+)\s*:(.*)$/s.exec(line.trim());
    if (found?.[1] && !headers.has(found[1].toLowerCase())) headers.set(found[1].toLowerCase(), found[2]?.trim() ?? '');
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** The leaf parts of a message in order, those of nested multiparts included. Throws `too-large` for too many parts, `too-deep` for nesting. */
export function leaves(bytes: Uint8Array, meter: Meter): Leaf[] {
  return leavesOf(parsePart(byteString(bytes).replace(/^\s+/, '')), 0, meter);
}

function leavesOf(part: Part, depth: number, meter: Meter): Leaf[] {
  meter.count('parts', 1);
  meter.heed('partDepth', depth);
  const contentType = part.headers.get('content-type') ?? 'text/plain';
  const boundary = parameter(contentType, 'boundary');
  if (/^multipart\//i.test(contentType) && boundary)
    return splitParts(part.body, boundary).flatMap((inner) => leavesOf(parsePart(inner), depth + 1, meter));
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const bytes = decodeBody(part.body, (part.headers.get('content-transfer-encoding') ?? '').trim().toLowerCase());
  return [
    { type, charset: parameter(contentType, 'charset'), id: part.headers.get('content-id')?.trim() ?? '', bytes },
  ];
}

function parameter(field: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(field);
  return found?.[1] ?? found?.[2];
}

/**
 * The parts between boundary lines; the text before the first and after the last is no part, a message cut off ends its last one. Only
 * where a line begins is a boundary sought, so that time grows with the message and not with the boundary besides.
 */
function splitParts(body: string, boundary: string): string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  let start = -1;
  for (let at = 0; at < body.length; at = nextLine(body, at)) {
    if (!body.startsWith(mark, at)) continue;
    if (start >= 0) parts.push(body.slice(start, at).replace(/\r?\n$/, ''));
    if (body.startsWith('--', at + mark.length)) return parts;
    start = nextLine(body, at);
  }
  if (start >= 0) parts.push(body.slice(start));
  return parts;
}

/** Where the line after the one at `from` begins. */
function nextLine(body: string, from: number): number {
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = from;
  return lineEnd.test(body) ? lineEnd.lastIndex : body.length;
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body);
  return toBytes(encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body);
}

/** Base64, with what is not of its alphabet left out and an incomplete end dropped (RFC 2045, 6.8). */
function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/=[\s\S]*$/, '').replace(/[^A-Za-z0-9+/]/g, '');
  return toBytes(atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters));
}

function fromQuotedPrintable(text: string): string {
  return text
    .replace(/(?<![ \t])[ \t]+(?=\r?\n)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
