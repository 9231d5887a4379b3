import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/adapters/index';
import { extractReport } from '../../src/index';
import type { Document, Grid } from '../../src/model/index';
import { consistentFigures } from '../builders/consistent';
import { type Drawn, type DrawnCell, type DrawnTable, hands } from '../builders/draw';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { show } from './show';

const words = fc.oneof(
  fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸', '其他', '总计', '一、本年新收', '（一）予以公开', '12件'),
  fc.nat(99_999).map(String),
);

/** A table whose first row and first column have no merged cells, so that every row and column has a cell of its own. */
const tables = (merges: boolean) =>
  fc
    .record({ rows: fc.integer({ min: 2, max: 6 }), columns: fc.integer({ min: 2, max: 6 }) })
    .chain(({ rows, columns }) =>
      fc
        .array(
          fc.record({ text: words, down: fc.integer({ min: 1, max: 3 }), right: fc.integer({ min: 1, max: 3 }) }),
          {
            minLength: rows * columns,
            maxLength: rows * columns,
          },
        )
        .map((wishes): DrawnTable => {
          const cells: DrawnCell[] = [];
          const isTaken = (row: number, column: number) =>
            cells.some(
              (cell) =>
                cell.row <= row &&
                row < cell.row + cell.rows &&
                cell.column <= column &&
                column < cell.column + cell.columns,
            );
          wishes.forEach(({ text, down, right }, index) => {
            const [row, column] = [Math.floor(index / columns), index % columns];
            if (isTaken(row, column)) return;
            const isFree = merges && row > 0 && column > 0;
            let across = 1;
            while (isFree && across < right && column + across < columns && !isTaken(row, column + across)) across += 1;
            cells.push({ text, row, column, rows: isFree ? Math.min(down, rows - row) : 1, columns: across });
          });
          return { rows, columns, cells };
        }),
    );

/** What a reader of the table should see, as `show` writes it. */
function seen({ rows, columns, cells }: DrawnTable): string {
  const squares = Array.from({ length: rows }, () => new Array<string>(columns).fill('?'));
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rows; row += 1)
      for (let column = cell.column; column < cell.column + cell.columns; column += 1) {
        const line = squares[row];
        if (line) line[column] = (row === cell.row && column === cell.column ? '' : '~') + cell.text;
      }
  return squares.map((line) => line.join('|')).join('\n');
}

describe.each(Object.entries(hands))('whatever table is drawn in %s', (_, { merges, draw }) => {
  test('is read back', async () => {
    await fc.assert(
      fc.asyncProperty(tables(merges), async (table) => {
        const { blocks } = await readDocument({ bytes: draw(['以下是表格。', table, '以上是表格。']) });
        const grids = blocks.filter((block) => block.type === 'grid');
        expect(grids.map(show)).toEqual([seen(table)]);
      }),
      { seed: 23, numRuns: 150 },
    );
  });

  test('a report is read back, or it is said what is not', async () => {
    const figures = fc.record({
      seed: fc.nat(100_000),
      lost: fc.nat(400),
      sign: fc.constantFrom('', '-', '/', '无', '12O', '1,23,4'),
    });
    await fc.assert(
      fc.asyncProperty(figures, async ({ seed, lost, sign }) => {
        const page = pageOf(consistentFigures(seeded(seed), 'mid'), { organization: '青石县人民政府', year: 2024 });
        const parts = drawnOf(await readDocument({ bytes: new TextEncoder().encode(page) }), merges, lost, sign);
        const report = await extractReport(draw(parts));
        const truth = await extractReport(page);
        const told = new Set(report.problems.flatMap(({ cells = [], table }) => [...cells, ...(table ? [table] : [])]));
        const ids = [...new Set([...Object.keys(truth.cells), ...Object.keys(report.cells)])];
        const wrong = ids.filter((id) => {
          const [was, is]: readonly ({ readonly value: number | null; readonly kind: string } | undefined)[] = [
            Object.entries(truth.cells).find(([own]) => own === id)?.[1],
            Object.entries(report.cells).find(([own]) => own === id)?.[1],
          ];
          if (is?.kind === 'number') return is.value !== was?.value;
          return !told.has(id) && !told.has(id.split('.')[0] ?? '') && is === undefined;
        });
        expect(wrong).toEqual([]);
        const read = Object.values(report.cells).filter((cell) => cell?.kind === 'number');
        expect(read.length).toBeGreaterThan(ids.length - 5);
      }),
      { seed: 29, numRuns: 12 },
    );
  });
});

/** The document as it is drawn anew, one of its figures written as `sign`; without merged cells each square says what it shows. */
function drawnOf({ blocks }: Document, merges: boolean, lost: number, sign: string): Drawn[] {
  let figure = 0;
  const write = (text: string) => (/^\d+$/.test(text) && figure++ === lost ? sign : text);
  return blocks.flatMap((block): Drawn[] => {
    if (block.type === 'paragraph') return [block.text];
    return block.type === 'grid' ? [drawnTable(block, merges, write)] : [];
  });
}

function drawnTable({ rows }: Grid, merges: boolean, write: (text: string) => string): DrawnTable {
  const cells = rows.flatMap((squares, row) =>
    squares.flatMap((square, column): DrawnCell[] => {
      if (!merges) return [{ text: square.continued ? '' : write(square.text), row, column, rows: 1, columns: 1 }];
      if (square.continued) return [];
      const same = (other: typeof square | undefined) =>
        other?.continued &&
        other.location.row === square.location.row &&
        other.location.column === square.location.column;
      let [across, down] = [1, 1];
      while (same(squares[column + across])) across += 1;
      while (same(rows[row + down]?.[column])) down += 1;
      return [{ text: write(square.text), row, column, rows: down, columns: across }];
    }),
  );
  return { rows: rows.length, columns: rows[0]?.length ?? 0, cells };
}
