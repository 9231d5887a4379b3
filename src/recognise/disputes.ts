import type { Grid } from '../model/document';
import type { Problem } from '../model/problem';
import type { Cell } from '../model/report';
import { type Found, findByLabels, type Named, nearest } from './by-labels';
import type { Line, Span } from './lines';
import { cellAt, labelOf, type PreparedBlock } from './prepared-block';
import { cellProblems, readCell, type TableReading } from './reading';
import type { LeafEntry, PrintedLabel } from './vocabulary';

/**
 * Table 四 is printed in many shapes: one row under fifteen columns, three rows of five, fifteen rows, two or three tables,
 * transposed. In all of them a value's labels, above it and before it, name one kind of case and one outcome; so its
 * cell is told by its labels and not by the shape. Where merged cells are lost, the labels are followed in reading order.
 */
export function readDisputes(
  block: PreparedBlock,
  lines: readonly Line[],
  captions: ReadonlyMap<Grid, PrintedLabel>,
): TableReading {
  const { rows, columns } = block;
  const name = namer(lines, rows, columns);
  const isSaying = (span: Span) => span.square.text.trim() !== '';
  const placed = lines.some((line) => line.ragged && line.spans.some(isSaying))
    ? null
    : findByLabels(lines, name, captions);
  const found = placed ?? byOrder(lines, name, rows, columns);
  const cells = new Map<string, Cell>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const missing: string[] = [];
    for (const column of columns) {
      const id = cellAt(block, row, column);
      const span = found.get(row)?.get(column);
      if (!span) {
        missing.push(id);
        continue;
      }
      const cell = readCell(span.square);
      cells.set(id, cell);
      problems.push(...cellProblems(id, `${labelOf(row)} / ${labelOf(column)}`, span.square, cell));
    }
    if (missing.length > 0)
      problems.push({ code: 'row-not-found', table: block.table, cells: missing, values: { label: labelOf(row) } });
  }
  return { cells, subtotals: [], problems };
}

/**
 * Names labels by their words. A wording never seen is named by its place: an outcome that no label names is the unknown
 * label that stands as far from the named ones on both sides of it as the form has it.
 */
function namer(
  lines: readonly Line[],
  groups: readonly LeafEntry[],
  outcomes: readonly LeafEntry[],
): (label: PrintedLabel) => Named {
  const names = new Map<string, Named>();
  const labels = lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
  const byWords = (label: PrintedLabel): Named => ({
    row: nearest(label, groups),
    column: nearest(label, outcomes),
  });
  for (const label of labels) if (!names.has(label.folded)) names.set(label.folded, byWords(label));
  const spoken = labels.map((label) => names.get(label.folded));
  const missing = outcomes.filter((outcome) => !spoken.some((named) => named?.column === outcome));
  for (const outcome of missing) {
    const standing = labels
      .filter((_, at) => standsFor(outcomes.indexOf(outcome), at, spoken, outcomes))
      .map((label) => label.folded);
    const [only] = standing;
    if (only !== undefined && new Set(standing).size === 1) names.set(only, { row: null, column: outcome });
  }
  return (label) => names.get(label.folded) ?? byWords(label);
}

/** Whether the unnamed label at a place stands where an outcome does in the form; a kind of case, or the list begun anew, ends a list. */
function standsFor(
  place: number,
  at: number,
  spoken: readonly (Named | undefined)[],
  outcomes: readonly LeafEntry[],
): boolean {
  const isNamed = (named: Named | undefined) => Boolean(named?.row ?? named?.column);
  if (isNamed(spoken[at])) return false;
  const before = spoken.findLastIndex((named, i) => i < at && isNamed(named));
  const after = spoken.findIndex((named, i) => i > at && isNamed(named));
  const placeOf = (i: number) => {
    const outcome = spoken[i]?.column;
    return outcome ? outcomes.indexOf(outcome) : -1;
  };
  const first = placeOf(before);
  const last = placeOf(after) > first ? placeOf(after) : outcomes.length;
  return (
    before >= 0 &&
    place - first === at - before &&
    (after < 0 ? place <= outcomes.length - 1 : last - place === after - at)
  );
}

/** What a line says from its first label on; of a line of headings its labels, for the blanks after them are no values. */
function saidSpans({ spans }: Line): readonly Span[] {
  const labels = spans.filter((span) => span.label);
  const isHeader = labels.length > 1 && spans.every((span) => span.label || span.square.text.trim() === '');
  return isHeader
    ? labels
    : spans.slice(
        Math.max(
          0,
          spans.findIndex((span) => span.label),
        ),
      );
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
  const found = new Map<LeafEntry, Map<LeafEntry, Span>>();
  const put = (group: LeafEntry, outcome: LeafEntry, span: Span) => {
    const own = found.get(group) ?? new Map<LeafEntry, Span>();
    found.set(group, own.set(outcome, span));
  };
  let listed: LeafEntry[] = [];
  let named: LeafEntry[] = [];
  let values: Span[] = [];
  let last: Named = { row: null, column: null };
  const close = () => {
    const [group] = named.slice(-1);
    const [only] = values;
    // A lone blank after the last of a list of outcomes may as well be the first of a run of values for all of them.
    if (values.length === 1 && last.column && group && only && !(listed.length > 1 && only.square.text.trim() === ''))
      put(group, last.column, only);
    else if (last.row && values.length === outcomes.length && listed.length >= outcomes.length) {
      const under = listed.slice(-outcomes.length);
      for (const [i, outcome] of under.entries()) if (values[i]) put(last.row, outcome, values[i]);
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
    for (const span of saidSpans(line)) {
      if (!span.label) {
        values.push(span);
        continue;
      }
      if (values.length > 0) close();
      const next = name(span.label);
      if (next.row) named.push(next.row);
      if (next.column) listed.push(next.column);
      if (next.row || next.column) last = next;
    }
    if (values.length > 0) close();
  }
  return found;
}
