import type { Subtotal } from '../model/report';
import type { Column, Columns } from './columns';
import type { HeaderFinder } from './header-finder';
import type { Line, Span } from './lines';
import { plainly, subtotalEntry } from './naming';
import { cellAt, type PreparedBlock } from './prepared-block';
import { readCell } from './reading';
import { spansUnder } from './row-spans';
import type { Row, Rows } from './rows';
import { type LeafEntry, likeness } from './vocabulary';

/** A column that the form does not have sums the columns of the group it stands in, if it says that it is a subtotal. */
export function columnSubtotals(
  block: PreparedBlock,
  row: Row,
  header: Columns,
  column: Column,
  span: Span,
): Subtotal[] {
  if (!/小计|合计/.test(column.label.folded)) return [];
  const at = header.columns.indexOf(column);
  const beside = [header.columns[at - 1]?.leaf, header.columns[at + 1]?.leaf].flatMap((leaf) => leaf ?? []);
  const [neighbour] = beside.sort((a, b) => b.groups.length - a.groups.length);
  const group = neighbour?.groups.at(-1);
  const parts = block.columns.filter((leaf) => leaf.groups.at(-1) === group && !leaf.leaf.line.total);
  if (!group || parts.length < 2) return [];
  return [
    {
      ...readCell(span.square),
      label: column.label.text,
      id: `${block.table}.${row.leaf.leaf.id}`,
      parts: parts.map((leaf) => cellAt(block, row.leaf, leaf)),
    },
  ];
}

/** A line named 小计 that stands after the rows of a group, or before them, sums that group; none for any other line. */
export function lineSubtotals(line: Line, block: PreparedBlock, found: Rows, headers: HeaderFinder): Subtotal[] {
  const labels = line.spans.flatMap((span, at) => (span.label ? [{ label: span.label, at }] : []));
  const own = labels.findLast(({ label }) => likeness(label, subtotalEntry) > 0.8);
  const group = own ? groupAround(line, block, found) : [];
  const header = own ? headers.over(line, block.columns) : null;
  const spans = own && header ? spansUnder(line, own.at, header) : null;
  const name = group[0]?.leaf.id.split('.').slice(0, -1).join('.');
  if (!own || !spans || !name) return [];
  return [...spans.under].flatMap(([{ leaf: column }, span]) =>
    column
      ? [
          {
            ...readCell(span.square),
            label: own.label.text,
            id: `${block.table}.${name}.${column.leaf.id}`,
            parts: group.map((leaf) => cellAt(block, leaf, column)),
          },
        ]
      : [],
  );
}

/**
 * The rows of the group that an extra line sums: of the groups of the rows before and after it the one that its labels
 * name, or, where they name none, that of the row before it.
 */
function groupAround(line: Line, block: PreparedBlock, found: Rows): LeafEntry[] {
  const own = found.rows.filter((row) => row.line.grid === line.grid && block.rows.includes(row.leaf));
  const before = own.findLast((row) => row.line.row < line.row)?.leaf;
  const after = own.find((row) => row.line.row > line.row)?.leaf;
  const labels = line.spans.flatMap(({ label }) => (label && likeness(label, subtotalEntry) < plainly ? [label] : []));
  const named = [before, after]
    .flatMap((leaf) => {
      const group = leaf?.groups.at(-1);
      if (!leaf || !group || !leaf.leaf.id.includes('.')) return [];
      return [{ leaf, like: labels.reduce((most, label) => Math.max(most, likeness(label, group)), 0) }];
    })
    .sort((a, b) => b.like - a.like)
    .find(({ like }) => like >= 0.3)?.leaf;
  const unnamed = labels.length <= 1 && before?.leaf.id.includes('.') ? before : undefined;
  const member = named ?? unnamed;
  return block.rows.filter((row) => member && row.groups.at(-1) === member.groups.at(-1));
}
