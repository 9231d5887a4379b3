import { expect, test } from 'vitest';
import { applicants, gridOf, readGrids } from '../builders/grids';

test('a row is read by a label that a border cuts only where that is plainly its own, without the number of another', () => {
  const rows: [label: string, figure: string][] = [
    ['一、本年新收政府信息公开申请数量', '9'],
    ['（一）予以公开?', '2'],
    ['4.保护第三方合', '1'],
    ['法权益\n5.属于三类内部?', '3'],
    ['类申请\n2.重复申请?', '4'],
  ];
  const lines = rows.map(([label, figure]) => [label, figure, '0', '0', '0', '0', '0', figure]);
  const { valueAt } = readGrids(3, gridOf([['', ...applicants], ...lines]));
  expect(valueAt('requests.newReceived.total')).toBe(9);
  expect(valueAt('requests.granted.total')).toBe(2);
  expect(valueAt('requests.denied.internalAffairs.total')).toBeUndefined();
  expect(valueAt('requests.notProcessed.duplicate.total')).toBeUndefined();
});
