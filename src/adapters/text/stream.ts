import { cell, isNumberedHeading, isProse, isValue, type Line, type TextCell } from './line';

/** A run shorter than this is no table: the smallest official one has more cells. */
const fewestCells = 10;

/** Lines of figures and labels, one cell a line: how many lines from `start` on belong to the run, 0 where it is none. */
export function streamLength(lines: readonly Line[], start: number): number {
  let end = start;
  let last = start;
  for (; end < lines.length; end += 1) {
    const text = lines[end]?.text ?? '';
    if (text.trim() === '') {
      if (end - last > 3) break;
      continue;
    }
    if (isProse(text) || text.includes('\t') || text.length > 60) break;
    last = end + 1;
  }
  const run = cutAtHeading(lines.slice(start, last));
  const filled = run.filter((line) => line.text.trim() !== '');
  const values = filled.filter((line) => isValue(line.text)).length;
  return filled.length >= fewestCells && values * 4 >= filled.length ? run.length : 0;
}

/** Where cells follow each other without empty lines, a numbered heading set off by one ends the run. */
function cutAtHeading(run: readonly Line[]): readonly Line[] {
  if (isSpacedOut(run)) return run;
  const heading = run.findIndex((line, index) => {
    const isSetOff = index > 0 && [run[index - 1], run[index + 1]].some((other) => other?.text.trim() === '');
    return isSetOff && isNumberedHeading(line.text) && !isValue(run[index + 1]?.text ?? '');
  });
  return heading > 0 ? run.slice(0, heading) : run;
}

/**
 * Reads one cell a line. Empty lines part the cells where they stand between nearly all of them, and are then themselves blank cells only where more
 * of them stand together; elsewhere an empty line is a blank cell.
 */
export function readStream(lines: readonly Line[]): TextCell[][] {
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
