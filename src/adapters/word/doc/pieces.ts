import type { Bytes } from './bytes';
import { type Modification, readModifications, sprm } from './modifications';

/** A stretch of the document's characters that stands in one place of the file ([MS-DOC] 2.8.35). */
export interface Piece {
  /** The first character of the document in it, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** The offset in the WordDocument stream, and how many bytes a character takes there. */
  readonly offset: number;
  readonly width: 1 | 2;
  /** What fast saving changed about all of it. */
  readonly modifications: readonly Modification[];
}

const CHANGES = 1;
const TABLE = 2;
const COMPRESSED = 0x40000000;

/** Reads the piece table (Clx). Throws `RangeError` where it is damaged. */
export function readPieces(clx: Bytes): Piece[] {
  const changes: Bytes[] = [];
  let at = 0;
  while (clx.u8(at) === CHANGES) {
    const length = clx.u16(at + 1);
    changes.push(clx.slice(at + 3, length));
    at += 3 + length;
  }
  if (clx.u8(at) !== TABLE) throw new RangeError('no piece table');
  const count = Math.floor((clx.u32(at + 1) - 4) / 12);
  const positions = at + 5;
  const descriptors = positions + 4 * (count + 1);
  return Array.from({ length: count }, (_, index) => {
    const descriptor = descriptors + 8 * index;
    const place = clx.u32(descriptor + 2);
    const compressed = (place & COMPRESSED) !== 0;
    return {
      from: clx.u32(positions + 4 * index),
      to: clx.u32(positions + 4 * (index + 1)),
      offset: compressed ? (place & (COMPRESSED - 1)) / 2 : place & (COMPRESSED - 1),
      width: compressed ? 1 : 2,
      modifications: pieceModifications(clx.slice(descriptor + 6, 2), changes),
    };
  });
}

/** The short form of a piece's change names these modifications by a number of its own ([MS-DOC] 2.9.214). */
const SHORT: Readonly<Record<number, number>> = {
  24: sprm.pInTable,
  25: sprm.pTtp,
  65: sprm.cDeleted,
  92: sprm.cHidden,
};

function pieceModifications(change: Bytes, changes: readonly Bytes[]): readonly Modification[] {
  const value = change.u16(0);
  if (value & 1) {
    const group = changes[value >> 1];
    return group ? readModifications(group) : [];
  }
  const code = SHORT[(value >> 1) & 0x7f];
  return code === undefined ? [] : [{ code, operand: change.slice(1, 1) }];
}
