import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const title = '<h1>青石县人民政府2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>本年工作平稳。</p>';
const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (...texts: (string | number)[]) => texts.map((text) => `<td>${text}</td>`).join('');
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const read = async (page: string) => {
  const report = await extractReport(`${title}${page}`);
  const printed = new Map(Object.entries(report.cells).map(([id, cell]) => [id, cell?.value]));
  return { report, value: (id: string) => printed.get(id) };
};
const requestRows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
const requestTable = (of: (row: number, column: number) => number) =>
  table(cells('', ...applicants), ...requestRows.map((row, at) => cells(row, ...applicants.map((_, i) => of(at, i)))));

test('two tables that differ in many cells are no copies, and neither speaks for the authority', async () => {
  const one = requestTable((row, column) => (column === 6 ? 60 + 3 * row : 10 + row * (column % 2)));
  const other = requestTable((row, column) => (column === 2 ? 10 : row === 2 ? 0 : 20 + column));
  const third = requestTable((row, column) => (column === 6 ? 60 + 3 * row : 10 + row * (column % 2)));
  for (const page of [one + other, one + other + third]) {
    const { report } = await read(page);
    const requested = Object.entries(report.cells).filter(([id]) => id.startsWith('requests.'));
    expect(requested.map(([, cell]) => cell?.kind)).toEqual(requested.map(() => 'unreadable'));
    const told = new Set(report.problems.flatMap((problem) => problem.cells ?? []));
    expect(requested.filter(([id]) => !told.has(id))).toEqual([]);
    expect(report.problems.some(({ code }) => code === 'cell-uncertain')).toBe(true);
  }
});

test('a slip and its total in one of two copies leave the other cells as they are', async () => {
  const figure = (row: number, column: number) => (column === 6 ? 60 : 10) + row;
  const slipped = (row: number, column: number) => figure(row, column) + (row === 1 && column % 6 === 0 ? 1 : 0);
  const { report, value } = await read(requestTable(figure) + requestTable(slipped) + requestTable(figure));
  const told = report.problems.filter(({ code }) => code === 'conflicting-copies' || code === 'cell-uncertain');
  expect(told.flatMap((problem) => problem.cells)).toEqual([
    'requests.carriedIn.naturalPerson',
    'requests.carriedIn.total',
  ]);
  expect(value('requests.carriedIn.business')).toBe(11);
  expect(value('requests.newReceived.total')).toBe(60);
});

test('a void table gives way to the corrected one, and that of bodies below to the authority’s own', async () => {
  const own = requestTable(() => 5);
  const other = requestTable(() => 8);
  const under = (caption: string, of: string) => `<p>${caption}</p>${of}`;
  const pages: readonly (readonly [string, string])[] = [
    ['原表（作废）：', '更正后：'],
    ['更正前', '更正后（原表作废）'],
    ['附件：青石县教育局所属事业单位办理情况', '三、收到和处理政府信息公开申请情况'],
    ['下属单位办理情况：', '本机关办理情况：'],
  ];
  for (const [theirs, ours] of pages) {
    for (const page of [under(theirs, other) + under(ours, own), under(ours, own) + under(theirs, other)]) {
      const { value } = await read(page);
      expect(value('requests.carriedIn.business'), theirs).toBe(5);
    }
  }
  for (const [theirs, ours] of [
    ['原表作废，见附件', '附件'],
    ['青石县教育局及所属单位办理情况', '青石县教育局办理情况'],
    ['所属单位办理情况（含本级）', '机关办理情况'],
  ] as const) {
    const { value } = await read(under(theirs, other) + under(ours, own));
    expect(value('requests.carriedIn.business'), theirs).toBe(null);
  }
});
