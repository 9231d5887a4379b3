import type { Grid } from '../model/document';
import type { Columns } from './columns';
import { readHeader } from './header';
import type { Line } from './lines';
import type { Row } from './rows';
import type { LeafEntry } from './vocabulary';

/** No header has more lines: what has is a table of words, and reading it for every row would take as long as it has rows. */
const mostLines = 20;

/** Finds the header over a row: the nearest labels above it in its grid, else the last header of the grids before. */
export class HeaderFinder {
  readonly #lines: readonly Line[];
  readonly #data: ReadonlySet<Line>;
  readonly #stubs: ReadonlyMap<Grid, number>;
  readonly #known = new Map<readonly LeafEntry[], Map<number, Columns | null>>();

  constructor(lines: readonly Line[], rows: readonly Row[]) {
    this.#lines = lines;
    this.#data = new Set(rows.map((row) => row.line));
    this.#stubs = stubWidths(rows);
  }

  /** The columns over a row, null where no line above names any of `leaves`. */
  over(line: Line, leaves: readonly LeafEntry[]): Columns | null {
    let end = this.#lines.indexOf(line);
    while (end > 0) {
      let start = end;
      while (start > 0 && end - start < mostLines && this.#isHeader(start - 1, this.#lines[end - 1])) start--;
      if (start === end) {
        end--;
        continue;
      }
      const header = this.#read(start, end, leaves);
      const above = this.#lines[start];
      if (header && above) return above.grid === line.grid ? header : carried(header, above, line);
      // Rows under a header of their own that cannot be read do not stand under the one above it.
      if (above?.grid === line.grid && this.#namesColumns(start, end, leaves)) return null;
      end = start;
    }
    return null;
  }

  /** Whether the line right above, in the same grid, has a label over a column that is not of the stub. */
  hasLabelOver(line: Line, column: number): boolean {
    const above = this.#lines[this.#lines.indexOf(line) - 1];
    if (above?.grid !== line.grid || this.#data.has(above)) return false;
    return above.spans.some((span) => span.label && span.from > 0 && span.from <= column && column <= span.to);
  }

  #isHeader(index: number, neighbour: Line | undefined): boolean {
    const line = this.#lines[index];
    if (!line || line.grid !== neighbour?.grid || this.#data.has(line)) return false;
    return line.spans.some((span) => span.label !== null) || line.spans.every((span) => span.square.text.trim() === '');
  }

  /** Whether a line has labels for a stub and for each of `leaves`. */
  #namesColumns(start: number, end: number, leaves: readonly LeafEntry[]): boolean {
    return this.#lines.slice(start, end).some(({ spans }) => spans.filter((span) => span.label).length > leaves.length);
  }

  #read(start: number, end: number, leaves: readonly LeafEntry[]): Columns | null {
    const known = this.#known.get(leaves) ?? new Map<number, Columns | null>();
    this.#known.set(leaves, known);
    const cached = known.get(end);
    if (cached !== undefined) return cached;
    const lines = this.#lines.slice(start, end);
    const grid = lines[0]?.grid;
    const header = readHeader(lines, leaves, (grid && this.#stubs.get(grid)) ?? 1);
    known.set(end, header);
    return header;
  }
}

/** How many columns of each grid hold row labels: where most of its rows have theirs. */
function stubWidths(rows: readonly Row[]): Map<Grid, number> {
  const votes = new Map<Grid, Map<number, number>>();
  for (const { line, labelAt } of rows) {
    const width = (line.spans[labelAt]?.to ?? 0) + 1;
    const own = votes.get(line.grid) ?? new Map<number, number>();
    votes.set(line.grid, own.set(width, (own.get(width) ?? 0) + 1));
  }
  return new Map([...votes].map(([grid, own]) => [grid, [...own].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1]));
}

/** A header carried over from another grid keeps its places only if both are equally wide. */
function carried(header: Columns, from: Line, to: Line): Columns {
  return from.grid.rows[0]?.length === to.grid.rows[0]?.length ? header : { ...header, placed: false };
}
