import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';

const cell = 'requests.newReceived.business';
const mark = 987654321;
const page = pageOf(
  { ...consistentFigures(seeded(7), 'mid'), [cell]: mark },
  { organization: '青石县人民政府', year: 2023 },
);

/** What is read of a page with this text in a cell: its number, and the problems that name it. */
async function readingOf(text: string) {
  const { cells, problems } = await extractReport(page.replace(`>${mark}<`, () => `>${text}<`));
  const told = problems.filter((problem) => problem.cells?.includes(cell)).map(({ code }) => code);
  return { number: cells[cell]?.value ?? null, told };
}

describe('a figure of another kind in a cell', () => {
  test.each([
    '١٢',
    '1e309',
    '0x10',
    '1,23,4',
    '９'.repeat(30),
    '9'.repeat(17),
    'NaN',
    '1&#8203;e5',
    '&#8238;12',
    '=1+1',
    '-<br>30',
    '__proto__',
  ])('%s is told, and no number', async (text) => {
    expect(await readingOf(text)).toEqual({ number: null, told: ['cell-unreadable'] });
  });

  test.each([
    ['−5', -5],
    ['１２', 12],
    ['1,234', 1234],
    ['1&thinsp;234', 1234],
    [`${mark}`, mark],
  ])('%s is the number that it says', async (text, number) => {
    expect(await readingOf(text)).toEqual({ number, told: [] });
  });
});
