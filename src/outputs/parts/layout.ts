import { type Block, cellId, type Leaf, type Line, leaves, type TableForm } from '../../forms/define';

/** One place of a table that is laid out as the form: a label, a cell of the report, or nothing. */
export interface Place {
  readonly kind: 'heading' | 'column' | 'row' | 'cell' | 'empty';
  readonly line?: Line | undefined;
  readonly text?: string | undefined;
  /** The id of the cell, where it is one. */
  readonly id?: string | undefined;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as the form lays it out: its rows of places, and how many columns they fill. */
export interface Layout {
  readonly rows: readonly (readonly Place[])[];
  readonly columns: number;
}

/**
 * Lays a standard table out as the notice prints it, with merged labels. `printed` tells which cells the report prints: of the
 * rows of （六）其他处理, which come in two shapes, those printed are taken. No place overlaps another, none is missing.
 */
export function layOut(table: TableForm, printed: (id: string) => boolean): Layout {
  const blocks = table.id === 'disputes' ? table.blocks.map(sideways) : table.blocks;
  const isPrinted = (row: Leaf, block: Block) =>
    leaves(block.columns).some((column) => printed(cellId(table.id, row.id, column.id).replace('..', '.')));
  const rowsOf = (block: Block) => shownRows(block, (row) => isPrinted(row, block));
  const stub = Math.max(...blocks.map((block) => depthOf(block.rows)));
  const values = Math.max(...blocks.map((block) => leaves(block.columns).length));
  const rows = blocks.flatMap((block) => blockRows(table, { ...block, rows: rowsOf(block) }, stub, values));
  return { rows, columns: stub + values };
}

/** Table 四 stands in one row: what our data has as rows, the notice prints as groups of columns. */
function sideways({ rows, columns }: Block): Block {
  const below = (line: Line): Line => ({ ...line, children: line.children ? line.children.map(below) : columns });
  return { rows: [], columns: rows.map(below) };
}

function shownRows(block: Block, isPrinted: (row: Leaf) => boolean, lines = block.rows, prefix = ''): Line[] {
  const pathOf = (line: Line) => [prefix, line.id].filter(Boolean).join('.');
  const leafOf = (line: Line): Leaf => ({ id: pathOf(line), labels: [], line, groups: [] });
  const instead = lines.some((line) => line.instead && isPrinted(leafOf(line)));
  const others = lines.some((line) => !line.instead && !line.children && isPrinted(leafOf(line)));
  return lines.flatMap((line) => {
    if (line.children) return [{ ...line, children: shownRows(block, isPrinted, line.children, pathOf(line)) }];
    const alternatives = lines.some((other) => other.instead);
    if (!alternatives || isPrinted(leafOf(line))) return [line];
    return line.instead || (instead && !others) ? [] : [line];
  });
}

function depthOf(lines: readonly Line[]): number {
  return lines.length === 0 ? 0 : 1 + Math.max(...lines.map((line) => depthOf(line.children ?? [])));
}

function blockRows(table: TableForm, block: Block, stub: number, values: number): Place[][] {
  const heading = block.heading;
  const width = stub + values;
  const top: Place[][] =
    heading === undefined ? [] : [[{ kind: 'heading', text: heading, rowSpan: 1, columnSpan: width }]];
  const heads = headRows(block.columns, depthOf(block.columns), values);
  const corner: Place = { kind: 'empty', rowSpan: heads.length, columnSpan: stub };
  const headed = heads.map((row, index) => (index === 0 && stub > 0 ? [corner, ...row] : row));
  const cells = (row: string): Place[] => {
    const columns = leaves(block.columns);
    return columns.map((column, index) => ({
      kind: 'cell',
      id: [table.id, row, column.id].filter(Boolean).join('.'),
      rowSpan: 1,
      columnSpan: share(index, columns.length, values),
    }));
  };
  const body = stub === 0 ? [cells('')] : stubRows(block.rows, stub, cells);
  return [...top, ...headed, ...body];
}

/** How many of `values` columns the place at `index` of `count` takes, so that narrow blocks fill the width of the table. */
function share(index: number, count: number, values: number): number {
  return Math.floor(((index + 1) * values) / count) - Math.floor((index * values) / count);
}

/** The rows of column heads; a head without others below it reaches down to the cells. */
function headRows(columns: readonly Line[], depth: number, values: number): Place[][] {
  const count = leaves(columns).length;
  const rows: Place[][] = Array.from({ length: depth }, () => []);
  let passed = 0;
  const visit = (line: Line, level: number): number => {
    const at = rows[level]?.length ?? 0;
    const below = (line.children ?? []).reduce((sum, child) => sum + visit(child, level + 1), 0);
    const columnSpan = line.children ? below : share(passed++, count, values);
    const rowSpan = line.children ? 1 : depth - level;
    rows[level]?.splice(at, 0, { kind: 'column', line, rowSpan, columnSpan });
    return columnSpan;
  };
  for (const line of columns) visit(line, 0);
  return rows;
}

/** The rows below the heads: labels of groups reach down over their rows, labels without groups across to the cells. */
function stubRows(lines: readonly Line[], width: number, cells: (row: string) => Place[], prefix = ''): Place[][] {
  return lines.flatMap((line) => {
    const id = [prefix, line.id].filter(Boolean).join('.');
    if (!line.children) return [[{ kind: 'row', line, rowSpan: 1, columnSpan: width }, ...cells(id)] satisfies Place[]];
    const below = stubRows(line.children, width - 1, cells, id);
    const [first = [], ...rest] = below;
    return [[{ kind: 'row', line, rowSpan: below.length, columnSpan: 1 }, ...first] satisfies Place[], ...rest];
  });
}
