import { expect, test } from 'vitest';
import { drawnOverleaf, tableTexts, text } from './drawn';

const heads = (y: number) => [text('made', 100, y), text('kept', 150, y)];
const row = (label: string, figures: readonly [string, string], y: number) =>
  [text(label, 20, y), ...figures.map((figure, i) => text(figure, 100 + 50 * i, y))].slice(label === '' ? 1 : 0);

/** What a table says whose last row on the first page has 209 and 174. */
async function read(overleaf: readonly string[]) {
  const first = [...heads(80), ...row('papers', ['41', '52'], 60), ...row('orders', ['209', '174'], 20)];
  const cells = await tableTexts(drawnOverleaf(first.join('\n'), [...heads(180), ...overleaf].join('\n')));
  return (figure: string) => cells.flat().find((said) => said.endsWith(figure));
}

test('figures are not sure where the next without a label stand below them overleaf', async () => {
  const said = await read([...row('', ['35', '13'], 160), ...row('grants', ['6', '7'], 130)]);
  expect([said('41'), said('209'), said('174'), said('7')]).toEqual(['41', '?209', '?174', '7']);
});

test('they are where the next have a label', async () => {
  const said = await read([...row('papers', ['35', '13'], 160), ...row('grants', ['6', '7'], 130)]);
  expect([said('209'), said('174')]).toEqual(['209', '174']);
});

test('they are where the next stand elsewhere, or further text stands between', async () => {
  const aside = await read([text('3', 60, 160), text('5', 130, 160), ...row('grants', ['6', '7'], 130)]);
  expect([aside('209'), aside('174')]).toEqual(['209', '174']);
});

test('they are not where a lone one stands below them above the next row', async () => {
  const figures = [text('5', 100, 160), ...row('grants', ['6', '7'], 130)];
  const said = await read(figures);
  expect([said('41'), said('209')]).toEqual(['41', '?209']);
  const noted = await read([
    text('All of these are counted once, and so was the year before them:', 20, 170),
    ...figures,
  ]);
  expect(noted('209')).toBe('209');
});
