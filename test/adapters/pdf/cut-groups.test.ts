import { expect, test } from 'vitest';
import { drawnOverleaf, tableTexts, text } from './drawn';

/** A row of labels and figures, each at its place; nothing stands where one is empty. */
function row(y: number, ...said: readonly string[]): string {
  const places = [20, 60, 130, 170];
  return said.map((own, i) => (own === '' ? '' : text(own, places[i] ?? 0, y))).join('\n');
}

/** A table whose first page ends with figures beside the label of a group, the label of the row itself overleaf. */
function table(
  second: readonly string[],
  next: readonly string[],
  first: readonly (readonly string[])[] = [['\\(1\\) laws', '1. old', '1', '2']],
): Promise<string[][]> {
  const page = [
    row(180, '', '', 'made', 'kept'),
    ...first.map((said, i) => row(150 + 10 * i, ...said)),
    row(130, '', '2. new', ...second),
    row(110, '', '3. else', '5', '6'),
    row(90, '\\(2\\) rest', '', '7', '8'),
  ];
  const overleaf = [row(170, '', '1. one'), row(150, '', '2. two', ...next), row(130, '', '3. all', '12', '13')];
  return tableTexts(drawnOverleaf(page.join('\n'), overleaf.join('\n')));
}

test('figures beside the label of their group, last on a page, are of the row that begins overleaf where no row is blank', async () => {
  expect((await table(['3', '4'], ['10', '11'])).slice(4)).toEqual([
    ['(2) rest', '1. one', '7', '8'],
    ['(2) rest', '2. two', '10', '11'],
    ['(2) rest', '3. all', '12', '13'],
  ]);
});

test('neither they nor the blanks overleaf are sure where other rows are blank, too', async () => {
  const cells = await table(['3', ''], ['10', '']);
  expect(cells.slice(4, 6).map((own) => own.slice(-2))).toEqual([
    ['?7', '?8'],
    ['?', '?'],
  ]);
  expect((await table(['3', '4'], ['', '11'])).slice(4, 6).map((own) => own.slice(-2))).toEqual([
    ['?7', '?8'],
    ['?', '?'],
  ]);
});

test('figures beside a label are its own where the label of the next group stands amid the rows overleaf', async () => {
  const page = [
    row(170, '', '', 'made', 'kept'),
    row(150, '\\(1\\) laws', '', '1', '2'),
    row(130, '\\(2\\) rest', '', '7', ''),
  ];
  const overleaf = (group: number) => [
    row(170, '', '1. one'),
    row(150, '', '2. two', '10', ''),
    row(130, '', '3. all', '12', '13'),
    text(String.raw`\(3\) new`, 20, group),
  ];
  const cells = async (group: number) =>
    (await tableTexts(drawnOverleaf(page.join('\n'), overleaf(group).join('\n'))))
      .slice(2, 4)
      .map((own) => own.slice(-2));
  expect(await cells(148)).toEqual([
    ['7', ''],
    ['', ''],
  ]);
  expect(await cells(110)).toEqual([
    ['?7', '?'],
    ['?', '?'],
  ]);
});

test('nor are they where other groups have subtotals', async () => {
  const first = [
    ['', '1. old', '1', '2'],
    ['\\(1\\) laws', '', '9', '9'],
  ];
  const cells = await table(['3', '4'], ['10', '11'], first);
  expect(cells.slice(-4, -2).map((own) => own.slice(-2))).toEqual([
    ['?7', '?8'],
    ['?', '?'],
  ]);
});
