import type { Column } from './columns';
import type { Line, Span } from './lines';
import { nameLabels } from './naming';
import { type LeafEntry, likeness, type PrintedLabel } from './vocabulary';

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

/** The columns of a header by the places of its labels. */
export function placedColumns(lines: readonly Line[], leaves: readonly LeafEntry[], firstColumn: number): Column[] {
  const cells = headerCells(lines, firstColumn);
  const own = cells.filter(
    (cell) => !isSubtotal(cell, leaves) && !isPastYear(cell.label) && !cell.above.some(({ isPast }) => isPast),
  );
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
