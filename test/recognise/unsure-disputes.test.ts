import { expect, test } from 'vitest';
import { gridOf, outcomes, readGrids } from '../builders/grids';

/** What is read of table 四. */
function read(rows: readonly (readonly string[])[]) {
  const { valueAt, told } = readGrids(4, gridOf(rows));
  return { valueAt: (id: string) => valueAt(`disputes.${id}`), told };
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

test('headings are no row of blanks where signs that stand for nothing are at the ends of their line', () => {
  const idle = (texts: readonly string[]) => ['"', ...texts, '\\n",'];
  const { valueAt, told } = read([
    idle(['行政复议', '', '', '', '', '行政诉讼', '', '', '', '', '', '', '', '', '']),
    idle([
      '结果维持',
      '结果纠正',
      '其他结果',
      '尚未审结',
      '总计',
      '未经复议直接起诉',
      '',
      '',
      '',
      '',
      '复议后起诉',
      '',
      '',
      '',
      '',
    ]),
    idle(['', '', '', '', '', ...outcomes, ...outcomes]),
    idle(['4', '3', '7', '4', '18', '8', '1', '1', '3', '13', '8', '—', '4', '8', '20']),
  ]);
  const after = 'litigationAfterReconsideration.upheld';
  expect(valueAt(after) ?? 8).toBe(8);
  expect(valueAt(after) === 8 || told.has(`disputes.${after}`)).toBe(true);
});
