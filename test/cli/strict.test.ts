import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isReadWhole, type ProblemCode } from '../../src/model/index';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf, run } from './run';

const figures = consistentFigures(seeded(7), 'mid');
const head = { organization: '青石县白鹭镇人民政府', year: 2023 };
const good = pageOf(figures, head);
const bad = pageOf({ ...figures, 'requests.granted.total': 9_999 }, head);
const folder = folderOf({
  'good.html': good,
  'bad.html': bad,
  'cut.html': good.slice(0, good.length / 2),
  'picture.html': readFileSync('fixtures/bureau-2022-picture/source.html'),
});

describe('--strict', () => {
  test.each([
    [['check', 'picture.html'], 0],
    [['check', '--strict', 'picture.html'], 2],
    [['check', 'cut.html'], 0],
    [['check', '--strict', 'cut.html'], 2],
    [['extract', 'cut.html'], 0],
    [['extract', '--strict', 'cut.html'], 2],
    [['check', '--strict', '--stdin'], 2],
    [['check', '--strict', 'good.html'], 0],
    [['check', '--strict', 'bad.html'], 1],
    [['check', '--strict', 'good.html', 'bad.html', 'picture.html'], 2],
    [['check', '--part', 'cut.html', 'good.html'], 0],
    [['check', '--strict', '--part', 'cut.html', 'good.html'], 2],
  ])('%j gives %i', (args, status) => {
    expect(run(folder, args, 'picture.html\n').status).toBe(status);
  });

  test('holds for what an interrupted run had read', () => {
    run(folder, ['check', '--resume', 'all.ndjson', 'picture.html']);
    expect(run(folder, ['check', '--resume', 'all.ndjson', 'picture.html']).status).toBe(0);
    expect(run(folder, ['check', '--strict', '--resume', 'all.ndjson', 'picture.html']).status).toBe(2);
  });
});

test.each<[ProblemCode, string[] | undefined, boolean]>([
  ['row-extra', undefined, true],
  ['year-not-found', undefined, true],
  ['attachment-unread', undefined, true],
  ['cell-uncertain', ['requests.granted.total'], false],
  ['row-uncertain', undefined, false],
  ['table-is-image', undefined, false],
  ['file-cut', undefined, false],
  ['edition-uncertain', undefined, false],
])('a report with the problem %s of the cells %j is read whole: %s', (code, cells, whole) => {
  expect(isReadWhole({ problems: [{ code, cells }] })).toBe(whole);
});
