import { expect, test } from 'vitest';
import { drawn, tableTexts, text } from './drawn';

/** Headings over two columns and what stands first over a third, at a height. */
const heads = (y: number) => [text('Item', 20, y), text('Issued', 80, y), text('Ended', 140, y)];
const caption = text('A part that has a name of its own', 20, 100);
const valued = [caption, ...heads(80), text('Rules', 20, 60), text('1', 80, 60), text('2', 140, 60)];

const read = (...texts: string[]) => tableTexts(drawn(texts.join('\n')));

test('labels under headings with nothing beside them are rows of a blank table where another table has the same first heading', async () => {
  const blank = [...heads(180), text('Acts', 20, 150), text('Laws', 20, 120)];
  expect(await read(...blank, ...valued)).toEqual([
    ['Item', 'Issued', 'Ended'],
    ['Acts', '', ''],
    ['Laws', '', ''],
    ['Item', 'Issued', 'Ended'],
    ['Rules', '1', '2'],
  ]);
});

test('lines of a label are nearer to one another than rows are to the headings', async () => {
  const blank = [...heads(180), text('Local', 20, 150), text('acts', 20, 138)];
  expect((await read(...blank, ...valued)).slice(0, 2)).toEqual([
    ['Item', 'Issued', 'Ended'],
    ['Local\nacts', '', ''],
  ]);
});

test('what stands right over the headings of the next table is no row', async () => {
  const blank = [...heads(180), text('Acts', 20, 150), text('Part', 20, 110)];
  expect((await read(...blank, ...valued.slice(1))).map(([first]) => first)).toEqual(['Item', 'Acts', 'Item', 'Rules']);
});

test('no table is blank where a figure follows its labels, on their line or below', async () => {
  const begun = [...heads(180), text('Acts', 20, 150)];
  const all = await read(...begun, text('5', 100, 145), ...valued);
  expect(all.filter(([first, ...others]) => first === 'Acts' && others.every((other) => other === ''))).toEqual([]);
  expect(all).toContainEqual(['Rules', '1', '2']);
});

test('headings that stand over no other table make none', async () => {
  expect(await read(...heads(180), text('Acts', 20, 150))).toEqual([]);
});

test('a caption drawn right below a label, as if it were its next line, is none', async () => {
  const blank = [...heads(180), text('Acts of all', 20, 150), text('Part the second', 20, 126)];
  const below = [...heads(96), text('Rules', 20, 76), text('1', 80, 76), text('2', 140, 76)];
  expect((await read(...blank, ...below)).slice(0, 2)).toEqual([
    ['Item', 'Issued', 'Ended'],
    ['Acts of all', '', ''],
  ]);
});
