import { expect, test } from 'vitest';
import { drawn, drawnOverleaf, tableTexts, text } from './drawn';

const cells = ['Item', 'made', 'ended', 'kept', 'Rules', '0', '-', '4', 'Acts', '5', '6', '70'];

/** A line as wide as the page is. */
const wide = text('What the bureau has done all the year', 10, 192);

/** Texts one below the other, from a height down. */
const stack = (texts: readonly string[], top = 160) => texts.map((own, i) => text(own, 20, top - 12 * i)).join('\n');

const read = (...contents: string[]) => tableTexts(drawn([wide, ...contents].join('\n')));

test('cells printed one a line are a table of one column, over a page break as well', async () => {
  expect(await read(stack(cells))).toEqual(cells.map((own) => [own]));
  const parts = drawnOverleaf([wide, stack(cells.slice(0, 6))].join('\n'), stack(cells.slice(6)));
  expect(await tableTexts(parts)).toEqual(cells.map((own) => [own]));
});

test('a label goes on in the next line where it fills the column, and never in a figure', async () => {
  const long = 'Rules that the town itself has made';
  const texts = [...cells.slice(0, 4), long, '0', '-', '4', 'Acts', '5', '6', '7'];
  expect(await read(stack(texts))).toEqual(texts.map((own) => [own]));
  const wrapped = [...cells.slice(0, 4), long, 'and ended', ...cells.slice(5)];
  expect((await read(stack(wrapped))).slice(4, 6)).toEqual([[`${long}\nand ended`], ['0']]);
});

test('texts that begin elsewhere, stand apart on a line, or have few figures are no such table', async () => {
  const aside = (x: number) => [stack(cells.slice(0, 6)), text('Acts', x, 88), stack(cells.slice(7), 76)].join('\n');
  expect(await read(aside(30))).toEqual([]);
  expect(await read(stack([...cells.slice(0, 6), 'Acts        new', ...cells.slice(7)]))).toEqual([]);
  expect(await read(stack(['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Acts', '5', '6']))).toEqual([]);
});
