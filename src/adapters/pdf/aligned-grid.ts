import type { Box } from '../../model/location';
import type { AlignedTable } from './aligned';
import { around, centre, middle, overlap } from './box';
import { least, most } from './extremes';
import { withText } from './grids';
import { type Heading, type Headings, placeHeadings } from './headings';
import type { JoinedCell, JoinedGrid } from './joined';
import { withAllLines } from './label-lines';
import { type GroupRun, type GroupRuns, groupRuns, nearestRow } from './row-groups';
import { type StripFragment as Fragment, moved } from './strip';
import { numbered } from './text-runs';
import { clustered, nearest, placed, type ValueColumn } from './value-columns';
import type { ValueRow } from './value-rows';

/** A row of the table that is to be: a row of values, or a label whose row is blank. */
export interface LabelledRow {
  readonly y: number;
  readonly size: number;
  readonly label: Fragment | null;
  readonly values: readonly Fragment[];
  /** It may be a line of another row's label, so that it is not surely blank. */
  readonly doubtful?: boolean;
}

/** Makes a grid of a table held together by alignment: columns of labels of groups, the labels' own, then those of values. */
export function alignedGrid(table: AlignedTable): JoinedGrid {
  const headings = placeHeadings(table.headings, table.rows, table.width);
  const { rows, groups } = labelled(table);
  const columns = clustered(groups.map(({ box }) => box));
  const runs: GroupRuns[] = [];
  for (const column of columns)
    runs.push(groupRuns(groups.filter(isIn(column)), rows, column, table.rules, runs.at(-1)));
  const unsure = new Set([...(isGlued(table) ? rows.keys() : []), ...doubtfulRows(rows, runs), ...brokenRows(rows)]);
  const stub = columns.length + 1;
  const cells = [
    ...headingCells(headings, stub),
    ...stubCells(table.stub, headings, stub),
    ...runs.flatMap(({ runs: own }, column) => own.map((run) => groupCell(run, column, headings.levels))),
    ...rows.flatMap((row, i) => rowCells(row, i + headings.levels, stub, headings, unsure.has(i))),
    ...table.stray.map((value) => strayCell(value, rows, headings, stub)),
  ];
  const edges = around(cells.map((cell) => cell.box));
  const labels = { left: edges.left, right: Math.max(edges.left, table.edge) };
  const cores = [...columns, labels, ...headings.columns];
  const [first] = cells;
  return {
    type: 'grid',
    page: first?.page ?? 1,
    box: first?.box ?? edges,
    xs: borders(cores, edges),
    rows: rows.length + headings.levels,
    cells: [...cells, ...blankCells(cells, rows, cores, stub, headings)],
    lastPage: most(cells.map((cell) => cell.page)),
  };
}

function isIn({ left, right }: ValueColumn): (fragment: Fragment) => boolean {
  return ({ box }) => middle(box) >= left && middle(box) <= right;
}

/** The places half-way between columns. */
function borders(columns: readonly ValueColumn[], box: Box): number[] {
  const inner = columns.slice(1).map((column, i) => ((columns[i]?.right ?? column.left) + column.left) / 2);
  return [box.left, ...inner, box.right];
}

/** Where more rows than this, and nearly all of them, have a value in every column, one without any is unlikely. */
const [several, nearlyAll] = [4, 0.8];

/**
 * Parts the labels into those of rows and those of groups of rows. A row's own is the last before its values; where none is
 * on its line, the lines right above and below are. A label on no row's line is that of a blank row where its number
 * stands between those of the rows around it.
 */
function labelled({ rows, others, blank: ends }: AlignedTable): { rows: LabelledRow[]; groups: Fragment[] } {
  const places = rows.flatMap((row) => row.labels.at(-1) ?? []);
  const own = rows.map((row): LabelledRow => {
    const { y, size, values } = row;
    return {
      y,
      size,
      values,
      label: row.labels.at(-1) ?? joined(others.filter((other) => isAround(other, row, places))),
    };
  });
  const taken = new Set(own.flatMap((row) => row.label?.glyphs ?? []));
  const free = others.filter((other) => !other.glyphs.some((glyph) => taken.has(glyph)));
  const { rows: whole, others: rest } = withAllLines(own, free, joined);
  const blank = rest.filter((other) => isBlankRow(other, whole) && !isGoneOnWith(other, whole));
  const widest = most(rows.map(({ values }) => values.length));
  const full = rows.filter(({ values }) => values.length === widest);
  const isFull = rows.length > several && full.length > nearlyAll * rows.length;
  const all = [
    ...whole,
    ...[...blank, ...ends].map((label): LabelledRow => {
      const doubtful = isFull && blank.includes(label);
      return { y: centre(label.box), size: label.size, label, values: [], doubtful };
    }),
  ];
  return {
    rows: all.sort((a, b) => a.y - b.y),
    groups: [
      ...new Set([
        ...rows.flatMap((row) => row.labels.slice(0, -1)),
        ...rest.filter((other) => !blank.includes(other)),
      ]),
    ],
  };
}

/** Whether a label stands right above or below a row, where the labels of rows stand. */
function isAround({ box, size }: Fragment, { y }: ValueRow, places: readonly Fragment[]): boolean {
  const gap = Math.max(box.top - y, y - box.bottom);
  return gap < size && places.some((label) => overlap(label.box.left, label.box.right, box.left, box.right) > 0);
}

/** Lines of one label as one; null for none. */
function joined(lines: readonly Fragment[]): Fragment | null {
  const [first] = lines;
  if (!first) return null;
  const onPage = lines.filter((line) => line.page === first.page);
  const sorted = [...lines].sort((a, b) => a.box.top - b.box.top);
  return {
    ...first,
    glyphs: sorted.flatMap((line) => line.glyphs),
    text: sorted.map((line) => line.text).join('\n'),
    box: around(onPage.map((line) => line.box)),
  };
}

/** The number that a label begins with and how it is dressed: （一） and 1. are of different kinds. */
function numberOf(label: Fragment | null | undefined): { readonly dress: string; readonly value: number } | null {
  const match = label ? numbered.exec(label.text)?.[0].normalize('NFKC').replace(/\s/g, '') : undefined;
  const digits = match?.match(/[\d一二三四五六七八九十]+/)?.[0];
  if (!match || !digits) return null;
  const value = /\d/.test(digits) ? Number(digits) : '一二三四五六七八九十'.indexOf(digits) + 1;
  return { dress: match.replace(digits, ''), value };
}

function isBlankRow(label: Fragment, rows: readonly LabelledRow[]): boolean {
  const own = numberOf(label);
  const y = centre(label.box);
  const before = numberOf(rows.findLast((row) => row.y < y)?.label);
  const after = numberOf(rows.find((row) => row.y > y)?.label);
  const beside = rows.some((row) => row.y > label.box.top && row.y < label.box.bottom);
  const follows = before?.dress === own?.dress && before !== null && own !== null && before.value < own.value;
  const leads = after?.dress === own?.dress && after !== null && own !== null && after.value > own.value;
  return !beside && (follows || leads);
}

/** In font sizes: lines of one label follow one another this near. */
const leading = 0.6;

/** Whether the label of the next row goes on with one: it stands right below and has no number of its own. */
function isGoneOnWith({ box, size }: Fragment, rows: readonly LabelledRow[]): boolean {
  const next = rows.find((row) => row.y > centre(box))?.label;
  return next != null && next.box.top - box.bottom < leading * size && !numbered.test(next.text);
}

/**
 * Rows that share their label with others and that no groups surely tell apart: they stand in the same ones, or it is not sure how far the
 * groups reach, as where one cuts another in two.
 */
function doubtfulRows(rows: readonly LabelledRow[], groups: readonly GroupRuns[]): Set<number> {
  const runs = groups.flatMap((group) => group.runs);
  const certain =
    groups.every((group) => group.certain) && !runs.some((run) => runs.some((other) => crosses(run, other)));
  const called = new Map<string, number[]>();
  const groupsOf = rows.map((): number[] => []);
  if (certain)
    for (const [run, { from, to }] of runs.entries()) for (let i = from; i <= to; i++) groupsOf[i]?.push(run);
  rows.forEach(({ label }, i) => {
    const name = label?.text.replace(/\s+/g, '') ?? '';
    const own = groupsOf[i] ?? [];
    if (certain && name === '') return;
    const key = [name, ...own].join('\n');
    const same = called.get(key) ?? [];
    same.push(i);
    called.set(key, same);
  });
  return new Set([...called.values()].filter((same) => same.length > 1).flat());
}

function crosses(a: GroupRun, b: GroupRun): boolean {
  return a.from < b.from && b.from <= a.to && a.to < b.to;
}

/**
 * Whether some labels end in figures: columns stand so close that a label and the figure beside it were taken for one text, and the figure is
 * missing in its row.
 */
function isGlued({ rows, headings, others }: AlignedTable): boolean {
  const labels = [...headings, ...others, ...rows.flatMap((row) => row.labels)];
  return labels.some(({ text }) => /\p{Script=Han}\d+$/u.test(text));
}

/** In font sizes: the lines of one cell are no further apart. */
const nextLine = 1.8;

/**
 * Two rows one right above the other of which one has no label of its own, or only that of a group and fewer figures: it is a line of figures
 * too long for their cells, which word processors and browsers break.
 */
function brokenRows(rows: readonly LabelledRow[]): number[] {
  return rows.flatMap((row, i) => {
    const before = rows[i - 1];
    if (!before || row.y - before.y > nextLine * row.size) return [];
    const labels = [before.label, row.label].flatMap((label) => label?.box ?? []);
    const [a, b] = labels;
    const narrower = a && b ? Math.min(a.right - a.left, b.right - b.left) : 0;
    const isGroups = a && b && overlap(a.left, a.right, b.left, b.right) < 0.5 * narrower;
    const fewer = row.values.length !== before.values.length;
    return labels.length < 2 || (isGroups && fewer) ? [i - 1, i] : [];
  });
}

function headingCells({ headings, levels }: Headings, stub: number): JoinedCell[] {
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
function stubCells(fragments: readonly Fragment[], { levels }: Headings, stub: number): JoinedCell[] {
  const [first] = fragments;
  if (!first || levels === 0) return [];
  return [cellOf(joined(fragments) ?? first, { row: 0, rows: levels, column: 0, columns: stub })];
}

function groupCell({ fragment, from, to }: GroupRun, column: number, levels: number): JoinedCell {
  return cellOf(fragment, { row: from + levels, rows: to - from + 1, column, columns: 1 });
}

function rowCells(
  { label, values }: LabelledRow,
  row: number,
  stub: number,
  { columns, unsure }: Headings,
  doubtful: boolean,
): JoinedCell[] {
  const own = label ? [cellOf(label, { row, rows: 1, column: stub - 1, columns: 1 })] : [];
  const at = placed(values, columns);
  return [
    ...own,
    ...values.map((value, i) => {
      const column = at?.[i] ?? Math.min(i, columns.length - 1);
      const certain = at !== null && !doubtful && !unsure.has(column) && !isBetween(value, column, columns);
      return cellOf(value, { row, rows: 1, column: stub + column, columns: 1 }, !certain);
    }),
  ];
}

/** A value that reaches into two columns belongs to neither for certain. */
function isBetween({ box }: Fragment, column: number, columns: readonly ValueColumn[]): boolean {
  return columns.some((other, i) => i !== column && overlap(box.left, box.right, other.left, other.right) > 0);
}

/** A value between the rows: it is shown where it would be nearest, and told to be uncertain. */
function strayCell(
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
function blankCells(
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
