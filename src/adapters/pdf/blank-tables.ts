import type { AlignedTable } from './aligned';
import { isLevel, isSetAs } from './blank-rows';
import { least, most } from './extremes';
import { fragmentOf } from './fragments';
import { linesOf } from './lines';
import { type StripFragment as Fragment, moved } from './strip';
import type { ValueRow } from './value-rows';

/** In font sizes: lines of one label are nearer to one another than a row is to the headings over it by this. */
const nearer = 0.15;

/** What stands on one line. */
type Line = readonly [Fragment, ...Fragment[]];

/**
 * The tables in which no value stands: headings on one line, under the first of which follow labels that are each alone on their line, aligned with it and set as it is. No
 * value shows that they are a table; that heading does, which stands first over the columns of another table too (fixture town-2023-chromium-blank).
 */
export function blankTables(
  fragments: readonly Fragment[],
  rows: readonly ValueRow[],
  running: ReadonlySet<Fragment>,
): Omit<AlignedTable, 'rules' | 'width'>[] {
  const lines = levelLines(fragments);
  const named = new Map<string, number>();
  for (const line of lines) if (areHeadings(line)) named.set(plain(line[0]), (named.get(plain(line[0])) ?? 0) + 1);
  const valued = new Set(rows.flatMap(({ values, labels }) => [...values, ...labels]));
  return lines.flatMap((line, i) => {
    if (!areHeadings(line) || (named.get(plain(line[0])) ?? 0) < 2 || line.some((own) => running.has(own))) return [];
    const [stub, ...headings] = line;
    const edge = least(headings.map(({ box }) => box.left));
    const isLabel = (own: Line) =>
      own.length === 1 && !own[0].isValue && own[0].box.right <= edge && isSetAs(own[0], stub) && !running.has(own[0]);
    let end = i + 1;
    for (let own = lines[end]; own && isLabel(own); own = lines[end]) end += 1;
    const next = lines[end];
    if (next?.some((own) => own.isValue || valued.has(own))) return [];
    const labels = rowLabels(lines.slice(i + 1, end).flat(), stub);
    // What stands right over the headings of the next table is its caption.
    const blank = next && areHeadings(next) ? labels.slice(0, -1) : labels;
    if (blank.length === 0) return [];
    return [
      { rows: [], headings, others: [], blank, stub: [stub], stray: [], edge: most(blank.map(({ box }) => box.right)) },
    ];
  });
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

/** The labels of rows, whose lines were taken together as they were drawn: rows follow one another as the first follows the headings. */
function rowLabels(labels: readonly Fragment[], stub: Fragment): Fragment[] {
  const lines = labels.flatMap((label) =>
    linesOf(label.glyphs).map((line) => ({ line, label, box: moved(line.box, label.offset) })),
  );
  const first =
    lines[0] && lines[0].label.page === stub.page ? lines[0].box.top - stub.box.bottom : Number.POSITIVE_INFINITY;
  const parts: (typeof lines)[] = [];
  for (const own of lines) {
    const last = parts.at(-1)?.at(-1);
    const gap = last ? own.box.top - last.box.bottom : 0;
    const goesOn = last?.label.page === own.label.page && gap < first - nearer * own.label.size;
    if (goesOn) parts.at(-1)?.push(own);
    else parts.push([own]);
  }
  return parts.flatMap((part): Fragment[] => {
    const [own] = part;
    if (!own) return [];
    const fragment = fragmentOf(part.flatMap(({ line }) => line.glyphs));
    return [{ ...own.label, ...fragment, box: moved(fragment.box, own.label.offset) }];
  });
}
