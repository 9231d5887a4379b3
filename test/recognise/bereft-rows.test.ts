import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const row = (...texts: readonly (string | number)[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const blanks = ['', '', '', '', '', '', ''];
const headings = row('', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计');
const received = row('一、本年新收政府信息公开申请数量', '', 5, 1, 0, 0, 0, 0, 6);
const granted = row('三、本年度办理结果', '（一）予以公开', 4, 1, 0, 0, 0, 0, 5);

async function read(...tables: readonly string[]) {
  const title =
    '<h1>青石县白鹭镇人民政府2022年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2>';
  const page = title + tables.map((rows) => `<table>${rows}</table>`).join('');
  const { cells, problems } = await extractReport(new TextEncoder().encode(page));
  const uncertain = problems.flatMap(({ code, cells = [] }) => (code === 'row-uncertain' ? cells : []));
  return { value: (id: string) => new Map(Object.entries(cells)).get(id)?.value, uncertain };
}

test('a row of blanks under headings that are printed again is told where figures without a label stand before them', async () => {
  const { value, uncertain } = await read(
    headings + received + row('', '', 3, 2, 0, 0, 0, 0, 5),
    headings + row('二、上年结转政府信息公开申请数量', '', ...blanks) + granted,
  );
  expect(value('requests.carriedIn.total')).toBeUndefined();
  expect(uncertain).toContain('requests.carriedIn.total');
  expect(value('requests.granted.total')).toBe(5);
});

test('a row of blanks is told where the rest of its label has figures in a row of its own', async () => {
  const { value, uncertain } = await read(
    headings +
      received +
      granted +
      row('（五）不予处理', '4.无正当理由大量反复申请', 0, 0, 0, 0, 0, 0, 0) +
      row('（五）不予处理', '5.要求行政机关确认或重新出具已获取', ...blanks) +
      row('（五）不予处理', '信息', 1, 0, 0, 0, 0, 0, 1),
  );
  expect(value('requests.notProcessed.reconfirmation.total')).toBeUndefined();
  expect(uncertain).toContain('requests.notProcessed.reconfirmation.total');
});

test('a row of blanks beside a subtotal of the report’s own is blank', async () => {
  const { value, uncertain } = await read(
    headings +
      received +
      granted +
      row('（三）不予公开', '8.属于行政查询事项', ...blanks) +
      row('', '小计', 4, 1, 0, 0, 0, 0, 5),
  );
  expect(value('requests.denied.administrativeQuery.total')).toBeNull();
  expect(uncertain).not.toContain('requests.denied.administrativeQuery.total');
});

test('a row that is blank under its heading and has a figure beside it is told, but not where that is another year’s', async () => {
  const licensing = (...heads: readonly string[]) =>
    `<h2>二、主动公开政府信息情况</h2><table><tr><td>第二十条第（五）项</td><td></td><td></td></tr>${row('信息内容', ...heads)}${row('行政许可', '', 147)}</table>`;
  const decisions = 'disclosure.licensing.decisions';
  const beside = await read(headings + received + granted, licensing('本年处理决定数量', '备注'));
  expect(beside.value(decisions)).toBeUndefined();
  expect(beside.uncertain).toContain(decisions);
  const past = await read(headings + received + granted, licensing('本年处理决定数量', '上年处理决定数量'));
  expect(past.value(decisions)).toBeNull();
});
