import type { TableForm } from '../forms/define';
import { type Edition, forms } from '../forms/index';
import type { Line } from './lines';
import { type PreparedBlock, prepareBlock } from './prepared-block';
import { alignRows, type Rows } from './rows';
import { likeness } from './vocabulary';

/** A table of one edition of the form, prepared for reading. */
export interface PreparedTable {
  readonly edition: Edition;
  readonly blocks: readonly PreparedBlock[];
}

/** Every edition's form of a table; `hybrid` with the rows that stand instead of others. */
function prepare(id: TableForm['id'], hybrid = false): PreparedTable[] {
  return forms.flatMap((form) =>
    form.tables
      .filter((table) => table.id === id)
      .map((table: TableForm) => ({
        edition: form.id,
        blocks: table.blocks.map((block) => prepareBlock(id, block, hybrid)),
      })),
  );
}

function rowsOf(table: PreparedTable) {
  return table.blocks.flatMap((block) => block.rows);
}

const disclosureTables = prepare('disclosure');
const hybrids = prepare('requests', true).filter((table) => rowsOf(table).some((row) => row.leaf.line.instead));
const requestTables = [...prepare('requests'), ...hybrids];

/** The forms of table 四. */
export const disputeTables = prepare('disputes');

/** A form of a table, the rows found by it, and how well it fits. */
export interface Fit {
  readonly table: PreparedTable;
  readonly rows: Rows;
  readonly score: number;
}

function fitTo(table: PreparedTable, lines: readonly Line[]): Fit {
  const rows = alignRows(lines, rowsOf(table));
  return { table, rows, score: rows.score };
}

function bestFirst(fits: readonly Fit[]): readonly Fit[] {
  return [...fits].sort((a, b) => b.score - a.score);
}

/** Table 二 by the edition whose rows and column headings fit best; `clear` where the next edition is far behind. */
export function fitDisclosure(lines: readonly Line[]): (Fit & { readonly clear: boolean }) | null {
  const labels = lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
  const headed = (table: PreparedTable) => {
    const columns = table.blocks.flatMap((block) => block.columns);
    const likes = columns.map((column) =>
      labels.reduce((most, label) => Math.max(most, likeness(label, column.entry)), 0),
    );
    return likes.reduce((sum, like) => sum + like, 0) / columns.length;
  };
  const [best, next] = bestFirst(
    disclosureTables.map((table) => {
      const fit = fitTo(table, lines);
      return { ...fit, score: fit.score / rowsOf(table).length + 2 * headed(table) };
    }),
  );
  return best ? { ...best, clear: !next || best.score - next.score > 0.15 } : null;
}

/** Table 三 by the shape, of any edition or a hybrid of two, that fits best. */
export function fitRequests(lines: readonly Line[]): Fit | null {
  return bestFirst(requestTables.map((table) => fitTo(table, lines)))[0] ?? null;
}
