import { expect, test } from 'vitest';
import type { Document, Square } from '../../src/model/document';
import { recognise } from '../../src/recognise/index';

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const paragraph = (text: string): Document['blocks'][number] => ({
  type: 'paragraph',
  text,
  heading: null,
  location: {},
});

function gridOf(table: number, rows: readonly (readonly string[])[]): Document['blocks'][number] {
  const square = (printed: string, row: number, column: number): Square => ({
    text: printed.replace(/\?$/, ''),
    continued: false,
    ...(printed.endsWith('?') ? { doubt: 'cell-uncertain' } : {}),
    location: { table, row: row + 1, column: column + 1 },
  });
  return { type: 'grid', rows: rows.map((texts, row) => texts.map((text, column) => square(text, row, column))) };
}

/** What is read of 结转下年度继续办理, which stands in a table that is not as wide as the one with the headings. */
function read(figures: readonly string[]) {
  const { cells } = recognise({
    format: 'pdf',
    titles: [],
    problems: [],
    blocks: [
      paragraph('青石县白鹭镇人民政府2022年政府信息公开工作年度报告'),
      ...['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'].map(paragraph),
      gridOf(1, [
        ['申请情况', '', ...applicants],
        ['一、本年新收政府信息公开申请数量', '', '9', '4', '0', '0', '0', '0', '13'],
      ]),
      gridOf(2, [['四、结转下年度继续办理', ...figures]]),
    ],
  });
  const found = new Map(Object.entries(cells));
  return ['research', 'nonprofit', 'total'].map((id) => found.get(`requests.carriedForward.${id}`)?.value);
}

test('a row is not placed by counting its squares where one says what is not one figure for certain', () => {
  expect(read(['', '', '', '16', '9', '29', '54'])).toEqual([null, 16, 54]);
  expect(read(['', '', '', '16', '928?', '29', '82'])).toEqual([undefined, undefined, undefined]);
});
