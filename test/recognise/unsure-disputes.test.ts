import { expect, test } from 'vitest';
import type { Document, Square } from '../../src/model/document';
import { recognise } from '../../src/recognise/index';

const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const paragraph = (text: string): Document['blocks'][number] => ({
  type: 'paragraph',
  text,
  heading: null,
  location: {},
});

/** What is read of table 四; a text that ends with ? stands in doubt, < goes on with the square to its left. */
function read(rows: readonly (readonly string[])[]) {
  const squares = rows.map((texts, row) => {
    const line: Square[] = [];
    for (const [column, printed] of texts.entries()) {
      const before = line[column - 1];
      if (printed === '<' && before) line.push({ ...before, continued: true });
      else
        line.push({
          text: printed.replace(/\?$/, ''),
          continued: false,
          ...(printed.endsWith('?') ? { doubt: 'cell-uncertain' as const } : {}),
          location: { table: 1, row: row + 1, column: column + 1 },
        });
    }
    return line;
  });
  const { cells, problems } = recognise({
    format: 'pdf',
    titles: [],
    problems: [],
    blocks: [
      paragraph('青石县白鹭镇人民政府2022年政府信息公开工作年度报告'),
      ...['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'].map(paragraph),
      paragraph('四、政府信息公开行政复议、行政诉讼情况'),
      { type: 'grid', rows: squares },
    ],
  });
  const valueAt = (id: string) => new Map(Object.entries(cells)).get(`disputes.${id}`)?.value;
  return { valueAt, told: new Set(problems.flatMap(({ cells = [] }) => cells)) };
}

test('blanks of a line behind do not take the place of figures that are in doubt', () => {
  const { valueAt, told } = read([
    ['类别', ...outcomes],
    ['行政复议', '1', '2', '0', '0', '3'],
    ['未经复议直接起诉', '4?', '1?', '0?', '0?', '5?'],
    ['行政诉讼', '', '', '', '', ''],
  ]);
  expect(valueAt('reconsideration.total')).toBe(3);
  expect(valueAt('litigationDirect.upheld')).toBeUndefined();
  expect(told).toContain('disputes.litigationDirect.upheld');
});

test('nothing is read under a heading of which it is not certain over which columns it stands', () => {
  const kinds = ['', '', '', '', '', '未经复议直接起诉', '<', '<', '复议后起诉?', '<', '<', '<', '<'];
  const { valueAt, told } = read([
    ['行政复议', '<', '<', '<', '<', '行政诉讼', '<', '<', '<', '<', '<', '<', '<'],
    kinds,
    [...outcomes, ...outcomes, ...outcomes.slice(0, 3)],
    ['1', '0', '0', '0', '1', '2', '0', '0', '0', '2', '8', '0', '0'],
  ]);
  expect(valueAt('litigationAfterReconsideration.total')).toBeUndefined();
  expect(told).toContain('disputes.litigationAfterReconsideration.total');
});

test('a figure beside several outcomes is that of none for certain', () => {
  const direct = ['行政诉讼', '未经复议直接起诉'];
  const { valueAt, told } = read([
    ['项目', '<', '<', '数量'],
    ...outcomes.map((outcome, i) => ['行政复议', '<', outcome, ['', '', '25', '11', '36'][i] ?? '']),
    [...direct, '结果维持\n结果纠正', '16'],
    ...['其他结果', '尚未审结', '总计'].map((outcome, i) => [...direct, outcome, ['7', '', '23'][i] ?? '']),
    ...outcomes.map((outcome, i) => ['行政诉讼', '复议后起诉', outcome, ['', '17', '4', '24', '45'][i] ?? '']),
  ]);
  expect(valueAt('reconsideration.total')).toBe(36);
  expect(valueAt('litigationAfterReconsideration.corrected')).toBe(17);
  expect(valueAt('litigationDirect.upheld') ?? null).toBeNull();
  expect(valueAt('litigationDirect.corrected') ?? null).toBeNull();
  expect(told).toContain('disputes.litigationDirect.upheld');
  expect(told).toContain('disputes.litigationDirect.corrected');
});
