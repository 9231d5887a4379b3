import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const title = '青石县人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n\n本年工作平稳。\n\n';
const page = `<h1>青石县人民政府2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>本年工作平稳。</p>`;
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const row = (texts: readonly (string | number)[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (...rows: string[]) => `<table>${rows.join('')}</table>`;
const read = async (source: string) => {
  const { cells } = await extractReport(source);
  const printed = new Map(Object.entries(cells).map(([id, cell]) => [id, cell?.value]));
  return (id: string) => printed.get(id);
};

const requests = [
  ['', ...applicants, '总计'],
  ['一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21],
  ['二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 1, 1],
];

describe('one table in several grids', () => {
  test('every row a table of its own', async () => {
    const value = await read(page + requests.map((texts) => table(row(texts))).join('\n'));
    expect(value('requests.newReceived.research')).toBe(3);
    expect(value('requests.carriedIn.total')).toBe(1);
  });

  test('headings in a table of their own, table 二 being headed so', async () => {
    const heading = table(
      '<tr><td colspan=4>第二十条第（一）项</td></tr>',
      row(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
    );
    const body = table(row(['规章', 1, 0, 7]), row(['行政规范性文件', 2, 3, 44]));
    const value = await read(`${page}<div>${heading}</div><div>${body}</div>`);
    expect(value('disclosure.rules.issued')).toBe(1);
    expect(value('disclosure.normativeDocuments.inForce')).toBe(44);
  });

  test('table 三 parted between its columns under the other wording of 法人或其他组织', async () => {
    const part = (...columns: [string, number, number][]) =>
      table(
        `<tr><td rowspan=2></td><td colspan=${columns.length}>法人和其他组织</td></tr>`,
        row(columns.map(([head]) => head)),
        row(['一、本年新收政府信息公开申请数量', ...columns.map(([, first]) => first)]),
        row(['二、上年结转政府信息公开申请数量', ...columns.map(([, , second]) => second)]),
      );
    const value = await read(
      page +
        part(['商业企业', 2, 1], ['科研机构', 3, 0]) +
        part(['社会公益组织', 4, 0], ['法律服务机构', 5, 0], ['其他', 6, 1]),
    );
    expect(value('requests.newReceived.business')).toBe(2);
    expect(value('requests.newReceived.otherOrganization')).toBe(6);
  });
});

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const requestLines = [...applicants, '总计', ...requests.slice(1).flat()];

describe('text of one cell a line', () => {
  test('总计 under table 三 and table 四 in one run is of the table that it stands in', async () => {
    const lines = [
      ...requestLines,
      ...['行政复议', '行政诉讼', ...outcomes, '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes],
      ...[1, 0, 2, 0, 3, 0, 4, 0, 1, 5, 1, 1, 0, 0, 2],
    ];
    const value = await read(title + lines.join('\n'));
    expect(value('disputes.reconsideration.total')).toBe(3);
    expect(value('disputes.litigationDirect.corrected')).toBe(4);
    expect(value('disputes.litigationAfterReconsideration.total')).toBe(2);
  });

  test('kinds of cases as columns', async () => {
    const rows = outcomes.map((outcome, at) => [outcome, at + 1, at + 2, at + 3].join('\n'));
    const kinds = ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'];
    const value = await read(title + [...requestLines, ...kinds, ...rows].join('\n'));
    expect(value('disputes.reconsideration.upheld')).toBe(1);
    expect(value('disputes.litigationAfterReconsideration.pending')).toBe(6);
  });

  test('a lone figure after an outcome under several kinds of cases is none of theirs for certain', async () => {
    const rows = ['结果维持', 2, '结果纠正', 2, 1, '其他结果', '尚未审结', 2, '总计', 4, 1, 2];
    const kinds = ['结果', '行政复议', '未经复议直接起诉', '复议后起诉'];
    const value = await read(title + [...requestLines, ...kinds, ...rows].join('\n'));
    for (const group of ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'])
      expect(value(`disputes.${group}.upheld`)).toBe(undefined);
  });

  test('a share after the total is no figure of the form, and a subtotal has its own column', async () => {
    const lines = [
      ...['自然人', '法人或其他组织', '总计', '占比', ...applicants.slice(1), '小计'],
      ...['一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 20, 21, '95.5%'],
      ...['二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 1, 1, 1, '4.5%'],
      ...['（一）予以公开', 1, 2, 3, 4, 5, 6, 20, 21, '100%'],
    ];
    const value = await read(title + lines.join('\n'));
    expect(value('requests.newReceived.otherOrganization')).toBe(6);
    expect(value('requests.newReceived.total')).toBe(21);
    expect(value('requests.carriedIn.total')).toBe(1);
  });
});

test('columns whose order is not told are read where a row says the same in all of them', async () => {
  const lines = [
    ...['申请人情况', '总计', '自然人', '法人或其他组织', ...applicants.slice(1)],
    ...['一、本年新收政府信息公开申请数量', 0, 0, 0, 0, 0, 0, 0],
    ...['二、上年结转政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1],
    ...['（一）予以公开', '—', '—', '—', '—', '—', '—', '—'],
    ...['（二）部分公开', 0, 0, 0, 0, 0, 0],
  ];
  const value = await read(title + lines.join('\n'));
  expect(value('requests.newReceived.total')).toBe(0);
  expect(value('requests.newReceived.business')).toBe(0);
  expect(value('requests.carriedIn.total')).toBe(undefined);
  expect(value('requests.carriedIn.research')).toBe(undefined);
  expect(value('requests.granted.naturalPerson')).toBe(null);
  expect(value('requests.partiallyGranted.total')).toBe(undefined);
});

test('a column named behind the group of others in another line has no order among them', async () => {
  const row = (...texts: (string | number)[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
  const page = (first: string, second: string) => `<table>
${row('项目', first, second, '总计')}${row(...applicants.slice(1, 6))}
${row('一、本年新收政府信息公开申请数量', 2, 3, 4, 5, 6, 1, 21)}
${row('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 1, 0, 1)}</table>`;
  const behind = await read(title + page('法人或其他组织', '自然人'));
  expect(behind('requests.newReceived.naturalPerson')).toBe(undefined);
  const before = await read(title + page('自然人', '法人或其他组织'));
  expect(before('requests.newReceived.naturalPerson')).toBe(2);
});

describe('marks of other writers', () => {
  const rows = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '1', '-', '7'],
    ['行政规范性文件', '2', '3', '44'],
  ];
  const expectRead = (value: (id: string) => unknown) => {
    expect(value('disclosure.rules.inForce')).toBe(7);
    expect(value('disclosure.rules.repealed')).toBe(null);
    expect(value('disclosure.normativeDocuments.repealed')).toBe(3);
  };

  test('a table of wikitext: what begins a row is no dash', async () => {
    const lines = rows.flatMap((texts) => ['|-', ...texts.map((text) => `| ${text}`)]);
    const head = ['{| class="wikitable"', '|-', '| colspan="4" | 第二十条第（一）项'];
    expectRead(await read(`${title}${[...head, ...lines, '|}'].join('\n')}\n`));
  });

  test('bars that all stand twice', async () => {
    expectRead(await read(title + rows.map((texts) => texts.join(' || ')).join('\n')));
  });

  test('tab separated values in quotes', async () => {
    expectRead(await read(title + rows.map((texts) => texts.map((text) => `"${text}"`).join('\t')).join('\n')));
  });

  test('a title with the mark of Org', async () => {
    const { organization } = await extractReport(
      `#+TITLE: ${title}${rows.map((texts) => `| ${texts.join(' | ')} |`).join('\n')}`,
    );
    expect(organization).toBe('青石县人民政府');
  });
});
