import type { DefinedCell } from '../tables';
import type { Bytes } from './bytes';
import { type Modification, sprm } from './modifications';

const CELL_SIZE = 20;

/** The cells that a row's properties define, left to right; none where they define none. */
export function definedCells(modifications: readonly Modification[]): DefinedCell[] {
  let cells: DefinedCell[] = [];
  for (const { code, operand } of modifications) {
    if (code === sprm.tDefinition) cells = readDefinition(operand);
    if (code === sprm.tVerticalMerge) cells = setVerticalMerge(cells, operand.u8(0), operand.u8(1));
    if (code === sprm.tMerge) cells = setJoined(cells, operand.u8(0) + 1, operand.u8(1), true);
    if (code === sprm.tSplit) cells = setJoined(cells, operand.u8(0), operand.u8(1), false);
  }
  return cells;
}

function readDefinition(operand: Bytes): DefinedCell[] {
  const count = operand.u8(0);
  const flagsAt = 1 + 2 * (count + 1);
  // A definition may describe fewer cells than it has edges for: the others are plain.
  const flags = Array.from({ length: count }, (_, index) => {
    const at = flagsAt + CELL_SIZE * index;
    return at + 2 <= operand.length ? operand.u16(at) : 0;
  });
  const joined = joinedCells(flags.map((bits) => bits & 3));
  return flags.map((bits, index) => ({
    left: operand.i16(1 + 2 * index),
    right: operand.i16(1 + 2 * (index + 1)),
    joined: joined[index] ?? false,
    ...verticalMerge(bits >> 5),
  }));
}

/**
 * Which cells are part of the one to their left. The binary format's two descriptions disagree on which of the values 1 and 2
 * marks the first cell of a merge ([MS-DOC] 2.9.317, the Word 97 specification before it): whatever value such a run of cells begins with is the first's.
 */
function joinedCells(marks: readonly number[]): boolean[] {
  let first = 0;
  return marks.map((mark, index) => {
    if (mark === 0) return false;
    if (index === 0 || marks[index - 1] === 0) first = mark;
    return mark !== first && mark !== 3;
  });
}

function verticalMerge(bits: number): { merge?: 'start' | 'continue' } {
  if (bits & 2) return { merge: 'start' };
  return bits & 1 ? { merge: 'continue' } : {};
}

function setVerticalMerge(cells: readonly DefinedCell[], index: number, bits: number): DefinedCell[] {
  return cells.map((cell, at) => {
    if (at !== index) return cell;
    const { left, right, joined } = cell;
    return { left, right, joined, ...verticalMerge(bits) };
  });
}

function setJoined(cells: readonly DefinedCell[], from: number, to: number, joined: boolean): DefinedCell[] {
  return cells.map((cell, at) => (at >= from && at < to ? { ...cell, joined } : cell));
}
