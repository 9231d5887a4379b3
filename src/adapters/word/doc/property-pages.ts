import type { Bytes } from './bytes';
import { type Modification, readModifications, sprm } from './modifications';

/** What a stretch of the file says about its paragraph or characters. */
export interface Properties {
  /** The paragraph style's index; 0 (normal) for characters. */
  readonly style: number;
  readonly modifications: readonly Modification[];
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly properties: Properties;
}

/** The properties of the bytes at an offset, and the offset at which other ones begin. */
export type PropertiesAt = (offset: number) => Run;

const PAGE = 512;
const NONE: Properties = { style: 0, modifications: [] };

/** The paragraph properties of a file (PlcBtePapx and its pages). Throws `RangeError` where they are damaged. */
export function paragraphProperties(plc: Bytes, document: Bytes, data: Bytes): PropertiesAt {
  return finder(plc, document, (page, index, count) => {
    const at = 2 * page.u8(4 * (count + 1) + 13 * index);
    if (at === 0) return NONE;
    const short = page.u8(at);
    const start = short === 0 ? at + 2 : at + 1;
    const length = short === 0 ? 2 * page.u8(at + 1) : 2 * short - 1;
    return {
      style: page.u16(start),
      modifications: unfold(readModifications(page.slice(start + 2, length - 2)), data),
    };
  });
}

/** The character properties of a file (PlcBteChpx and its pages). Throws `RangeError` where they are damaged. */
export function characterProperties(plc: Bytes, document: Bytes): PropertiesAt {
  return finder(plc, document, (page, index, count) => {
    const at = 2 * page.u8(4 * (count + 1) + index);
    if (at === 0) return NONE;
    return { style: 0, modifications: readModifications(page.slice(at + 1, page.u8(at))) };
  });
}

/** What does not fit into a page stands in the data stream: long row definitions do. */
function unfold(modifications: readonly Modification[], data: Bytes): Modification[] {
  return modifications.flatMap((modification) => {
    const { code, operand } = modification;
    if (code !== sprm.pHuge && code !== sprm.pHugeOld && code !== sprm.pTableProperties) return [modification];
    const at = operand.u32(0);
    return readModifications(data.slice(at + 2, data.u16(at)));
  });
}

/** All runs of all pages, found by bisection. */
function finder(
  plc: Bytes,
  document: Bytes,
  read: (page: Bytes, index: number, count: number) => Properties,
): PropertiesAt {
  const runs: Run[] = [];
  const pages = Math.floor((plc.length - 4) / 8);
  for (let number = 0; number < pages; number += 1) {
    const page = document.slice(PAGE * (plc.u32(4 * (pages + 1) + 4 * number) & 0x3fffff), PAGE);
    const count = page.u8(PAGE - 1);
    for (let index = 0; index < count; index += 1) {
      const properties = read(page, index, count);
      runs.push({ from: page.u32(4 * index), to: page.u32(4 * (index + 1)), properties });
    }
  }
  runs.sort((a, b) => a.from - b.from);
  return (offset) => bisect(runs, offset);
}

function bisect(runs: readonly Run[], offset: number): Run {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  if (run && offset < run.to) return run;
  return { from: offset, to: runs[low]?.from ?? Number.POSITIVE_INFINITY, properties: NONE };
}
