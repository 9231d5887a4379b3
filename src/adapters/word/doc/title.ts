import { decodeCodePage } from '../code-pages';
import { bytesOf } from './bytes';

const CODE_PAGE = 1;
const TITLE = 2;
const NARROW = 0x1e;
const WIDE = 0x1f;
const UTF_16 = 1200;

/** The title in the document's properties (the SummaryInformation stream, [MS-OLEPS] 2.21); empty where there is none that can be read. */
export function readTitle(stream: Uint8Array | undefined): string {
  if (!stream || stream.length < 48) return '';
  const set = bytesOf(stream);
  const section = set.u32(44);
  if (section + 8 > set.length) return '';
  const count = Math.min(set.u32(section + 4), Math.floor((set.length - section - 8) / 8));
  const offsets = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    offsets.set(set.u32(section + 8 + 8 * index), section + set.u32(section + 12 + 8 * index));
  }
  const codePageAt = offsets.get(CODE_PAGE);
  const codePage = codePageAt !== undefined && codePageAt + 6 <= set.length ? set.u16(codePageAt + 4) : 1252;
  const at = offsets.get(TITLE);
  if (at === undefined || at + 8 > set.length) return '';
  const kind = set.u16(at);
  const size = set.u32(at + 4);
  const bytes = stream.subarray(at + 8, at + 8 + (kind === WIDE ? 2 * size : size));
  if (kind !== NARROW && kind !== WIDE) return '';
  const text =
    kind === WIDE || codePage === UTF_16 ? new TextDecoder('utf-16le').decode(bytes) : decodeCodePage(bytes, codePage);
  return text.split('\0')[0]?.trim() ?? '';
}
