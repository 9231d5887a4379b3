import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

const heads = [text('made', 100, 190), text('kept', 150, 190)];
const rows = [
  [text('papers', 20, 150), text('4', 100, 150), text('5', 150, 150)],
  [text('orders', 20, 132), text('6', 100, 132), text('7', 150, 132)],
].flat();

test('a row is not sure where figures that are no number stand right above one of its own', async () => {
  const cells = await tableTexts(drawn([...heads, ...rows, text('12,07', 148, 161)].join('\n')));
  const said = cells.filter((row) => row.some((own) => /[4-7]/.test(own))).map((row) => row.slice(1));
  expect(said[0]?.every((own) => own.startsWith('?'))).toBe(true);
  expect(said[1]).toEqual(['6', '7']);
});

test('a row without a label is not sure where a figure on no line stands between it and its headings', async () => {
  const row = [text('4', 100, 130), text('5', 150, 130)];
  const sure = await tableTexts(drawn([...heads, ...row].join('\n')));
  expect(sure.at(-1)?.slice(-2)).toEqual(['4', '5']);
  const cells = await tableTexts(drawn([...heads, text('0', 150, 160), ...row].join('\n')));
  expect(
    cells
      .at(-1)
      ?.slice(-2)
      .every((own) => own.startsWith('?')),
  ).toBe(true);
});

test('no row is sure where a heading was drawn in one with figures', async () => {
  const heading = [text('made', 100, 190), text('kept', 150, 190), text('12,07', 150, 178)];
  const cells = await tableTexts(drawn([...heading, ...rows].join('\n')));
  expect(cells.slice(-2).map((row) => row.slice(-2))).toEqual([
    ['?4', '?5'],
    ['?6', '?7'],
  ]);
});

test('rows are not sure over whose label another is drawn, all of them where several are', async () => {
  const row = (label: string, y: number, figures: readonly string[]) => [
    text(label, 20, y),
    ...figures.map((figure, i) => text(figure, 100 + 50 * i, y)),
  ];
  const table = (last: readonly string[], ys: readonly number[]) =>
    [
      ...heads,
      ...row('papers', 150, ['4', '5']),
      ...row('orders', 120, ['6', '7']),
      ...row('grants', 90, ['8', '9']),
      ...last,
      ...ys.map((y) => text('of the court', 15, y)),
    ].join('\n');
  const figuresWith = async (last: readonly string[], ...ys: readonly number[]) =>
    (await tableTexts(drawn(table(last, ys)))).flat().filter((said) => /^\??\d$/.test(said));
  const figures = (...ys: readonly number[]) => figuresWith([], ...ys);
  expect(await figures()).toEqual(['4', '5', '6', '7', '8', '9']);
  expect(await figures(116)).toEqual(['4', '5', '?6', '?7', '8', '9']);
  expect(await figures(116, 86)).toEqual(['4', '5', '?6', '?7', '?8', '?9']);
  const figuresOfFour = (await figuresWith(row('others', 60, ['3', '2']), 116, 86, 56)).filter(
    (said) => !said.startsWith('?'),
  );
  expect(figuresOfFour).toEqual([]);
});
