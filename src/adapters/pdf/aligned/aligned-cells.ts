import { centre, overlap } from '../geometry/box';
import { least } from '../geometry/extremes';
import { withText } from '../grids/grids';
import type { JoinedCell } from '../grids/joined';
import type { Heading } from './heading-covers';
import type { Headings } from './headings';
import { joined, type LabelledRow } from './labelled-rows';
import { type GroupRun, nearestRow } from './row-groups';
import { type StripFragment as Fragment, moved } from './strip';
import { nearest, placed, type ValueColumn } from './value-columns';

/** The cells of the headings over the columns of values, each down to the next below it. */
export function headingCells({ headings, levels }: Headings, stub: number): JoinedCell[] {
  const endOf = endsOf(headings, levels);
  return headings.map((heading) => {
    const { fragment, level, from, to } = heading;
    const rows = (endOf.get(heading) ?? levels) - level;
    return cellOf(fragment, { row: level, rows, column: stub + from, columns: to - from + 1 });
  });
}

/** For each heading the line of the next below it. */
function endsOf(headings: readonly Heading[], levels: number): ReadonlyMap<Heading, number> {
  const ends = new Map<Heading, number>();
  const next = new Map<number, number>();
  const columnsOf = ({ from, to }: Heading) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  let waiting: Heading[] = [];
  for (const heading of headings.toSorted((a, b) => b.level - a.level)) {
    if (waiting[0] && waiting[0].level > heading.level) {
      for (const below of waiting) for (const column of columnsOf(below)) next.set(column, below.level);
      waiting = [];
    }
    waiting.push(heading);
    ends.set(heading, least(columnsOf(heading).map((column) => next.get(column) ?? levels)));
  }
  return ends;
}

/** What stands over the labels is one cell. */
export function stubCells(fragments: readonly Fragment[], { levels }: Headings, stub: number): JoinedCell[] {
  const [first] = fragments;
  if (!first || levels === 0) return [];
  return [cellOf(joined(fragments) ?? first, { row: 0, rows: levels, column: 0, columns: stub })];
}

/** The cell of the label of a group of rows. */
export function groupCell({ fragment, from, to }: GroupRun, column: number, levels: number): JoinedCell {
  return cellOf(fragment, { row: from + levels, rows: to - from + 1, column, columns: 1 });
}

/** The cells of a row: its label, and its values in their columns; they are in doubt where that is not certain. */
export function rowCells(
  { label, values }: LabelledRow,
  row: number,
  stub: number,
  { columns, unsure, areBridged }: Headings,
  doubtful: boolean,
): JoinedCell[] {
  const own = label ? [cellOf(label, { row, rows: 1, column: stub - 1, columns: 1 })] : [];
  const isFull = values.length === columns.length && !areBridged;
  const at = isFull ? values.map((_, i) => i) : placed(values, columns);
  return [
    ...own,
    ...values.map((value, i) => {
      const column = at?.[i] ?? Math.min(i, columns.length - 1);
      const isOwn = isFull || !isBetween(value, column, columns);
      const certain = at !== null && !doubtful && !unsure.has(column) && isOwn;
      return cellOf(value, { row, rows: 1, column: stub + column, columns: 1 }, !certain);
    }),
  ];
}

/** A value that reaches into two columns belongs to neither for certain. */
function isBetween({ box }: Fragment, column: number, columns: readonly ValueColumn[]): boolean {
  return columns.some((other, i) => i !== column && overlap(box.left, box.right, other.left, other.right) > 0);
}

/** A value between the rows: it is shown where it would be nearest, and told to be uncertain. */
export function strayCell(
  value: Fragment,
  rows: readonly LabelledRow[],
  { columns, levels }: Headings,
  stub: number,
): JoinedCell {
  const row = nearestRow(centre(value.box), rows);
  const place = { row: row + levels, rows: 1, column: stub + nearest(value.box, columns), columns: 1 };
  return cellOf(value, place, true);
}

/** The squares in which nothing stands: where a row meets a column. They are not surely blank where a value of the row may be theirs. */
export function blankCells(
  cells: readonly JoinedCell[],
  rows: readonly LabelledRow[],
  cores: readonly ValueColumn[],
  stub: number,
  { levels, unsure }: Headings,
): JoinedCell[] {
  const said = new Set(
    cells.flatMap((cell) => Array.from({ length: cell.rows }, (_, i) => `${cell.row + i}:${cell.column}`)),
  );
  const uncertain = new Set(cells.filter((cell) => cell.doubt === 'cell-uncertain').map((cell) => cell.row));
  return rows.flatMap(({ y, size, label, values, doubtful }, i) => {
    const place = values[0] ?? label;
    const row = i + levels;
    return cores.flatMap(({ left, right }, column): JoinedCell[] => {
      if (!place || said.has(`${row}:${column}`)) return [];
      const box = moved({ left, right, top: y - size / 2, bottom: y + size / 2 }, -place.offset);
      const blank = { row, column, rows: 1, columns: 1, box, open: false, text: '', page: place.page };
      const unknown = column >= stub && (doubtful || uncertain.has(row) || unsure.has(column - stub));
      return [unknown ? { ...blank, doubt: 'cell-uncertain' } : blank];
    });
  });
}

function cellOf(
  { box, offset, page, glyphs }: Pick<Fragment, 'glyphs' | 'box' | 'offset' | 'page'>,
  place: Pick<JoinedCell, 'row' | 'rows' | 'column' | 'columns'>,
  uncertain = false,
): JoinedCell {
  return { ...withText({ ...place, box: moved(box, -offset), open: false }, glyphs, uncertain), page };
}
