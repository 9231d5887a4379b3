import { cell, type Line, type TextCell } from './line';

const bars = /[|│┃┆┇┊┋║｜]/;
const border =
  /^[\s|│┃║:+\-=─━═┄┅┈┉┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬]+$/;

/** Whether a line is drawn, not written: a Markdown separator or the border of a box. */
export function isBorder(text: string): boolean {
  return border.test(text) && /[-=─━═┄┅┈┉]{2,}|:-|-:|\|\s*-\s*\|/.test(text);
}

/** Whether a line has cells between bars, or is the border of such cells. */
export function isBarred(text: string): boolean {
  const trimmed = text.trim();
  if (isBorder(trimmed)) return bars.test(trimmed) || /[+┌├└╔╠╚]/.test(trimmed);
  return bars.test(trimmed) && (splitBars(trimmed).length > 1 || bars.test(trimmed.slice(0, 1)));
}

/** The texts between the bars of a line; a bar after a backslash is text. */
function splitBars(text: string): string[] {
  const trimmed = text.trim();
  const pieces: string[] = [''];
  for (let index = 0; index < trimmed.length; index += 1) {
    const character = trimmed[index] ?? '';
    const isEscape = character === '\\' && trimmed[index + 1] === '|';
    if (isEscape) index += 1;
    if (!isEscape && bars.test(character)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + (isEscape ? '|' : character));
  }
  if (pieces[0]?.trim() === '') pieces.shift();
  if (pieces.at(-1)?.trim() === '' && bars.test(trimmed.slice(-1))) pieces.pop();
  return pieces;
}

/**
 * Reads rows between bars. Where a border follows every row, the lines between two borders are one row whose cells are written over several lines;
 * otherwise each line is a row. A blank first row over a separator is the heading that Markdown demands of a table without one.
 */
export function readBarred(lines: readonly Line[]): TextCell[][] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (isBorder(line.text)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  const filled = parts.filter((part) => part.length > 0);
  const isBoxed =
    filled.length > 2 ||
    (filled.length === 2 &&
      isBorder(lines[0]?.text ?? '') &&
      isBorder(lines.at(-1)?.text ?? '') &&
      filled.some((part) => part.length > 1));
  const rows = isBoxed ? filled.map(mergeLines) : filled.flat().map(rowOf);
  const isBlankHead = filled.length > 1 && rows[0]?.every((square) => square.text === '');
  return isBlankHead ? rows.slice(1) : rows;
}

function rowOf(line: Line): TextCell[] {
  return splitBars(line.text).map((text) => cell(text, line.number));
}

function mergeLines(lines: readonly Line[]): TextCell[] {
  const rows = lines.map(rowOf);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const line = lines[0]?.number ?? 1;
  return Array.from({ length: width }, (_, column) =>
    cell(
      rows
        .map((row) => row[column]?.text ?? '')
        .filter(Boolean)
        .join('\n'),
      line,
    ),
  );
}
