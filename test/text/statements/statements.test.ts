import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formCells } from '../../../src/forms/define';
import { forms } from '../../../src/forms/index';
import { namedLines, readStatements } from '../../../src/text/statements/index';

const reporter = { organization: '青石县水务局', year: 2023 };
const read = (text: string) => readStatements([{ text, subject: null }], reporter);

test('every line that the vocabulary names is a line or a group of the forms', () => {
  const rows = forms.flatMap((form) => formCells(form).map((cell) => `${cell.table}.${cell.row.id}`));
  const groups = rows.flatMap((row) => row.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.')));
  const known = new Set([...groups, 'disputes.litigation']);
  expect(namedLines.filter((line) => !known.has(line))).toEqual([]);
});

test('a statement says what it counts, how surely, and quotes its words', () => {
  expect(read('2023年，我局共收到政府信息公开申请12件。')).toMatchObject([
    {
      kind: 'count',
      quote: '我局共收到政府信息公开申请12件',
      value: 12,
      certainty: 'certain',
      round: false,
      readings: [{ plus: [{ line: 'requests.newReceived', column: 'total' }] }, {}],
    },
  ]);
});

test('a word that is left over leaves a statement open', () => {
  expect(read('渔政站共收到政府信息公开申请12件。')).toMatchObject([{ certainty: 'open' }]);
});

test('what governs a place is told by the place', () => {
  const subdistrict = { organization: '柏堤街道办事处', year: 2023 };
  const said = (text: string) => readStatements([{ text, subject: null }], subdistrict);
  expect(said('街道全年办结政府信息公开申请31件。')).toMatchObject([{ certainty: 'certain' }]);
  expect(said('柏堤街道全年办结政府信息公开申请31件。')).toMatchObject([{ certainty: 'certain' }]);
  expect(said('松堤街道全年办结政府信息公开申请31件。')).toMatchObject([{ certainty: 'open' }]);
});

test('a school calls itself so, and is one of many to a bureau', () => {
  const said = (organization: string) =>
    readStatements([{ text: '学校收到政府信息公开申请6件。', subject: null }], { organization, year: 2023 });
  expect(said('东陵师范学院')).toMatchObject([{ certainty: 'certain' }]);
  expect(said('东陵市教育局')).toMatchObject([{ certainty: 'open' }]);
});

test('a company calls itself so, and is no applicant of its own nor one of several', () => {
  const said = (text: string) =>
    readStatements([{ text, subject: null }], { organization: '东陵市燃气集团有限公司', year: 2023 });
  const [own] = said('公司收到政府信息公开申请6件。');
  expect(own?.certainty).toBe('certain');
  expect(own?.readings[0]?.plus).toEqual([{ line: 'requests.newReceived', column: 'total' }]);
  for (const body of ['子公司', '分公司', '各公司', '管道安装公司'])
    expect(said(`${body}收到政府信息公开申请6件。`)).toMatchObject([{ certainty: 'open' }]);
});

test('that all was answered is open where words ahead of it are left over', () => {
  expect(read('政府信息公开申请已全部办结。')).toMatchObject([{ kind: 'all', certainty: 'certain' }]);
  expect(read('政务专窗凤凰台揭牌，政府信息公开申请已全部办结。')).toMatchObject([{ kind: 'all', certainty: 'open' }]);
});

test('the doubt about one body goes on to the numbers after it, up to a sentence with its own subject', () => {
  const [first, second, third] = read('渔政站收到公开申请12件，办结11件。全局收到公开申请40件。');
  expect(first?.doubt).toBeUndefined();
  expect(second?.doubt).toBeDefined();
  expect(third).toMatchObject({ certainty: 'certain', value: 40 });
  expect(third?.doubt).toBeUndefined();
});

test('any text is read, and every quotation is a substring of it', () => {
  const words = [
    '收到',
    '公开申请',
    '12件',
    '三件',
    '，',
    '。',
    '（',
    '）',
    '、',
    '其中',
    '未',
    '占',
    '3%',
    '上年',
    '结转',
    '行政复议',
    '分别为',
    ' ',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      return read(text).every(({ quote }) => quote !== '' && text.includes(quote));
    }),
  );
});
