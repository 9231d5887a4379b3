import { centre, overlap } from '../geometry/box';
import { least } from '../geometry/extremes';
import { linesOf, nextLine } from '../geometry/lines';
import { Stretches } from '../geometry/stretches';
import type { AlignedTable } from './aligned';
import type { LabelledRow } from './labelled-rows';
import { overprintedLabels } from './overprinted-labels';
import { partedNumbers } from './parted-numbers';
import { type GroupRun, type GroupRuns, nearestRow } from './row-groups';
import type { StripFragment as Fragment } from './strip';
import { isFigures } from './value-rows';

/** The rows of a table that are not sure of their labels or their figures; `leaves` are the headings over single columns. */
export function unsureRows(
  table: AlignedTable,
  rows: readonly LabelledRow[],
  groups: readonly GroupRuns[],
  leaves: readonly Fragment[],
): ReadonlySet<number> {
  const confused = new Set(
    table.rows.flatMap(({ areRunTogether, hasRival, goesOnOverleaf, values }) =>
      areRunTogether || hasRival || goesOnOverleaf ? [values] : [],
    ),
  );
  return new Set([
    ...(isGlued(table) || isOverprinted(table) ? rows.keys() : []),
    ...rows.flatMap(({ values, doubtful }, i) => (confused.has(values) || (doubtful && values.length > 0) ? [i] : [])),
    ...doubtfulRows(rows, groups),
    ...brokenRows(rows),
    ...doubleRows(rows),
    ...partedNumbers(rows, leaves),
    ...strayRows(rows, table.stray),
    ...overprintedLabels(rows, groups),
  ]);
}

/** Rows with those told that are not surely blank: right above or below stand figures that are not sure of their label. */
export function withDoubtfulBlanks(rows: readonly LabelledRow[], unsure: ReadonlySet<number>): LabelledRow[] {
  return rows.map((row, i) =>
    row.values.length === 0 && (unsure.has(i - 1) || unsure.has(i + 1)) ? { ...row, doubtful: true } : row,
  );
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

/** Whether some heading has a line of figures: they were drawn right before or after it and belong to a row. */
function isOverprinted({ headings }: AlignedTable): boolean {
  return headings.some(({ text }) => text.includes('\n') && text.split('\n').some((line) => isFigures({ text: line })));
}

/** Rows in one of whose columns a figure that is on no row's line stands right above or below, and those without a label nearest to one: it may be theirs. */
function strayRows(rows: readonly LabelledRow[], stray: readonly Fragment[]): number[] {
  if (stray.length === 0) return [];
  const places = new Stretches(stray, ({ box }) => ({ from: box.top, to: box.bottom }));
  const bare = stray.map(({ box }) => nearestRow(centre(box), rows)).filter((at) => rows[at]?.label === null);
  const near = rows.flatMap(({ y, size, values }, i) => {
    const isIn = ({ box }: Fragment) =>
      values.some((value) => overlap(value.box.left, value.box.right, box.left, box.right) > 0);
    return places.some({ from: y - nextLine * size, to: y + nextLine * size }, isIn) ? [i] : [];
  });
  return [...bare, ...near];
}

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

/** In parts of the distance between rows: lines are as far apart as these; and in font sizes, how far a value is level with a line. */
const [asFar, level] = [0.9, 0.25];

/**
 * Rows whose values stand beside the first or the last of their label's lines, which are as far apart as rows are: the lines may be labels of two rows, of
 * which one is blank.
 */
function doubleRows(rows: readonly LabelledRow[]): number[] {
  const pageOf = ({ label, values }: LabelledRow) => (values[0] ?? label)?.page;
  const pitch = least(
    rows.slice(1).flatMap((row, i) => {
      const before = rows[i] ?? row;
      return pageOf(row) === pageOf(before) ? [row.y - before.y] : [];
    }),
  );
  return rows.flatMap(({ label, values: [value], y, size }, i) => {
    if (!label || value?.page !== label.page) return [];
    const { top, bottom } = label.box;
    const lines = linesOf(label.glyphs)
      .map(({ box }) => centre(box) + label.offset)
      .filter((line) => line > top && line < bottom);
    const [first, last] = [lines[0] ?? y, lines.at(-1) ?? y];
    const isFar = (last - first) / (lines.length - 1) >= asFar * pitch;
    const isOuter = [first, last].some((line) => Math.abs(line - y) <= level * size);
    return lines.length > 1 && isFar && isOuter ? [i] : [];
  });
}
