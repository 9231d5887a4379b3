import { expect, test } from 'vitest';
import { apartStrings } from '../../../src/adapters/pdf/apart-strings';
import { glyphOf } from './marks';

/** Characters ten points wide that are drawn as one string from a place on. */
function drawnAt(left: number, top: number, text: string, string: number) {
  return [...text].map((char, i) => {
    const box = { left: left + 10 * i, right: left + 10 * i + 10, top, bottom: top + 10 };
    return glyphOf(char, { string, box });
  });
}

/** Whether the headings that touch are apart, over rows of values that begin at some places. */
function areApart(heads: readonly string[], columns: readonly number[]): boolean {
  let left = 100;
  const line = heads.map((text, i) => {
    const own = drawnAt(left, 0, text, i);
    left += 10 * text.length;
    return own;
  });
  const rows = [1, 2, 3, 4].flatMap((row) => [
    ...drawnAt(0, 20 * row, '规章', 10 * row),
    ...columns.flatMap((x, i) => drawnAt(x, 20 * row, '0', 10 * row + i + 1)),
  ]);
  const [last, next] = [line.at(-2)?.at(-1), line.at(-1)?.[0]];
  return last && next ? apartStrings([[...line.flat(), ...rows]])(last, next) : false;
}

test('headings that touch are apart where each stands over a column of its own', () => {
  expect(areApart(['制发件数', '废止件数', '现行有效'], [115, 155, 195])).toBe(true);
});

test('parts of a heading are none of their own where they stand over several columns or few of them', () => {
  expect(areApart(['法人或其他', '组织'], [105, 125, 145, 165])).toBe(false);
  expect(areApart(['直接', '起诉'], [50, 70, 105, 125, 150, 170])).toBe(false);
});

/** Whether a figure that touches its label is apart from it, where other figures and whatever touches the first stand beside it. */
function isApartFigure(others: readonly number[], after = ''): boolean {
  const label = drawnAt(0, 0, '规范性文件', 0);
  const figure = drawnAt(50, 0, '1', 1);
  const beside = [...drawnAt(60, 0, after, 2), ...others.flatMap((x, i) => drawnAt(x, 0, '2', 3 + i))];
  const [last, next] = [label.at(-1), figure[0]];
  return last && next ? apartStrings([[...label, ...figure, ...beside]])(last, next) : false;
}

test('a figure that touches its label is apart where it begins a row of figures', () => {
  expect(isApartFigure([100, 150])).toBe(true);
  expect(isApartFigure([100])).toBe(false);
  expect(isApartFigure([])).toBe(false);
});

test('a figure in the midst of a text is no figure of a row', () => {
  expect(isApartFigure([100, 150], '件')).toBe(false);
});
