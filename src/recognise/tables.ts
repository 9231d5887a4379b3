import { leaves, type TableForm } from '../forms/define';
import { forms } from '../forms/index';
import type { Document, Grid } from '../model/document';
import { fold } from '../text/fold';
import { type Line, linesOf } from './lines';
import { reflow } from './reflow';
import { leadingLabels } from './rows';
import { transpose } from './transpose';
import { type Entry, entryOf, leafEntries, likeness, lineEntry, type PrintedLabel, printedLabel } from './vocabulary';

export type TableId = TableForm['id'];

/** Lines of a grid that belong to one of the standard tables. */
export interface Piece {
  readonly table: TableId;
  readonly lines: readonly Line[];
  /** The rows of the form that it plainly prints, by the labels of the form. */
  readonly covers: ReadonlySet<string>;
  /** The kinds of applicants that its headings plainly name. */
  readonly applicants: ReadonlySet<string>;
  /** Where its grid stands among the document's blocks. */
  readonly at: number;
  /** The short paragraph before the grid, which may say what kind of case a part of table 四 counts. */
  readonly caption: PrintedLabel | null;
}

/** The words by which a table is known: those of its rows, and those of its headings. */
interface Words {
  readonly table: TableId;
  readonly rows: ReadonlyMap<string, Entry>;
  readonly headings: ReadonlyMap<string, Entry>;
}

const plainly = 0.75;
const recognisable = 0.3;
/** The article of the regulations whose items table 二 lists. */
const article = '第二十条';
/** As many values as a row of table 三 has. */
const applicantCount = 7;

function wordsOf(table: TableId): Words {
  const blocks = forms.flatMap((form) => form.tables.filter((t) => t.id === table)).flatMap((t) => [...t.blocks]);
  const collect = (pick: (block: TableForm['blocks'][number]) => Iterable<readonly [string, Entry]>) =>
    new Map(blocks.flatMap((block) => [...pick(block)]));
  return {
    table,
    rows: collect((block) => leaves(block.rows).map((leaf) => [leaf.id, lineEntry(leaf.line)] as const)),
    headings: collect((block) => [
      ...leaves(block.columns).map((leaf) => [leaf.id, lineEntry(leaf.line)] as const),
      ...(block.heading ? [[block.heading, entryOf(block.heading)] as const] : []),
    ]),
  };
}

const disclosure = wordsOf('disclosure');
const requests = wordsOf('requests');
const disputes = wordsOf('disputes');

/** The rows of table 三 whose words no other table has: 总计 and 其他 say nothing of the table they are in. */
const ownRequestRows = new Map(
  [...requests.rows].filter(
    ([, { label }]) =>
      ![...disclosure.rows, ...disputes.rows, ...disputes.headings].some(
        ([, entry]) => likeness(printedLabel(label), entry) >= plainly,
      ),
  ),
);

/** The words of the headings of table 三, those of its groups too, of which 法人或其他组织 is not to be taken for 其他. */
const applicantWords = new Map([
  ...requests.headings,
  ...forms.flatMap((form) =>
    form.tables.flatMap((table) =>
      table.id === 'requests'
        ? table.blocks.flatMap((block) =>
            leafEntries(block.columns).flatMap((leaf) => leaf.groups.map((group) => [group.label, group] as const)),
          )
        : [],
    ),
  ),
]);

/** The words that some labels plainly are, each label being the one that it is most like. */
function matches(labels: Iterable<PrintedLabel>, words: ReadonlyMap<string, Entry>, least = plainly): Set<string> {
  const found = new Set<string>();
  for (const label of labels) {
    let [best, like] = ['', 0];
    for (const [id, entry] of words) {
      const own = likeness(label, entry);
      if (own > like) [best, like] = [id, own];
    }
    if (like >= least) found.add(best);
  }
  return found;
}

function labelsIn(lines: readonly Line[]): PrintedLabel[] {
  return lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
}

/** The labels of a line that has values after them, nearest to the values first. */
function stubLabels(line: Line): PrintedLabel[] {
  const labels = leadingLabels(line);
  return labels.every(({ at }) => at < line.spans.length - 1) ? labels.map(({ label }) => label) : [];
}

/** The standard tables that some lines print, with the rows that show it. */
function tablesIn(lines: readonly Line[], caption: PrintedLabel | null): Map<TableId, Set<string>> {
  const found = new Map<TableId, Set<string>>();
  const labels = labelsIn(lines);
  const stubs = lines.flatMap((line) => stubLabels(line).slice(0, 1));
  const requested = matches(stubs, requests.rows);
  const applicants = matches(labels, requests.headings);
  const wide = lines.some((line) => line.spans.filter((span) => span.label === null).length >= applicantCount);
  const distinct = matches(stubs, ownRequestRows);
  if (distinct.size >= 2 || applicants.size >= 4 || (requested.size > 0 && wide)) found.set('requests', requested);
  const named = lines.flatMap(stubLabels);
  const disclosed = matches(named, disclosure.rows);
  const headed =
    matches(labels, disclosure.headings).size > 0 || labels.some((label) => label.folded.includes(article));
  // Printed on its side, the table has the labels of its rows as headings.
  const crossed = headed && disclosed.size === 0 ? matches(labels, disclosure.rows) : new Set<string>();
  if (disclosed.size > 2 || crossed.size > 0 || (headed && matches(named, disclosure.rows, recognisable).size > 0))
    found.set('disclosure', crossed.size > 0 ? crossed : disclosed);
  const outcomes = matches(labels, disputes.headings, 0.6);
  const cases = matches(caption ? [...labels, caption] : labels, disputes.rows);
  if (outcomes.size + cases.size >= 4 && outcomes.size >= 2) found.set('disputes', cases);
  return found;
}

/** Every part of a standard table in the document, in reading order. */
export function findPieces(document: Document): Piece[] {
  return document.blocks.flatMap((block, at) => {
    if (block.type !== 'grid') return [];
    const lines = uprightLines(reflow(block));
    const caption = captionBefore(document, at);
    const found = tablesIn(lines, caption);
    const piece = (table: TableId, own: readonly Line[], covers: ReadonlySet<string>): Piece => ({
      table,
      lines: own,
      covers,
      applicants: table === 'requests' ? applicantsOver(own) : new Set(),
      at,
      caption,
    });
    const runs =
      found.size <= 1 ? [...found.keys()].map((table) => ({ table, lines })) : split(lines, [...found.keys()]);
    return runs.flatMap(({ table, lines: run }) =>
      (table === 'requests' ? cutAnew(run) : [run]).flatMap((own) => {
        const covers = own === lines ? found.get(table) : tablesIn(own, caption).get(table);
        return covers ? [piece(table, own, covers)] : [];
      }),
    );
  });
}

/** Table 三 parted between its columns, one part below the other in one grid: each part begins with headings, and has rows again that the one before has. */
function cutAnew(lines: readonly Line[]): (readonly Line[])[] {
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
  const end = Math.max(...ends);
  return part.map((line, at) => ({ ...line, ragged: line.ragged && ends[at] !== end }));
}

/** The kinds of applicants named above the first line that plainly is a row of table 三. */
function applicantsOver(lines: readonly Line[]): ReadonlySet<string> {
  const first = lines.findIndex((line) => matches(labelsIn([line]), ownRequestRows).size > 0);
  const named = matches(labelsIn(lines.slice(0, Math.max(0, first))), applicantWords);
  return new Set([...named].filter((id) => requests.headings.has(id)));
}

/**
 * The lines of a grid; where table 三 is printed on its side, with the kinds of applicants one below the other, those of the
 * grid turned upright.
 */
function uprightLines(grid: Grid): Line[] {
  const lines = linesOf(grid);
  const [head = [], next = [], third = []] = lines.map((line) => labelsIn([line]));
  if (matches([...head, ...next, ...third], ownRequestRows).size < applicantCount) return lines;
  return isShifted(lines) ? lines : linesOf(transpose(grid));
}

/**
 * Whether rows have lost what was merged before them, so that a column holds figures in some rows and labels in others: turned, each label
 * would name another's figures.
 */
function isShifted(lines: readonly Line[]): boolean {
  const labelled = new Set<number>();
  const figured = new Set<number>();
  for (const { spans } of lines) {
    const isHeading = spans.filter((span) => span.label).length >= applicantCount;
    for (const span of isHeading ? [] : spans) {
      if (span.label) labelled.add(span.from);
      else if (span.square.text.trim() !== '') figured.add(span.from);
    }
  }
  return [...labelled].some((column) => figured.has(column));
}

function captionBefore(document: Document, at: number): PrintedLabel | null {
  const before = document.blocks[at - 1];
  return before?.type === 'paragraph' && fold(before.text).length <= 30 ? printedLabel(before.text) : null;
}

/** Splits a grid that holds several of the tables, one below the other, by what each line plainly belongs to. */
function split(lines: readonly Line[], tables: readonly TableId[]): { table: TableId; lines: Line[] }[] {
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
  const labels = line.spans.flatMap((span) => span.label ?? []);
  const best: { table: TableId | null; like: number } = { table: null, like: plainly };
  for (const words of [disclosure, requests, disputes]) {
    if (!tables.includes(words.table)) continue;
    for (const [, entry] of [...words.rows, ...words.headings]) {
      for (const label of labels) {
        const like = likeness(label, entry);
        if (like > best.like + 0.01) Object.assign(best, { table: words.table, like });
      }
    }
  }
  return best.table;
}

/** The pieces of the first report, and where among the blocks it ends. */
export interface OwnPieces {
  readonly own: readonly Piece[];
  /** Pieces of the same report that print again what the own ones have printed. */
  readonly copies: readonly Piece[];
  readonly end: number;
}

/** Whether a piece has rows of an earlier one again but under other headings: table 三 parted between its columns. */
export function isBeside(piece: Piece, named: ReadonlySet<string>): boolean {
  return piece.applicants.size > 0 && named.size > 0 && [...piece.applicants].every((column) => !named.has(column));
}

/** Whether a piece prints again most of the rows that have been seen. */
export function isAgain(piece: Piece, seen: ReadonlySet<string>): boolean {
  const again = [...piece.covers].filter((row) => seen.has(row)).length;
  return again > 0 && again * 2 >= piece.covers.size;
}

/** The tables as every form has them. */
const inOrder: readonly TableId[] = ['disclosure', 'requests', 'disputes'];

/**
 * The pieces of the first report in the document. A piece that prints rows again which an earlier one has printed is a
 * copy; where a title stands between the two, another report begins there and all that follows is left to it. So it does where the tables begin
 * anew under a title, though the first report lacks the one that they begin with.
 */
export function ownPieces(pieces: readonly Piece[], titleAt: readonly boolean[]): OwnPieces {
  const printed = new Map<TableId, Set<string>>();
  const own: Piece[] = [];
  const copies: Piece[] = [];
  let named = new Set<string>();
  for (const piece of pieces) {
    const seen = printed.get(piece.table) ?? new Set<string>();
    const last = own.at(-1);
    const title = titleAt.findIndex((is, at) => is && at > (last?.at ?? 0) && at < piece.at);
    const again = isAgain(piece, seen) && !isBeside(piece, named);
    const anew = last !== undefined && inOrder.indexOf(piece.table) < inOrder.indexOf(last.table);
    if (title >= 0 && (again || anew)) return { own, copies, end: title };
    if (again) {
      copies.push(piece);
      continue;
    }
    printed.set(piece.table, new Set([...seen, ...piece.covers]));
    named = new Set([...named, ...piece.applicants]);
    own.push(piece);
  }
  return { own, copies, end: titleAt.length };
}

/** The grids that belong to standard tables. */
export function gridsOf(pieces: readonly Piece[]): Set<Grid> {
  return new Set(pieces.flatMap((piece) => piece.lines.slice(0, 1).map((line) => line.grid)));
}
