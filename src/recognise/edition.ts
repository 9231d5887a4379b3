import { leaves, type TableForm } from '../forms/define';
import { type Edition, forms } from '../forms/index';
import { type PreparedBlock, prepareBlock } from './block';
import type { Line } from './lines';
import { alignRows, type Rows } from './rows';
import { likeness, lineEntry } from './vocabulary';

/** A table form of one edition, prepared for reading. */
export interface PreparedTable {
  readonly edition: Edition;
  readonly table: TableForm;
  readonly blocks: readonly PreparedBlock[];
}

/** Every edition's form of a table; `hybrid` with the rows that stand instead of others. */
function prepare(id: TableForm['id'], hybrid = false): PreparedTable[] {
  return forms.flatMap((form) =>
    form.tables
      .filter((table) => table.id === id)
      .map((table: TableForm) => ({
        edition: form.id,
        table,
        blocks: table.blocks.map((block) => prepareBlock(block, hybrid)),
      })),
  );
}

const disclosureForms = prepare('disclosure');
const requestForms = [...prepare('requests'), ...prepare('requests', true).filter(({ table }) => hasInstead(table))];
export const disputeForms = prepare('disputes');

function hasInstead(table: TableForm): boolean {
  return table.blocks.some((block) => leaves(block.rows).some((leaf) => leaf.line.instead));
}

/** A form of a table, the rows found by it, and how well it fits. */
export interface Fit {
  readonly form: PreparedTable;
  readonly rows: Rows;
  readonly score: number;
}

function fitTo(form: PreparedTable, lines: readonly Line[]): Fit {
  const rows = alignRows(
    lines,
    form.blocks.flatMap((block) => block.rows),
  );
  return { form, rows, score: rows.score };
}

/** The rows of table 二 by the edition whose rows and column headings fit best; `clear` where the next edition is far behind. */
export function fitDisclosure(lines: readonly Line[]): Fit & { readonly clear: boolean } {
  const labels = lines.flatMap((line) => line.spans.flatMap((span) => span.label ?? []));
  const ranked = disclosureForms
    .map((form) => {
      const columns = form.blocks.flatMap((block) => block.columns);
      const headings = columns.map((column) =>
        Math.max(0, ...labels.map((label) => likeness(label, lineEntry(column.leaf.line)))),
      );
      const headed = headings.reduce((sum, like) => sum + like, 0) / Math.max(1, columns.length);
      const own = fitTo(form, lines);
      return { ...own, score: own.score / form.blocks.flatMap((block) => block.rows).length + 2 * headed };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best) throw new TypeError('no edition of table 二');
  return { ...best, clear: !next || best.score - next.score > 0.15 };
}

/** The rows of table 三 by the shape, of any edition or a hybrid of two, that fits best. */
export function fitRequests(lines: readonly Line[]): Fit {
  const [best] = requestForms.map((form) => fitTo(form, lines)).sort((a, b) => b.score - a.score);
  if (!best) throw new TypeError('no edition of table 三');
  return best;
}

/** Whether the rows found are those of （六） as one row. */
export function hasCombined(rows: Rows): boolean {
  return rows.rows.some((row) => row.leaf.leaf.id === 'otherHandling.combined');
}
