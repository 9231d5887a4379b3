import { expect, test } from 'vitest';
import { applicants, gridOf, readGrids } from '../builders/grids';

/** What is read of 结转下年度继续办理, which stands in a table that is not as wide as the one with the headings. */
function read(figures: readonly string[]) {
  const heads = ['申请情况', '', ...applicants];
  const received = ['一、本年新收政府信息公开申请数量', '', '9', '4', '0', '0', '0', '0', '13'];
  const { valueAt } = readGrids(3, gridOf([heads, received]), gridOf([['四、结转下年度继续办理', ...figures]], 2));
  return ['research', 'nonprofit', 'total'].map((id) => valueAt(`requests.carriedForward.${id}`));
}

test('a row is not placed by counting its squares where one says what is not one figure for certain', () => {
  expect(read(['', '', '', '16', '9', '29', '54'])).toEqual([null, 16, 54]);
  expect(read(['', '', '', '16', '928?', '29', '82'])).toEqual([undefined, undefined, undefined]);
});
