import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const row = (...texts: readonly (string | number)[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

/** Reads table 三 with these figures of （一）予以公开 and （二）部分公开; what is told of them. */
async function toldOf(
  granted: readonly (string | number)[],
  partly: readonly (string | number)[],
  label = '（一）予以公开',
) {
  const page = `<h1>青石县白鹭镇人民政府2022年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2><table>
${row('', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计')}
${row('一、本年新收政府信息公开申请数量', '', 5, 1, 0, 0, 0, 0, 6)}
${row('三、本年度办理结果', label, ...granted)}${row('三、本年度办理结果', '（二）部分公开', ...partly)}</table>`;
  const { problems, cells } = await extractReport(new TextEncoder().encode(page));
  const told = problems.flatMap((problem) => problem.cells ?? []);
  return {
    told: told.filter((id) => /\.(?:granted|partiallyGranted)\./.test(id)),
    cells: new Map(Object.entries(cells)),
  };
}

const plain = [2, 1, 0, 0, 0, 0, 3];

test('a blank beside a square of two figures is told, as is one over or under it', async () => {
  const { told } = await toldOf(['4 1', '', 0, 0, '', 0, 5], ['', 1, 0, 0, 0, 0, 1]);
  expect(told.sort()).toEqual([
    'requests.granted.business',
    'requests.granted.naturalPerson',
    'requests.partiallyGranted.naturalPerson',
  ]);
});

test('blanks beside plain figures, thousands and signs for none are blank', async () => {
  expect((await toldOf(['1,284', '', '- -', '', '3 件', '', 5], plain)).told).toEqual([]);
});

test('a blank right beside a label that goes on to a figure is told, and no other', async () => {
  for (const label of ['（一）予以公开 33', '（一）予以公开33'])
    expect((await toldOf(['', 17, '', 0, 0, 0, 50], plain, label)).told).toEqual(['requests.granted.naturalPerson']);
});

test('a blank beside a label with the number of a note or an article is blank', async () => {
  for (const label of ['（一）予以公开[1]', '（一）予以公开（注1）', '（一）予以公开'])
    expect((await toldOf(['', 17, '', 0, 0, 0, 17], plain, label)).told).toEqual([]);
});
