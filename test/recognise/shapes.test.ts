import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const title = '<h1>青石县人民政府2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>本年工作平稳。</p>';
const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (...texts: (string | number)[]) => texts.map((text) => `<td>${text}</td>`).join('');
const read = async (page: string) => {
  const report = await extractReport(`${title}${page}`);
  const printed = new Map(Object.entries(report.cells).map(([id, cell]) => [id, cell?.value]));
  return { report, value: (id: string) => printed.get(id) };
};

test('a calendar of the site beside links is no table of the report', async () => {
  const days = (first: number) => cells('', ...Array.from({ length: 7 }, (_, i) => first + i), '');
  const calendar = table(cells('', '政务公开', '', ''), cells('', ...'日一二三四五六', ''), days(1), days(8), days(15));
  const form = table(
    cells('', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'),
    cells('一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21),
    cells('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 1, 1),
  );
  const { cells: read, problems } = await extractReport(calendar + title + form);
  expect(read['requests.newReceived.research']?.value).toBe(3);
  expect(read['requests.carriedIn.total']?.value).toBe(1);
  expect(problems.map(({ code }) => code)).not.toContain('several-reports');
});

describe('shapes of the tables', () => {
  const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

  test('a row that adds up kinds of cases is none, where every outcome heads a column', async () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const rows = (sum: string) => [
      cells('案件', '', ...outcomes),
      cells('行政复议', '', 1, 0, 0, 0, 1),
      cells('行政诉讼', '未经复议直接起诉', 0, 2, 0, 0, 2),
      cells('行政诉讼', '复议后起诉', 0, 0, 3, 1, 4),
      cells('行政诉讼', sum, 0, 2, 3, 1, 6),
    ];
    for (const sum of ['诉讼小计', '合计']) {
      const { value } = await read(`<h2>四、政府信息公开行政复议、行政诉讼情况</h2>${table(...rows(sum))}`);
      expect(value('disputes.reconsideration.total')).toBe(1);
      expect(value('disputes.litigationDirect.corrected')).toBe(2);
      expect(value('disputes.litigationAfterReconsideration.other')).toBe(3);
      expect(value('disputes.litigationAfterReconsideration.total')).toBe(4);
    }
  });

  test('of columns for several years those of the report are its own', async () => {
    const pairs = (...values: number[]) => values.flatMap((value) => [value + 7, value]);
    const row = (label: string, ...values: number[]) => cells(label, ...pairs(...values));
    const heads = `<td rowspan="2"></td>${applicants.map((name) => `<td colspan="2">${name}</td>`).join('')}`;
    const years = cells(...applicants.flatMap(() => ['2022年', '2023年']));
    const received = row('一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21);
    const carried = row('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 1, 1);
    const { value } = await read(table(heads, years, received, carried));
    expect(value('requests.newReceived.business')).toBe(2);
    expect(value('requests.carriedIn.total')).toBe(1);
    const side = `<td rowspan="2"></td><td colspan="7">2023年</td><td colspan="7">2022年</td>`;
    const beside = (label: string, ...values: number[]) => cells(label, ...values, ...values.map((value) => value + 7));
    const both = await read(
      table(
        side,
        cells(...applicants, ...applicants),
        beside('一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21),
        beside('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 1, 1),
      ),
    );
    expect(both.value('requests.newReceived.nonprofit')).toBe(4);
  });

  test('a count by channels gives way to the table of the form', async () => {
    const { value, report } = await read(
      table(
        cells('渠道', '当面', '信函', '网络', '总计'),
        cells('本年新收政府信息公开申请数量', 3, 4, 14, 21),
        cells('上年结转政府信息公开申请数量', 0, 0, 1, 1),
      ) +
        table(
          cells('', ...applicants),
          cells('一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21),
          cells('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 1, 1),
        ),
    );
    expect(value('requests.newReceived.naturalPerson')).toBe(1);
    expect(report.problems.some(({ code }) => code === 'row-uncertain')).toBe(false);
  });

  test('a row of blanks under a rowspan that ends too early is read, and so is table 四 over a row of blanks that Word adds', async () => {
    const blank = ['', '', '', '', '', '', ''];
    const { value } = await read(
      `<table><tr><td colspan="3"></td>${cells(...applicants)}</tr>
      <tr><td rowspan="2">三、本年度办理结果</td><td rowspan="3">（六）其他处理</td>${cells('1.申请人无正当理由逾期不补正', ...blank)}</tr>
      <tr>${cells('2.申请人逾期未按收费通知要求缴纳费用', ...blank)}</tr><tr>${cells('3.其他', ...blank)}</tr>
      <tr><td colspan="2">（七）总计</td>${cells(...blank)}</tr></table>${table(
        `<td colspan="5">行政复议</td>`,
        cells('结果维持', '结果纠正', '其他结果', '尚未审结', '总计'),
        cells(1, '-', '-', '-', 1),
        cells('', '', '', '', ''),
      )}`,
    );
    expect(value('requests.otherHandling.other.total')).toBe(null);
    expect(value('disputes.reconsideration.upheld')).toBe(1);
  });

  test('a row that a rowspan moved one column to the left is told, where a blank at its end hides it', async () => {
    const { value } = await read(
      `<table><tr><td colspan="3"></td>${cells(...applicants)}</tr>
      <tr><td rowspan="2">三、本年度办理结果</td><td rowspan="3">（六）其他处理</td>${cells('1.申请人无正当理由逾期不补正', 1, '', '', '', '', '', 1)}</tr>
      <tr>${cells('2.申请人逾期未按收费通知要求缴纳费用', '', '', '', '', '', '', '')}</tr>
      <tr>${cells('3.其他', '', 33, '', '', '', '', 33, '')}</tr></table>`,
    );
    expect(value('requests.otherHandling.correctionOverdue.total')).toBe(1);
    expect(value('requests.otherHandling.other.naturalPerson')).toBe(undefined);
  });

  test('a row that narrow columns break over lines is told', async () => {
    const { value } = await read(
      table(
        cells('第二十条第（六）项', ''),
        cells('信息内容', '本年处理决定数量'),
        cells('行政', 2513),
        cells('处罚', 8),
        cells('行政强制', 309),
        cells('', 6),
      ),
    );
    expect(value('disclosure.penalties.decisions')).toBe(undefined);
    expect(value('disclosure.compulsion.decisions')).toBe(undefined);
  });

  test('all organisations in one column are none of their kinds', async () => {
    const { value } = await read(
      table(
        cells('', '自然人', '法人或其他组织', '总计'),
        cells('一、本年新收政府信息公开申请数量', 1, 2, 3),
        cells('二、上年结转政府信息公开申请数量', 0, 4, 4),
        cells('（一）予以公开', 1, 6, 7),
      ),
    );
    expect(value('requests.newReceived.naturalPerson')).toBe(1);
    expect(value('requests.newReceived.otherOrganization')).toBe(undefined);
    expect(value('requests.granted.total')).toBe(7);
  });

  test('blanks beside and beyond the headings of table 四 are no values', async () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', ''];
    const kind = (name: string, ...values: (number | '')[]) => [
      cells(name, '', '', '', '', ''),
      cells(...outcomes),
      cells(...values, ''),
    ];
    const { value } = await read(
      table(
        ...kind('行政复议', '', '', 1, '', 1),
        ...kind('行政诉讼（未经复议直接起诉）', '', 2, 1, '', 3),
        ...kind('行政诉讼（复议后起诉）', '', 3, '', 1, 4),
      ),
    );
    expect(value('disputes.reconsideration.other')).toBe(1);
    expect(value('disputes.reconsideration.upheld')).toBe(null);
    expect(value('disputes.litigationDirect.corrected')).toBe(2);
    expect(value('disputes.litigationAfterReconsideration.total')).toBe(4);
  });

  test('table 三 parted between its columns', async () => {
    const part = (...columns: (string | number)[][]) =>
      table(
        cells('', ...columns.map(([head = '']) => head)),
        cells('一、本年新收政府信息公开申请数量', ...columns.map(([, first = '']) => first)),
        cells('二、上年结转政府信息公开申请数量', ...columns.map(([, , second = '']) => second)),
      );
    const left = part(['自然人', 1, 2], ['商业企业', 3, 4], ['科研机构', 5, 6]);
    const right = part(['社会公益组织', 7, 8], ['法律服务机构', 9, 1], ['其他', 2, 3], ['总计', 27, 24]);
    const { report, value } = await read(left + right);
    expect(value('requests.newReceived.nonprofit')).toBe(7);
    expect(value('requests.carriedIn.total')).toBe(24);
    expect(value('requests.carriedIn.research')).toBe(6);
    expect(report.problems.some(({ code }) => code === 'column-not-found')).toBe(false);
  });

  test('table 三 parted between its columns, one part below the other in one grid', async () => {
    const part = (heads: string[], first: number[], second: number[], third: number[]) => [
      cells('', ...heads),
      cells('一、本年新收政府信息公开申请数量', ...first),
      cells('二、上年结转政府信息公开申请数量', ...second),
      cells('（一）予以公开', ...third),
    ];
    const left = part(['自然人', '商业企业', '科研机构', '社会公益组织'], [1, 2, 3, 4], [0, 0, 0, 1], [1, 2, 3, 5]);
    const right = part(['法律服务机构', '其他', '总计'], [5, 6, 21], [0, 0, 1], [5, 6, 22]);
    const { value } = await read(table(...left, ...right));
    expect(value('requests.newReceived.business')).toBe(2);
    expect(value('requests.newReceived.legalService')).toBe(5);
    expect(value('requests.granted.total')).toBe(22);
  });

  test('a figure in a row that lacks a square is not under the heading of a row that has them all', async () => {
    const { value } = await read(
      table(
        cells('第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
        cells('规章', 3, 188),
        cells('行政规范性文件', 8, 8, 52),
      ),
    );
    expect(value('disclosure.rules.issued')).toBe(undefined);
    expect(value('disclosure.rules.repealed')).toBe(undefined);
    expect(value('disclosure.normativeDocuments.issued')).not.toBe(52);
  });

  test('where only the order of headings is known, a heading is no column for the place that it has', async () => {
    const { report, value } = await read(
      table(
        cells('第二十条第（一）项'),
        cells('信息内容', '本年废止件数', '现行有效件数'),
        cells('规章', 1, 2, 3),
        cells('行政规范性文件', 4, 5, 6),
      ),
    );
    expect(value('disclosure.rules.issued')).toBe(undefined);
    expect(value('disclosure.normativeDocuments.repealed')).toBe(undefined);
    expect(report.problems.flatMap((problem) => problem.cells ?? [])).toContain('disclosure.rules.issued');
  });

  test('headings before the first column of the form are not counted against rows that have lost their group', async () => {
    const { value } = await read(
      table(
        cells('第二十条第（一）项', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
        cells('规章', 1, 2, 3),
        cells('行政规范性文件', 4, 5, 6),
      ),
    );
    expect(value('disclosure.rules.issued')).toBe(1);
    expect(value('disclosure.normativeDocuments.inForce')).toBe(6);
  });

  test('rows under headings that cannot be read do not stand under those above', async () => {
    const { report, value } = await read(
      table(
        cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
        cells('规章', 1, 2, 3),
        cells('信息内容', '甲类', '乙类', '丙类'),
        cells('行政规范性文件', 4, 5, 6),
      ),
    );
    expect(value('disclosure.rules.repealed')).toBe(2);
    expect(value('disclosure.normativeDocuments.repealed')).toBe(undefined);
    expect(report.problems.flatMap((problem) => problem.cells ?? [])).toContain(
      'disclosure.normativeDocuments.repealed',
    );
  });

  test('a figure written out in every square of its heading is read once', async () => {
    const { value } = await read(
      table(
        cells('第二十条第（六）项', '第二十条第（六）项', '第二十条第（六）项'),
        cells('信息内容', '本年处理决定数量', '本年处理决定数量'),
        cells('行政处罚', 12811, 12811),
        cells('行政强制', 7, 8),
      ),
    );
    expect(value('disclosure.penalties.decisions')).toBe(12811);
    expect(value('disclosure.compulsion.decisions')).toBe(undefined);
  });

  test('a last row without squares, as Word leaves it, takes no place from the others', async () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const { value } = await read(
      table(
        '<td colspan=5>行政复议</td><td colspan=10>行政诉讼</td>',
        `${outcomes.map((text) => `<td rowspan=2>${text}</td>`).join('')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td>`,
        cells(...outcomes, ...outcomes),
        cells(1, 0, 0, 2, 3, 0, '', '', 4, 4, 0, 0, 5, 0, 5),
        cells(''),
      ),
    );
    expect(value('disputes.litigationDirect.pending')).toBe(4);
    expect(value('disputes.litigationAfterReconsideration.other')).toBe(5);
  });

  test('figures over a label that was wrapped leave its row uncertain', async () => {
    const { value } = await read(
      table(
        cells('', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'),
        cells('一、本年新收政府信息公开申请数量', '', 25, 0, 5, 0, 0, 0, 30),
        cells('（六）其他处理', '1.', 25, 0, 5, 0, 0, 0, 30),
        cells('', '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '', '', '', '', '', '', ''),
        cells('', '2.申请人逾期未按收费通知要求缴纳费用', 0, 0, 0, 0, 0, 0, 0),
        cells('', '3.其他', 0, 0, 0, 0, 0, 0, 0),
      ),
    );
    expect(value('requests.otherHandling.correctionOverdue.naturalPerson')).toBe(undefined);
    expect(value('requests.newReceived.naturalPerson')).toBe(25);
  });

  test('last year’s figures beside this year’s are not taken for them', async () => {
    const { value } = await read(
      table(
        '<td colspan=3>第二十条第（五）项</td>',
        '<td rowspan=2>信息内容</td><td colspan=2>处理决定数量</td>',
        cells('上年', '本年'),
        cells('行政许可', 41, ''),
      ),
    );
    expect(value('disclosure.licensing.decisions')).toBe(null);
  });

  test('table 三 on its side is not turned where rows have lost what was merged before them', async () => {
    const outcomes = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '（二）部分公开',
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
    ];
    const page = table(
      cells('申请人情况', ...outcomes),
      cells('自然人', 1, 2, 3, 4, 5, 6, 7, 8),
      cells('法人或其他组织', '商业企业', 9, 0, 1, 2, 3, 4, 5, 6),
      cells('科研机构', 1, 2, 3, 4, 5, 6, 7, 8),
    );
    const { value } = await read(page);
    expect([0, undefined]).toContain(value('requests.carriedIn.business'));
  });

  test('table 二 on its side', async () => {
    const { value } = await read(
      table(
        '<td colspan=3>第二十条第（六）项</td>',
        cells('信息内容', '行政处罚', '行政强制'),
        cells('本年处理决定数量', 5, 6),
      ) +
        table('<td colspan=2>第二十条第（五）项</td>', cells('信息内容', '行政许可'), cells('本年处理决定数量', 7)) +
        table(
          '<td colspan=3>第二十条第（一）项</td>',
          cells('信息内容', '规章', '行政规范性文件'),
          cells('本年制发件数', 0, 1),
          cells('本年废止件数', 0, 2),
          cells('现行有效件数', 3, 4),
        ),
    );
    expect(value('disclosure.compulsion.decisions')).toBe(6);
    expect(value('disclosure.normativeDocuments.repealed')).toBe(2);
  });
});

describe('whose report it is', () => {
  test('a link to another report is not the title that the page declares', async () => {
    const page = `<title>白水县教育局2023年政府信息公开工作年度报告</title><ul><li><a href="/2020">远山县人民政府2020年政府信息公开工作年度报告</a></li></ul>
      <h2>一、总体情况</h2><p>本年工作平稳。</p>${table('<td colspan=2>第二十条第（五）项</td>', cells('信息内容', '本年处理决定数量'), cells('行政许可', 7))}`;
    const report = await extractReport(page);
    expect([report.organization, report.year]).toEqual(['白水县教育局', 2023]);
  });

  test('a title inside the announcement of the report', async () => {
    const page = `<h1>白水县教育局关于印发《白水县教育局2023年政府信息公开工作年度报告》的通知</h1>
      <h2>一、总体情况</h2><p>本年工作平稳。</p>${table('<td colspan=2>第二十条第（五）项</td>', cells('信息内容', '本年处理决定数量'), cells('行政许可', 7))}`;
    const report = await extractReport(page);
    expect([report.organization, report.year]).toEqual(['白水县教育局', 2023]);
  });

  test('two rows of table 四 that claim one cell are told, and neither is taken', async () => {
    const { report, value } = await read(
      '<h2>四、政府信息公开行政复议、行政诉讼情况</h2>' +
        table(cells('', '自然人', '总计'), cells('一、本年新收政府信息公开申请数量', 1, 1)) +
        table(
          cells('', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'),
          cells('行政复议', 8, 1, 0, 0, 9),
          cells('行政复议', 6, 1, 0, 0, 7),
          cells('复议后起诉', 2, 0, 0, 0, 2),
        ),
    );
    expect(value('disputes.reconsideration.upheld')).toBe(undefined);
    expect(value('disputes.litigationAfterReconsideration.upheld')).toBe(2);
    const told = report.problems.find(({ code }) => code === 'row-uncertain');
    expect(told?.cells).toContain('disputes.reconsideration.upheld');
  });

  test('a row of table 三 is not taken where another line is called the same and finds no place', async () => {
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = (second: string) =>
      table(
        cells('', ...columns),
        cells('一、本年新收政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1),
        cells(second, 2, 0, 0, 0, 0, 0, 2),
        cells('（一）予以公开', 3, 0, 0, 0, 0, 0, 3),
      );
    const doubled = await read(rows('一、本年新收政府信息公开申请数量'));
    expect(doubled.value('requests.newReceived.naturalPerson')).toBe(undefined);
    expect(doubled.value('requests.granted.naturalPerson')).toBe(3);
    const plain = await read(rows('二、上年结转政府信息公开申请数量'));
    expect(plain.value('requests.newReceived.naturalPerson')).toBe(1);
    expect(plain.value('requests.carriedIn.naturalPerson')).toBe(2);
  });

  test('pieces of headings that are broken over lines have no order among them', async () => {
    const { value } = await read(
      table(
        cells('', '自然', '法人和其他组织', '', '', '', '', '总计'),
        cells('', '人', '商业', '科研', '社会', '法律', '其他', ''),
        cells('', '', '企业', '机构', '公益', '服务', '', ''),
      ) +
        table(
          cells('', '', '', '', '组织', '机构', '', '', ''),
          cells('一、本年新收', 43, 7, 3, 9, 17, 24, 103, ''),
          cells('二、上年结转', 5, 0, 0, 0, 0, 0, 5, ''),
          cells('（一）予以公开', 48, 7, 3, 9, 17, 24, 108, ''),
        ),
    );
    expect([undefined, 7]).toContain(value('requests.newReceived.business'));
    expect([undefined, 24]).toContain(value('requests.newReceived.otherOrganization'));
  });

  test('headings of a group above the line that names it and those beside it do not say in which order the columns are', async () => {
    const { value } = await read(
      table(
        cells('', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''),
        `<td></td><td>自然人</td><td colspan=5>法人或其他组织</td><td>总计</td>`,
        cells('一、本年新收政府信息公开申请数量', 43, 7, 3, 9, 17, 24, 103),
        cells('二、上年结转政府信息公开申请数量', 0, 0, 0, 0, 0, 0, 0),
      ),
    );
    expect([undefined, 43]).toContain(value('requests.newReceived.naturalPerson'));
    expect([undefined, 7]).toContain(value('requests.newReceived.business'));
    expect(value('requests.carriedIn.naturalPerson')).toBe(0);
  });

  test('amounts in words are figures that cannot be read, no labels', async () => {
    const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const { value } = await read(
      table(cells('第二十条第（五）项', ''), cells('信息内容', '本年处理决定数量'), cells('行政许可', 3)) +
        table(
          '<td colspan=5>行政复议</td><td colspan=10>行政诉讼</td>',
          `${outcomes.map((outcome) => `<td rowspan=2>${outcome}</td>`).join('')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td>`,
          cells(...outcomes, ...outcomes),
          cells('一', '三', '三', '四', 11, '六', 0, '一', 0, '七', 0, 0, 0, '共1件', '一'),
        ),
    );
    expect(value('disputes.reconsideration.total')).toBe(11);
    expect(value('disputes.reconsideration.upheld')).toBe(null);
    expect(value('disputes.litigationDirect.total')).toBe(null);
  });

  test('blank columns between those of table 四 on its side', async () => {
    const { value } = await read(
      table(cells('第二十条第（五）项', ''), cells('信息内容', '本年处理决定数量'), cells('行政许可', 3)) +
        table(
          cells('结果', '', '行政复议', '', '行政诉讼（未经复议直接起诉）', '', '行政诉讼（复议后起诉）'),
          cells('结果维持', '', 4, '', '', '', ''),
          ...['结果纠正', '其他结果'].map((outcome) => cells(outcome, '', '', '', '', '', '')),
          cells('尚未审结', '', '', '', 8, '', ''),
          cells('总计', '', 4, '', 8, '', ''),
        ),
    );
    expect([undefined, null]).toContain(value('disputes.litigationAfterReconsideration.total'));
  });

  test('a row for each year, and two columns for each heading whose merged cells are lost', async () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = await read(
      table(
        cells('', '年度', ...heads),
        `<td rowspan=2>一、本年新收政府信息公开申请数量</td>${cells('2022年', 9, 0, 0, 0, 0, 0, 9)}`,
        cells('2023年', '', '', '', '', '', '', ''),
        `<td rowspan=2>二、上年结转政府信息公开申请数量</td>${cells('2022年', 8, 0, 0, 0, 0, 0, 8)}`,
        cells('2023年', 3, 0, 0, 0, 0, 0, 3),
      ),
    );
    expect(rows.value('requests.newReceived.naturalPerson')).toBe(null);
    expect(rows.value('requests.carriedIn.total')).toBe(3);
    const pairs = (...figures: (number | string)[]) => cells(...figures.flatMap((figure) => [7, figure]));
    const columns = await read(
      table(
        cells('', ...heads.flatMap((head) => [head, ''])),
        cells('', ...heads.flatMap(() => ['上年', '本年'])),
        cells('一、本年新收政府信息公开申请数量') + pairs(1, 2, 0, 0, 0, 0, 3),
        cells('二、上年结转政府信息公开申请数量') + pairs('', 4, 0, 0, 0, 0, 4),
      ),
    );
    expect(columns.value('requests.newReceived.business')).toBe(2);
    expect(columns.value('requests.carriedIn.naturalPerson')).toBe(null);
    expect(columns.value('requests.carriedIn.total')).toBe(4);
  });

  test('a 0 that is merged over all columns is none in each, and any other merged figure is not told apart', async () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const page = (merged: string) =>
      table(
        cells('', ...heads),
        cells('一、本年新收政府信息公开申请数量', 1, 2, 3, 4, 5, 6, 21),
        `<td>二、上年结转政府信息公开申请数量</td>${merged}`,
        cells('（一）予以公开', 1, 0, 0, 0, 0, 0, 1),
      );
    const nought = await read(page('<td colspan=7>0</td>'));
    expect(nought.value('requests.carriedIn.naturalPerson')).toBe(0);
    expect(nought.value('requests.carriedIn.otherOrganization')).toBe(0);
    expect(nought.value('requests.carriedIn.total')).toBe(0);
    expect(nought.value('requests.newReceived.business')).toBe(2);
    for (const merged of [
      '<td colspan=7>7</td>',
      '<td colspan=6>0</td><td>3</td>',
      '<td>3</td><td colspan=6>0</td>',
      '<td colspan=6>0</td>',
    ]) {
      const { value } = await read(page(merged));
      expect(value('requests.carriedIn.business') ?? null, merged).toBe(null);
    }
  });

  test('the form left blank and another year’s table give way to the report’s own and contradict nothing', async () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
    const requests = (figure: string | number) =>
      table(cells('', ...heads), ...rows.map((row) => cells(row, ...heads.map(() => figure))));
    const blank = `<p>附：统计表样式</p>${requests('')}`;
    const last = `<p>2022年收到和处理政府信息公开申请情况</p>${requests(8)}`;
    const own = `<p>三、收到和处理政府信息公开申请情况</p>${requests(5)}`;
    for (const page of [blank + own, own + blank, last + own, own + last]) {
      const { report, value } = await read(page);
      expect(value('requests.carriedIn.business')).toBe(5);
      expect(report.problems.some(({ code }) => code === 'conflicting-copies')).toBe(false);
    }
    const { report } = await read(own + requests(8));
    expect(report.problems.some(({ code }) => code === 'conflicting-copies')).toBe(true);
  });

  test('tables by quarter and by office are not table 三', async () => {
    const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（七）总计'];
    const own = table(cells('', ...heads), ...rows.map((row) => cells(row, ...heads.map(() => 5))));
    const quarters = table(
      cells('项目', '一季度', '二季度', '三季度', '四季度', '全年'),
      ...rows.map((row) => cells(row, 1, 2, 3, 4, 10)),
    );
    const offices = table(
      cells('单位', ...heads),
      ...['教育局', '财政局', '总计'].map((row) => cells(row, ...heads.map(() => 4))),
    );
    const { report, value } = await read(quarters + offices + own);
    for (const row of ['newReceived', 'carriedIn', 'concluded']) expect(value(`requests.${row}.total`)).toBe(5);
    expect(report.problems.filter(({ table: of }) => of === 'requests' && report.year === 2023)).toEqual(
      report.problems.filter(({ code }) => code === 'row-not-found'),
    );
  });

  test('a page that is one table names the report in a row of it', async () => {
    const report = await extractReport(
      table(
        '<td colspan=4>青石县人民政府2023年政府信息公开工作年度报告</td>',
        '<td colspan=4>二、主动公开政府信息情况</td>',
        '<td colspan=4>第二十条第（一）项</td>',
        cells('信息内容', '本年制发件数', '本年废止件数', '现行有效件数'),
        cells('规章', 1, 2, 3),
        cells('行政规范性文件', 4, 5, 6),
      ),
    );
    expect([report.organization, report.year]).toEqual(['青石县人民政府', 2023]);
    expect(new Map(Object.entries(report.cells)).get('disclosure.rules.inForce')?.value).toBe(3);
  });
});

describe('table 四 with columns of blanks between its columns', () => {
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const spaced = (...texts: (string | number)[]) => cells(...texts.flatMap((text) => [text, '']));
  const over = '<td colspan="9">行政复议</td><td></td><td colspan="9">未经复议直接起诉</td><td></td>';

  test('its figures stand under the labels over them', async () => {
    const { value } = await read(table(over, spaced(...outcomes, ...outcomes), spaced(4, '', 1, 2, 7, 3, 0, 5, 0, 8)));
    expect(value('disputes.reconsideration.upheld')).toBe(4);
    expect(value('disputes.reconsideration.corrected')).toBe(null);
    expect(value('disputes.reconsideration.total')).toBe(7);
    expect(value('disputes.litigationDirect.other')).toBe(5);
  });

  test('a figure in one of them is told', async () => {
    const figures = `${spaced(4, 0, 1, 2)}${cells(7, 9)}${spaced(3, 0, 5, 0, 8)}`;
    const { value } = await read(table(over, spaced(...outcomes, ...outcomes), figures));
    expect(value('disputes.reconsideration.total')).toBe(undefined);
  });
});
