import { strToU8 } from 'fflate';
import { p, tbl, tc, tr, wordPackage } from './word-package';

/** A cell in its place, counted from 0, and what it covers. */
export interface DrawnCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table of so many rows and columns. */
export interface DrawnTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly DrawnCell[];
}

/** What a document is drawn of: paragraphs and tables. */
export type Drawn = string | DrawnTable;

/** One mark-up in which a document can be drawn, and whether it can say that a cell covers more than one square. */
export interface Hand {
  readonly merges: boolean;
  readonly draw: (parts: readonly Drawn[]) => Uint8Array;
}

const rowsOf = ({ rows, cells }: DrawnTable) =>
  Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row));

/** The cells that stand or go on in a row, from left to right. */
const across = ({ rows, cells }: DrawnTable) =>
  Array.from({ length: rows }, (_, row) =>
    cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
      .toSorted((one, other) => one.column - other.column)
      .map((cell) => ({ ...cell, goesOn: cell.row < row })),
  );

const page = (parts: readonly Drawn[], table: (table: DrawnTable) => string) =>
  strToU8(
    `<!doctype html><meta charset=utf-8>${parts.map((part) => (typeof part === 'string' ? `<p>${part}</p>` : table(part))).join('\n')}`,
  );

const spans = ({ rows, columns }: DrawnCell) =>
  (columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan=${rows}` : '');

/** As any editor writes it. */
const neat = (table: DrawnTable) =>
  `<table border="1"><tbody>${rowsOf(table)
    .map((row) => `<tr>${row.map((cell) => `<td${spans(cell)}>${cell.text}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** In capitals, end tags left out, each text in spans and paragraphs, a wrapper round it all, as old Word saves it. */
const loose = (table: DrawnTable) =>
  `<DIV><TABLE><THEAD>${rowsOf(table)
    .map(
      (row, index) =>
        `<TR>${row.map((cell) => `<T${index === 0 ? 'H' : 'D'}${spans(cell)}><P><FONT><SPAN> ${cell.text}\n</SPAN></FONT>`).join('')}${index === 0 ? '<TBODY>' : ''}`,
    )
    .join('')}</TABLE></DIV>`;

/** With boxes on a grid. */
const boxes = (table: DrawnTable) =>
  `<div style="display:grid;grid-template-columns:repeat(${table.columns},1fr)">${table.cells
    .map(
      ({ text, row, column, rows, columns }) =>
        `<div style="grid-area:${row + 1}/${column + 1}/span ${rows}/span ${columns}">${text}</div>`,
    )
    .join('')}</div>`;

const text = (parts: readonly Drawn[], table: (table: DrawnTable) => string) =>
  strToU8(parts.map((part) => (typeof part === 'string' ? part : table(part))).join('\n\n'));

const tabs = (table: DrawnTable) =>
  rowsOf(table)
    .map((row) => row.map((cell) => cell.text).join('\t'))
    .join('\n');

const pipes = (table: DrawnTable) => {
  const lines = rowsOf(table).map((row) => `| ${row.map((cell) => cell.text).join(' | ')} |`);
  return [lines[0], `|${' --- |'.repeat(table.columns)}`, ...lines.slice(1)].join('\n');
};

const width = 900;

function word(parts: readonly Drawn[]): Uint8Array {
  const cell = ({ text, rows, columns, goesOn }: ReturnType<typeof across>[number][number]) =>
    tc(
      goesOn ? '' : text,
      (columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '') +
        (rows > 1 ? `<w:vMerge${goesOn ? '' : ' w:val="restart"'}/>` : ''),
    );
  const table = (drawn: DrawnTable) =>
    tbl(
      across(drawn).map((row) => tr(row.map(cell))),
      new Array<number>(drawn.columns).fill(width),
    );
  return wordPackage(parts.map((part) => (typeof part === 'string' ? p(part) : table(part))).join(''));
}

function rich(parts: readonly Drawn[]): Uint8Array {
  const escaped = (words: string) => [...words].map((letter) => `\\u${letter.charCodeAt(0)}?`).join('');
  const table = (drawn: DrawnTable) =>
    across(drawn)
      .map((row) => {
        const edges = row.map(
          ({ column, rows, columns, goesOn }) =>
            `${rows > 1 ? (goesOn ? '\\clvmrg' : '\\clvmgf') : ''}\\cellx${(column + columns) * width}`,
        );
        return `\\trowd${edges.join('')}${row.map((cell) => `\\pard\\intbl ${cell.goesOn ? '' : escaped(cell.text)}\\cell`).join('')}\\row`;
      })
      .join('\n');
  const drawn = parts.map((part) => (typeof part === 'string' ? `\\pard ${escaped(part)}\\par` : table(part)));
  return strToU8(`{\\rtf1\\ansi\\uc1 ${drawn.join('\n')}\n}`);
}

/** Every mark-up in which a document can be drawn, by what it is. */
export const hands: Readonly<Record<string, Hand>> = {
  'neat HTML': { merges: true, draw: (parts) => page(parts, neat) },
  'loose HTML': { merges: true, draw: (parts) => page(parts, loose) },
  'boxes on a grid': { merges: true, draw: (parts) => page(parts, boxes) },
  'text with tabs': { merges: false, draw: (parts) => text(parts, tabs) },
  'text with pipes': { merges: false, draw: (parts) => text(parts, pipes) },
  'a Word package': { merges: true, draw: word },
  RTF: { merges: true, draw: rich },
};
