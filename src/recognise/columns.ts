import { readValue } from '../text/number';
import type { Line, Span } from './lines';
import { nameLabels, plainly, recognisable } from './naming';
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
  /** How many squares the header's line has, where it is shorter than its grid: a row with as many has its values in the same order. */
  readonly squares?: number;
  /** Some of the form's columns are not named in it, so that one of its own may be the place of another. */
  readonly partial?: boolean;
  /** In which order its columns stand is not told, so that only a row that says the same in all of them can be read. */
  readonly unordered?: boolean;
  /** All that the header's lines say, folded. */
  readonly headings: readonly string[];
}

/** Reads a header: the lines above the first row of values. Returns null where no column of the form is named in it. */
export function readHeader(lines: readonly Line[], leaves: readonly LeafEntry[], firstColumn: number): Columns | null {
  const headings = lines.flatMap((line) => line.spans.flatMap((span) => span.label?.folded ?? []));
  const placed = lines.some((line) => line.ragged) ? [] : placedColumns(lines, leaves, firstColumn);
  if (leaves.every((leaf) => placed.some((column) => column.leaf === leaf))) {
    return { columns: placed, placed: true, headings };
  }
  const own = lineColumns(lines, leaves);
  if (own) return { ...own, placed: false, headings };
  const listed = listedColumns(lines, leaves);
  if (listed === null) return null;
  if (listed.columns.length > 0) return { ...listed, placed: false, headings };
  return placed.some((column) => column.leaf) ? { columns: placed, placed: true, headings, partial: true } : null;
}

/** The columns of a short line that names all of the form's, at the places that they have in it; null where no line does. */
function lineColumns(
  lines: readonly Line[],
  leaves: readonly LeafEntry[],
): Pick<Columns, 'columns' | 'squares'> | null {
  const line = lines.at(-1);
  const [stub, ...spans] = line?.spans ?? [];
  if (!line?.ragged || !stub?.label || spans.some((span) => !span.label || span.from !== span.to)) return null;
  const labels = spans.flatMap((span) => span.label ?? []);
  const named = nameLabels(labels, leaves, () => false);
  if (leaves.some((leaf) => !named.includes(leaf))) return null;
  const columns = labels.map((label, i) => ({ leaf: named[i] ?? null, label, from: i + 1, to: i + 1 }));
  return { columns, squares: line.spans.length };
}

interface HeaderCell {
  readonly span: Span;
  readonly label: PrintedLabel;
  readonly above: readonly PrintedLabel[];
  readonly from: number;
  readonly to: number;
}

/** The lowest label over each column, with the labels above it; columns under one label are one. A heading over other labels is none of them, though a blank be below it; this year's and last year's figures are two columns. */
function headerCells(lines: readonly Line[], firstColumn: number): HeaderCell[] {
  const width = lines.reduce((most, line) => Math.max(most, (line.spans.at(-1)?.to ?? -1) + 1), 0);
  const cells: HeaderCell[] = [];
  for (let x = firstColumn; x < width; x++) {
    const over = lines
      .flatMap((line) => line.spans.filter((span) => span.from <= x && x <= span.to && span.label))
      .filter((span, i) => i === 0 || !isThisYear(span.label));
    const span = over.at(-1);
    if (!span?.label || span.from < firstColumn || isOver(span, lines)) continue;
    const last = cells.at(-1);
    const [heading] =
      last?.to === x - 1 && isPastYear(last.label) && isThisYear(span.label) ? last.above.slice(-1) : [];
    if (last && heading) cells.push({ span, label: heading, above: last.above.slice(0, -1), from: x, to: x });
    else if (last && last.span.square.location === span.square.location && last.to === x - 1)
      cells[cells.length - 1] = { ...last, to: x };
    else
      cells.push({ span, label: span.label, above: over.slice(0, -1).flatMap((s) => s.label ?? []), from: x, to: x });
  }
  return cells;
}

/** Whether a heading only says that the figures are this year's, where last year's stand beside them. */
function isThisYear(label: PrintedLabel | null): boolean {
  return /^(?:本|今)年度?(?:数|数量)?$/.test(label?.folded ?? '');
}

/** Whether a heading says that the figures are another year's. */
function isPastYear(label: PrintedLabel): boolean {
  return /^(?:上|去|往)一?年度?(?:数|数量)?$/.test(label.folded);
}

/** Whether a line below a heading names columns under it. */
function isOver(span: Span, lines: readonly Line[]): boolean {
  const own = lines.findLastIndex((line) => line.spans.includes(span));
  return lines
    .slice(own + 1)
    .some((line) =>
      line.spans.some(
        (other) =>
          other.label &&
          !isThisYear(other.label) &&
          !isPastYear(other.label) &&
          other.square.text !== span.square.text &&
          other.from <= span.to &&
          span.from <= other.to,
      ),
    );
}

function placedColumns(lines: readonly Line[], leaves: readonly LeafEntry[], firstColumn: number): Column[] {
  const cells = headerCells(lines, firstColumn);
  const own = cells.filter((cell) => !isSubtotal(cell, leaves) && ![cell.label, ...cell.above].some(isPastYear));
  const named = nameLabels(
    own.map((cell) => cell.label),
    leaves,
    (i, leaf) => {
      const group = leaf.groups.at(-1);
      return group !== undefined && (own[i]?.above.some((label) => likeness(label, group) > 0.6) ?? false);
    },
  );
  return cells.map((cell) => ({
    leaf: named[own.indexOf(cell)] ?? null,
    label: cell.label,
    from: cell.from,
    to: cell.to,
  }));
}

/** Whether a heading is that of a subtotal the form does not have: it says so, or it is a total inside a group that the form's total is not in. */
function isSubtotal(cell: HeaderCell, leaves: readonly LeafEntry[]): boolean {
  if (cell.label.folded.includes('小计')) return true;
  const total = leaves.find((leaf) => leaf.leaf.line.total);
  if (!total || likeness(cell.label, total.entry) < 0.6) return false;
  const inner = leaves.flatMap((leaf) => leaf.groups.filter((group) => !total.groups.includes(group)));
  return cell.above.some((label) => inner.some((group) => likeness(label, group) > 0.6));
}

/**
 * The columns of a header whose merged cells are lost: what is left is which labels it has, line by line. Where all
 * columns of the form are named, each once, they stand in the order in which they are named, but for the total, which may stand in a
 * line above: it comes first where in its own line it stands right before the others, else last. `unordered` where they are all named and
 * their order is not told; null where what is named are pieces of headings.
 */
function listedColumns(
  lines: readonly Line[],
  leaves: readonly LeafEntry[],
): Pick<Columns, 'columns' | 'unordered'> | null {
  const none = { columns: [] };
  const printed = printedOnce(lines);
  const labels = printed.flat().filter((label) => !isHeading(label, leaves));
  const total = leaves.find((leaf) => leaf.leaf.line.total);
  const parts = leaves.filter((leaf) => leaf !== total);
  const totals = total ? labels.filter((label) => likeness(label, total.entry) >= plainly) : [];
  if (totals.length > 1 || (total && totals.length === 0)) return none;
  const rest = labels.filter((label) => !totals.includes(label));
  // The headings of the stub stand in the same list, so that a place in it names no column: its words must.
  const named = nameLabels(rest, parts, () => false).map((leaf, i) => {
    const label = rest[i];
    return leaf && label && likeness(label, leaf.entry) >= recognisable ? leaf : null;
  });
  if (parts.some((leaf) => !named.includes(leaf))) return none;
  if (parts.some((leaf) => isTorn(leaf, rest, named))) return null;
  const labelled = parts.flatMap((leaf) => rest[named.indexOf(leaf)] ?? []);
  if (isScattered(parts, labelled, printed)) return null;
  const isBehind = printed.some(
    (line, i) => isBehindGroup(line, parts, labelled) || isAfterGroup(printed, i, parts, labelled),
  );
  const ordered = rest.flatMap((label, i): Column[] => {
    const leaf = named[i] ?? null;
    return leaf || /^小计$/.test(label.folded) ? [{ leaf, label, from: -1, to: -1 }] : [];
  });
  const [sum] = totals;
  if (!total || !sum) return isBehind ? { columns: ordered, unordered: true } : { columns: ordered };
  const column = { leaf: total, label: sum, from: -1, to: -1 };
  const ownLine = printed.find((line) => line.includes(sum)) ?? [];
  const next = ownLine[ownLine.indexOf(sum) + 1];
  const isFirst = (label: PrintedLabel | undefined) =>
    label !== undefined && (isHeading(label, leaves) || named[rest.indexOf(label)] === parts[0]);
  const all = printed.flat();
  // A total alone in its line ahead of the others may lead them, or stand over all of their lines at the end.
  const isAlone = ownLine.length === 1 && isFirst(all[all.indexOf(sum) + 1]);
  if (isBehind || isAlone) return { columns: [...ordered, column], unordered: true };
  return { columns: isFirst(next) ? [column, ...ordered] : [...ordered, column] };
}

/** Whether a heading is but a piece of a leaf's words, and another piece of them stands elsewhere: then the words of all are torn apart, and have no order. */
function isTorn(leaf: LeafEntry, labels: readonly PrintedLabel[], named: readonly (LeafEntry | null)[]): boolean {
  const own = labels[named.indexOf(leaf)];
  const like = own ? likeness(own, leaf.entry) : 0;
  return like < plainly && labels.some((label, i) => !named[i] && likeness(label, leaf.entry) >= like - 0.15);
}

/**
 * Whether headings of one group are read from several lines that have more of them: then they are pieces of headings that are broken over
 * lines, and those have no order among them.
 */
function isScattered(
  leaves: readonly LeafEntry[],
  labels: readonly PrintedLabel[],
  printed: PrintedLabel[][],
): boolean {
  const groups = new Map<LeafEntry['groups'][number], Set<PrintedLabel[]>>();
  for (const [i, leaf] of leaves.entries()) {
    const group = leaf.groups.at(-1);
    const label = labels[i];
    const line = label && printed.find((own) => own.includes(label));
    if (group && line) groups.set(group, (groups.get(group) ?? new Set()).add(line));
  }
  return [...groups.values()].some((lines) => lines.size > 1 && [...lines].some((line) => line.length > 1));
}

/**
 * Whether a column stands in a line behind a group that is not its own, and the group's are in another line: 法人或其他组织 | 自然人 over 商业企业 | … does not
 * say in which order the columns are.
 */
function isBehindGroup(
  line: readonly PrintedLabel[],
  leaves: readonly LeafEntry[],
  labels: readonly PrintedLabel[],
): boolean {
  const own = leaves.filter((_, i) => line.some((label) => label === labels[i]));
  const group = line.findIndex((label) => isHeading(label, leaves) && !isHeading(label, own));
  return group >= 0 && line.slice(group).some((label) => labels.includes(label));
}

/**
 * Whether a column stands in a line ahead of a group whose columns are in lines above: 商业企业 | … over 自然人 | 法人或其他组织 does not say it either.
 */
function isAfterGroup(
  printed: readonly (readonly PrintedLabel[])[],
  at: number,
  leaves: readonly LeafEntry[],
  labels: readonly PrintedLabel[],
): boolean {
  const line = printed[at] ?? [];
  const own = leaves.filter((_, i) => line.some((label) => label === labels[i]));
  const above = leaves.filter((_, i) =>
    printed.slice(0, at).some((other) => other.some((label) => label === labels[i])),
  );
  return own.length > 0 && line.some((label) => isHeading(label, above) && !isHeading(label, own));
}

/** The labels of some lines, that of a merged cell once, in its first line. */
function printedOnce(lines: readonly Line[]): PrintedLabel[][] {
  const seen = new Set<string>();
  return lines.map((line) =>
    line.spans.flatMap(({ square, label, from }) => {
      if (!label) return [];
      const { table, row, column } = square.location;
      const places = [`${table} ${row} ${column}`, `${label.folded} ${from}`];
      const again = places.some((place) => seen.has(place));
      for (const place of places) seen.add(place);
      return again ? [] : [label];
    }),
  );
}

/** Whether a label is that of a group of columns. */
function isHeading(label: PrintedLabel, leaves: readonly LeafEntry[]): boolean {
  return leaves.some((leaf) => leaf.groups.some((group) => likeness(label, group) >= 0.6));
}

/** The spans of a row under the columns of its header. */
export interface RowSpans {
  readonly under: ReadonlyMap<Column, Span>;
  /** Where blanks at the ends had to be left out, the other ways to leave out as many squares: the row's own sum may bear one of them out instead. */
  readonly others: readonly ReadonlyMap<Column, Span>[];
}

/** The spans of a row under the columns; null where neither place nor count tells them apart. */
export function spansUnder(line: Line, labelAt: number, header: Columns): RowSpans | null {
  const values = line.spans.slice(labelAt + 1);
  if (header.unordered) return inAnyOrder(values, header.columns);
  const nought = header.placed && !line.ragged && header.partial !== true ? noughtOver(values, header.columns) : null;
  if (nought) return { under: new Map(header.columns.map((column) => [column, nought])), others: [] };
  const isPlaced = header.squares === undefined ? header.placed && !line.ragged : header.squares === line.spans.length;
  const placed = isPlaced ? byPlace(values, header.columns) : null;
  return placed ? { under: placed, others: [] } : byCount(values, header.columns, header.partial === true);
}

/** There are as many spans as columns, and all of them say the same: whatever order the columns stand in, each has it. */
function inAnyOrder(values: readonly Span[], columns: readonly Column[]): RowSpans | null {
  const [said] = values.map(({ square }) => square.text.trim());
  const areSame = said && values.every(({ square, label }) => !label && square.text.trim() === said);
  if (!areSame || values.length !== columns.length) return null;
  return {
    under: new Map(columns.flatMap((column, i) => (values[i] ? [[column, values[i]] as const] : []))),
    others: [],
  };
}

/** The 0 of a cell that is merged over all columns, their total among them: whether it is meant for each or for the total, there is none in any. */
function noughtOver(values: readonly Span[], columns: readonly Column[]): Span | null {
  const [span, ...others] = values.filter((value) => value.square.text.trim() !== '');
  const isOfCounts = columns.length > 1 && columns.some(({ leaf }) => leaf?.leaf.line.total === true);
  if (!span || others.length > 0 || !isOfCounts || readValue(span.square.text).number !== 0) return null;
  return columns.every(({ leaf, from, to }) => leaf && span.from <= from && to <= span.to) ? span : null;
}

/** Each column covers exactly one span that says something, or the same in all of its squares, as merged cells are often written out; no span stands under two columns. */
function byPlace(values: readonly Span[], columns: readonly Column[]): Map<Column, Span> | null {
  const under = new Map<Column, Span>();
  const taken = new Set<Span>();
  for (const column of columns) {
    const covered = values.filter((span) => span.from <= column.to && column.from <= span.to);
    const said = covered.filter((span) => span.square.text.trim() !== '');
    const isRepeated = said.length === covered.length && said.every((one) => one.square.text === said[0]?.square.text);
    const span = said.length > 1 && !isRepeated ? undefined : (said[0] ?? covered[0]);
    if (!span || covered.some((other) => taken.has(other))) return null;
    for (const other of covered) taken.add(other);
    under.set(column, span);
  }
  if (values.some((span) => !taken.has(span) && span.square.text.trim() !== '')) return null;
  return under;
}

/**
 * There are as many spans as columns, or there are when blanks at the ends are left out: squares of the stub, or a column
 * too many. A blank between values is a value, so none of those is ever left out; nor is any where the header does not name all columns (`partial`): that without a name is
 * there. Headings before the form's first column may be the stub's.
 */
function byCount(values: readonly Span[], all: readonly Column[], partial: boolean): RowSpans | null {
  const first = all.findIndex(({ leaf }) => leaf);
  const columns = first < 0 ? all : all.slice(first);
  const own = columns.every(({ leaf }) => leaf) ? values.filter((span) => !isShare(span)) : values;
  const count = columns.length;
  const from = own.length === count ? 0 : partial ? null : withoutBlankEnds(own, count);
  if (from === null || count === 0) return null;
  const counted = own.slice(from, from + count);
  // Nearly twice as many squares as columns have squares between the columns: which of the blanks are cells is not certain.
  const hasSpacers =
    count > 1 && own.length >= 2 * count - 1 && counted.some(({ square }) => square.text.trim() === '');
  if (hasSpacers || counted.some((span) => isHeadingOf(span, columns))) return null;
  const way = (start: number) =>
    new Map(own.slice(start, start + count).flatMap((span, i) => (columns[i] ? [[columns[i], span] as const] : [])));
  const others = Array.from({ length: own.length - count + 1 }, (_, start) => start).filter((start) => start !== from);
  return { under: way(from), others: others.map(way) };
}

/** Whether what stands for a value is a heading, as where each value has a line of its own. */
function isHeadingOf({ label }: Span, columns: readonly Column[]): boolean {
  return label !== null && columns.some(({ leaf }) => leaf && likeness(label, leaf.entry) >= plainly);
}

/** Whether a figure is a share: the form counts and has none, so that one stands in a column that the report adds. */
function isShare({ square }: Span): boolean {
  return /^[\d０-９.．]+[%％]$/.test(square.text.trim());
}

/** Where the spans begin that are left without the blanks at the ends; null where they are not `count`. */
function withoutBlankEnds(values: readonly Span[], count: number): number | null {
  const says = (span: Span) => span.square.text.trim() !== '';
  const first = values.findIndex(says);
  return first >= 0 && values.findLastIndex(says) + 1 - first === count ? first : null;
}
