import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const intro = `<h1>青石县白鹭镇人民政府2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本年工作平稳。</p>
<p>三、收到和处理政府信息公开申请情况</p>`;
const denied = '1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益'.split(' ');
const row = (...squares: string[]) => `<tr>${squares.join('')}</tr>`;
const td = (text: string | number, more = '') => `<td ${more}>${text}</td>`;

/** Table 三 on its side, its headings in three rows, of which the first names few of the form's rows; other rows may stand below that one. */
function page(group: string, between: readonly string[] = []): string {
  const rows = `rowspan=${3 + between.length}`;
  const heads = [
    row(
      td('项目', `colspan=2 ${rows}`),
      td('一、本年新收政府信息公开申请数量', rows),
      td('二、上年结转政府信息公开申请数量', rows),
      td('三、本年度办理结果', 'colspan=7'),
      td('四、结转下年度继续办理', rows),
    ),
    ...between,
    row(
      td('（一）予以公开', 'rowspan=2'),
      td('（二）部分公开', 'rowspan=2'),
      td('（三）不予公开', 'colspan=4'),
      td('（七）总计', 'rowspan=2'),
    ),
    row(...denied.map((label) => td(label))),
  ];
  const figures = (...values: number[]) => values.map((value) => td(value));
  const kinds = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const others = kinds.map((kind, at) =>
    row(at === 0 ? group : '', td(kind), ...figures(2, 0, 1, 0, 1, 0, 0, 0, 2, 0)),
  );
  return `${intro}<table>${heads.join('')}${row(td('自然人', 'colspan=2'), ...figures(9, 1, 5, 2, 0, 1, 0, 0, 8, 2))}
${others.join('')}${row(td('总计', 'colspan=2'), ...figures(19, 1, 10, 2, 5, 1, 0, 0, 18, 2))}</table>`;
}

async function read(text: string) {
  const { cells, problems } = await extractReport(text);
  const told = new Set(problems.flatMap((problem) => problem.cells ?? []));
  const known = new Map(Object.entries(cells));
  return (id: string) => (told.has(id) ? 'told' : known.get(id)?.value);
}

test('a table on its side is turned, whatever its first heading names', async () => {
  const figureOf = await read(page(td('法人或其他组织', 'rowspan=5')));
  expect(figureOf('requests.newReceived.naturalPerson')).toBe(9);
  expect(figureOf('requests.denied.prohibitedByLaw.naturalPerson')).toBe(1);
  expect(figureOf('requests.denied.stateSecret.otherOrganization')).toBe(1);
  expect(figureOf('requests.concluded.total')).toBe(18);
  expect(figureOf('requests.carriedForward.naturalPerson')).toBe(2);
});

test('it is turned where a page break leaves a blank row among its headings', async () => {
  const blank = row(...Array.from({ length: 7 }, () => td('')));
  const figureOf = await read(page(td('法人或其他组织', 'rowspan=5'), [blank]));
  expect(figureOf('requests.concluded.naturalPerson')).toBe(8);
  expect(figureOf('requests.denied.stateSecret.otherOrganization')).toBe(1);
});

test('a table on its side whose rows have lost what was merged before them is told, and 总计 and 其他 are no rows of the form', async () => {
  for (const group of ['', td('法人或其他组织')]) {
    const figureOf = await read(page(group));
    for (const id of ['granted.business', 'denied.stateSecret.business', 'otherHandling.other.naturalPerson'])
      expect(figureOf(`requests.${id}`)).not.toEqual(expect.any(Number));
    expect([18, 'told', undefined, null]).toContain(figureOf('requests.concluded.total'));
  }
});

test('a table on its side with fewer headings than figures is told', async () => {
  const figureOf = await read(page(td('法人或其他组织', 'rowspan=5')).replace(td('1.属于国家秘密'), ''));
  for (const id of ['newReceived.naturalPerson', 'denied.prohibitedByLaw.naturalPerson', 'concluded.total'])
    expect(figureOf(`requests.${id}`)).not.toEqual(expect.any(Number));
});
