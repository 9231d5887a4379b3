import { expect, test } from 'vitest';
import type { PageGrid } from '../../../src/adapters/pdf/grids/grids';
import { GrowingTable, type JoinedGrid } from '../../../src/adapters/pdf/grids/joined';

/** A table of columns 50 points wide and rows 20 high. */
function grid(page: number, rows: readonly (readonly string[])[]): PageGrid {
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => {
      const box = { left: 50 * column, top: 20 * row, right: 50 * column + 50, bottom: 20 * row + 20 };
      return { row, column, rows: 1, columns: 1, box, open: false, text };
    }),
  );
  const columns = rows[0]?.length ?? 0;
  const xs = Array.from({ length: columns + 1 }, (_, i) => 50 * i);
  return {
    type: 'grid',
    page,
    box: { left: 0, top: 0, right: 50 * columns, bottom: 20 * rows.length },
    xs,
    rows: rows.length,
    cells,
  };
}

/** A table with the part overleaf; null where that does not go on with it. */
function continued(table: PageGrid, part: PageGrid): JoinedGrid | null {
  const whole = new GrowingTable(table);
  return whole.goesOn(part) ? whole.grid : null;
}

/** What is doubted of a table's cells that breaks off before a part. */
function doubtsOf(table: PageGrid, part?: PageGrid) {
  const broken = new GrowingTable(table);
  broken.breakOff(part);
  return broken.grid.cells.map((cell) => cell.doubt);
}

test.each([
  [
    'a label and figures',
    [
      ['1.属于国家', '975', '112'],
      ['秘密', '', '8'],
    ],
    [['1.属于国家\n秘密', '975', '112\n8']],
  ],
  [
    'a row before anything it says',
    [
      ['', '', ''],
      ['1.属于', '9', '1'],
    ],
    [['1.属于', '9', '1']],
  ],
  [
    'a row of figures of which one takes two lines and has no room above',
    [
      ['8339', '', '776'],
      ['', '11\n200', ''],
    ],
    [['8339', '11\n200', '776']],
  ],
  [
    'rows of figures',
    [
      ['8339', '', '776'],
      ['5', '11200', ''],
    ],
    [
      ['8339', '', '776'],
      ['5', '11200', ''],
    ],
  ],
  [
    'rows of their own',
    [
      ['1.属于', '975', '112'],
      ['2.属于', '', '8'],
    ],
    [
      ['1.属于', '975', '112'],
      ['2.属于', '', '8'],
    ],
  ],
  [
    'a row without a number',
    [
      ['1.属于', '9', '1'],
      ['总计', '9', '1'],
    ],
    [
      ['1.属于', '9', '1'],
      ['总计', '9', '1'],
    ],
  ],
])('a page break through %s', (_, [above = [], below = []], expected) => {
  const whole = continued(grid(1, [above]), grid(2, [below]));
  const texts = Array.from({ length: whole?.rows ?? 0 }, (_, row) =>
    whole?.cells.filter((cell) => cell.row === row).map((cell) => cell.text),
  );
  expect(texts).toEqual(expected);
});

test('a blank row at the end of a part that nothing surely goes on with is not surely blank', () => {
  const doubts = (rows: readonly string[][]) => doubtsOf(grid(1, rows));
  expect(
    doubts([
      ['1', '2'],
      ['', ''],
    ]),
  ).toEqual([undefined, undefined, 'cell-uncertain', 'cell-uncertain']);
  expect(
    doubts([
      ['', ''],
      ['1', ''],
    ]),
  ).toEqual([undefined, undefined, undefined, undefined]);
});

test('a part that lacks the outermost column goes on with a table whose next row says nothing there', () => {
  const table = (last: string) =>
    grid(1, [
      ['采购', '项目', '总金额', last],
      ['信息', '数量', '金额', last],
    ]);
  const part = grid(2, [['集中采购', '6', '254267']]);
  expect(continued(table(''), part)?.rows).toBe(3);
  expect(continued(table('单位'), part)).toBeNull();
});

test('a row with a label alone is not surely blank where figures begin overleaf under no number of their own', () => {
  const last = (overleaf: readonly string[]) => doubtsOf(grid(1, [['7.执法案', '', '']]), grid(2, [overleaf]));
  expect(last(['卷', '6', '1'])).toEqual([undefined, 'cell-uncertain', 'cell-uncertain']);
  expect(last(['8.查询', '6', '1'])).toEqual([undefined, undefined, undefined]);
});

test('a table goes on over many pages with its heads printed anew', () => {
  const heads = ['信息内容', '件数'];
  const table = new GrowingTable(grid(1, [heads, ['1.规章', '0']]));
  for (let page = 2; page < 5; page++)
    expect(table.goesOn(grid(page, [heads, [`${page}.文件`, `${page}`]]))).toBe(true);
  const { rows, lastPage, cells } = table.grid;
  expect([rows, lastPage]).toEqual([8, 4]);
  expect(cells.filter(({ row }) => row === 7).map(({ text, page }) => [text, page])).toEqual([
    ['4.文件', 4],
    ['4', 4],
  ]);
});

test('a label that no border closes at a page break covers the rows of both pages', () => {
  const open = { opensUp: true, opensDown: true };
  const opened = (table: PageGrid, columns: readonly number[]): PageGrid => ({
    ...table,
    cells: table.cells.map((cell) => (columns.includes(cell.column) ? { ...cell, ...open } : cell)),
  });
  const above = opened(grid(1, [['', '结果维持', '4']]), [0, 1, 2]);
  const below = grid(2, [['复议后起诉', '结果纠正', '1']]);
  const labels = (part: PageGrid) =>
    continued(above, part)?.cells.flatMap(({ column, row, rows, text }) => (column === 0 ? [[row, rows, text]] : []));
  expect(labels(opened(below, [0]))).toEqual([[0, 2, '复议后起诉']]);
  expect(labels(below)).toEqual([
    [0, 1, ''],
    [1, 1, '复议后起诉'],
  ]);
});

test('a table goes on without the blank cells beside it of a table drawn round it', () => {
  const inner = grid(2, [['2', '三', '4']]);
  const sides = [
    { row: 0, column: 0, rows: 1, columns: 1, box: { left: -90, top: 0, right: 0, bottom: 20 }, open: false, text: '' },
    {
      row: 0,
      column: 4,
      rows: 1,
      columns: 1,
      box: { left: 150, top: 0, right: 190, bottom: 20 },
      open: false,
      text: '',
    },
  ];
  const cells = [...inner.cells.map((cell) => ({ ...cell, column: cell.column + 1 })), ...sides];
  const part = { ...inner, xs: [-90, 0, 50, 100, 150, 190], cells };
  expect(continued(grid(1, [['1', '二', '3']]), part)).toMatchObject({ xs: [0, 50, 100, 150], rows: 2 });
  const said = { ...part, cells: part.cells.map((cell) => (cell.column === 0 ? { ...cell, text: '旁' } : cell)) };
  expect(continued(grid(1, [['1', '二', '3']]), said)).toBeNull();
});

test('a head that the page cuts between its rows goes on in columns that its cells are merged across', () => {
  const box = { left: 50, top: 0, right: 150, bottom: 20 };
  const head = grid(1, [['', '自然人', '组织']]);
  const wide = { ...head.cells[2], row: 0, column: 2, rows: 1, columns: 1, open: false, text: '组织' };
  const upper: PageGrid = {
    ...head,
    xs: [0, 25, 50, 100, 200],
    cells: [
      { ...wide, column: 0, columns: 2, box: { ...box, left: 0, right: 50 }, text: '' },
      { ...wide, column: 2, box: { ...box, right: 100 }, text: '自然人' },
      { ...wide, column: 3, box: { ...box, left: 100, right: 200 } },
    ],
  };
  const lower = grid(2, [['', '', '企业', '其他']]);
  expect(continued(upper, lower)?.xs).toEqual([0, 25, 50, 100, 150, 200]);
  const shifted = upper.cells.map((cell) => ({ ...cell, box: { ...cell.box, left: 0.8 * cell.box.left } }));
  expect(continued({ ...upper, cells: shifted, xs: [0, 25, 40, 80, 200] }, lower)).toBeNull();
});

test('a row overleaf with a numbered label is not the rest of the headings above, one of which reaches over several rows', () => {
  const heads = grid(1, [
    ['申请人情况', '自然人', '商业企业', '其他'],
    ['申请人情况', '自然人', '商业企业', '其他'],
  ]);
  const tall = heads.cells.filter(({ row, column }) => row > 0 === column > 0);
  const above = {
    ...heads,
    cells: tall.map((cell) => (cell.column === 0 ? { ...cell, rows: 2 } : cell)),
  };
  const rowsOf = (label: string) =>
    continued(above, grid(2, [[label, '20', '', '1']]))?.cells.map(({ row, text }) => [row, text]);
  expect(rowsOf('一、本年新收')).toContainEqual([2, '20']);
  expect(rowsOf('本年新收')).not.toContainEqual([2, '20']);
});

test('Rows that two pages cut are joined where headings come again and a label goes on over them', () => {
  const headings = ['', '项目', '自然人', '总计'];
  const over = (part: PageGrid, rows: number): PageGrid => ({
    ...part,
    cells: part.cells.flatMap((cell) => {
      if (cell.column > 0 || cell.row === 0) return [cell];
      return cell.row === 1 ? [{ ...cell, rows }] : [];
    }),
  });
  const table = new GrowingTable(over(grid(1, [headings, ['三', '1.属于国家秘密', '4', '4'], ['', '', '5', '6']]), 2));
  const parts = [
    over(grid(2, [headings, ['', '2.其他', '', ''], ['', '3.危及', '7', '7'], ['', '', '8', '9']]), 3),
    over(grid(3, [headings, ['', '4.保护', '', ''], ['', '5.属于', '1', '1']]), 2),
  ];
  for (const part of parts) expect(table.goesOn(part)).toBe(true);
  const { cells } = table.grid;
  const rowOf = (label: string) => cells.find(({ text }) => text === label)?.row;
  const figures = (label: string) =>
    cells.filter(({ row, column }) => row === rowOf(label) && column > 1).map(({ text }) => text);
  expect(figures('2.其他')).toEqual(['5', '6']);
  expect(figures('4.保护')).toEqual(['8', '9']);
});

test('a figure that has no room above a page break is of its row where a label over several rows goes on overleaf too', () => {
  const over = (part: PageGrid): PageGrid => ({
    ...part,
    cells: part.cells.flatMap((cell) => {
      if (cell.column > 0) return [cell];
      return cell.row === 0 ? [{ ...cell, rows: 2 }] : [];
    }),
  });
  const rest = over(
    grid(2, [
      ['年度', '', '', '11\n200'],
      ['', '2.其他', '5', '5'],
    ]),
  );
  const first = (label: string) => {
    const whole = continued(grid(1, [['三、本', label, '8339', '']]), rest);
    return whole?.cells.filter(({ row, column }) => row === 0 && column > 0).map(({ text }) => text);
  };
  expect(first('1.属于国家秘密')).toEqual(['1.属于国家秘密', '8339', '11\n200']);
  expect(first('')).toEqual(['', '8339', '']);
});
