import { type Block, cellId, type Form, type Line, leaves, type TableForm } from './define';

/** A relation that the form implies: the sum of `left` equals the sum of `right`. */
export interface Equation {
  /** Stable name, e.g. `row:requests.granted`, `column:requests.total`, `balance:requests.business`. */
  readonly id: string;
  readonly kind: 'row' | 'column' | 'balance';
  readonly table: TableForm['id'];
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** Sibling groups of leaves in which one leaf is the total of all the others. */
function totals(lines: readonly Line[], prefix = ''): { total: string; parts: string[] }[] {
  const total = lines.find((line) => line.total);
  const here = total
    ? [
        {
          total: join(prefix, total.id),
          parts: leaves(lines, prefix)
            .filter((l) => l.line !== total)
            .map((l) => l.id),
        },
      ]
    : [];
  const below = lines.flatMap((line) => (line.children ? totals(line.children, join(prefix, line.id)) : []));
  return [...here, ...below];
}

function join(prefix: string, id: string | undefined): string {
  return [prefix, id].filter(Boolean).join('.');
}

/**
 * The equations of a form over the rows that a report prints. `printed` says whether a row is printed at all
 * (a hybrid prints `otherHandling.combined` in the place of its three parts); rows that are not take no part.
 */
export function equations(form: Form, printed: (table: TableForm['id'], row: string) => boolean): Equation[] {
  return form.tables.flatMap((table) => table.blocks.flatMap((block) => blockEquations(table, block, printed)));
}

function blockEquations(
  table: TableForm,
  block: Block,
  printed: (table: TableForm['id'], row: string) => boolean,
): Equation[] {
  const rows = leaves(block.rows)
    .filter((row) => printed(table.id, row.id))
    .map((row) => row.id);
  const columns = leaves(block.columns).map((column) => column.id);
  const cell = (row: string, column: string) => cellId(table.id, row, column);
  const across = totals(block.columns).flatMap(({ total, parts }) =>
    rows.map(
      (row): Equation => ({
        id: `row:${table.id}.${row}`,
        kind: 'row',
        table: table.id,
        left: parts.map((column) => cell(row, column)),
        right: [cell(row, total)],
      }),
    ),
  );
  const down = totals(block.rows).flatMap(({ total, parts }) =>
    columns.map(
      (column): Equation => ({
        id: `column:${table.id}.${column}`,
        kind: 'column',
        table: table.id,
        left: parts.filter((row) => rows.includes(row)).map((row) => cell(row, column)),
        right: [cell(total, column)],
      }),
    ),
  );
  const { balance } = table;
  const balances = balance
    ? columns.map(
        (column): Equation => ({
          id: `balance:${table.id}.${column}`,
          kind: 'balance',
          table: table.id,
          left: balance.left.map((row) => cell(row, column)),
          right: balance.right.map((row) => cell(row, column)),
        }),
      )
    : [];
  return [...across, ...down, ...balances];
}
