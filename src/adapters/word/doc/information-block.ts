import { ExtractError } from '../../../model/index';
import { foreignFile } from '../foreign';
import { type Bytes, bytesOf } from './bytes';
import type { Streams } from './container';

/** Where the structures that are read stand in FibRgFcLcb97 ([MS-DOC] 2.5.6), by their order there. */
const STRUCTURES = {
  styles: 1,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listOverrides: 74,
} as const;

/** The characters of a document's parts, which follow one another in this order ([MS-DOC] 2.5.4). */
interface Lengths {
  readonly main: number;
  /** Footnotes, headers, macros, comments and endnotes, all of which are not read. */
  readonly aside: number;
  readonly textBoxes: number;
}

/** The streams of a Word binary file and what its information block says of them. */
export interface WordFile {
  /** The WordDocument stream: the text and the pages of properties. */
  readonly document: Bytes;
  readonly table: Bytes;
  readonly data: Bytes;
  readonly lengths: Lengths;
  /** A structure of the table stream; empty where the file has none. */
  structure(name: keyof typeof STRUCTURES): Bytes;
  /** Where the structure ends in the table stream. */
  structureEnd(name: keyof typeof STRUCTURES): number;
}

const WORD_97 = 0xc1;
const RECORD_SIGNATURE = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
const STRUCTURE_OFFSETS = 154;

/** Reads the file information block; throws `ExtractError` where the file is no Word 97 file, is encrypted or cut off. */
export function openWordFile(streams: Streams): WordFile {
  if (streams.read('EncryptedPackage')) throw new ExtractError('encrypted-file');
  const content = streams.read('WordDocument');
  if (!content) throw foreignFile(streams.names, 'OLE');
  const document = bytesOf(content);
  const flags = document.u16(10);
  if (document.u16(0) !== RECORD_SIGNATURE || document.u16(2) < WORD_97) {
    throw new ExtractError('unsupported-format', { detail: ' (Word 6/95)' });
  }
  if (flags & ENCRYPTED) throw new ExtractError('encrypted-file');
  const table = streams.read(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw new ExtractError('damaged-file', { detail: '' });
  const bytes = bytesOf(table);
  const structureAt = (name: keyof typeof STRUCTURES) => STRUCTURE_OFFSETS + 8 * STRUCTURES[name];
  return {
    document,
    table: bytes,
    data: bytesOf(streams.read('Data') ?? new Uint8Array()),
    lengths: readLengths(document),
    structure: (name) => {
      const at = structureAt(name);
      return bytes.slice(document.u32(at + 4) === 0 ? 0 : document.u32(at), document.u32(at + 4));
    },
    structureEnd: (name) => document.u32(structureAt(name)) + document.u32(structureAt(name) + 4),
  };
}

function readLengths(document: Bytes): Lengths {
  const [main = 0, footnotes = 0, headers = 0, macros = 0, comments = 0, endnotes = 0, textBoxes = 0] = Array.from(
    { length: 7 },
    (_, index) => document.u32(76 + 4 * index),
  );
  return { main, aside: footnotes + headers + macros + comments + endnotes, textBoxes };
}
