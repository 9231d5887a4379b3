import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters';
import { drawn, text } from './drawn';

/** Two rows and two columns with borders, the last cell blank. */
const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
const texts = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140)].join('\n');

async function doubts(content: string) {
  const { blocks } = await readDocument({ bytes: drawn(content) });
  return blocks.flatMap((block) =>
    block.type === 'grid' ? block.rows.flatMap((row) => row.map(({ doubt }) => doubt)) : [],
  );
}

test('a blank among cells that were recognised in a picture is told as they are', async () => {
  expect(await doubts(`${frame}\n3 Tr\n${texts}`)).toEqual(Array(4).fill('cell-from-image'));
});

test('a blank among printed cells is blank', async () => {
  expect(await doubts(`${frame}\n${texts}`)).toEqual(Array(4).fill(undefined));
});
