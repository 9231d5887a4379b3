import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const title = '<h1>青石县人民政府2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>本年工作平稳。</p>';
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const rows: readonly [string, readonly number[]][] = [
  ['一、本年新收政府信息公开申请数量', [1203, 2, 0, 0, 0, 1, 1206]],
  ['二、上年结转政府信息公开申请数量', [0, 0, 0, 0, 0, 1, 1]],
  ['（一）予以公开', [1, 2, 0, 0, 0, 0, 3]],
];

async function valuesOf(written: string) {
  const { cells, problems } = await extractReport(`${title}<h2>三、收到和处理政府信息公开申请情况</h2>${written}`);
  const values = ['newReceived.naturalPerson', 'carriedIn.otherOrganization', 'granted.business', 'granted.total'];
  return { values: values.map((id) => new Map(Object.entries(cells)).get(`requests.${id}`)?.value), problems };
}

test('sentences that give figures to the same keys are the rows of a table', async () => {
  const sentences = rows.map(
    ([label, values]) =>
      `<p>${label}：${applicants.map((key, i) => `${key}${values[i]?.toLocaleString('en')}件`).join('，')}。</p>`,
  );
  expect((await valuesOf(sentences.join(''))).values).toEqual([1203, 1, 2, 3]);
});

test('so are lists that do', async () => {
  const lists = rows.map(
    ([label, values]) =>
      `<li>${label}<ul>${applicants.map((key, i) => `<li>${key}：${values[i] || ''}</li>`).join('')}</ul></li>`,
  );
  expect((await valuesOf(`<ul>${lists.join('')}</ul>`)).values).toEqual([1203, 1, 2, 3]);
});

test('what a table prints is not read from sentences', async () => {
  const cells = (...texts: (string | number)[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const table = `<table>${cells('', ...applicants)}${rows.map(([label, values]) => cells(label, ...values)).join('')}</table>`;
  const sentences = rows.map(([label]) => `<p>${label}：自然人7件，商业企业8件，总计15件。</p>`).join('');
  const { values, problems } = await valuesOf(sentences + table);
  expect(values).toEqual([1203, 1, 2, 3]);
  expect(problems.map(({ code }) => code)).not.toContain('conflicting-copies');
});

test('a sentence with one figure is a record where its key is a heading of the form', async () => {
  const sentences = [
    '第二十条第（五）项　行政许可：本年处理决定数量31件。',
    '第二十条第（六）项　行政处罚：本年处理决定数量4件。',
    '第二十条第（六）项　行政强制：本年处理决定数量0件。',
    '第二十条第（八）项　行政事业性收费：本年收费金额（单位：万元）2.5。',
  ];
  const prose = '<p>行政许可：审批科办理数量77件。</p>';
  const written = sentences.map((sentence) => `<p>${sentence}</p>`).join('');
  const valuesIn = async (page: string) => {
    const { cells } = await extractReport(`${title}<h2>二、主动公开政府信息情况</h2>${page}`);
    const ids = ['licensing.decisions', 'penalties.decisions', 'compulsion.decisions', 'fees.amount'];
    return ids.map((id) => new Map(Object.entries(cells)).get(`disclosure.${id}`)?.value);
  };
  expect(await valuesIn(prose + written)).toEqual([31, 4, 0, 2.5]);
  expect(await valuesIn(written.replace('31件', '三十一件左右') + prose)).toEqual([undefined, 4, 0, 2.5]);
});

test('money of another country is not taken for 元', async () => {
  const fee = async (unit: string) => {
    const rows = `<tr><td colspan=2>第二十条第（八）项<tr><td>信息内容<td>本年收费金额（单位：${unit}）<tr><td>行政事业性收费<td>12.35`;
    const { cells } = await extractReport(`${title}<h2>二、主动公开政府信息情况</h2><table>${rows}</table>`);
    return new Map(Object.entries(cells)).get('disclosure.fees.amount');
  };
  expect(await fee('人民币元')).toMatchObject({ kind: 'number', value: 0.001235, unit: '元' });
  for (const unit of ['美元', '万美元', '港元', '英镑'])
    expect(await fee(unit)).toMatchObject({ kind: 'unreadable', value: null });
});
