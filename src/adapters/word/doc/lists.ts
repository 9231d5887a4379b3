import type { List, ListLevel } from '../lists';
import { formatOfCode } from '../number-format-codes';
import type { Bytes } from './bytes';
import type { WordFile } from './information-block';

interface Cursor {
  at: number;
}

/** The lists of a file by the number that paragraphs give (counted from 1), as text. */
export function readLists(file: WordFile): ReadonlyMap<string, List> {
  const lists = new Map<string, List>();
  if (file.structure('lists').length === 0 || file.structure('listOverrides').length === 0) return lists;
  const definitions = readDefinitions(file);
  const overrides = file.structure('listOverrides');
  const count = Math.min(overrides.u32(0), Math.floor(overrides.length / 16));
  const cursor = { at: 4 + 16 * count };
  for (let index = 0; index < count; index += 1) {
    const at = 4 + 16 * index;
    const counter = String(overrides.i32(at));
    const levels = new Map(definitions.get(counter));
    const startOverrides = readOverrides(overrides, cursor, overrides.u8(at + 12), levels);
    lists.set(String(index + 1), { counter, levels, startOverrides });
  }
  return lists;
}

/** The levels of every list by its id; they follow the structure that names the lists ([MS-DOC] 2.9.131, 2.9.150). */
function readDefinitions(file: WordFile): Map<string, Map<number, ListLevel>> {
  const names = file.structure('lists');
  const end = file.structureEnd('lists');
  const bodies = file.table.slice(end, file.table.length - end);
  const cursor = { at: 0 };
  const definitions = new Map<string, Map<number, ListLevel>>();
  for (let index = 0; index < names.u16(0); index += 1) {
    const at = 2 + 28 * index;
    const levels = new Map<number, ListLevel>();
    const count = names.u8(at + 26) & 1 ? 1 : 9;
    for (let level = 0; level < count; level += 1) levels.set(level, readLevel(bodies, cursor));
    definitions.set(String(names.i32(at)), levels);
  }
  return definitions;
}

const SUFFIXES = ['\t', ' ', ''];

function readLevel(bytes: Bytes, cursor: Cursor): ListLevel {
  const { at } = cursor;
  const flags = bytes.u8(at + 5);
  const text = at + 28 + bytes.u8(at + 24) + bytes.u8(at + 25);
  const length = bytes.u16(text);
  cursor.at = text + 2 + 2 * length;
  return {
    start: bytes.i32(at),
    format: formatOfCode(bytes.u8(at + 4)),
    // The places of the numbers are the characters 0 to 8.
    text: bytes.wide(text + 2, length).replace(/[\0-\x08]/g, (place) => `%${place.charCodeAt(0) + 1}`),
    suffix: SUFFIXES[bytes.u8(at + 15)] ?? '',
    restart: flags & 8 ? bytes.u8(at + 26) : undefined,
    legal: (flags & 4) !== 0,
  };
}

/** Reads what a reference to a list changes about it: levels are put into `levels`, new starts are returned. */
function readOverrides(
  bytes: Bytes,
  cursor: Cursor,
  count: number,
  levels: Map<number, ListLevel>,
): Map<number, number> {
  const starts = new Map<number, number>();
  if (cursor.at + 4 > bytes.length) return starts;
  cursor.at += 4;
  for (let index = 0; index < count; index += 1) {
    const start = bytes.i32(cursor.at);
    const flags = bytes.u32(cursor.at + 4);
    cursor.at += 8;
    const level = flags & 0xf;
    if (flags & 0x20) levels.set(level, readLevel(bytes, cursor));
    if (flags & 0x10) starts.set(level, flags & 0x20 ? (levels.get(level)?.start ?? start) : start);
  }
  return starts;
}
