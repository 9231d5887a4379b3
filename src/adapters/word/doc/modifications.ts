import type { Bytes } from './bytes';

/** One change to the properties of a paragraph, a run or a row: a Sprm and its operand ([MS-DOC] 2.2.5). */
export interface Modification {
  readonly code: number;
  readonly operand: Bytes;
}

/** The modifications that are read, by their names in [MS-DOC] 2.6. */
export const sprm = {
  pInTable: 0x2416,
  pTtp: 0x2417,
  pTableDepth: 0x6649,
  pTableDepthChange: 0x664a,
  pInnerTableCell: 0x244b,
  pInnerTtp: 0x244c,
  pListLevel: 0x260a,
  pList: 0x460b,
  pOutlineLevel: 0x2640,
  pAlignment: 0x2461,
  pAlignmentOld: 0x2403,
  pHuge: 0x6646,
  pHugeOld: 0x6645,
  pTableProperties: 0x646b,
  pChangeTabs: 0xc615,
  cDeleted: 0x0800,
  cHidden: 0x083c,
  cStyle: 0x4a30,
  cData: 0x0806,
  cPicture: 0x6a03,
  cSymbol: 0x6a09,
  cSpecial: 0x0855,
  cStruck: 0x0837,
  cDoublyStruck: 0x2a53,
  cRaised: 0x2a48,
  cPosition: 0x4845,
  cSize: 0x4a43,
  cColourIndex: 0x2a42,
  cColour: 0x6870,
  cHighlight: 0x2a0c,
  cShading: 0xca71,
  tDefinition: 0xd608,
  tDefinition10: 0xd606,
  tVerticalMerge: 0xd62b,
  tMerge: 0x5624,
  tSplit: 0x5625,
} as const;

/** The modifications of a grpprl in order. What is cut off at its end is left out: producers pad it with a stray byte. */
export function readModifications(group: Bytes): Modification[] {
  const found: Modification[] = [];
  let at = 0;
  while (at + 2 < group.length) {
    const code = group.u16(at);
    const { start, length } = operandOf(group, code, at + 2);
    if (start + length > group.length) break;
    found.push({ code, operand: group.slice(start, length) });
    at = start + length;
  }
  return found;
}

/** The length of the operand by the code's upper three bits (spra); two modifications count their own way. */
function operandOf(group: Bytes, code: number, at: number): { start: number; length: number } {
  if (code === sprm.tDefinition || code === sprm.tDefinition10) {
    return { start: at + 2, length: at + 2 > group.length ? group.length : group.u16(at) - 1 };
  }
  const kind = code >> 13;
  if (kind === 6) {
    const length = group.u8(at);
    return { start: at + 1, length: code === sprm.pChangeTabs && length === 255 ? tabsLength(group, at + 1) : length };
  }
  return { start: at, length: [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 0 };
}

function tabsLength(group: Bytes, at: number): number {
  const deleted = 1 + 4 * group.u8(at);
  return deleted + 1 + 3 * group.u8(at + deleted);
}
