import { type Adapter, type Document, ExtractError, type Meter } from '../../../model/index';
import { layOut } from '../lay-out';
import { readContent } from './reader';

const SIGNATURE = [...'{\\rtf'].map((character) => character.charCodeAt(0));

/** A byte order mark and white space, which editors and web servers put before a file. */
const BEFORE: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]);

/** Rich Text Format up to 1.9.1, which Word and WPS also save under the name .doc. */
export const rtf: Adapter = {
  id: 'rtf',
  claims: ({ bytes }) => startsWith(bytes, begin(bytes), SIGNATURE),
  read: async ({ bytes }, meter) => readRtf(bytes, meter),
};

/** Reads an RTF file; throws `ExtractError`. */
export function readRtf(bytes: Uint8Array, meter: Meter): Document {
  try {
    const { flow, title } = readContent(bytes.subarray(begin(bytes)), meter);
    return { format: 'rtf', titles: title === '' ? [] : [title], blocks: layOut(flow, meter), problems: [] };
  } catch (cause) {
    throw cause instanceof RangeError ? new ExtractError('damaged-file', { detail: '' }, { cause }) : cause;
  }
}

function begin(bytes: Uint8Array): number {
  const first = bytes.findIndex((byte) => !BEFORE.has(byte));
  return Math.max(first, 0);
}

function startsWith(bytes: Uint8Array, at: number, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}
