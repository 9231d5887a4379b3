import type { Box } from '../../model/location';
import type { AlignedTable } from './aligned';
import { around, centre, middle, overlap } from './box';
import { type Fragment, numbered } from './fragments';
import { type PageCell, type PageGrid, withText } from './grids';
import { type Headings, placeHeadings } from './headings';
import type { Marks } from './marks';
import { clustered, pitchOf, placed, type ValueColumn, valueColumns } from './value-columns';

/** A row of the table that is to be: a row of values, or a label whose row is blank. */
interface Row {
  readonly y: number;
  readonly label: Fragment | null;
  readonly values: readonly Fragment[];
}

/** Makes a grid of a table held together by alignment: groups of labels, labels, then the columns of values. */
export function alignedGrid(marks: Marks, table: AlignedTable): PageGrid {
  const found = valueColumns(table.rows);
  const pitch = pitchOf(found, marks.width);
  const headings = placeHeadings(table.headings, found, pitch);
  const { rows, groups } = labelled(table);
  const groupColumns = clustered(groups.map(({ box }) => box));
  const stub = groupColumns.length + 1;
  const cells = [
    ...headingCells(headings, stub),
    ...stubCells(table.stub, headings, groupColumns, stub),
    ...groupCells(groups, groupColumns, rows, headings.levels),
    ...rows.flatMap((row, i) => rowCells(row, i + headings.levels, stub, headings)),
  ];
  const box = around(cells.map((cell) => cell.box));
  const cores = [...groupColumns, { left: box.left, right: table.edge }, ...headings.columns];
  return {
    type: 'grid',
    page: marks.page,
    box,
    xs: borders(cores, box),
    aligned: { cores, stub },
    rows: rows.length + headings.levels,
    cells: [...cells, ...blankCells(cells, rows, cores, headings.levels)],
  };
}

/** The squares in which nothing stands: where a row of values meets a column. */
function blankCells(
  cells: readonly PageCell[],
  rows: readonly Row[],
  cores: readonly ValueColumn[],
  levels: number,
): PageCell[] {
  const said = new Set(
    cells.flatMap((cell) => Array.from({ length: cell.rows }, (_, i) => `${cell.row + i}:${cell.column}`)),
  );
  return rows.flatMap(({ y, label, values }, i) => {
    const height = (values[0] ?? label)?.size ?? 0;
    const row = i + levels;
    return cores.flatMap(({ left, right }, column) => {
      const box = { left, right, top: y - height / 2, bottom: y + height / 2 };
      return said.has(`${row}:${column}`) ? [] : [{ row, column, rows: 1, columns: 1, box, open: false, text: '' }];
    });
  });
}

/** The places half-way between columns. */
function borders(columns: readonly ValueColumn[], box: Box): number[] {
  const inner = columns.slice(1).map((column, i) => ((columns[i]?.right ?? column.left) + column.left) / 2);
  return [box.left, ...inner, box.right];
}

/**
 * Parts the labels into those of rows and those of groups of rows. A row's own is the last before its values. Of the labels
 * on no row's line, one that is numbered and stands where rows have theirs is that of a blank row.
 */
function labelled({ rows, others }: AlignedTable): { rows: Row[]; groups: Fragment[] } {
  const own = rows.map((row): Row => ({ y: row.y, label: row.labels.at(-1) ?? null, values: row.values }));
  const places = own.flatMap((row) => row.label ?? []).filter((label) => numbered.test(label.text));
  const isBlankRow = (fragment: Fragment) =>
    numbered.test(fragment.text) &&
    places.some((label) => Math.abs(label.box.left - fragment.box.left) < fragment.size) &&
    !rows.some((row) => row.y > fragment.box.top && row.y < fragment.box.bottom);
  const blank = others.filter(isBlankRow).map((label): Row => ({ y: centre(label.box), label, values: [] }));
  return {
    rows: [...own, ...blank].sort((a, b) => a.y - b.y),
    groups: [
      ...new Set([...rows.flatMap((row) => row.labels.slice(0, -1)), ...others.filter((other) => !isBlankRow(other))]),
    ],
  };
}

function headingCells({ headings, levels }: Headings, stub: number): PageCell[] {
  return headings.map(({ fragment, level, from, to }) => {
    const below = headings.filter((other) => other.level > level && other.from <= to && from <= other.to);
    const end = below.length > 0 ? Math.min(...below.map((other) => other.level)) : levels;
    return cell(fragment, { row: level, rows: end - level, column: stub + from, columns: to - from + 1 });
  });
}

function stubCells(
  fragments: readonly Fragment[],
  { levels }: Headings,
  groups: readonly ValueColumn[],
  stub: number,
): PageCell[] {
  const [only] = fragments;
  if (!only || levels === 0) return [];
  if (fragments.length === 1) return [cell(only, { row: 0, rows: levels, column: 0, columns: stub })];
  const glyphs = fragments.flatMap((fragment) => fragment.glyphs);
  const whole = { ...only, glyphs, box: around(fragments.map((fragment) => fragment.box)) };
  return [cell(whole, { row: 0, rows: levels, column: 0, columns: groups.length + 1 })];
}

/** A group's label goes with the rows that it stands beside, or with the nearest. */
function groupCells(
  groups: readonly Fragment[],
  columns: readonly ValueColumn[],
  rows: readonly Row[],
  levels: number,
): PageCell[] {
  const taken = new Set<string>();
  return [...groups]
    .sort((a, b) => a.box.top - b.box.top)
    .flatMap((fragment) => {
      const column = columns.findIndex(
        ({ left, right }) => middle(fragment.box) >= left && middle(fragment.box) <= right,
      );
      const beside = rows.flatMap(({ y }, i) => (y >= fragment.box.top - 2 && y <= fragment.box.bottom + 2 ? [i] : []));
      const at = beside.length > 0 ? beside : [nearestRow(fragment, rows)];
      const free = at.filter((row) => !taken.has(`${row}:${column}`));
      for (const row of free) taken.add(`${row}:${column}`);
      const [first] = free;
      return first === undefined
        ? []
        : [cell(fragment, { row: first + levels, rows: free.length, column: Math.max(column, 0), columns: 1 })];
    });
}

function nearestRow(fragment: Fragment, rows: readonly Row[]): number {
  const distance = (row: Row) => Math.abs(row.y - centre(fragment.box));
  return rows.reduce((best, row, i) => (distance(row) < distance(rows[best] ?? row) ? i : best), 0);
}

function rowCells({ label, values }: Row, row: number, stub: number, { columns, unsure }: Headings): PageCell[] {
  const own = label ? [cell(label, { row, rows: 1, column: stub - 1, columns: 1 })] : [];
  const at = placed(values, columns);
  return [
    ...own,
    ...values.map((value, i) => {
      const column = at?.[i] ?? i;
      const certain = at !== null && !unsure.has(column) && !isBetween(value, column, columns);
      return cell(value, { row, rows: 1, column: stub + Math.min(column, columns.length - 1), columns: 1 }, !certain);
    }),
  ];
}

/** A value that reaches into two columns belongs to neither for certain. */
function isBetween({ box }: Fragment, column: number, columns: readonly ValueColumn[]): boolean {
  return columns.some((other, i) => i !== column && overlap(box.left, box.right, other.left, other.right) > 0);
}

function cell(
  fragment: Pick<Fragment, 'glyphs' | 'box'>,
  place: Pick<PageCell, 'row' | 'rows' | 'column' | 'columns'>,
  uncertain = false,
): PageCell {
  return withText({ ...place, box: fragment.box, open: false }, fragment.glyphs, uncertain);
}
