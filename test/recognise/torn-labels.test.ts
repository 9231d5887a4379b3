import { expect, test } from 'vitest';
import type { Document, Square } from '../../src/model/document';
import { recognise } from '../../src/recognise/index';

const columns = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const paragraph = (text: string): Document['blocks'][number] => ({
  type: 'paragraph',
  text,
  heading: null,
  location: {},
});

/** Rows of table 三, those of whose labels it is not certain what belongs to them marked so. */
function read(rows: readonly (readonly [label: string, isTorn: boolean, figures: readonly number[]])[]) {
  const square = (text: string, row: number, column: number): Square => ({
    text,
    continued: false,
    location: { table: 1, row: row + 1, column: column + 1 },
  });
  const lines = [
    columns.map((text, column) => square(text, 0, column)),
    ...rows.map(([label, isTorn, figures], index) => [
      { ...square(label, index + 1, 0), ...(isTorn ? { doubt: 'cell-uncertain' as const } : {}) },
      ...figures.map((figure, column) => square(String(figure), index + 1, column + 1)),
    ]),
  ];
  const { cells } = recognise({
    format: 'pdf',
    titles: [],
    problems: [],
    blocks: [
      paragraph('青石县白鹭镇人民政府2022年政府信息公开工作年度报告'),
      paragraph('三、收到和处理政府信息公开申请情况'),
      { type: 'grid', rows: lines },
    ],
  });
  return (row: string) => new Map(Object.entries(cells)).get(`requests.${row}.total`)?.value;
}

test('a row is read by a label that a border cuts only where that is plainly its own, without the number of another', () => {
  const totalOf = read([
    ['一、本年新收政府信息公开申请数量', false, [9, 0, 0, 0, 0, 0, 9]],
    ['（一）予以公开', true, [2, 0, 0, 0, 0, 0, 2]],
    ['4.保护第三方合', false, [1, 0, 0, 0, 0, 0, 1]],
    ['法权益\n5.属于三类内部', true, [3, 0, 0, 0, 0, 0, 3]],
    ['类申请\n2.重复申请', true, [4, 0, 0, 0, 0, 0, 4]],
  ]);
  expect(totalOf('newReceived')).toBe(9);
  expect(totalOf('granted')).toBe(2);
  expect(totalOf('denied.internalAffairs')).toBeUndefined();
  expect(totalOf('notProcessed.duplicate')).toBeUndefined();
});
