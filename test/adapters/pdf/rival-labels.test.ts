import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Two columns of figures under their headings, the second row's label at a height of its own beside that of its group. */
function table(label: number, group: readonly string[]): string {
  const rows = [
    text('made', 130, 180),
    text('kept', 165, 180),
    text('1. old of all', 60, 160),
    text('1', 130, 160),
    text('2', 165, 160),
    text('2. new', 70, label),
    ...group.map((line, i) => text(line, 20, 130 - 12 * i)),
    text('3', 130, 130),
    text('4', 165, 130),
  ];
  return rows.join('\n');
}

test("figures beside their group's label are not sure where another label stands a little lower and has none, nor are its blanks", async () => {
  const rows = await tableTexts(drawn(table(122, ['all', 'rest'])));
  expect(rows.slice(2).map((row) => row.slice(-2))).toEqual([
    ['?3', '?4'],
    ['?', '?'],
  ]);
  const sure = await tableTexts(drawn(table(130, ['all', 'rest'])));
  expect(sure.at(-1)?.slice(-2)).toEqual(['3', '4']);
});
