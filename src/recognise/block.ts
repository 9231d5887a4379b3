import { type Block, cellId, type TableForm } from '../forms/define';
import type { Problem } from '../model/problem';
import type { Cell, Subtotal } from '../model/report';
import { type Columns, spansUnder } from './columns';
import { HeaderFinder } from './header-finder';
import type { Line } from './lines';
import { plainly, subtotalEntry } from './naming';
import { cellProblems, columnReading, readCell, type TableReading } from './reading';
import type { Row, Rows } from './rows';
import { type LeafEntry, leafEntries, likeness } from './vocabulary';

/** A block of the form with the leaves of its rows and columns prepared. */
export interface PreparedBlock {
  readonly block: Block;
  readonly rows: readonly LeafEntry[];
  readonly columns: readonly LeafEntry[];
}

/** Prepares a block; `hybrid` takes a row that stands instead of others, and leaves those out. */
export function prepareBlock(block: Block, hybrid = false): PreparedBlock {
  const all = leafEntries(block.rows);
  const instead = all.filter((row) => row.leaf.line.instead);
  const parent = (row: LeafEntry) => row.leaf.id.split('.').slice(0, -1).join('.');
  const replaced = new Set(instead.map(parent));
  const rows = hybrid
    ? all.filter((row) => row.leaf.line.instead || !replaced.has(parent(row)))
    : all.filter((row) => !row.leaf.line.instead);
  return { block, rows, columns: leafEntries(block.columns) };
}

/** Reads the cells of a table whose rows have been found. */
export function readRows(
  table: TableForm,
  blocks: readonly PreparedBlock[],
  found: Rows,
  lines: readonly Line[],
): TableReading {
  const cells = new Map<string, Cell>();
  const subtotals: Subtotal[] = [];
  const problems: Problem[] = [];
  const headers = new HeaderFinder(lines, found.rows);
  const uncertain = (block: PreparedBlock, leaf: LeafEntry, line: Line, code: Problem['code']) =>
    problems.push({
      code,
      table: table.id,
      cells: block.columns.map((column) => cellId(table.id, leaf.leaf.id, column.leaf.id)),
      values: { label: leaf.leaf.labels.at(-1) ?? '', raw: line.spans.map((span) => span.square.text).join(' | ') },
      ...at(line),
    });

  for (const block of blocks) {
    const own = found.rows.filter((row) => block.rows.includes(row.leaf));
    for (const row of own) {
      const header = headers.over(row.line, block.columns);
      const under = header && spansUnder(row.line, row.labelAt, header);
      if (!under) {
        uncertain(block, row.leaf, row.line, header ? 'row-uncertain' : 'column-not-found');
        continue;
      }
      for (const [column, span] of under) {
        if (!column.leaf) {
          const parts = subtotalParts(column.label, column, header, row);
          if (parts)
            subtotals.push({
              ...readCell(span.square),
              label: column.label.text,
              id: `${table.id}.${row.leaf.leaf.id}`,
              parts: parts.map((leaf) => cellId(table.id, row.leaf.leaf.id, leaf.leaf.id)),
            });
          continue;
        }
        const id = cellId(table.id, row.leaf.leaf.id, column.leaf.leaf.id);
        const cell = readCell(span.square, columnReading(column.leaf, column.label));
        cells.set(id, cell);
        problems.push(...cellProblems(id, labelOf(row.leaf, column.leaf), span.square, cell));
      }
      const named = new Set([...under.keys()].map((column) => column.leaf));
      for (const leaf of block.columns) {
        if (named.has(leaf)) continue;
        problems.push({
          code: 'column-not-found',
          table: table.id,
          cells: [cellId(table.id, row.leaf.leaf.id, leaf.leaf.id)],
          values: { label: leaf.leaf.labels.at(-1) ?? '' },
        });
      }
    }
    for (const { line, leaf } of found.uncertain)
      if (block.rows.includes(leaf)) uncertain(block, leaf, line, 'row-uncertain');
    const seen = new Set([...own.map((row) => row.leaf), ...found.uncertain.map((row) => row.leaf)]);
    for (const leaf of block.rows) {
      if (seen.has(leaf)) continue;
      problems.push({
        code: 'row-not-found',
        table: table.id,
        cells: block.columns.map((column) => cellId(table.id, leaf.leaf.id, column.leaf.id)),
        values: { label: leaf.leaf.labels.at(-1) ?? '' },
      });
    }
    subtotals.push(...rowSubtotals(table, block, found, headers));
  }
  return { cells, subtotals, problems };
}

function at(line: Line): Pick<Problem, 'location'> {
  const location = line.spans[0]?.square.location;
  return location ? { location } : {};
}

function labelOf(row: LeafEntry, column: LeafEntry): string {
  return `${row.leaf.labels.at(-1) ?? ''} / ${column.leaf.labels.at(-1) ?? ''}`;
}

/** A column that the form does not have sums the columns of the group it stands in, if it says that it is a subtotal. */
function subtotalParts(
  label: { readonly text: string },
  column: Columns['columns'][number],
  header: Columns,
  row: Row,
): LeafEntry[] | null {
  if (!/小计|合计/.test(label.text) || row.line.ragged) return null;
  const at = header.columns.indexOf(column);
  const beside = [header.columns[at - 1]?.leaf, header.columns[at + 1]?.leaf].flatMap((leaf) => leaf ?? []);
  const neighbour = beside.sort((a, b) => b.groups.length - a.groups.length)[0];
  const group = neighbour?.groups.at(-1);
  const parts = header.columns.flatMap((other) =>
    other.leaf && other.leaf.groups.at(-1) === group ? [other.leaf] : [],
  );
  return group && parts.length > 1 ? parts.filter((leaf) => !leaf.leaf.line.total) : null;
}

/** Rows named 小计 that stand after the rows of a group (or on the group's own line) sum that group. */
function rowSubtotals(table: TableForm, block: PreparedBlock, found: Rows, headers: HeaderFinder): Subtotal[] {
  return found.extra.flatMap((line) => {
    const labels = line.spans.flatMap((span, index) => (span.label ? [{ label: span.label, index }] : []));
    const last = labels.findLast(({ label }) => likeness(label, subtotalEntry) > 0.8);
    const group = last && groupAround(line, block, found);
    const header = group && headers.over(line, block.columns);
    const under = header && spansUnder(line, last.index, header);
    if (!under || !group) return [];
    const name = group[0].leaf.id.split('.').slice(0, -1).join('.');
    return [...under].flatMap(([column, span]) =>
      column.leaf
        ? [
            {
              ...readCell(span.square),
              label: last.label.text,
              id: cellId(table.id, name, column.leaf.leaf.id),
              parts: group.map((leaf) => cellId(table.id, leaf.leaf.id, column.leaf?.leaf.id ?? '')),
            },
          ]
        : [],
    );
  });
}

/**
 * The rows of the group that an extra line sums: of the groups of the rows before and after it the one that its labels
 * name, or, where they name none, that of the row before it.
 */
function groupAround(line: Line, block: PreparedBlock, found: Rows): [LeafEntry, ...LeafEntry[]] | null {
  const own = found.rows.filter((row) => row.line.grid === line.grid && block.rows.includes(row.leaf));
  const before = own.findLast((row) => row.line.row < line.row)?.leaf;
  const after = own.find((row) => row.line.row > line.row)?.leaf;
  const labels = line.spans.flatMap((span) =>
    span.label && likeness(span.label, subtotalEntry) < plainly ? [span.label] : [],
  );
  const named = [before, after]
    .flatMap((leaf) => {
      const group = leaf?.groups.at(-1);
      return leaf && group && leaf.leaf.id.includes('.')
        ? [{ leaf, like: Math.max(0, ...labels.map((label) => likeness(label, group))) }]
        : [];
    })
    .sort((a, b) => b.like - a.like);
  const leaf =
    named[0] && named[0].like >= 0.3
      ? named[0].leaf
      : labels.length <= 1 && before?.leaf.id.includes('.')
        ? before
        : undefined;
  const [first, ...rest] = block.rows.filter((row) => leaf && row.groups.at(-1) === leaf.groups.at(-1));
  return first ? [first, ...rest] : null;
}
