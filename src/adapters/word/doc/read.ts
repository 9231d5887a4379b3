import { type Document, ExtractError, type Meter } from '../../../model/index';
import { layOut } from '../lay-out';
import { readBody } from './body';
import { openCompoundFile } from './container';
import { openWordFile } from './information-block';
import { readTitle } from './title';

/** Reads a binary Word file; throws `ExtractError`. */
export function readDoc(bytes: Uint8Array, meter: Meter): Document {
  try {
    const streams = openCompoundFile(bytes);
    const file = openWordFile(streams);
    const title = readTitle(streams.read('\u0005SummaryInformation'));
    return { format: 'doc', titles: title === '' ? [] : [title], blocks: layOut(readBody(file), meter), problems: [] };
  } catch (cause) {
    throw cause instanceof RangeError ? new ExtractError('damaged-file', { detail: '' }, { cause }) : cause;
  }
}
