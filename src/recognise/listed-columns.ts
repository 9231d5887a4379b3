import type { Column, Columns } from './columns';
import type { Line } from './lines';
import { nameLabels, plainly, recognisable } from './naming';
import { type LeafEntry, likeness, type PrintedLabel } from './vocabulary';

/**
 * The columns of a header whose merged cells are lost: what is left is which labels it has, line by line. Where all
 * columns of the form are named, each once, they stand in the order in which they are named, but for the total, which may stand in a
 * line above: it comes first where in its own line it stands right before the others, else last. `unordered` where they are all named and
 * their order is not told; null where what is named are pieces of headings.
 */
export function listedColumns(
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
