import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const left: readonly (readonly [string, number])[] = [
  ['一、本年新收政府信息公开申请数量', 4],
  ['二、上年结转政府信息公开申请数量', 1],
  ['（一）予以公开', 3],
  ['（二）部分公开', 0],
];
const right: readonly (readonly [string, number])[] = [
  ['（四）无法提供1.本机关不掌握相关政府信息', 2],
  ['（五）不予处理2.重复申请', 0],
  ['四、结转下年度继续办理', 0],
];

/** A table with two halves beside each other, the figures of a row being all of natural persons. */
function page(beside: readonly (readonly [string, number])[]): string {
  const half = (label: string, figures: readonly (string | number)[]) => [label, ...figures];
  const figures = (value: number) => [value, 0, 0, 0, 0, 0, value];
  const rows = [
    [...half('指标', kinds), ...half('指标', kinds)],
    ...left.map(([label, value], at) => {
      const other = beside[at];
      return [...half(label, figures(value)), ...(other ? half(other[0], figures(other[1])) : Array(8).fill(''))];
    }),
  ];
  const table = rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('');
  return `<h1>青石县白鹭镇人民政府2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本年工作平稳。</p>
<p>三、收到和处理政府信息公开申请情况</p><table>${table}</table>`;
}

test('a table that goes on at its own right is read as two', async () => {
  const { requests } = await extractReport(page(right));
  expect(requests?.newReceived).toMatchObject({ naturalPerson: 4, total: 4 });
  expect(requests?.granted.total).toBe(3);
  expect(requests).toMatchObject({ unavailable: { notHeld: { naturalPerson: 2, business: 0, total: 2 } } });
  expect(requests?.carriedForward.total).toBe(0);
});

test('the same rows printed beside themselves are no second half', async () => {
  const { cells, problems } = await extractReport(page(left));
  const told = problems.flatMap((problem) => problem.cells ?? []);
  const known = new Map(Object.entries(cells));
  for (const id of ['requests.newReceived.total', 'requests.granted.total'])
    expect(told.includes(id) || [3, 4].includes(known.get(id)?.value ?? -1)).toBe(true);
});

test('a row that lacks a square is told, and no other is', async () => {
  const short = page(right).replace('<td>（二）部分公开</td><td>0</td>', '<td>（二）部分公开</td>');
  const { cells, problems } = await extractReport(short);
  const told = new Set(problems.flatMap((problem) => problem.cells ?? []));
  for (const column of ['naturalPerson', 'otherOrganization', 'total'])
    expect(told).toContain(`requests.partiallyGranted.${column}`);
  expect(told).not.toContain('requests.carriedIn.naturalPerson');
  expect(cells['requests.carriedIn.naturalPerson']?.value).toBe(1);
});
