import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** A label of several lines, each at its height, and a figure beside it in two columns. */
function row(lines: readonly (readonly [string, number])[], figure: string, y: number): string {
  return [...lines.map(([own, at]) => text(own, 20, at)), text(figure, 100, y), text(figure, 140, y)].join('\n');
}

/** Labels of two lines that follow one another as usual, and one whose lines are further apart. */
const table = (y: number) =>
  drawn(
    [
      [text('made', 100, 190), text('kept', 140, 190)].join('\n'),
      row(
        [
          ['Old laws', 165],
          ['in force', 153],
        ],
        '1',
        159,
      ),
      row(
        [
          ['New laws', 135],
          ['in force', 123],
        ],
        '2',
        129,
      ),
      row(
        [
          ['Old acts', 105],
          ['in force', 93],
        ],
        '3',
        99,
      ),
      row(
        [
          ['New acts', 75],
          ['in force', 63],
        ],
        '4',
        69,
      ),
      row(
        [
          ['All the rest', 45],
          ['of them', 20],
        ],
        '5',
        y,
      ),
    ].join('\n'),
  );

test('lines further apart than usual are one label where values stand in their middle', async () => {
  expect((await tableTexts(table(32.5))).at(-1)).toEqual(['All the rest\nof them', '5', '5']);
});

test('nor are they where values stand beside one of them', async () => {
  expect((await tableTexts(table(45))).map(([label]) => label)).toContain('All the rest');
});
