import type { Edition } from '../forms/index';
import type { Problem } from '../model/problem';
import { readRows } from './block';
import { readDisputes } from './disputes';
import { disputeTables, type Fit, fitDisclosure, fitRequests } from './edition';
import type { Line } from './lines';
import { readLongTable } from './long-table';
import type { TableReading } from './reading';
import type { Rows } from './rows';
import type { Piece, TableId } from './tables';

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
export function readTables(pieces: readonly Piece[], year: number | null): Tables {
  const lines = (table: TableId) => pieces.filter((piece) => piece.table === table).flatMap((piece) => piece.lines);
  const [disclosureLines, requestLines] = [lines('disclosure'), lines('requests')];
  const disclosure = disclosureLines.length > 0 ? fitDisclosure(disclosureLines) : null;
  const requests = requestLines.length > 0 ? fitRequests(requestLines) : null;
  const readings = [
    ...(disclosure ? [readDisclosure(disclosure, disclosureLines)] : []),
    ...(requests ? [readRows(requests.table.blocks, requests.rows, requestLines)] : []),
    ...readDisputePieces(pieces.filter((piece) => piece.table === 'disputes')),
  ];
  const shape: Edition | null = requests && hasThreeRows(requests.rows) ? '2021' : null;
  const byYear: Edition = year !== null && year <= 2020 ? '2019' : '2021';
  const edition = disclosure?.table.edition ?? shape ?? byYear;
  const uncertain = disclosure ? !disclosure.clear : shape === null && year === null;
  return { edition, readings, problems: uncertain ? [{ code: 'edition-uncertain' }] : [] };
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
  return certain(byValues) > certain(byRows) ? byValues : byRows;
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
