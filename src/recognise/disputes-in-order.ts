import type { Cell } from '../model/report';
import type { Found, Named } from './by-labels';
import { headingLines } from './heading-lines';
import type { Line, Span } from './lines';
import { readCell } from './reading';
import type { LeafEntry, PrintedLabel } from './vocabulary';

/** Whether two readings cannot both be right: what cannot be read may be anything. */
function differ(one: Cell, other: Cell): boolean {
  return one.value !== other.value || (one.kind === 'unreadable') !== (other.kind === 'unreadable');
}

/** What a line says from its first label on; of a line of headings its labels, for the blanks after them are no values. */
function saidSpans({ spans }: Line, isHeading: boolean): readonly Span[] {
  const labels = spans.filter((span) => span.label);
  const isHeader = labels.length > 1 && spans.every((span) => span.label || span.square.text.trim() === '');
  return isHeader || isHeading
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
 * outcome is that outcome of the last group named; five after a group are its five under the outcomes last listed; three after an outcome are those
 * of the groups last listed; a run as long as the outcomes just listed takes them in order, one group for each time the list begins anew. Of a kind
 * of case that two figures claim one outcome of, nothing is certain.
 */
export function byOrder(
  lines: readonly Line[],
  name: (label: PrintedLabel) => Named,
  groups: readonly LeafEntry[],
  outcomes: readonly LeafEntry[],
): { readonly found: Found; readonly contested: ReadonlySet<LeafEntry> } {
  const found = new Map<LeafEntry, Map<LeafEntry, Span>>();
  const unproven = new Set<LeafEntry>();
  const contested = new Set<LeafEntry>();
  const put = (group: LeafEntry, outcome: LeafEntry, span: Span, isCertain: boolean) => {
    if (!isCertain) unproven.add(group);
    const own = found.get(group) ?? new Map<LeafEntry, Span>();
    const known = own.get(outcome);
    if (known && differ(readCell(known.square), readCell(span.square))) contested.add(group);
    found.set(group, own.set(outcome, span));
  };
  let listed: LeafEntry[] = [];
  let named: LeafEntry[] = [];
  let values: Span[] = [];
  let last: Named = { row: null, column: null };
  let isListOfGroups = false;
  const close = () => {
    const [group] = named.slice(-1);
    const [only] = fitted(values, 1) ?? [];
    const across = named.slice(-groups.length);
    const fill = (count: number, place: (i: number) => Named) => {
      for (const [i, span] of (fitted(values, count) ?? []).entries()) {
        const { row, column } = place(i);
        if (row && column) put(row, column, span, values.length === count && count !== groups.length);
      }
    };
    // A lone blank after the last of a list of outcomes may as well be the first of a run of values for all of them.
    const isLone = !(listed.length > 1 && only?.square.text.trim() === '');
    if (last.column && group && only && isLone && !isListOfGroups) put(group, last.column, only, values.length === 1);
    else if (last.row && fitted(values, outcomes.length) && listed.length >= outcomes.length) {
      const [row, under] = [last.row, listed.slice(-outcomes.length)];
      fill(outcomes.length, (i) => ({ row, column: under[i] ?? null }));
    } else if (last.column && fitted(values, groups.length) && new Set(across).size === groups.length) {
      const { column } = last;
      fill(groups.length, (i) => ({ row: across[i] ?? null, column }));
    } else if (listed.length > 0 && listed.length % outcomes.length === 0 && fitted(values, listed.length)) {
      const owners = groups.filter((g) => named.includes(g)).slice(-listed.length / outcomes.length);
      const [all, isOwned] = [listed, owners.length === listed.length / outcomes.length];
      if (isOwned)
        fill(all.length, (i) => ({ row: owners[Math.floor(i / outcomes.length)] ?? null, column: all[i] ?? null }));
      listed = [];
      named = [];
    }
    values = [];
  };
  const headings = headingLines(lines, name);
  for (const line of lines) {
    for (const span of saidSpans(line, headings.has(line))) {
      if (!span.label) {
        values.push(span);
        continue;
      }
      const isFirst = values.length > 0;
      if (isFirst) close();
      const next = name(span.label);
      // Kinds of cases one right after the other head columns, so that a lone value after an outcome may be any one's.
      if (next.row) isListOfGroups = !isFirst && last.row !== null && last.row !== next.row;
      if (next.row) named.push(next.row);
      if (next.column) listed.push(next.column);
      if (next.row || next.column) last = next;
    }
    if (values.length > 0) close();
  }
  for (const group of contested) found.delete(group);
  for (const [group, own] of found) if (own.size < outcomes.length || !isInTurn([...own.keys()])) found.delete(group);
  return { found: withoutDoubtfulBlanks(found, unproven), contested };
}

/** Whether outcomes begin or end with their total: with it among them, some are those of another kind of case. */
function isInTurn(outcomes: readonly LeafEntry[]): boolean {
  const total = outcomes.findIndex(({ leaf }) => leaf.line.total);
  return total === 0 || total === outcomes.length - 1;
}

/** Values without the kinds of cases whose blanks may be empty lines around the cells, unless their sum bears them out. */
function withoutDoubtfulBlanks(found: Found, unproven: ReadonlySet<LeafEntry>): Found {
  const isCertain = (group: LeafEntry, own: ReadonlyMap<LeafEntry, Span>) => {
    const cells = [...own].map(([outcome, { square }]) => ({ isTotal: outcome.leaf.line.total, ...readCell(square) }));
    const parts = cells.filter(({ isTotal }) => !isTotal).map(({ value }) => value ?? 0);
    const total = cells.find(({ isTotal }) => isTotal)?.value;
    const isSum = total === parts.reduce((sum, value) => sum + value, 0);
    return !unproven.has(group) || isSum || !cells.some(({ kind }) => kind === 'blank');
  };
  return new Map([...found].filter(([group, own]) => isCertain(group, own)));
}

/**
 * Some values without the blanks before and after them that are no cells, as empty lines around a row are none, so that they are as many as
 * there are cells; null where they are fewer, or where it is not certain which of the blanks are cells: nearly twice as many values as cells
 * have squares between the cells.
 */
function fitted(values: readonly Span[], count: number): readonly Span[] | null {
  const isBlank = (span: Span) => span.square.text.trim() === '';
  const excess = values.length - count;
  if (excess <= 0) return excess === 0 ? values : null;
  const lead = values.findIndex((span) => !isBlank(span));
  const trail = values.length - 1 - values.findLastIndex((span) => !isBlank(span));
  if (lead < 0) return null;
  const [least, most] = [Math.max(0, excess - trail), Math.min(lead, excess)];
  const cells = values.slice(least, least + count);
  const hasSpacers = count > 1 && values.length >= 2 * count - 1 && cells.some(isBlank);
  return least === most && !hasSpacers ? cells : null;
}
