import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Rows of a label and a figure, from the top down. */
function rows(labels: readonly string[], x = 80): string {
  return labels
    .map((label, i) => `${text(label, 40, 160 - 20 * i)}\n${text(String(i + 1), x, 160 - 20 * i)}`)
    .join('\n');
}

test('rows called the same that nothing tells apart are not sure', async () => {
  const texts = await tableTexts(drawn(rows(['upheld', 'other', 'upheld'])));
  expect(texts.map((row) => row.at(-1))).toEqual(['?1', '2', '?3']);
});

/** Headings over two columns of figures, and under them rows of a label and figures, from the top down. */
function table(rows: readonly (readonly string[])[]): string {
  const places = [20, 100, 150];
  const lines = [['what of all', 'made', 'kept'], ...rows];
  return lines
    .flatMap((line, row) => line.map((said, i) => (said === '' ? '' : text(said, places[i] ?? 0, 170 - 16 * row))))
    .join('\n');
}

test('labels under the headings and below the last figures are rows in which nothing stands', async () => {
  const rows = [
    ['law', '', ''],
    ['papers of all', '4', '5'],
    ['orders', '6', '7'],
    ['others', '', ''],
  ];
  expect(await tableTexts(drawn(table(rows)))).toEqual([
    ['what of all', 'made', 'kept'],
    ['law', '', ''],
    ['papers of all', '4', '5'],
    ['orders', '6', '7'],
    ['others', '', ''],
  ]);
});

test('a line below the last figures is none of their rows if it is further away, set otherwise, or over headings', async () => {
  const rows = [
    ['papers of all', '4', '5'],
    ['orders', '6', '7'],
  ];
  const own = [['what of all', 'made', 'kept'], ...rows];
  const below = ['BT /F 10 Tf 1 0 0 1 20 90 Tm (far) Tj ET', 'BT /F 13 Tf 1 0 0 1 20 122 Tm (Large) Tj ET'];
  for (const line of below) expect(await tableTexts(drawn(`${table(rows)}\n${line}`))).toEqual(own);
  const next = [
    ['on', '', ''],
    ['what of all', 'made', 'kept'],
    ['forms', '8', '9'],
  ];
  expect(await tableTexts(drawn(table([...rows, ...next])))).toEqual([...own, ...next.slice(1)]);
});

test('a numbered line between rows that all have figures is not surely a row, and one nearer to a row than rows are is a line of its label', async () => {
  const label = (said: string, y: number) => text(said, 20, y);
  const figures = (y: number) => `${text('1', 100, y)}\n${text('2', 150, y)}`;
  const rows = [1, 2, 3, 5, 6].map(
    (number) => `${label(`${number}. row`, 180 - 24 * number)}\n${figures(180 - 24 * number)}`,
  );
  const texts = await tableTexts(drawn([...rows, label('4. row', 84), label('goes on', 146)].join('\n')));
  expect(texts.map((row) => row.slice(-3))).toEqual([
    ['1. row\ngoes on', '1', '2'],
    ['2. row', '1', '2'],
    ['3. row', '1', '2'],
    ['4. row', '?', '?'],
    ['5. row', '1', '2'],
    ['6. row', '1', '2'],
  ]);
});

test("a section's heading that is said again over a table is its caption, and no heading of columns", async () => {
  const rows = [
    ['papers of all', '4', '5'],
    ['orders', '6', '7'],
  ];
  const captioned = (caption: string) => [text('1. Papers', 20, 192), text(caption, 110, 182), table(rows)].join('\n');
  const own = [['what of all', 'made', 'kept'], ...rows];
  expect(await tableTexts(drawn(captioned('1. Papers')))).toEqual(own);
  expect(await tableTexts(drawn(captioned('Number of')))).not.toEqual(own);
});

test("a long label whose figures stand between its lines is no blank row above them, though a group's label has a number", async () => {
  const headings = ['made', 'kept'].map((said, i) => text(said, 120 + 40 * i, 180));
  const first = [text('1. law', 40, 164), text('4', 120, 164), text('5', 160, 164)];
  const broken = [text('2. papers of all', 40, 148), text('1.', 10, 139), text('6', 120, 139), text('7', 160, 139)];
  const rest = [text('kinds', 40, 130), text('3. orders', 40, 118), text('8', 120, 118), text('9', 160, 118)];
  const texts = await tableTexts(drawn([...headings, ...first, ...broken, ...rest].join('\n')));
  expect(texts.filter((row) => row.some((said) => said.startsWith('2.')) && !row.includes('6'))).toEqual([]);
  expect(texts.map((row) => row.filter((said) => /^\d$/.test(said)).join())).toEqual(
    expect.arrayContaining(['4,5', '6,7', '8,9']),
  );
});

test('a row is not sure where figures that run together to no number stand among its values', async () => {
  const places = [20, 40, 60];
  const figures = (line: readonly string[], y: number) =>
    line.map((said, i) => text(said, places[i] ?? 0, y)).join('\n');
  const heads = ['a', 'b', 'c'].map((said, i) => text(said, places[i] ?? 0, 170)).join('\n');
  const lone = (line: readonly string[]) => tableTexts(drawn(`${heads}\n${figures(line, 150)}`));
  expect((await lone(['1', '2', '3'])).at(-1)?.slice(-3)).toEqual(['1', '2', '3']);
  expect((await lone(['1', '2', '189244236518201323810'])).flat()).toContain('?1');
  expect((await lone(['1', '2', '189244236518201323810'])).flat()).toContain('?2');
});

test('a border drawn through a clip as thin as itself does not cut the page off where it ends', async () => {
  const rows = [
    ['papers of all', '4', '5'],
    ['orders', '6', '7'],
  ];
  const border = (height: number) => `q 10 182 148 ${height} re W n 1 w 5 182.5 m 170 182.5 l S Q`;
  const own = [['what of all', 'made', 'kept'], ...rows];
  expect(await tableTexts(drawn(`${table(rows)}\n${border(1)}`))).toEqual(own);
  const doubted = own.map((row) => row.map((said, i) => (i === 2 ? `?${said}` : said)));
  expect(await tableTexts(drawn(`${table(rows)}\n${border(9)}`))).toEqual(doubted);
});

test('a figure beside the first or the last line of a label whose lines are as far apart as rows is not sure of its row', async () => {
  const figures = (y: number) => `${text('1', 100, y)}\n${text('2', 150, y)}`;
  const rows = [150, 136].map((y) => `${text('orders', 20, y)}\n${figures(y)}`);
  const lines = `${text('laws', 20, 122)}\n${text('others', 20, 108)}`;
  const last = async (y: number) => (await tableTexts(drawn([...rows, lines, figures(y)].join('\n')))).at(-1);
  expect(await last(122)).toEqual(['laws\nothers', '?1', '?2']);
  expect(await last(108)).toEqual(['laws\nothers', '?1', '?2']);
  expect(await last(115)).toEqual(['laws\nothers', '1', '2']);
});

test('a figure on a line of its own, right above the first row or below the last, leaves no blank cell that is sure', async () => {
  const heads = [text('what of all', 20, 185), text('made', 100, 185), text('kept', 150, 185)];
  const rows = [text('papers', 20, 150), text('5', 150, 150), text('orders', 20, 120), text('7', 150, 120)];
  const read = async (...more: string[]) => tableTexts(drawn([...heads, ...rows, ...more].join('\n')));
  const other = [text('6', 100, 120)];
  expect(await read(...other)).toEqual([
    ['what of all', 'made', 'kept'],
    ['papers', '', '5'],
    ['orders', '6', '7'],
  ]);
  const above = await read(...other, text('15', 100, 160));
  expect(above.find(([label]) => label === 'papers')?.slice(1)).toEqual(['?15', '5']);
  const below = await read(text('4', 100, 150), text('15', 100, 110));
  expect(below.find(([label]) => label === 'orders')?.slice(1)).toEqual(['?15', '7']);
});

test('figures beside a line without a number are not sure where the numbered line above has none, nor are its blanks', async () => {
  const labels = ['1. laws', '2. papers', '3. orders', '4. forms', '5. rules', 'of all', '7. rest'];
  const row = (said: string, i: number) => {
    const y = 180 - 22 * i;
    return [text(said, i === 5 ? 40 : 20, y), ...(i === 4 ? [] : [text('1', 100, y), text('2', 150, y)])].join('\n');
  };
  const rows = await tableTexts(drawn(labels.map(row).join('\n')));
  expect(rows.slice(3).map((own) => own.slice(-3))).toEqual([
    ['4. forms', '1', '2'],
    ['5. rules', '?', '?'],
    ['of all', '?1', '?2'],
    ['7. rest', '1', '2'],
  ]);
});

test('values as many as the columns are in them by their places where figures that touch hide one of those under the headings', async () => {
  const places = [40, 70, 100, 130];
  const heads = ['a', 'b', 'c', 'd'].map((said, i) => text(said, places[i] ?? 0, 190));
  const row = (label: string, figures: readonly string[], y: number) =>
    [text(label, 10, y), ...figures.map((figure, i) => (figure ? text(figure, places[i] ?? 0, y) : ''))].join('\n');
  const texts = await tableTexts(
    drawn(
      [
        ...heads,
        row('i', ['1', '2', '3456789', ''], 170),
        row('k', ['4', '5', '6', ''], 150),
        row('l', ['7', '', '8', '9'], 130),
      ].join('\n'),
    ),
  );
  expect(texts.find((line) => line.some((said) => said.endsWith('k')))?.slice(-3, -1)).toEqual(['4', '5']);
  const torn = texts.find((line) => line.some((said) => said.endsWith('l'))) ?? [];
  expect(torn.filter((said) => /^[7-9]$/.test(said))).toEqual([]);
});
