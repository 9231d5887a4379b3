import { middle, overlap } from '../geometry/box';
import { most } from '../geometry/extremes';
import { isCaption } from './captions';
import { joinCut } from './cut-headings';
import { withoutHigher } from './even-headings';
import { matchedColumns } from './heading-columns';
import { coverAll, type Heading } from './heading-covers';
import { levelsOf, lowestOf } from './heading-levels';
import { joinStacked } from './stacked-headings';
import type { StripFragment as Fragment } from './strip';
import { chainedColumns, type ValueColumn, valueColumns } from './value-columns';
import type { ValueRow } from './value-rows';

/** Of fewer columns a row may have a value in as many as there are headings, and lack one by chance. */
const several = 3;

/** What stands over the columns. */
export interface Headings {
  readonly headings: readonly Heading[];
  readonly levels: number;
  /** Columns that have values but no heading surely over them, or a heading and no values surely under it. */
  readonly unsure: ReadonlySet<number>;
  readonly columns: readonly ValueColumn[];
  /** There are more lowest headings than columns: figures that touch bridge two of these, so that a row of as many values may lack one and have both. */
  readonly areBridged: boolean;
}

/**
 * Finds the columns of some rows and puts headings over them. The lowest headings name single columns: where there are as many as columns they follow in
 * order, otherwise each must stand over the column it names; where every row has a value in every column, and what stands over the labels is another heading, one of
 * them may stand beside its own. Their order tells columns that drift further down or that only a chain holds together, too, where every row has a value under every heading. A heading above others
 * covers those that are centred under it.
 */
export function placeHeadings(
  printed: readonly Fragment[],
  rows: readonly ValueRow[],
  width: number,
  isStubNamed = false,
): Headings {
  const fragments = joinCut(joinStacked(printed));
  const levelOf = levelsOf(fragments);
  const widest = rows.length > 0 ? most(rows.map((row) => row.values.length)) : fragments.length;
  const lowest = withoutHigher(lowestOf(fragments, widest), rows).sort((a, b) => middle(a.box) - middle(b.box));
  const columns = rows.length > 0 ? valueColumns(rows, lowest.length) : lowest.map(({ box }) => box);
  const isFull = columns.length > 1 && rows.every(({ values }) => values.length === columns.length);
  const matched = matchedColumns(lowest, columns, width, {
    astray: isStubNamed && isFull ? 1 : 0,
    first: isFull && columns.length >= several ? (rows[0]?.values ?? []).map(({ box }) => box) : [],
  });
  const leaves: Heading[] = matched.leaves.map(({ fragment, column }) => ({
    fragment,
    level: levelOf(fragment),
    from: column,
    to: column,
  }));
  const covering = coverAll(fragments, lowest, leaves, levelOf);
  const isCovered = covering.every((cover) => cover.certain);
  const isCounted = columns.length < valueColumns(rows).length;
  return {
    headings: [...leaves, ...covering.flatMap((cover) => cover.headings)],
    levels: Math.max(0, most(fragments.map((fragment) => levelOf(fragment) + 1))),
    unsure: new Set([
      ...matched.unsure,
      ...(isCovered ? [] : isCounted ? leaves.map((leaf) => leaf.from) : ambiguous(leaves)),
      ...besideOwn(
        covering.flatMap((cover) => cover.headings),
        leaves,
        matched.columns,
        rows,
      ),
      ...(isFull && lowest.length === columns.length && columns.length >= several ? [] : chainedColumns(rows)).flatMap(
        (chained) => within(matched.columns, chained),
      ),
    ]),
    columns: matched.columns,
    areBridged: matched.columns.length < lowest.length,
  };
}

/**
 * Columns that stand under a heading above their own and beside that: the one above, which covers no other and is no caption over the whole table, may name a
 * column itself.
 */
function besideOwn(
  upper: readonly Heading[],
  leaves: readonly Heading[],
  columns: readonly ValueColumn[],
  rows: readonly ValueRow[],
): number[] {
  const isUnder = (heading: Heading | undefined, column: ValueColumn | undefined) =>
    heading && column && overlap(heading.fragment.box.left, heading.fragment.box.right, column.left, column.right) > 0;
  return upper.flatMap((heading) => {
    const column = columns[heading.from];
    const own = leaves.find((leaf) => leaf.from === heading.from);
    const single = heading.from === heading.to;
    const isBeside = single && own && column && isUnder(heading, column) && !isUnder(own, column);
    return isBeside && !isCaption(heading.fragment, own.fragment, column, rows) ? [heading.from] : [];
  });
}

/** The columns that share something with a stretch. */
function within(columns: readonly ValueColumn[], { left, right }: ValueColumn): number[] {
  return columns.flatMap((column, i) => (overlap(column.left, column.right, left, right) > 0 ? [i] : []));
}

/** Columns whose heading is printed over others too, so that only the heading above it tells them apart. */
function ambiguous(leaves: readonly Heading[]): number[] {
  const plain = ({ fragment }: Heading) => fragment.text.replace(/\s+/g, '');
  return leaves
    .filter((leaf) => leaves.some((other) => other !== leaf && plain(other) === plain(leaf)))
    .map((leaf) => leaf.from);
}
