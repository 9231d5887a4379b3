import { align } from './align';
import type { Line, Span } from './lines';
import { type LeafEntry, likeness, type PrintedLabel } from './vocabulary';

/** A column of a printed table: its place, and the column of the form it is, null where it is none of them. */
export interface Column {
  readonly leaf: LeafEntry | null;
  readonly label: PrintedLabel;
  readonly from: number;
  readonly to: number;
}

/** The columns of a header from left to right. */
export interface Columns {
  readonly columns: readonly Column[];
  /** The places of the columns are known; otherwise only their order is. */
  readonly placed: boolean;
}

const clearly = 0.15;

/** Reads a header: the lines above the first row of values. Returns null where no column of the form is named in it. */
export function readHeader(lines: readonly Line[], leaves: readonly LeafEntry[], firstColumn: number): Columns | null {
  const ragged = lines.some((line) => line.ragged);
  const columns = ragged ? listedColumns(lines, leaves) : placedColumns(lines, leaves, firstColumn);
  return columns.some((column) => column.leaf) ? { columns, placed: !ragged } : null;
}

interface HeaderCell {
  readonly span: Span;
  readonly label: PrintedLabel;
  readonly above: readonly PrintedLabel[];
  readonly from: number;
  readonly to: number;
}

/** The lowest label over each column, with the labels above it; columns under one label are one. */
function headerCells(lines: readonly Line[], firstColumn: number): HeaderCell[] {
  const width = Math.max(0, ...lines.map((line) => (line.spans.at(-1)?.to ?? -1) + 1));
  const cells: HeaderCell[] = [];
  for (let x = firstColumn; x < width; x++) {
    const over = lines.flatMap((line) => line.spans.filter((span) => span.from <= x && x <= span.to && span.label));
    const span = over.at(-1);
    if (!span?.label || span.from < firstColumn) continue;
    const last = cells.at(-1);
    if (last && last.span.square.location === span.square.location && last.to === x - 1)
      cells[cells.length - 1] = { ...last, to: x };
    else
      cells.push({ span, label: span.label, above: over.slice(0, -1).flatMap((s) => s.label ?? []), from: x, to: x });
  }
  return cells;
}

function placedColumns(lines: readonly Line[], leaves: readonly LeafEntry[], firstColumn: number): Column[] {
  const cells = headerCells(lines, firstColumn);
  const score = (i: number, j: number) => {
    const [cell, leaf] = [cells[i], leaves[j]];
    if (!cell || !leaf) return Number.NEGATIVE_INFINITY;
    const own = leaf.groups.at(-1);
    const grouped = own && cell.above.some((label) => likeness(label, own) > 0.6) ? 0.2 : 0;
    return 1.6 * likeness(cell.label, leaf.entry) - 0.45 + grouped;
  };
  const { to, margin } = align(cells.length, leaves.length, score, { missing: 0.3, extra: () => 0.4 });
  return cells.map((cell, i) => {
    const j = to[i];
    const certain = j !== null && j !== undefined && (margin[i] ?? 0) >= clearly;
    return { leaf: certain ? (leaves[j] ?? null) : null, label: cell.label, from: cell.from, to: cell.to };
  });
}

/**
 * The columns of a header whose merged cells are lost: what is left is which labels it has, in reading order. Where all
 * columns of the form are named, each once, they stand in the form's order; a total named before the groups stands first
 * (a heading over several columns comes before what it covers, so only the first line can tell).
 */
function listedColumns(lines: readonly Line[], leaves: readonly LeafEntry[]): Column[] {
  const labels = lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
  const found = new Map<LeafEntry, { label: PrintedLabel; at: number }>();
  for (const [at, label] of labels.entries()) {
    const ranked = leaves.map((leaf) => ({ leaf, like: likeness(label, leaf.entry) })).sort((a, b) => b.like - a.like);
    const [best, next] = ranked;
    if (best && best.like >= 0.6 && best.like - (next?.like ?? 0) > 0.05 && !found.has(best.leaf))
      found.set(best.leaf, { label, at });
  }
  if (found.size < leaves.length) return [];
  const total = leaves.find((leaf) => leaf.leaf.line.total);
  const totalAt = total ? (found.get(total)?.at ?? 0) : 0;
  const groupAt = labels.findIndex((label) =>
    leaves.some((leaf) => leaf.groups[0] && likeness(label, leaf.groups[0]) > 0.6),
  );
  const firstAt = Math.min(
    ...[...found].filter(([leaf]) => leaf !== total).map(([, { at }]) => at),
    ...(groupAt < 0 ? [] : [groupAt]),
  );
  const ordered = total && totalAt < firstAt ? [total, ...leaves.filter((leaf) => leaf !== total)] : leaves;
  return ordered.flatMap((leaf) => {
    const label = found.get(leaf)?.label;
    return label ? [{ leaf, label, from: -1, to: -1 }] : [];
  });
}

/** The spans of a row under the columns; null where neither place nor count tells them apart. */
export function spansUnder(line: Line, labelAt: number, header: Columns): ReadonlyMap<Column, Span> | null {
  const values = line.spans.slice(labelAt + 1);
  return (header.placed && !line.ragged ? byPlace(values, header.columns) : null) ?? byCount(values, header.columns);
}

/** Each column covers exactly one span that says something, and no span stands under two columns. */
function byPlace(values: readonly Span[], columns: readonly Column[]): Map<Column, Span> | null {
  const under = new Map<Column, Span>();
  const taken = new Set<Span>();
  for (const column of columns) {
    const covered = values.filter((span) => span.from <= column.to && column.from <= span.to);
    const said = covered.filter((span) => span.square.text.trim() !== '');
    const span = said.length > 1 ? undefined : (said[0] ?? covered[0]);
    if (!span || covered.some((other) => taken.has(other))) return null;
    for (const other of covered) taken.add(other);
    under.set(column, span);
  }
  if (values.some((span) => !taken.has(span) && span.square.text.trim() !== '')) return null;
  return under;
}

/** There are as many spans as columns, or as many that say something: each then stands under its own. */
function byCount(values: readonly Span[], columns: readonly Column[]): Map<Column, Span> | null {
  const said = values.filter((span) => span.square.text.trim() !== '');
  const counted = values.length === columns.length ? values : said.length === columns.length ? said : null;
  if (!counted) return null;
  return new Map(columns.flatMap((column, i) => (counted[i] ? [[column, counted[i]] as const] : [])));
}
