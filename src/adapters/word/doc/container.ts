import CFB from 'cfb';
import { ExtractError } from '../../../model/index';

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

/** Opens a compound file; throws `ExtractError` (damaged-file). */
export function openCompoundFile(bytes: Uint8Array): Streams {
  const container = readContainer(bytes);
  const [root = ''] = container.FullPaths;
  return {
    names: container.FullPaths.map((path) => path.slice(root.length)),
    read: (name) => {
      const entry = container.FileIndex[container.FullPaths.indexOf(root + name)];
      if (!entry) return undefined;
      if (entry.content.length < entry.size) throw new ExtractError('damaged-file', { detail: '' });
      return Uint8Array.from(entry.content);
    },
  };
}

function readContainer(bytes: Uint8Array): ReturnType<typeof CFB.parse> {
  try {
    return CFB.parse(bytes);
  } catch (cause) {
    throw new ExtractError('damaged-file', { detail: '' }, { cause });
  }
}
