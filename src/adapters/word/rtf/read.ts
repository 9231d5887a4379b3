import { type Document, ExtractError, type Meter } from '../../../model/index';
import { layOut } from '../lay-out';
import { readContent } from './reader';

/** Reads an RTF file from its first brace on; throws `ExtractError`. */
export function readRtf(bytes: Uint8Array, meter: Meter): Document {
  try {
    const { flow, title } = readContent(bytes, meter);
    return { format: 'rtf', titles: title === '' ? [] : [title], blocks: layOut(flow, meter), problems: [] };
  } catch (cause) {
    throw cause instanceof RangeError ? new ExtractError('damaged-file', { detail: '' }, { cause }) : cause;
  }
}
