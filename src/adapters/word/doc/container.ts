import { ExtractError } from '../../../model/index';
import { type Bytes, bytesOf } from './bytes';
import { follow, openSectors, type Sectors } from './sectors';

/** A compound file: its streams by name. */
export interface Streams {
  readonly names: readonly string[];
  /** The content of the stream; undefined where there is none of that name. Throws `ExtractError` where it is cut off. */
  read(name: string): Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes are an OLE compound file, which Word 97 to 2003 and WPS write, and much else. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Opens a compound file ([MS-CFB]); throws `ExtractError` (damaged-file), also where its sectors run in circles. Only the sectors of the streams
 * that are asked for are followed.
 */
export function openCompoundFile(bytes: Uint8Array): Streams {
  const file = guarded(() => readDirectory(openSectors(bytes)));
  return {
    names: file.entries.map(({ name }) => name),
    read: (name) => {
      const entry = file.entries.find((candidate) => candidate.name === name);
      return entry && guarded(() => file.read(entry));
    },
  };
}

function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw cause instanceof ExtractError ? cause : new ExtractError('damaged-file', { detail: '' }, { cause });
  }
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const ENTRY_SIZE = 128;
const MINI_SIZE = 64;
const STREAM = 2;
const ROOT = 5;

function readDirectory({ header, chain }: Sectors): { entries: Entry[]; read: (entry: Entry) => Uint8Array } {
  const directory = bytesOf(chain(header.i32(48)));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, index) =>
    readEntry(directory.slice(ENTRY_SIZE * index, ENTRY_SIZE)),
  );
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw new RangeError('no root');
  const cutoff = header.u32(56);
  const read = (entry: Entry) => {
    const content = entry.size >= cutoff ? chain(entry.start, entry.size) : readMini(entry);
    if (content.length < entry.size) throw new RangeError('cut off');
    return content;
  };
  const readMini = ({ start, size }: Entry) => {
    const table = bytesOf(chain(header.i32(60)));
    const content = chain(root.start);
    const next = (sector: number) => table.i32(4 * sector);
    const sectorAt = (sector: number) => content.subarray(MINI_SIZE * sector, MINI_SIZE * (sector + 1));
    return follow(start, size, MINI_SIZE, Math.ceil(content.length / MINI_SIZE), next, sectorAt);
  };
  return { entries: streamsBelow(root, entries), read };
}

function readEntry(entry: Bytes): Entry {
  const length = Math.max(0, Math.min(32, entry.u16(64) / 2 - 1));
  const [left, right, child] = [entry.i32(68), entry.i32(72), entry.i32(76)];
  const [start, size] = [entry.i32(116), entry.u32(120)];
  return { name: entry.wide(0, Math.floor(length)), type: entry.u8(66), left, right, child, start, size };
}

/** The streams that stand in the root itself, not in the storages of embedded objects: they are a tree of siblings. */
function streamsBelow(root: Entry, entries: readonly Entry[]): Entry[] {
  const found = new Set<Entry>();
  const waiting = [root.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found].filter(({ type }) => type === STREAM);
}
