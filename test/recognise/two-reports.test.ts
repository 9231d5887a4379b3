import { expect, test } from 'vitest';
import { extractReport } from '../../src/index';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';

const [first, second] = [1, 2].map((seed) => consistentFigures(seeded(seed), 'mid'));
const page = (figures: Readonly<Record<string, number>> = {}, organization = '') =>
  pageOf(figures, { organization, year: 2024 });

test('a table that the first report of a page lacks is not taken from the second', async () => {
  const lacking = page(first, '青石县白鹭镇人民政府').replace(/<h2>一、[\s\S]*?(?=<h2>三)/, '');
  const report = await extractReport(lacking + page(second, '青石县云岭镇人民政府'));
  expect(report.organization).toBe('青石县白鹭镇人民政府');
  expect(report.disclosure).toBeUndefined();
  expect(report.requests?.newReceived.total).toBe(first?.['requests.newReceived.total']);
  expect(report.problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['several-reports', 'table-not-found']),
  );
});
