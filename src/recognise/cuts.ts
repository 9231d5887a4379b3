import type { Line } from './lines';
import { plainly } from './naming';
import {
  applicantWords,
  disclosure,
  disputes,
  labelsIn,
  matches,
  ownRequestRows,
  requests,
  stubLabels,
  type TableId,
  type Words,
} from './table-words';
import { likeness, type PrintedLabel } from './vocabulary';

/** Splits a grid that holds several of the tables, one below the other, by what each line plainly belongs to. */
export function splitTables(lines: readonly Line[], tables: readonly TableId[]): { table: TableId; lines: Line[] }[] {
  const owners = lines.map((line) => ownerOf(line, tables));
  for (let i = owners.length - 2; i >= 0; i--) owners[i] ??= owners[i + 1] ?? null;
  for (let i = 1; i < owners.length; i++) owners[i] ??= owners[i - 1] ?? null;
  const runs: { table: TableId; lines: Line[] }[] = [];
  for (const [i, line] of lines.entries()) {
    const table = owners[i];
    if (!table) continue;
    const last = runs.at(-1);
    if (last?.table === table) last.lines.push(line);
    else runs.push({ table, lines: [line] });
  }
  return runs;
}

function ownerOf(line: Line, tables: readonly TableId[]): TableId | null {
  const best: { table: TableId | null; like: number } = { table: null, like: plainly };
  const known = [disclosure, requests, disputes].filter(({ table }) => tables.includes(table));
  for (const label of labelsIn([line])) {
    const claims = known.map((words) => ({ table: words.table, like: likenessToAny(label, words) }));
    const [first, second] = claims.sort((one, other) => other.like - one.like);
    // 总计 and 其他 are words of several tables: they say nothing of the one that they are in.
    const isOwn = first && first.like - (second?.like ?? 0) > 0.01;
    if (isOwn && first.like > best.like + 0.01) Object.assign(best, first);
  }
  return best.table;
}

function likenessToAny(label: PrintedLabel, { rows, headings }: Words): number {
  return [...rows.values(), ...headings.values()].reduce((most, entry) => Math.max(most, likeness(label, entry)), 0);
}

/** Table 三 parted between its columns, one part below the other in one grid: each part begins with headings, and has rows again that the one before has. */
export function cutAnew(lines: readonly Line[]): (readonly Line[])[] {
  const rowsIn = (part: readonly Line[]) =>
    matches(
      part.flatMap((line) => stubLabels(line).slice(0, 1)),
      ownRequestRows,
    );
  const isHeading = lines.map(
    (line) =>
      line.spans.every((span) => span.label || span.square.text.trim() === '') &&
      matches(labelsIn([line]), applicantWords).size > 0,
  );
  const starts = lines.flatMap((_, at) => (at > 0 && isHeading[at] && !isHeading[at - 1] ? [at] : []));
  const parts: (readonly Line[])[] = [];
  let from = 0;
  for (const start of starts) {
    const [before, after] = [rowsIn(lines.slice(from, start)), rowsIn(lines.slice(start))];
    if (before.size < 2 || ![...before].every((row) => after.has(row))) continue;
    parts.push(lines.slice(from, start));
    from = start;
  }
  return parts.length === 0 ? [lines] : [...parts, lines.slice(from)].map(asWideAsItself);
}

/** The lines of a part of a grid, which lack only squares that other lines of the part have. */
function asWideAsItself(part: readonly Line[]): readonly Line[] {
  const ends = part.map(({ spans }) => spans.at(-1)?.to ?? -1);
  const end = ends.reduce((most, own) => Math.max(most, own), -1);
  return part.map((line, at) => ({ ...line, ragged: line.ragged && ends[at] !== end }));
}
