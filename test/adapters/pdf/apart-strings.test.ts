import { expect, test } from 'vitest';
import { apartStrings } from '../../../src/adapters/pdf/strings/apart-strings';
import { glyphOf } from './marks';

/** Characters ten points wide that are drawn as one string from a place on. */
function drawnAt(left: number, top: number, text: string, string: number) {
  return [...text].map((char, i) => {
    const box = { left: left + 10 * i, right: left + 10 * i + 10, top, bottom: top + 10 };
    return glyphOf(char, { string, box });
  });
}

/** Whether the headings that touch are apart, over rows of values that begin at some places. */
function areApart(heads: readonly string[], columns: readonly number[], lower: readonly number[] = []): boolean {
  let left = 100;
  const line = heads.map((text, i) => {
    const own = drawnAt(left, 0, text, i);
    left += 10 * text.length;
    return own;
  });
  const others = lower.flatMap((x, i) => drawnAt(x, 12, '维持', 90 + i));
  const rows = [2, 3, 4, 5].flatMap((row) => [
    ...drawnAt(0, 20 * row, '规章', 10 * row),
    ...columns.flatMap((x, i) => drawnAt(x, 20 * row, '0', 10 * row + i + 1)),
  ]);
  const [last, next] = [line.at(-2)?.at(-1), line.at(-1)?.[0]];
  return last && next ? apartStrings([[...line.flat(), ...others, ...rows]])(last, next) : false;
}

test('headings that touch are apart where each stands over a column of its own', () => {
  expect(areApart(['制发件数', '废止件数', '现行有效'], [115, 155, 195])).toBe(true);
});

test('parts of a heading are none of their own where they stand over several columns or few of them', () => {
  expect(areApart(['法人或其他', '组织'], [105, 125, 145, 165])).toBe(false);
  expect(areApart(['直接', '起诉'], [50, 70, 107, 127, 150, 170])).toBe(false);
});

test('headings that touch are apart where both are centred over neighbours, however many others stand on other lines', () => {
  expect(areApart(['商业企业', '科研机构'], [50, 115, 155, 200, 240])).toBe(true);
  expect(areApart(['商业企业', '科研机构'], [50, 115, 155, 200, 240], [110, 150])).toBe(false);
  expect(areApart(['商业企业', '科研机构'], [50, 115, 130, 155, 240])).toBe(false);
  expect(areApart(['商业企业', '科研机构'], [50, 115, 160, 200, 240])).toBe(false);
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

/** Whether a string is apart from the one before it that it touches, with others above and below. */
function isApartUnder(before: string, text: string, others: readonly ReturnType<typeof drawnAt>[], font?: string) {
  const left = 10 * before.length;
  const own = drawnAt(left, 20, text, 1).map((glyph) => (font ? { ...glyph, font } : glyph));
  const first = drawnAt(0, 20, before, 0);
  const [last, next] = [first.at(-1), own[0]];
  const prose = [5, 6, 7, 8].flatMap((line) => drawnAt(0, 20 * line, '本机关按季度举行培训', 10 * line));
  return last && next ? apartStrings([[...others.flat(), ...first, ...own, ...prose]])(last, next) : false;
}

test('strings that touch are apart where one above or below begins at the same place', () => {
  expect(isApartUnder('行政许可', '5', [drawnAt(40, 0, '处理决定', 2)])).toBe(true);
  expect(isApartUnder('信息内容', '处理决定', [drawnAt(40, 40, '5', 2)])).toBe(true);
  expect(isApartUnder('行政许可', '5', [drawnAt(35, 0, '处理决定', 2)])).toBe(false);
  expect(isApartUnder('行政许可', '5', [])).toBe(false);
  expect(isApartUnder('（一）', '予以公开', [drawnAt(30, 0, '部分公开', 2)])).toBe(false);
});

test('where the font changes only a figure is apart, under a string that did not have to begin there', () => {
  expect(isApartUnder('行政许可', '5', [drawnAt(40, 0, '处理决定', 2)], 'other')).toBe(true);
  expect(isApartUnder('信息内容', '处理决定', [drawnAt(40, 40, '5', 2)], 'other')).toBe(false);
});

/** Whether two figures that touch are apart, over rows of figures that begin at some places. */
function areFiguresApart(rows: readonly (readonly number[])[]): boolean {
  const [first, second] = [drawnAt(100, 0, '11', 0), drawnAt(120, 0, '7774', 1)];
  const others = rows.flatMap((columns, row) =>
    columns.flatMap((x, i) => drawnAt(x, 20 * row + 20, '0', 10 * row + i + 10)),
  );
  const [last, next] = [first.at(-1), second[0]];
  return last && next ? apartStrings([[...first, ...second, ...others]])(last, next) : false;
}

test('figures that touch are two where those of several rows stand apart in line with both, in one way', () => {
  const [atLeft, inMiddle, atRight] = [
    [100, 120],
    [105, 135],
    [110, 150],
  ];
  expect(areFiguresApart([inMiddle, inMiddle])).toBe(true);
  expect(areFiguresApart([atRight, atRight])).toBe(true);
  expect(areFiguresApart([atLeft, atLeft])).toBe(true);
  expect(areFiguresApart([inMiddle])).toBe(false);
  expect(areFiguresApart([inMiddle, atRight])).toBe(false);
  expect(areFiguresApart([inMiddle, inMiddle, [115]])).toBe(false);
  expect(areFiguresApart([[135], [135]])).toBe(false);
});

test('a figure that runs over both is one of another table where none beside it stands in their columns', () => {
  const rows = [
    [105, 135],
    [105, 135],
  ];
  expect(areFiguresApart([...rows, [115, 60, 77]])).toBe(true);
  expect(areFiguresApart([...rows, [115, 60, 77, 95]])).toBe(true);
  expect(areFiguresApart([...rows, [115, 60, 135]])).toBe(false);
  expect(areFiguresApart([...rows.map((row) => [...row, 170]), [115, 60, 170]])).toBe(false);
  expect(areFiguresApart([...rows, [115, 60]])).toBe(false);
});

/** Whether the second figure of the last row is apart from the third, which white space parts from it, under rows of figures that begin at some places. */
function arePartedByWhite(gap: number, figures: readonly string[], places: readonly number[]): boolean {
  const row = (top: number, said: readonly string[], at: readonly number[], string: number) =>
    said.map((text, i) => drawnAt(at[i] ?? 0, top, text, string + i));
  const own = row(80, ['1', '2', '3'], [100, 150, 160 + gap], 0);
  const others = [0, 20, 40].flatMap((top) => row(top, figures, places, top + 10));
  const [last, next] = [own[1]?.at(-1), own[2]?.[0]];
  return last && next ? apartStrings([[...others.flat(), ...own.flat()]])(last, next) : false;
}

test('figures that white space parts are two where rows near by have figures at the same places, drawn whole', () => {
  expect(arePartedByWhite(2.5, ['12', '4', '5'], [100, 150, 162.5])).toBe(true);
  expect(arePartedByWhite(2.5, ['1', '4', '5'], [100, 150, 162.5])).toBe(false);
  expect(arePartedByWhite(2.5, ['12', '4', '5'], [100, 140, 170])).toBe(false);
  expect(arePartedByWhite(0, ['12', '4', '5'], [100, 150, 160])).toBe(false);
});
