import type { Square } from '../model/document';
import type { Problem } from '../model/problem';
import type { Cell, Subtotal } from '../model/report';
import { isBrokenRow, isLineOfLabel } from './broken-rows';
import { holdsFigure, isBereft, isByTornLabel } from './doubtful-rows';
import { HeaderFinder } from './header-finder';
import type { Line, Span } from './lines';
import { isBesideColumns, isElsewhere, isShifted } from './misplaced-rows';
import { cellAt, labelOf, type PreparedBlock } from './prepared-block';
import { cellProblems, columnReading, readCell, type TableReading } from './reading';
import { spansUnder } from './row-spans';
import { sumHolds, sumsFail } from './row-sums';
import type { Row, Rows } from './rows';
import { columnSubtotals, lineSubtotals } from './subtotals';
import type { LeafEntry } from './vocabulary';

/** Reads the cells of a table whose rows have been found. */
export function readRows(blocks: readonly PreparedBlock[], found: Rows, lines: readonly Line[]): TableReading {
  const headers = new HeaderFinder(lines, found.rows);
  const ofForm = new Set(found.rows.map(({ line }) => line));
  const broken = new Set(found.rows.filter((row) => isBrokenRow(row, lines, (line) => ofForm.has(line))));
  const read = blocks.map((block) => readBlock(block, found, headers, broken, lines));
  const printed = new Set(read.flatMap(({ cells }) => [...cells.keys()].map((id) => id.slice(0, id.lastIndexOf('.')))));
  const unplaced = found.rows.filter(({ leaf }) => !printed.has(`${blocks[0]?.table}.${leaf.leaf.id}`)).length;
  const isByChance = unplaced * 2 > found.rows.length;
  return joinReadings([
    ...(isByChance ? read.map((reading, i) => unproven(blocks[i], reading)) : read),
    ...found.extra.map((line) => readExtra(line, blocks, found, headers)),
  ]);
}

/** A line that the form does not have: subtotals, the numbers of the columns, or a row that is told as a problem. */
function readExtra(line: Line, blocks: readonly PreparedBlock[], found: Rows, headers: HeaderFinder): TableReading {
  const subtotals = blocks.flatMap((block) => lineSubtotals(line, block, found, headers));
  const figures = line.spans.flatMap((span) => (span.label ? [] : [span.square.text.trim()]));
  if (subtotals.length > 0 || figures.every((figure, i) => figure === String(i + 1))) return { ...nothing, subtotals };
  const raw = line.spans.map((span) => span.square.text).join(' | ');
  const table = blocks[0]?.table;
  return { ...nothing, problems: [{ code: 'row-extra', ...(table ? { table } : {}), values: { raw } }] };
}

/** Several readings as one. */
export function joinReadings(readings: readonly TableReading[]): TableReading {
  return {
    cells: new Map(readings.flatMap((reading) => [...reading.cells])),
    subtotals: readings.flatMap((reading) => [...reading.subtotals]),
    problems: readings.flatMap((reading) => [...reading.problems]),
  };
}

function readBlock(
  block: PreparedBlock,
  found: Rows,
  headers: HeaderFinder,
  broken: ReadonlySet<Row>,
  lines: readonly Line[],
): TableReading {
  const rows = found.rows.filter((row) => block.rows.includes(row.leaf));
  const uncertain = found.uncertain.filter(({ leaf }) => block.rows.includes(leaf));
  const seen = new Set([...rows, ...uncertain].map(({ leaf }) => leaf));
  const read = rows.map((row) =>
    broken.has(row) || isLineOfLabel(row, found.rows) || isBereft(row, found, lines) || isByTornLabel(row)
      ? unread(block, row.leaf, 'row-uncertain', row.line)
      : readRow(block, row, headers),
  );
  const reading = joinReadings([
    ...read,
    ...uncertain.map(({ leaf, line }) => unread(block, leaf, 'row-uncertain', line)),
    ...block.rows.filter((leaf) => !seen.has(leaf)).map((leaf) => unread(block, leaf, 'row-not-found')),
  ]);
  const inOrderOnly = rows.some(({ line }) => headers.over(line, block.columns)?.placed === false);
  return inOrderOnly && sumsFail(block, reading.cells) ? allUncertain(block, reading) : reading;
}

const nothing: TableReading = { cells: new Map(), subtotals: [], problems: [] };

function readRow(block: PreparedBlock, row: Row, headers: HeaderFinder): TableReading {
  const header = headers.over(row.line, block.columns);
  const lone = header ? null : loneValue(block, row, headers);
  if (lone) return lone;
  const spans = header && spansUnder(row.line, row.labelAt, header);
  if (!header || !spans) return unread(block, row.leaf, header ? 'row-uncertain' : 'column-not-found', row.line);
  const stub = row.line.spans.flatMap((span) => span.label?.folded ?? []);
  const cells = new Map<string, Cell>();
  const subtotals: Subtotal[] = [];
  const problems: Problem[] = [];
  for (const [column, span] of spans.under) {
    if (!column.leaf) {
      subtotals.push(...columnSubtotals(block, row, header, column, span));
      continue;
    }
    const id = cellAt(block, row.leaf, column.leaf);
    const square = ownSquare(span, row);
    const cell = readCell(square, columnReading(column.leaf, [...header.headings, ...stub]));
    cells.set(id, cell);
    problems.push(...cellProblems(id, `${labelOf(row.leaf)} / ${labelOf(column.leaf)}`, square, cell));
  }
  if (isElsewhere(block, row, spans, cells) || isShifted(block, row, cells) || isBesideColumns(row, spans, cells))
    return unread(block, row.leaf, 'row-uncertain', row.line);
  for (const leaf of block.columns) {
    const id = cellAt(block, row.leaf, leaf);
    if (!cells.has(id))
      problems.push({ code: 'column-not-found', table: block.table, cells: [id], values: { label: labelOf(leaf) } });
  }
  return { cells, subtotals, problems };
}

/** A row with one value in a block with one column needs no heading to be read, unless it has another one, or is money, whose unit the heading says. */
function loneValue(block: PreparedBlock, { line, labelAt, leaf }: Row, headers: HeaderFinder): TableReading | null {
  const [column, ...others] = block.columns;
  const [span, ...more] = line.spans.slice(labelAt + 1).filter((value) => value.square.text.trim() !== '');
  if (!column || others.length > 0 || column.leaf.line.unit || !span || more.length > 0) return null;
  if (headers.hasLabelOver(line, span.from)) return null;
  const id = cellAt(block, leaf, column);
  const cell = readCell(span.square, columnReading(column, []));
  return { cells: new Map([[id, cell]]), subtotals: [], problems: cellProblems(id, labelOf(leaf), span.square, cell) };
}

/** The problem of a row of which no cell can be read. */
function unread(block: PreparedBlock, leaf: LeafEntry, code: Problem['code'], line?: Line): TableReading {
  const location = line?.spans[0]?.square.location;
  const problem: Problem = {
    code,
    table: block.table,
    cells: block.columns.map((column) => cellAt(block, leaf, column)),
    values: { label: labelOf(leaf), raw: line?.spans.map((span) => span.square.text).join(' | ') ?? '' },
    ...(location ? { location } : {}),
  };
  return { ...nothing, problems: [problem] };
}

/**
 * A square as it is, but a figure that reaches down from the row above is printed there: whether it is meant for this row too is not certain; nor is a square surely
 * blank right beside a label that goes on to a figure.
 */
function ownSquare(span: Span, row: Row): Square {
  const { square } = span;
  const { line, labelAt } = row;
  const isBlank = square.text.trim() === '';
  const reaches = square.continued && !isBlank && line.spans.some((other) => !other.square.continued);
  const isInLabel = isBlank && span === line.spans[labelAt + 1] && holdsFigure(row);
  return reaches || isInLabel ? { ...square, doubt: 'cell-uncertain' } : square;
}

/** Where most rows do not fit under their header, the others fit by chance unless their sums bear them out. */
function unproven(block: PreparedBlock | undefined, reading: TableReading): TableReading {
  if (!block) return reading;
  const total = block.columns.find((column) => column.leaf.line.total);
  const isProven = (row: LeafEntry) =>
    total !== undefined && reading.cells.get(cellAt(block, row, total))?.value && sumHolds(block, row, reading.cells);
  const doubted = block.rows
    .filter((row) => !isProven(row))
    .flatMap((row) => block.columns.map((column) => cellAt(block, row, column)));
  const left = new Map([...reading.cells].filter(([id]) => !doubted.includes(id)));
  const lost = [...reading.cells.keys()].filter((id) => !left.has(id));
  if (lost.length === 0) return reading;
  const label = block.rows.slice(0, 1).map(labelOf).join();
  return {
    ...reading,
    cells: left,
    problems: [...reading.problems, { code: 'cell-uncertain', table: block.table, cells: lost, values: { label } }],
  };
}

function allUncertain(block: PreparedBlock, reading: TableReading): TableReading {
  const ids = [...reading.cells.keys()];
  return {
    ...nothing,
    problems: [
      ...reading.problems,
      {
        code: 'cell-uncertain',
        table: block.table,
        cells: ids,
        values: { label: block.rows.slice(0, 1).map(labelOf).join() },
      },
    ],
  };
}
