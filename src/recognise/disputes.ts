import { cellId, type TableForm } from '../forms/define';
import type { Problem } from '../model/problem';
import type { Cell } from '../model/report';
import type { PreparedBlock } from './block';
import type { Line, Span } from './lines';
import { cellProblems, readCell, type TableReading } from './reading';
import { type LeafEntry, likeness, type PrintedLabel } from './vocabulary';

/**
 * Table 四 is printed in many shapes: one row under fifteen columns, three rows of five, fifteen rows, two or three tables,
 * transposed. In all of them a value's labels, above it and before it, name one kind of case and one outcome; so its
 * cell is told by its labels and not by the shape. Where merged cells are lost, the labels are followed in reading order.
 */
export function readDisputes(
  table: TableForm,
  { rows, columns }: PreparedBlock,
  lines: readonly Line[],
  captions: ReadonlyMap<Line['grid'], PrintedLabel>,
): TableReading {
  const name = namer(lines, rows, columns);
  const placed = lines.some((line) => line.ragged) ? null : byLabels(lines, name, captions);
  const found = placed ?? byOrder(lines, name, rows, columns);
  const cells = new Map<string, Cell>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const missing: string[] = [];
    for (const column of columns) {
      const id = cellId(table.id, row.leaf.id, column.leaf.id);
      const span = found.get(row)?.get(column);
      if (!span) {
        missing.push(id);
        continue;
      }
      const cell = readCell(span.square);
      cells.set(id, cell);
      problems.push(
        ...cellProblems(id, `${row.leaf.labels.at(-1) ?? ''} / ${column.leaf.labels.at(-1) ?? ''}`, span.square, cell),
      );
    }
    if (missing.length > 0)
      problems.push({
        code: 'row-not-found',
        table: table.id,
        cells: missing,
        values: { label: row.leaf.labels.at(-1) ?? '' },
      });
  }
  return { cells, subtotals: [], problems };
}

interface Named {
  readonly group: LeafEntry | null;
  readonly outcome: LeafEntry | null;
}

/**
 * Names labels by their words. An outcome that no label names is the one unknown label, everywhere the same, that stands
 * between the labels of the outcomes before and after it.
 */
function namer(
  lines: readonly Line[],
  groups: readonly LeafEntry[],
  outcomes: readonly LeafEntry[],
): (label: PrintedLabel) => Named {
  const names = new Map<string, Named>();
  const labels = lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
  for (const label of labels)
    names.set(label.folded, { group: nearest(label, groups), outcome: nearest(label, outcomes) });
  for (const [k, outcome] of outcomes.entries()) {
    if ([...names.values()].some((named) => named.outcome === outcome)) continue;
    const unknown = new Set(
      labels.flatMap((label, at) => {
        const [before, own, after] = [labels[at - 1], names.get(label.folded), labels[at + 1]].map((l) =>
          l && 'folded' in l ? names.get(l.folded) : l,
        );
        if (own?.group || own?.outcome) return [];
        const follows = k === 0 || before?.outcome === outcomes[k - 1];
        const precedes =
          k === outcomes.length - 1
            ? after === undefined || after.outcome === outcomes[0] || after.group !== null
            : after?.outcome === outcomes[k + 1];
        return follows && precedes ? [label.folded] : [];
      }),
    );
    const [only] = unknown;
    if (unknown.size === 1 && only !== undefined) names.set(only, { group: null, outcome });
  }
  return (label) => names.get(label.folded) ?? { group: nearest(label, groups), outcome: nearest(label, outcomes) };
}

type Found = Map<LeafEntry, Map<LeafEntry, Span>>;

function nearest(label: PrintedLabel, entries: readonly LeafEntry[]): LeafEntry | null {
  const ranked = entries
    .map((entry) => ({ entry, like: likeness(label, entry.entry) }))
    .sort((a, b) => b.like - a.like);
  const [best, next] = ranked;
  return best && best.like >= 0.6 && best.like - (next?.like ?? 0) > 0.05 ? best.entry : null;
}

/** Each value by the labels that stand above it and before it, the nearest first; null where two values claim one cell. */
function byLabels(
  lines: readonly Line[],
  name: (label: PrintedLabel) => Named,
  captions: ReadonlyMap<Line['grid'], PrintedLabel>,
): Found | null {
  const found: Found = new Map();
  for (const [index, line] of lines.entries()) {
    for (const span of line.spans) {
      if (span.label) continue;
      const names = labelsOf(lines, index, span, captions).map(name);
      const group = names.find((named) => named.group)?.group;
      const outcome = names.find((named) => named.outcome)?.outcome;
      if (!group || !outcome) continue;
      const own = found.get(group) ?? new Map<LeafEntry, Span>();
      found.set(group, own);
      if (own.has(outcome)) return null;
      own.set(outcome, span);
    }
  }
  return found;
}

function labelsOf(
  lines: readonly Line[],
  index: number,
  span: Span,
  captions: ReadonlyMap<Line['grid'], PrintedLabel>,
): PrintedLabel[] {
  const line = lines[index];
  if (!line) return [];
  const above = lines
    .slice(0, index)
    .filter((other) => other.grid === line.grid)
    .toReversed();
  const before = line.spans.filter((other) => other.to < span.from).toReversed();
  const ownLabel = before.findIndex((other) => other.label);
  const stub = before.flatMap(
    (other, i) => other.label ?? (ownLabel >= 0 && i > ownLabel ? (inherited(above, other.from) ?? []) : []),
  );
  const caption = captions.get(line.grid);
  return [...stub, ...above.flatMap((other) => headingOver(other, span.from) ?? []), ...(caption ? [caption] : [])];
}

/** The label over a column in a heading line; a blank right of a label continues it, as merged cells come out in plain text. */
function headingOver(line: Line, column: number): PrintedLabel | null {
  const at = line.spans.findIndex((span) => span.from <= column && column <= span.to);
  const span = line.spans[at];
  if (!span || span.label) return span?.label ?? null;
  if (line.spans.some((other) => !other.label && other.square.text.trim() !== '')) return null;
  return line.spans.slice(0, at).findLast((other) => other.label)?.label ?? null;
}

/** The label that a blank in the stub continues: the nearest above it. */
function inherited(above: readonly Line[], column: number): PrintedLabel | null {
  for (const line of above) {
    const span = line.spans.find((other) => other.from <= column && column <= other.to);
    if (span?.label) return span.label;
    if (span && span.square.text.trim() !== '') return null;
  }
  return null;
}

/**
 * Values by the order of labels: a run of values belongs to the outcomes named just before it. One value after one
 * outcome is that outcome of the last group named; five after a group are its five under the outcomes last listed; a run as long
 * as the outcomes just listed takes them in order, one group for each time the list begins anew.
 */
function byOrder(
  lines: readonly Line[],
  name: (label: PrintedLabel) => Named,
  groups: readonly LeafEntry[],
  outcomes: readonly LeafEntry[],
): Found {
  const found: Found = new Map();
  const put = (group: LeafEntry, outcome: LeafEntry, span: Span) => {
    const own = found.get(group) ?? new Map<LeafEntry, Span>();
    found.set(group, own.set(outcome, span));
  };
  let listed: LeafEntry[] = [];
  let named: LeafEntry[] = [];
  let values: Span[] = [];
  let last: Named = { group: null, outcome: null };
  const close = () => {
    const [group] = named.slice(-1);
    if (values.length === 1 && last.outcome && group && values[0]) put(group, last.outcome, values[0]);
    else if (last.group && values.length === outcomes.length && listed.length >= outcomes.length) {
      const under = listed.slice(-outcomes.length);
      for (const [i, outcome] of under.entries()) if (values[i]) put(last.group, outcome, values[i]);
    } else if (values.length === listed.length && listed.length % outcomes.length === 0) {
      const owners = groups.filter((g) => named.includes(g)).slice(-listed.length / outcomes.length);
      if (owners.length === listed.length / outcomes.length) {
        for (const [i, outcome] of listed.entries()) {
          const owner = owners[Math.floor(i / outcomes.length)];
          if (owner && values[i]) put(owner, outcome, values[i]);
        }
      }
      listed = [];
      named = [];
    }
    values = [];
  };
  for (const line of lines) {
    const firstLabel = line.spans.findIndex((span) => span.label);
    for (const span of line.spans.slice(Math.max(0, firstLabel))) {
      if (!span.label) {
        values.push(span);
        continue;
      }
      if (values.length > 0) close();
      const next = name(span.label);
      if (next.group) named.push(next.group);
      if (next.outcome) listed.push(next.outcome);
      if (next.group || next.outcome) last = next;
    }
    if (values.length > 0) close();
  }
  return found;
}
