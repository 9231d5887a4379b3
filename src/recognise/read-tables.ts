import type { Edition } from '../forms/index';
import type { Problem } from '../model/problem';
import { joinReadings, readRows } from './block';
import { readDisputes } from './disputes';
import { disputeTables, type Fit, fitDisclosure, fitRequests } from './edition';
import type { Line } from './lines';
import { readLongTable } from './long-table';
import { isAgain, isBeside } from './own-pieces';
import { ownYearLines } from './own-year';
import type { Piece } from './pieces';
import type { TableReading } from './reading';
import type { Rows } from './rows';
import type { TableId } from './table-words';

/** What was read of the standard tables, and the edition that they are of. */
export interface Tables {
  readonly edition: Edition;
  readonly readings: readonly TableReading[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the tables. Table 二 decides the edition; where it is missing, table 三 by its rows of （六）, of which 2021 has three; where those do
 * not tell, the year.
 */
export function readTables(found: readonly Piece[], year: number | null): Tables {
  const pieces = found.map((piece) => ({ ...piece, lines: ownYearLines(piece.lines, year) }));
  const lines = (table: TableId) => pieces.filter((piece) => piece.table === table).flatMap((piece) => piece.lines);
  const disclosureLines = lines('disclosure');
  const disclosure = disclosureLines.length > 0 ? fitDisclosure(disclosureLines) : null;
  const requests = sheetsOf(pieces.filter((piece) => piece.table === 'requests')).flatMap((lines) => {
    const fit = fitRequests(lines);
    return fit ? [{ fit, lines }] : [];
  });
  const readings = [
    ...(disclosure ? [readDisclosure(disclosure, disclosureLines)] : []),
    ...(requests.length > 0 ? [readRequests(requests)] : []),
    ...readDisputePieces(pieces.filter((piece) => piece.table === 'disputes')),
  ];
  const shape: Edition | null = requests.some(({ fit }) => hasThreeRows(fit.rows)) ? '2021' : null;
  const byYear: Edition = year !== null && year <= 2020 ? '2019' : '2021';
  const edition = disclosure?.table.edition ?? shape ?? byYear;
  const uncertain = disclosure ? !disclosure.clear : shape === null && year === null;
  return { edition, readings, problems: uncertain ? [{ code: 'edition-uncertain' }] : [] };
}

/** Table 三 as the sheets in which it stands side by side, each with all rows and some of the columns. */
function sheetsOf(pieces: readonly Piece[]): Line[][] {
  const sheets: Line[][] = [];
  let seen = new Set<string>();
  let named = new Set<string>();
  for (const piece of pieces) {
    if (sheets.length === 0 || (isAgain(piece, seen) && isBeside(piece, named))) {
      sheets.push([]);
      seen = new Set();
    }
    for (const line of piece.lines) sheets.at(-1)?.push(line);
    seen = new Set([...seen, ...piece.covers]);
    named = new Set([...named, ...piece.applicants]);
  }
  return sheets;
}

/** Reads the sheets of table 三; what one of them does not print is no problem where another prints it. */
function readRequests(sheets: readonly { readonly fit: Fit; readonly lines: readonly Line[] }[]): TableReading {
  const joined = joinReadings(sheets.map(({ fit, lines }) => readRows(fit.table.blocks, fit.rows, lines)));
  if (sheets.length === 1) return joined;
  const isTold = (problem: Problem) =>
    problem.code !== 'column-not-found' || !problem.cells?.every((id) => joined.cells.has(id));
  return { ...joined, problems: joined.problems.filter(isTold) };
}

function hasThreeRows({ rows }: Rows): boolean {
  return rows.some((row) => row.leaf.leaf.id === 'otherHandling.correctionOverdue');
}

/** Table 二 row by row, or value by value where more of it can be read so. */
function readDisclosure({ table, rows }: Fit, lines: readonly Line[]): TableReading {
  const byRows = readRows(table.blocks, rows, lines);
  if (byRows.problems.length === 0) return byRows;
  const byValues = readLongTable(table.blocks, lines);
  const certain = (reading: TableReading) =>
    [...reading.cells.values()].filter((cell) => cell.kind !== 'unreadable').length;
  // Where most values have not found their labels, the others may have found them by chance.
  const asked = byValues.cells.size + byValues.problems.filter(({ code }) => code === 'row-not-found').length;
  return certain(byValues) > certain(byRows) && certain(byValues) * 2 >= asked ? byValues : byRows;
}

function readDisputePieces(pieces: readonly Piece[]): TableReading[] {
  const [block] = disputeTables[0]?.blocks ?? [];
  if (pieces.length === 0 || !block) return [];
  const captions = new Map(
    pieces.flatMap(({ caption, lines: [line] }) => (caption && line ? [[line.grid, caption] as const] : [])),
  );
  return [
    readDisputes(
      block,
      pieces.flatMap((piece) => piece.lines),
      captions,
    ),
  ];
}
