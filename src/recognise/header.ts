import type { Columns } from './columns';
import type { Line } from './lines';
import { listedColumns } from './listed-columns';
import { nameLabels } from './naming';
import { placedColumns } from './placed-columns';
import type { LeafEntry } from './vocabulary';

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
