import { least, most } from '../geometry/extremes';
import { linesOf } from '../geometry/lines';
import { fragmentOf } from '../strings/fragments';
import type { AlignedTable } from './aligned';
import { isLevel, isSetAs } from './blank-rows';
import { type StripFragment as Fragment, moved } from './strip';
import type { ValueRow } from './value-rows';

/** In font sizes: lines of one label are nearer to one another than a row is to the headings over it by this. */
const nearer = 0.15;

/** What stands on one line. */
type Line = readonly [Fragment, ...Fragment[]];

/**
 * The tables in which no value stands: headings on one line, under the first of which follow labels that are each alone on their line, aligned with it and set as it is. No
 * value shows that they are a table; that heading does, which stands first over the columns of another table too (fixture town-2023-chromium-blank). Where rows of values follow
 * under no headings of their own, the headings are theirs, printed again overleaf, and the labels may be the rest of a row.
 */
export function blankTables(
  fragments: readonly Fragment[],
  rows: readonly ValueRow[],
  running: ReadonlySet<Fragment>,
): Omit<AlignedTable, 'rules' | 'width'>[] {
  const valued = new Set(rows.flatMap(({ values, labels }) => [...values, ...labels]));
  const isWhole = ([first, ...others]: Line) => others.length > 0 || valued.has(first) || running.has(first);
  const lines = levelLines(fragments).flatMap((line) => (isWhole(line) ? [line] : linesIn(line[0])));
  const named = new Map<string, number>();
  for (const line of lines) if (areHeadings(line)) named.set(plain(line[0]), (named.get(plain(line[0])) ?? 0) + 1);
  const goesOn = followedByValues(lines, (own) => own.isValue || valued.has(own), running);
  return lines.flatMap((line, i) => {
    if (!areHeadings(line) || (named.get(plain(line[0])) ?? 0) < 2 || line.some((own) => running.has(own))) return [];
    const [stub, ...headings] = line;
    const edge = least(headings.map(({ box }) => box.left));
    const isLabel = (own: Line) =>
      own.length === 1 && !own[0].isValue && own[0].box.right <= edge && isSetAs(own[0], stub) && !running.has(own[0]);
    let end = i + 1;
    for (let own = lines[end]; own && isLabel(own); own = lines[end]) end += 1;
    const next = lines[end];
    if (goesOn[end]) return [];
    const labels = rowLabels(lines.slice(i + 1, end).flat(), stub);
    // What stands right over the headings of the next table is its caption.
    const blank = next && areHeadings(next) ? labels.slice(0, -1) : labels;
    if (blank.length === 0) return [];
    return [
      { rows: [], headings, others: [], blank, stub: [stub], stray: [], edge: most(blank.map(({ box }) => box.right)) },
    ];
  });
}

/** For each line whether values come, there or below, before the next headings and the next running text do. */
function followedByValues(
  lines: readonly Line[],
  isInRow: (fragment: Fragment) => boolean,
  running: ReadonlySet<Fragment>,
): boolean[] {
  let follow = false;
  return lines
    .toReversed()
    .map((line) => {
      if (line.some(isInRow)) follow = true;
      else if (areHeadings(line) || line.some((own) => running.has(own))) follow = false;
      return follow;
    })
    .reverse();
}

function areHeadings(line: Line): boolean {
  return line.length > 1 && line.every(({ isValue }) => !isValue);
}

function plain({ text }: Fragment): string {
  return text.replace(/\s+/g, '');
}

/** Fragments by the lines on which they stand, from the top down, those of a line from left to right. */
function levelLines(fragments: readonly Fragment[]): Line[] {
  const lines: [Fragment, ...Fragment[]][] = [];
  for (const fragment of fragments.toSorted((a, b) => a.box.top - b.box.top)) {
    const line = lines.at(-1);
    if (line?.findLast((other) => isLevel(other, fragment))) line.push(fragment);
    else lines.push([fragment]);
  }
  for (const line of lines) line.sort((a, b) => a.box.left - b.box.left);
  return lines;
}

/** The lines of what stands alone, a label and the caption below it perhaps: each a line of its own, for they may be taken together as they were drawn. */
function linesIn(fragment: Fragment): Line[] {
  const lines = linesOf(fragment.glyphs);
  return lines.length > 1 ? lines.map(({ glyphs }) => [partOf(fragment, glyphs)]) : [[fragment]];
}

/** A part of a fragment, as another. */
function partOf({ page, offset }: Fragment, glyphs: Fragment['glyphs']): Fragment {
  const part = fragmentOf(glyphs);
  return { ...part, box: moved(part.box, offset), page, offset };
}

/** The labels of rows, their lines put together again: rows follow one another as the first follows the headings. */
function rowLabels(lines: readonly Fragment[], stub: Fragment): Fragment[] {
  const [top] = lines;
  const first = top?.page === stub.page ? top.box.top - stub.box.bottom : Number.POSITIVE_INFINITY;
  const rows: [Fragment, ...Fragment[]][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const gap = last ? line.box.top - last.box.bottom : 0;
    if (row && last?.page === line.page && gap < first - nearer * line.size) row.push(line);
    else rows.push([line]);
  }
  return rows.map((row) =>
    partOf(
      row[0],
      row.flatMap(({ glyphs }) => glyphs),
    ),
  );
}
