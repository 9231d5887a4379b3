import type { Meter } from '../../model/index';
import { displayColumns } from './display-width';
import type { Line, TextCell } from './line';

const vertical = /[|│┃┆┇┊┋║+┌-╋╒-╬]/;
const horizontal = /[-=─━═]/;

/** A drawing as the character in each display column of each line. */
interface Drawing {
  readonly lines: readonly Line[];
  readonly columns: readonly (readonly string[])[];
  /** The columns in which vertical lines stand, ascending. */
  readonly stops: readonly number[];
}

/** The rules and the text between two vertical lines, in one line of the drawing. */
type Strip = readonly boolean[];

/**
 * Reads a table drawn with lines by its geometry: what no rule and no bar parts is one cell, its text however many lines long, and a cell
 * that reaches over several rows or columns is merged. Null where the bars do not stand under those of the borders, whatever width the
 * characters are given that Unicode leaves to the font, or where a cell comes out other than a rectangle.
 */
export function readDrawn(lines: readonly Line[], meter: Meter): TextCell[][] | null {
  for (const textWidth of [2, 1] as const) {
    for (const lineWidth of [1, 2] as const) {
      const drawing = draw(lines, textWidth, lineWidth);
      const rows = drawing && cellsOf(drawing, meter);
      if (rows) return rows;
    }
  }
  return null;
}

function draw(lines: readonly Line[], textWidth: 1 | 2, lineWidth: 1 | 2): Drawing | null {
  const columns = lines.map((line) => displayColumns(line.text.trimEnd(), textWidth, lineWidth));
  const stopsIn = (line: readonly string[]) => line.flatMap((character, at) => (vertical.test(character) ? [at] : []));
  const top = stopsIn(columns[0] ?? []);
  const isRuled = (line: readonly string[]) =>
    line.some((character, at) => horizontal.test(character) && vertical.test(line[at - 1] ?? ''));
  const stops = [...new Set(columns.filter(isRuled).flatMap(stopsIn))].sort((one, other) => one - other);
  const edges = [top[0], top.at(-1)];
  const known = new Set(stops);
  const fits = columns.every((line) => {
    const own = stopsIn(line);
    return own[0] === edges[0] && own.at(-1) === edges[1] && own.every((at) => known.has(at));
  });
  return fits && stops.length > 1 ? { lines, columns, stops } : null;
}

/** A drawing parted into rows, and what bounds its squares. */
interface Parted extends Drawing {
  readonly bands: readonly (readonly number[])[];
  /** Whether a bar stands left of a square. */
  readonly isBarred: (row: number, column: number) => boolean;
  /** Whether a rule stands over any of the squares of a row from one column to before another. */
  readonly isRuled: (row: number, from: number, to: number) => boolean;
}

/** A cell: its first row and column, and those behind its last. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function part(drawing: Drawing): Parted {
  const { columns, stops } = drawing;
  const strips = columns.map(
    (line): Strip => stops.slice(0, -1).map((stop, at) => isRule(line.slice(stop + 1, stops[at + 1]))),
  );
  const bands = bandsOf(strips);
  return {
    ...drawing,
    bands,
    isBarred: (row, column) =>
      (bands[row] ?? []).some((line) => vertical.test(columns[line]?.[stops[column] ?? 0] ?? '')),
    isRuled: (row, from, to) => (strips[(bands[row]?.[0] ?? 0) - 1] ?? []).slice(from, to).some(Boolean),
  };
}

function cellsOf(drawing: Drawing, meter: Meter): TextCell[][] | null {
  const parted = part(drawing);
  const width = parted.stops.length - 1;
  meter.heed('squares', parted.bands.length * width);
  const rows = parted.bands.map((): TextCell[] => []);
  for (let top = 0; top < rows.length; top += 1) {
    for (let left = 0; left < width; left += 1) {
      if (rows[top]?.[left]) continue;
      const area = areaAt(parted, top, left);
      if (!fill(rows, area, parted)) return null;
    }
  }
  return rows;
}

/** The cell whose first square is at `top` and `left`: as far as no bar and no rule bounds it. */
function areaAt({ bands, stops, isBarred, isRuled }: Parted, top: number, left: number): Area {
  let right = left + 1;
  while (right < stops.length - 1 && !isBarred(top, right)) right += 1;
  let bottom = top + 1;
  while (bottom < bands.length && !isRuled(bottom, left, right)) bottom += 1;
  return { top, left, bottom, right };
}

/** Puts a cell into all of its squares; false where one is taken already, or a bar parts them. */
function fill(rows: readonly TextCell[][], area: Area, parted: Parted): boolean {
  const { text, line } = said(area, parted);
  for (let row = area.top; row < area.bottom; row += 1) {
    for (let column = area.left; column < area.right; column += 1) {
      const own = rows[row];
      if (!own || own[column] || (column > area.left && parted.isBarred(row, column))) return false;
      own[column] = { text, line, continued: row > area.top || column > area.left, absent: false };
    }
  }
  return true;
}

/** What stands in a cell, line by line, and the number of its first line. */
function said(
  { top, left, bottom, right }: Area,
  { lines, columns, stops, bands }: Parted,
): { text: string; line: number } {
  const from = bands[top]?.[0] ?? 0;
  const to = bands[bottom - 1]?.at(-1) ?? from;
  const inside = columns.slice(from, to + 1).map((line) => line.slice((stops[left] ?? 0) + 1, stops[right]));
  const texts = inside.map((characters) => characters.join('').trim());
  return { text: texts.filter(Boolean).join('\n'), line: lines[from]?.number ?? 1 };
}

function isRule(piece: readonly string[]): boolean {
  return (
    piece.length > 0 &&
    piece.every((character) => character === '' || horizontal.test(character)) &&
    piece.join('').length > 1
  );
}

/** The runs of lines in which nothing is ruled: the rows of the table, each as the indices of its lines. */
function bandsOf(strips: readonly Strip[]): number[][] {
  const bands: number[][] = [];
  let last = -2;
  for (const [index, strip] of strips.entries()) {
    if (strip.some(Boolean)) continue;
    if (index === last + 1) bands.at(-1)?.push(index);
    else bands.push([index]);
    last = index;
  }
  return bands;
}
