import { type Line, leaves, type TableForm } from '../../forms/define';
import type { Cell, Language, Report } from '../../model/index';
import { lineLabel } from './labels';
import { clip, padLeft, padRight, width } from './width';

/** The most columns of a terminal that a row’s label, a column’s label and a cell’s text are given. */
const widest = { label: 48, head: 26, cell: 14 } as const;

/** A cell as it is drawn: its text, the sign after it, and how both are coloured. */
export interface Drawn {
  readonly text: string;
  readonly sign: string;
  readonly paint: (text: string) => string;
}

/** How a cell is to be marked: the sign and the colour. */
export type Mark = (id: string) => Omit<Drawn, 'text'>;

/** A row as it is drawn; the heading over a group has no cells. */
interface Row {
  readonly label: string;
  readonly cells: readonly Drawn[];
}

/** A rectangle of a table as it is drawn: the text of its corner, its column heads and its rows. */
export interface DrawnBlock {
  readonly corner: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
}

/** The lines of a standard table as the report prints it; none where the report does not have the table. */
export function drawTable(report: Report, table: TableForm, language: Language, mark: Mark): string[] {
  return drawnBlocks(report, table, language, mark).flatMap(drawBlock);
}

/** The rectangles of a standard table that the report prints, with its cells as they are marked. */
export function drawnBlocks(report: Report, table: TableForm, language: Language, mark: Mark): DrawnBlock[] {
  const evidence: Readonly<Record<string, Cell | undefined>> = report.cells;
  return table.blocks.flatMap((block) => {
    const columns = leaves(block.columns);
    const cellsOf = (row: string): Drawn[] | null => {
      const ids = columns.map((column) => `${table.id}.${row}.${column.id}`);
      if (!ids.some((id) => evidence[id])) return null;
      return ids.map((id) => ({ text: cellText(evidence[id], language), ...mark(id) }));
    };
    const rows = rowsOf(block.rows, language, cellsOf);
    const corner = language === 'zh' ? (block.heading ?? '') : '';
    const heads = columns.map((column) => lineLabel(column.line, language, widest.head));
    return rows.length > 0 ? [{ corner, heads, rows }] : [];
  });
}

/** The printed rows under `lines` in order, a group's heading before its rows. */
function rowsOf(
  lines: readonly Line[],
  language: Language,
  cellsOf: (row: string) => Drawn[] | null,
  prefix = '',
  depth = 0,
): Row[] {
  return lines.flatMap((line) => {
    const id = [prefix, line.id].filter(Boolean).join('.');
    const indent = '  '.repeat(depth);
    const label = clip(indent + lineLabel(line, language, widest.label - indent.length), widest.label);
    if (!line.children) {
      const cells = cellsOf(id);
      return cells ? [{ label, cells }] : [];
    }
    const below = rowsOf(line.children, language, cellsOf, id, label.trim() ? depth + 1 : depth);
    return below.length > 0 && label.trim() ? [{ label, cells: [] }, ...below] : below;
  });
}

function drawBlock({ corner, heads, rows }: DrawnBlock): string[] {
  const stub = Math.max(width(corner), ...rows.map((row) => width(row.label)));
  const widths = heads.map((head, index) =>
    Math.max(width(head), ...rows.map((row) => width(row.cells[index]?.text ?? ''))),
  );
  const line = (label: string, cells: readonly string[]) => [padRight(label, stub), ...cells].join('  ').trimEnd();
  return [
    line(
      corner,
      heads.map((head, index) => `${padLeft(head, widths[index] ?? 0)} `),
    ),
    ...rows.map((row) =>
      line(
        row.label,
        row.cells.map(({ text, sign, paint }, index) => paint(padLeft(text, widths[index] ?? 0) + padRight(sign, 1))),
      ),
    ),
  ];
}

/** What a cell prints, on one line; a blank one says so, and one that the document does not print is empty. */
function cellText(cell: Cell | undefined, language: Language): string {
  if (!cell) return '';
  if (cell.kind === 'blank') return language === 'zh' ? '空' : 'blank';
  return clip(cell.raw.replace(/\s+/g, ''), widest.cell);
}
