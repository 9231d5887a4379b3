import { cell, isNumberedHeading, isProse, isValue, type Line, type TextCell } from './line';

/** A run shorter than this is no table: the smallest official one has more cells. */
const fewestCells = 10;

/** No table has more cells, written one a line with what stands around it. */
const longestRun = 3000;

/**
 * Reads the run of short lines that begins at `start`: its length in lines, at least 1, and its cells, one a row, where it is
 * a table written one cell a line, that is, where at least a quarter of its lines are figures.
 */
export function readRun(lines: readonly Line[], start: number): { length: number; rows: TextCell[][] | null } {
  const run = cutAtHeading(lines.slice(start, runEnd(lines, start)));
  const filled = run.filter((line) => line.text.trim() !== '');
  const values = filled.filter((line) => isValue(line.text)).length;
  const isTable = filled.length >= fewestCells && values * 4 >= filled.length;
  return { length: Math.max(1, run.length), rows: isTable ? readStream(run) : null };
}

function runEnd(lines: readonly Line[], start: number): number {
  let last = start;
  for (let index = start; index < Math.min(lines.length, start + longestRun) && index - last < 4; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text.trim() === '') continue;
    if (isUnderlined(lines, index)) break;
    if (isProse(text) || text.includes('\t') || text.length > 60) break;
    last = index + 1;
  }
  return last;
}

/** A line set off by an empty one with a line of dashes right under it: a heading of Markdown or reStructuredText, and no cell over a dash. */
function isUnderlined(lines: readonly Line[], index: number): boolean {
  const [before = '', under = ''] = [lines[index - 1]?.text, lines[index + 1]?.text];
  return before.trim() === '' && /^(-{3,}|={3,})\s*$/.test(under);
}

/** Where cells follow each other without empty lines, a numbered heading set off by one stands outside the table. */
function cutAtHeading(run: readonly Line[]): readonly Line[] {
  if (isSpacedOut(run)) return run;
  const heading = run.findIndex((line, index) => {
    const isSetOff = [run[index - 1], run[index + 1]].some((other) => other?.text.trim() === '');
    return isSetOff && isNumberedHeading(line.text) && !isValue(run[index + 1]?.text ?? '');
  });
  return heading < 0 ? run : run.slice(0, Math.max(1, heading));
}

/**
 * Makes a row of each line. Empty lines part the cells where they stand between nearly all of them, and are then themselves blank cells only where more
 * of them stand together; elsewhere an empty line is a blank cell.
 */
function readStream(lines: readonly Line[]): TextCell[][] {
  const gaps = gapsAfter(lines);
  const isSpaced = isSpacedOut(lines);
  const rows: TextCell[][] = [];
  let index = 0;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    rows.push([cell(line.text, line.number)]);
    const blanks = isSpaced ? Math.floor(((gaps[index] ?? 1) - 1) / 2) : (gaps[index] ?? 0);
    for (let blank = 1; blank <= blanks; blank += 1) rows.push([cell('', line.number + blank)]);
    index += 1;
  }
  return rows;
}

function isSpacedOut(lines: readonly Line[]): boolean {
  const gaps = gapsAfter(lines);
  return gaps.filter((gap) => gap === 1).length * 2 > gaps.length;
}

/** How many empty lines follow each filled line, the last one left out. */
function gapsAfter(lines: readonly Line[]): number[] {
  const filled = lines.flatMap((line, index) => (line.text.trim() === '' ? [] : [index]));
  return filled.slice(1).map((position, index) => position - (filled[index] ?? 0) - 1);
}
