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

test('a row is told where figures without a label stand under headings printed again below it, whether it is blank or not', async () => {
  const concluded = row('三、本年度办理结果', '（七）总计', 11, 20, 0, 0, 0, 0, 31);
  const { value, uncertain } = await read(
    headings + received + granted + concluded,
    headings + row('', '', 1, 3, 0, 0, 0, 0, 4) + row('四、结转下年度继续办理', '', 0, 0, 0, 0, 0, 0, 0),
  );
  expect(value('requests.concluded.total')).toBeUndefined();
  expect(uncertain).toContain('requests.concluded.total');
  expect(value('requests.granted.total')).toBe(5);
});

test('a row that lacks the very figures which stand below it without a label is told, numbers of the columns between them', async () => {
  const numbers = row('栏次', '', 1, 2, 3, 4, 5, 6, 7);
  const { uncertain } = await read(
    headings + numbers + received + granted + row('（五）不予处理', '2.重复申请', '', '', '', '', '', 10, 14),
    headings +
      numbers +
      row('（五）不予处理', '', 4, '', '', '', '', '', '') +
      granted.replace('（一）予以', '（二）部分'),
  );
  expect(uncertain).toContain('requests.notProcessed.duplicate.naturalPerson');
});

test('a blank row is told where the rest of its label stands with the next one’s, or beside figures anywhere', async () => {
  const cut = row('（三）不予公开', '2.其他法律行政法规', ...blanks);
  const both = await read(
    headings + received + cut + row('（三）不予公开', '禁止公开<br>3.危及“三安全一稳定”', 3, 0, 0, 0, 0, 0, 3),
  );
  expect(both.uncertain).toContain('requests.denied.prohibitedByLaw.total');
  const rest = await read(
    headings + row('（四）无法提供', '2.没有现', 15, 0, 0, 0, 0, 0, 15) + received + granted,
    headings +
      row('（四）无法提供', '成信息需要另行制作', ...blanks) +
      row('四、结转下年度继续办理', '', 0, 0, 0, 0, 0, 0, 0),
  );
  expect(rest.value('requests.unavailable.requiresCreation.total')).toBeUndefined();
});

test.each(['29', '２９'])(
  'a heading that stands with its figure %s in one square is not the figure of the heading before it',
  async (sum) => {
    const square = (heading: string, figure: number | string) => `<td>${heading}<br>${figure}</td>`;
    const squares = [
      square('结果维持', 9),
      square('结果纠正', 8),
      square('行政复议<br>其他结果', 5),
      square('尚未审结', 7),
      square('总计', sum),
    ];
    const { value } = await read(headings + received + granted, `<tr>${squares.join('')}</tr>`);
    expect(value('disputes.reconsideration.pending') ?? null).toBeNull();
  },
);

test.each([
  ['行政许可 35', true],
  ['行政许可（35）', true],
  ['行政许可35件', true],
  ['第20条第5项　行政许可', false],
  ['行政许可（2022年）', false],
  ['1.行政许可', false],
  ['（五）1.行政许可', false],
  ['行政许可[2]', false],
  ['行政许可（见注1）', false],
  ['行政许可（超过10件的另列）', false],
])('a row without a figure labelled %s', async (label, isTold) => {
  for (const value of ['', '/']) {
    const licensing = `<h2>二、主动公开政府信息情况</h2><table>${row('信息内容', '本年处理决定数量')}${row(label, value)}</table>`;
    const { uncertain } = await read(headings + received + granted, licensing);
    expect(uncertain.includes('disclosure.licensing.decisions')).toBe(isTold);
  }
});

test('a row that lacks figures is told where those overleaf stand alone under headings printed again', async () => {
  const forward = 'requests.carriedForward.total';
  const last = row('四、结转下年度继续办理', '', '', 1, '', 2, '', '', '');
  const applied = headings + received + granted + last;
  const { value, uncertain } = await read(applied, headings + row('', '', 19, '', 6, '', 1, 8, 37));
  expect(value(forward)).toBeUndefined();
  expect(uncertain).toContain(forward);
  const quarters = await read(applied, headings + row('第一季度', '', 19, '', 6, '', 1, 8, 37));
  expect(quarters.value(forward)).toBeNull();
});

test('a row that is printed again at the head of the next page, as one that a page cuts is, is told and the rest of that page read', async () => {
  const { value, uncertain } = await read(
    headings + received + row('', '（一）予以公开', 4, '', 1, '', '', '', ''),
    headings + row('', '（一）予以公开', '', 2, '', '', '', '', 7) + row('', '（二）部分公开', 1, 0, 0, 0, 0, 0, 1),
  );
  expect(value('requests.granted.total')).toBeUndefined();
  expect(uncertain).toContain('requests.granted.total');
  expect(value('requests.partiallyGranted.total')).toBe(1);
});

test('the number of a label whose last line stands above its first is no figure', async () => {
  const dashes = blanks.map(() => '-');
  const torn = (label: string) => headings + received + row('（三）不予公开', label, ...dashes);
  const total = 'requests.denied.internalAffairs.total';
  const { value, uncertain } = await read(torn('务信息<br>5.属于三类内部事'));
  expect(value(total)).toBeNull();
  expect(uncertain).not.toContain(total);
  expect((await read(torn('5.属于三类内部事务信息 35'))).uncertain).toContain(total);
});
