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

function cellsOf({ lines, columns, stops }: Drawing, meter: Meter): TextCell[][] | null {
  const width = stops.length - 1;
  const strips = columns.map(
    (line): Strip => stops.slice(0, -1).map((stop, at) => isRule(line.slice(stop + 1, stops[at + 1]))),
  );
  const bands = bandsOf(strips);
  meter.heed('squares', bands.length * width);
  const barred = (band: readonly number[], at: number) =>
    band.some((line) => vertical.test(columns[line]?.[stops[at] ?? 0] ?? ''));
  const owner: number[][] = bands.map(() => []);
  const texts: { text: string; line: number }[] = [];
  const rows = bands.map((): TextCell[] => []);
  for (const [row, band] of bands.entries()) {
    for (let at = 0; at < width; at += 1) {
      if (owner[row]?.[at] !== undefined) continue;
      let right = at + 1;
      while (right < width && !barred(band, right)) right += 1;
      let below = row + 1;
      while (below < bands.length && !strips[(bands[below]?.[0] ?? 0) - 1]?.slice(at, right).some(Boolean)) below += 1;
      for (let r = row; r < below; r += 1)
        for (let c = at; c < right; c += 1) {
          const own = owner[r];
          if (!own || own[c] !== undefined) return null;
          if (c > at && barred(bands[r] ?? [], c)) return null;
          own[c] = texts.length;
        }
      const from = band[0] ?? 0;
      const to = bands[below - 1]?.at(-1) ?? from;
      texts.push({
        text: columns
          .slice(from, to + 1)
          .map((line) =>
            line
              .slice((stops[at] ?? 0) + 1, stops[right])
              .join('')
              .trim(),
          )
          .filter(Boolean)
          .join('\n'),
        line: lines[from]?.number ?? 1,
      });
    }
  }
  for (const [r, own] of owner.entries())
    for (let c = 0; c < width; c += 1) {
      const id = own[c] ?? 0;
      const continued = own[c - 1] === id || owner[r - 1]?.[c] === id;
      rows[r]?.push({ text: texts[id]?.text ?? '', line: texts[id]?.line ?? 1, continued, absent: false });
    }
  return rows;
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
