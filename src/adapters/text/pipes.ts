import { cell, isValue, type Line, type TextCell } from './line';
import { joinMarked } from './merged';

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
  return bars.test(trimmed) && (trimmed.slice(1, -1).split(bars).length > 1 || bars.test(trimmed.slice(0, 1)));
}

/** Whether lines are a table drawn on all sides. */
export function isDrawn(lines: readonly Line[]): boolean {
  const isEdge = (line: Line | undefined) =>
    /^\s*[+┌┏╔╒╓╭└┗╚╘╙╰][-=─━═┬-┼+┴┷╩╤╦╧╪]+[+┐┓╗╕╖╮┘┛╝╛╜╯]\s*$/.test(line?.text ?? '');
  return lines.length > 2 && isEdge(lines[0]) && isEdge(lines.at(-1));
}

/** Whether a table has a bar at the edges of its lines, where no cell stands beyond it. */
interface Edges {
  readonly left: boolean;
  readonly right: boolean;
}

/** A table has a bar at an edge where all of its lines have; elsewhere a bar there follows a blank cell. */
function edgesOf(lines: readonly Line[]): Edges {
  const written = lines.map((line) => line.text.trim());
  return {
    left: written.every((text) => bars.test(text.slice(0, 1))),
    right: written.every((text) => bars.test(text.slice(-1))),
  };
}

/** The texts between the bars of a line; a bar after a backslash is text. */
function splitBars(text: string, edges: Edges): string[] {
  const trimmed = text.trim();
  const pieces: string[] = [''];
  for (let index = 0; index < trimmed.length; index += 1) {
    const character = trimmed[index] ?? '';
    const isEscape = character === '\\' && trimmed[index + 1] === '|';
    if (isEscape) index += 1;
    if (!isEscape && bars.test(character)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + (isEscape ? '|' : character));
  }
  if (edges.left) pieces.shift();
  if (edges.right) pieces.pop();
  return pieces;
}

/**
 * Reads rows between bars. Where a border follows every row, the lines between two borders are one row whose cells are written over several lines;
 * otherwise each line is a row. A blank first row over a separator is the heading that Markdown demands of a table without one.
 */
export function readBarred(written: readonly Line[]): TextCell[][] {
  const lines = withSingleBars(written);
  const drawn = bordersOf(lines);
  const filled = partsOf(lines, drawn);
  const isClosed = [lines[0], lines.at(-1)].some((line) => line && drawn.has(line));
  const isHeaded = filled.length === 2 && filled.some((part) => part.length > 1);
  const isBoxed = isClosed && (filled.length > 2 || isHeaded) && !isHeadRuled(lines);
  const edges = edgesOf(filled.flat());
  const rows = isBoxed
    ? filled.map((part) => mergeLines(part, edges))
    : filled.flat().map((line) => rowOf(line, edges));
  const isBlankHead = filled.length > 1 && rows[0]?.every((square) => square.text === '');
  return joinMarked(isBlankHead ? rows.slice(1) : rows);
}

/** Whether borders part but a table's head from the rest, and figures stand in several lines of it, as the consoles of databases print: then each line is a row. */
export function isHeadRuled(lines: readonly Line[]): boolean {
  const parts = partsOf(lines, bordersOf(lines));
  const edges = edgesOf(parts.flat());
  return parts.length <= 2 && parts.some((part) => part.filter((line) => hasFigure(rowOf(line, edges))).length > 1);
}

/** The lines between borders. */
function partsOf(lines: readonly Line[], drawn: ReadonlySet<Line>): Line[][] {
  const parts: Line[][] = [[]];
  for (const line of lines) {
    if (drawn.has(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  }
  return parts.filter((part) => part.length > 0);
}

/** The borders among some lines. Dashes one by one, as `| - | - |` has, are a row of dashes where others of the borders are drawn. */
function bordersOf(lines: readonly Line[]): ReadonlySet<Line> {
  const borders = lines.filter((line) => isBorder(line.text));
  const ruled = borders.filter((line) => !/^[\s|]*-(?:[\s|]+-)*[\s|]*$/.test(line.text));
  return new Set(ruled.length > 0 ? ruled : borders);
}

function hasFigure(squares: readonly TextCell[]): boolean {
  return squares.some((square) => /[\d０-９]/.test(square.text) && isValue(square.text));
}

/** Lines in which every bar stands twice, as some writers part cells, with each once. */
function withSingleBars(lines: readonly Line[]): readonly Line[] {
  const isDoubled = lines.every(({ text }) => text.includes('||') && !bars.test(text.replaceAll('||', '')));
  return isDoubled ? lines.map(({ text, number }) => ({ text: text.replaceAll('||', '|'), number })) : lines;
}

function rowOf(line: Line, edges: Edges): TextCell[] {
  return splitBars(line.text, edges).map((text) => cell(text, line.number));
}

function mergeLines(lines: readonly Line[], edges: Edges): TextCell[] {
  const rows = lines.map((line) => rowOf(line, edges));
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
