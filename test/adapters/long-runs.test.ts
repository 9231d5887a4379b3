import { expect, test } from 'vitest';
import { checkReport, extractReport } from '../../src/index';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';

/**
 * Runs of what patterns repeat: a pattern that goes over such a run again from each of its characters needs hours for these, one that goes over it once no
 * more than a moment. (A pattern is tried against many more strings than these by https://makenowjust-labs.github.io/recheck/ when it is written.)
 */
const runs = [
  ...[
    '年度',
    '年',
    '（',
    '(',
    '[',
    '【',
    '万',
    '〇',
    '乡',
    '局',
    '×',
    '0',
    '9',
    ',111',
    '1.',
    '00年',
    '2023年',
    '一',
    '、',
    '。',
    '-',
    '|',
    '#',
    '*',
    '_',
  ],
  ...[
    '**甲 ',
    '<table ',
    '&lt;table ',
    '&amp;',
    '=',
    ':',
    ';',
    '{',
    '<p',
    '"',
    '\t',
    ' ',
    '　',
    '\n',
    '\t\n',
    '来源：',
    '3213年1月1日 ',
    'charset=',
    `["[\\'`,
  ],
];
const length = 150_000;

const figures = consistentFigures(seeded(7), 'mid');
const head = { organization: '青石县人民政府', year: 2024 };

/** Where a run may stand in a page. */
const places: Readonly<Record<string, (run: string) => string>> = {
  'a paragraph': (run) => pageOf(figures, { ...head, overview: `${run}甲` }),
  'a cell': (run) => pageOf(figures, head).replace('<td>规章</td>', `<td>规章${run}甲</td>`),
  'a title': (run) => pageOf(figures, { ...head, organization: `${run}甲县政府` }),
  'a style': (run) =>
    pageOf(figures, head).replace(
      '<h1>',
      `<style>${run} td{float:left}</style><p style='flex-basis:${run.replaceAll("'", '')}'><h1>`,
    ),
  'a text': (run) => `甲县2024年政府信息公开工作年度报告\n${run}甲\n甲\t1\n`,
};

test.each(Object.entries(places))('runs in %s take no longer than their length', async (_, page) => {
  for (const run of runs) {
    const report = await extractReport(page(run.repeat(length / run.length))).catch(({ code }) => code);
    expect(report, JSON.stringify(run)).toBeDefined();
    if (typeof report === 'object') checkReport(report);
  }
});
