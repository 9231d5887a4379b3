import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

test('where one column has no name, a row with a blank at its end is not moved under the names of others', async () => {
  const { cells } = await extractReport(
    `<h1>青石县白鹭镇人民政府2022年政府信息公开工作年度报告</h1>
    <h2>三、收到和处理政府信息公开申请情况</h2>
    <table>
    ${row('申请人情况', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计')}
    ${row('一、本年新收政府信息公开申请数量', '5', '1', '0', '0', '2', '0', '8')}
    ${row('二、上年结转政府信息公开申请数量', '', '1', '0', '0', '2', '0', '3')}
    ${row('（一）予以公开', '3', '1', '0', '0', '4', '7', '')}
    </table>`,
  );
  const value = (id: string) => new Map(Object.entries(cells)).get(`requests.${id}`)?.value;
  expect([null, 1, undefined]).toContain(value('granted.business'));
  expect([null, 7, undefined]).toContain(value('granted.otherOrganization'));
  expect(value('granted.business') === 3 || value('carriedIn.business') === 0).toBe(false);
});
