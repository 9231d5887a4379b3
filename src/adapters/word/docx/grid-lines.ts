import { child, childNumber, type XmlElement } from './xml';

/** The vertical lines of a table's grid. */
export interface GridLines {
  /** How many columns the grid says it has. */
  readonly columns: number;
  /** The position of the nth line, counted from 0, in twips (1/1440 inch). A grid that lacks a width, or a column, is taken as even. */
  at(index: number): number;
}

/** Any width, where the grid does not say its own. */
const COLUMN_WIDTH = 1000;

/** Reads a `w:tblGrid`. */
export function readGridLines(grid: XmlElement | undefined): GridLines {
  const columns = (grid?.children ?? []).filter(({ name }) => name === 'w:gridCol');
  const widths = columns.map(({ attributes }) => twips(attributes['w:w']));
  const known =
    widths.every((width) => width !== undefined) && widths.some((width) => width !== undefined && width > 0);
  const lines = [0];
  // Lines that coincide stay apart in order: LibreOffice writes such columns, and a cell may stand in one.
  for (const width of widths) lines.push((lines.at(-1) ?? 0) + (known ? Math.max(width ?? 0, 1) : COLUMN_WIDTH));
  const last = lines.length - 1;
  return { columns: last, at: (index) => lines[index] ?? (lines[last] ?? 0) + (index - last) * COLUMN_WIDTH };
}

/** No grid has more columns (Word allows 63); a larger span is taken as this. */
const MOST_COLUMNS = 1000;

/** Two widths of one table that differ by less (6 pt) are the same. */
const TOLERANCE = 120;

/**
 * Where a row's cells end, after where its first begins: by the columns that they span, or, in a row that leaves columns of the grid without
 * a cell, by the widths of its cells where these fill the grid, as Word places them.
 */
export function cellEdges(
  cells: readonly (XmlElement | undefined)[],
  row: XmlElement | undefined,
  grid: GridLines,
): number[] {
  let index = span(row, 'w:gridBefore', 0);
  const edges = [grid.at(index)];
  for (const cell of cells) {
    index += span(cell, 'w:gridSpan', 1);
    edges.push(grid.at(index));
  }
  if (index + span(row, 'w:gridAfter', 0) >= grid.columns) return edges;
  return edgesByWidth(cells, edges[0] ?? 0, grid.at(grid.columns)) ?? edges;
}

function edgesByWidth(cells: readonly (XmlElement | undefined)[], left: number, right: number): number[] | undefined {
  const edges = [left];
  for (const cell of cells) {
    const { 'w:w': width, 'w:type': unit = 'dxa' } = child(cell, 'w:tcW')?.attributes ?? {};
    const own = unit === 'dxa' ? (twips(width) ?? 0) : 0;
    if (own <= 0) return undefined;
    edges.push((edges.at(-1) ?? 0) + own);
  }
  return Math.abs((edges.at(-1) ?? 0) - right) <= TOLERANCE ? edges : undefined;
}

function span(properties: XmlElement | undefined, name: string, least: number): number {
  return Math.min(Math.max(childNumber(properties, name) ?? least, least), MOST_COLUMNS);
}

const UNITS: Readonly<Record<string, number>> = { pt: 20, pc: 240, pi: 240, in: 1440, cm: 1440 / 2.54, mm: 144 / 2.54 };

/** A length in twips; the strict form writes it with a unit (22.9.2.15, ST_UniversalMeasure). */
function twips(length: string | undefined): number | undefined {
  const [, amount, unit] = /^(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?$/.exec(length ?? '') ?? [];
  return amount === undefined ? undefined : Number(amount) * (unit === undefined ? 1 : (UNITS[unit] ?? 1));
}
