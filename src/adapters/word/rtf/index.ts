import { type Adapter, type Document, ExtractError, type Meter } from '../../../model/index';
import { layOut } from '../lay-out';
import { readContent } from './reader';

const SIGNATURE = [...'{\\rtf'].map((character) => character.charCodeAt(0));
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Rich Text Format up to 1.9.1, which Word and WPS also save under the name .doc. */
export const rtf: Adapter = {
  id: 'rtf',
  claims: ({ bytes }) => startsWith(bytes.subarray(startsWith(bytes, BYTE_ORDER_MARK) ? 3 : 0), SIGNATURE),
  read: async ({ bytes }, meter) => readRtf(bytes, meter),
};

/** Reads an RTF file; throws `ExtractError`. */
export function readRtf(bytes: Uint8Array, meter: Meter): Document {
  try {
    const { flow, title } = readContent(bytes, meter);
    return { format: 'rtf', titles: title === '' ? [] : [title], blocks: layOut(flow, meter), problems: [] };
  } catch (cause) {
    throw cause instanceof RangeError ? new ExtractError('damaged-file', { detail: '' }, { cause }) : cause;
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
