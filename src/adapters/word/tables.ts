import type { Flow, WordCell, WordFloat, WordParagraph, WordPicture, WordRow } from './flow';

/** A cell as its row's definition gives it: its edges in twips and how it is merged. */
export interface DefinedCell {
  readonly left: number;
  readonly right: number;
  /** Shown as part of the cell to its left. */
  readonly joined: boolean;
  readonly merge?: 'start' | 'continue';
}

/** A paragraph with its place: how deep in tables it stands, and what its mark ends. */
export interface PlacedParagraph {
  readonly paragraph: WordParagraph;
  /** Its automatic number, which stands before all that is joined to it. */
  readonly label: string;
  readonly pictures: readonly WordPicture[];
  readonly afloat: readonly Flow[];
  readonly depth: number;
  readonly end: 'paragraph' | 'cell' | 'row';
  /** The mark is deleted or hidden: the paragraph goes on in the next one, a row is gone. */
  readonly deleted: boolean;
  /** At the end of a row, the cells that it defines. */
  readonly row: readonly DefinedCell[];
}

/** A table that is being read: its finished rows, the finished cells of the open row, and the open cell. */
interface OpenTable {
  readonly rows: WordRow[];
  cells: Flow[][];
  cell: Flow[];
}

/** No real table stands deeper in others; what claims to is damaged. */
const DEEPEST = 50;

/**
 * The paragraphs as a flow, those in tables gathered into rows and cells by the marks that end them, as the binary format and RTF have them.
 * Throws `RangeError` where a depth is absurd.
 */
export function buildTables(paragraphs: readonly PlacedParagraph[]): Flow[] {
  const body: Flow[] = [];
  const open: OpenTable[] = [];
  let before: WordParagraph | undefined;
  for (const placed of paragraphs) {
    if (placed.depth > DEEPEST || placed.depth < 0) throw new RangeError('tables too deep');
    if (before && placed.depth !== open.length) {
      (open.at(-1)?.cell ?? body).push(before);
      before = undefined;
    }
    while (open.length > placed.depth) closeTable(open, body);
    while (open.length < placed.depth) open.push({ rows: [], cells: [], cell: [] });
    const table = open.at(-1);
    if (placed.end === 'row' && table) {
      endRow(table, placed);
      continue;
    }
    const paragraph = join(before, placed.label, placed.paragraph);
    before = placed.deleted && placed.end === 'paragraph' ? paragraph : undefined;
    const content = table?.cell ?? body;
    if (!before) content.push(paragraph);
    for (const shownBeside of [...placed.pictures, ...floats(placed.afloat)]) content.push(shownBeside);
    if (placed.end === 'cell' && table) endCell(table);
  }
  while (open.length > 0) closeTable(open, body);
  if (before) body.push(before);
  return body;
}

/** What floats, as one part of the flow at its anchor; nothing where nothing does. */
export function floats(content: readonly Flow[]): WordFloat[] {
  return content.length === 0 ? [] : [{ type: 'float', content }];
}

/** A paragraph with its automatic number, going on where the one before it has lost its mark. */
export function join(before: WordParagraph | undefined, label: string, paragraph: WordParagraph): WordParagraph {
  if (!before) return label === '' ? paragraph : { ...paragraph, text: label + paragraph.text, valid: undefined };
  const text = label + before.text + paragraph.text;
  return { ...paragraph, text, valid: undefined, doubtful: before.doubtful || paragraph.doubtful };
}

function endCell(table: OpenTable): void {
  table.cells.push(table.cell);
  table.cell = [];
}

function endRow(table: OpenTable, end: PlacedParagraph): void {
  if (!end.deleted && table.cells.length > 0) table.rows.push(toRow(table.cells, end.row));
  table.cells = [];
  table.cell = [];
}

/** What is still open at the end of a table was never closed by a mark; it is kept, as a row that is not certain. */
function closeTable(open: OpenTable[], body: Flow[]): void {
  const table = open.pop();
  if (!table) return;
  if (table.cell.length > 0) endCell(table);
  if (table.cells.length > 0) table.rows.push(toRow(table.cells, []));
  for (const rows of adjoiningTables(table.rows)) (open.at(-1)?.cell ?? body).push({ type: 'table', rows });
}

/** Any width, where the row does not define its cells. */
const CELL_WIDTH = 1000;

/** The row's cells where its definition puts them. A row with more or fewer cells than it defines is kept, but not certain. */
function toRow(contents: readonly (readonly Flow[])[], defined: readonly DefinedCell[]): WordRow {
  const uncertain = defined.length !== contents.length;
  const cells: WordCell[] = [];
  contents.forEach((content, index) => {
    const place = defined[index];
    const left = place?.left ?? cells.at(-1)?.right ?? 0;
    const right = place?.right ?? left + CELL_WIDTH;
    const before = cells.at(-1);
    if (place?.joined && before) cells[cells.length - 1] = { ...before, right };
    else cells.push({ left, right, content, uncertain, ...(place?.merge && { merge: place.merge }) });
  });
  return cells;
}

/** Lines that stand a point apart are drawn as one. */
const POINT = 20;

/**
 * Nothing stands between two tables that touch; but the rows of a table share their lines. Where two rows that share theirs are followed by
 * two that share theirs, and the middle ones share few and no cell continues across, another table begins.
 */
function adjoiningTables(rows: readonly WordRow[]): WordRow[][] {
  const tables: WordRow[][] = [];
  rows.forEach((row, index) => {
    const [before, above, below] = [rows[index - 2], rows[index - 1], rows[index + 1]];
    const begins = before && above && below && shareLines(before, above) && shareLines(row, below);
    const continues = row.some(({ merge }) => merge === 'continue');
    if (index === 0 || (begins && !continues && !shareLines(above, row))) tables.push([row]);
    else tables.at(-1)?.push(row);
  });
  return tables;
}

/** Whether one of the rows has at least half of its inner lines in common with the other; one that has none fits any. */
function shareLines(one: WordRow, other: WordRow): boolean {
  const lines = innerLines(one);
  const others = innerLines(other);
  const shared = lines.filter((line) => others.some((near) => Math.abs(line - near) <= POINT)).length;
  return shared >= Math.min(lines.length, others.length) / 2;
}

function innerLines(row: WordRow): number[] {
  return row.slice(1).map(({ left }) => left);
}
