import { countWhile } from '../../../text/count-while';
import { centre, middle } from '../geometry/box';
import { least, most } from '../geometry/extremes';
import { lineOf, nextLine, type TextLine } from '../geometry/lines';
import type { Rule } from '../geometry/marks';
import type { JoinedGrid } from '../grids/joined';
import { alignedGrid } from './aligned-grid';
import { blankRows, partedAt } from './blank-rows';
import { blankTables } from './blank-tables';
import { lastPrinted, withLabelsOverleaf } from './overleaf-labels';
import { withRestsOverleaf } from './rests-overleaf';
import { withRivalLabels } from './rival-labels';
import { runningText } from './running-text';
import { type StripFragment as Fragment, type PageText, stripOf } from './strip';
import { edgeOf, groupsOf } from './table-starts';
import { fullRows } from './value-columns';
import { isFigures, type ValueRow, valueRows } from './value-rows';

/** The tables of a document that no borders frame, and for each page the lines that belong to none. */
export interface AlignedTables {
  readonly grids: readonly JoinedGrid[];
  readonly free: readonly (readonly TextLine[])[];
}

/** A table held together by alignment alone: rows of values, the headings over them, and labels between them. */
export interface AlignedTable {
  readonly rows: readonly ValueRow[];
  readonly headings: readonly Fragment[];
  /** Labels on no row's line: of groups of rows, or of rows that are blank. */
  readonly others: readonly Fragment[];
  /** Labels of rows in which nothing stands, above and below those that have values. */
  readonly blank: readonly Fragment[];
  /** Headings over the labels. */
  readonly stub: readonly Fragment[];
  /** Values in the midst of the table, or right above its first row or below its last, or above a first row without a label, that stand on no row's line. */
  readonly stray: readonly Fragment[];
  /** Where the labels end and the values begin; no number where there are no labels. */
  readonly edge: number;
  /** The rules between its rows, if it has any. */
  readonly rules: readonly Rule[];
  readonly width: number;
}

/**
 * Finds tables without borders, or with borders between rows only. A value stands beside its label and under its heading:
 * rows of values are told by their line; what stands over the values and is no running text is a heading and begins a
 * table; what stands left of them between two rows is a label.
 */
export function alignedTables(pages: readonly PageText[]): AlignedTables {
  const strip = stripOf(pages);
  const rows = withRivalLabels(withLabelsOverleaf(valueRows(strip.fragments), strip.fragments), strip.fragments);
  const running = runningText(strip.fragments, rows, marginsOf(pages, strip.fragments));
  const blank = blankTables(strip.fragments, rows, running);
  const blanks = new Set(blank.flatMap(fragmentsIn).flatMap(({ glyphs }) => glyphs));
  const others = strip.fragments.filter(({ glyphs: [first] }) => !first || !blanks.has(first));
  const tables = [...tablesOf(rows, others, running, blank.map(bottomOf)), ...blank].map((table) => ({
    ...table,
    ...strip,
  }));
  const taken = new Set(tables.flatMap(fragmentsIn).flatMap((fragment) => fragment.glyphs));
  return {
    grids: tables.map(alignedGrid),
    free: pages.map(({ lines }) =>
      lines.flatMap((line) => {
        const left = line.glyphs.filter((glyph) => !taken.has(glyph));
        return left.length === line.glyphs.length ? [line] : left.length > 0 ? [lineOf(left)] : [];
      }),
    ),
  };
}

/** Where the text of a page begins: beside a side bar, or where that of all pages does. */
function marginsOf(pages: readonly PageText[], fragments: readonly Fragment[]): (page: number) => number {
  const own = new Map(pages.map(({ marks, margin }) => [marks.page, margin]));
  const all = least(fragments.map(({ box }) => box.left));
  return (page) => own.get(page) ?? all;
}

function bottomOf({ blank }: Pick<AlignedTable, 'blank'>): number {
  return most(blank.map(({ box }) => box.bottom));
}

function fragmentsIn({
  rows,
  headings,
  others,
  blank,
  stub,
  stray,
}: Omit<AlignedTable, 'rules' | 'width'>): Fragment[] {
  return [
    ...rows.flatMap((row) => [...row.values, ...row.labels]),
    ...headings,
    ...others,
    ...blank,
    ...stub,
    ...stray,
  ];
}

/** Gives those of some fragments whose middles lie between two heights, in the order in which they were given. */
function heightsOf(fragments: readonly Fragment[]): (above: number, below: number) => Fragment[] {
  const byHeight = fragments
    .map((fragment, index) => ({ fragment, index, y: centre(fragment.box) }))
    .sort((a, b) => a.y - b.y);
  return (above, below) =>
    byHeight
      .slice(
        countWhile(byHeight, ({ y }) => y <= above),
        countWhile(byHeight, ({ y }) => y < below),
      )
      .sort((a, b) => a.index - b.index)
      .map(({ fragment }) => fragment);
}

function tablesOf(
  rows: readonly ValueRow[],
  fragments: readonly Fragment[],
  running: ReadonlySet<Fragment>,
  ends: readonly number[],
): Omit<AlignedTable, 'rules' | 'width'>[] {
  const inRows = new Set(rows.flatMap((row) => [...row.values, ...row.labels]));
  const restBetween = heightsOf(fragments.filter((fragment) => !inRows.has(fragment)));
  const groups = groupsOf(withRestsOverleaf(rows, restBetween, running), restBetween, running);
  return groups.map((group, i) => {
    const top = group[0]?.y ?? 0;
    const above = most([groups[i - 1]?.at(-1)?.y ?? Number.NEGATIVE_INFINITY, ...ends.filter((end) => end < top)]);
    return tableOf(group, above, groups[i + 1]?.[0], restBetween, running);
  });
}

/** Where the headings over values begin: right of the labels, or where columns drift from row to row, of the first value of any. */
function headingEdge(rows: readonly ValueRow[], edge: number): number {
  const full = fullRows(rows, most(rows.map(({ values }) => values.length)));
  return Math.min(edge, least(full.flatMap(({ values }) => values[0]?.box.left ?? [])));
}

/** Whether a text is a value, or figures that are none as 128,07 of 128,072. */
function saysValue(fragment: Fragment): boolean {
  return fragment.isValue || isFigures(fragment);
}

function tableOf(
  rows: readonly ValueRow[],
  above: number,
  next: ValueRow | undefined,
  restBetween: (above: number, below: number) => readonly Fragment[],
  running: ReadonlySet<Fragment>,
): Omit<AlignedTable, 'rules' | 'width'> {
  const [top, bottom] = [rows[0]?.y ?? 0, rows.at(-1)?.y ?? 0];
  const edge = edgeOf(rows);
  const over = restBetween(above, top);
  const ends = most(over.filter(({ box }) => middle(box) > edge).map(({ box }) => box.bottom));
  const before = over.flatMap((own) => (own.isValue || middle(own.box) > edge ? [own] : partedAt(own, ends)));
  const after = restBetween(bottom, next?.y ?? Number.POSITIVE_INFINITY);
  const blank = blankRows({ rows, before, after, running, next });
  const text = before.filter((fragment) => running.has(fragment) && !blank.includes(fragment));
  const start = most(text.map(({ box }) => box.bottom - 1));
  const heads = lastPrinted(before.filter((fragment) => fragment.box.top > start && !blank.includes(fragment)));
  const begin = headingEdge(rows, edge);
  const headings = heads.filter((fragment) => !saysValue(fragment) && middle(fragment.box) > begin);
  const highest = least(headings.map(({ box }) => box.top));
  const left = heads.filter((fragment) => !fragment.isValue && middle(fragment.box) <= begin);
  const inside = restBetween(top, bottom);
  const [first] = rows;
  const bare = first?.labels.length === 0 ? first.values[0]?.page : undefined;
  const beside = [
    ...heads.filter((own) => own.page === bare || top - centre(own.box) <= nextLine * own.size),
    ...after.filter(({ box, size }) => centre(box) - bottom <= nextLine * size),
  ];
  return {
    rows,
    edge,
    headings,
    blank,
    stub: left.filter(({ box }) => centre(box) >= highest - 2),
    others: inside.filter((fragment) => !fragment.isValue && middle(fragment.box) <= edge),
    stray: [...inside, ...beside].filter((fragment) => saysValue(fragment) && middle(fragment.box) > edge),
  };
}
