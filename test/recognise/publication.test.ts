import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';
import { pageOf } from '../builders/page';

const plain = pageOf({}, { organization: '青石县教育局', year: 2023 });

/** What is read of a page with something under its title, and something at its end. */
async function read({ head = '', top = '', tail = '' }: { head?: string; top?: string; tail?: string }) {
  const page = plain.replace('<title>', `${head}<title>`).replace('</h1>', `</h1>\n${top}`) + tail;
  const { publication } = await extractReport(page);
  return publication && [publication.date, publication.kind, publication.raw];
}

describe('the day of publication', () => {
  test.each([
    [
      'a label with a time',
      '<p>发布时间：2024-01-15 09:30　来源：青石县教育局　字体：大 中 小</p>',
      '2024-01-15',
      '2024-01-15',
    ],
    ['a label in brackets', '<p>[发布日期] 2024年1月15日</p>', '2024-01-15', '2024年1月15日'],
    ['a label letter by letter', '<p>发 布 日 期：２０２４年１月１５日</p>', '2024-01-15', '２０２４年１月１５日'],
    ['a label with the day on the next line', '<p>公开日期：</p><p>2024/1/15</p>', '2024-01-15', '2024/1/15'],
    ['a bare label under the title', '<p>时间：2024-01-15 16:43</p>', '2024-01-15', '2024-01-15'],
    ['a bare label behind the source', '<p>来源：县教育局时间：2024-01-15 16:43</p>', '2024-01-15', '2024-01-15'],
    ['a day of change beside it', '<p>更新时间：2024-05-02 发布时间：2024-01-15</p>', '2024-01-15', '2024-01-15'],
    [
      'a table of particulars',
      '<table><tr><td>索引号</td><td>11320/2024-00017</td><td>发布日期</td><td>2024-01-15</td></tr><tr><td>成文日期</td><td>2024-01-10</td><td>有效期</td><td></td></tr></table>',
      '2024-01-15',
      '2024-01-15',
    ],
  ])('is read from %s', async (_, top, date, raw) => {
    expect(await read({ top })).toEqual([date, 'published', raw]);
  });

  test('is read from what the page declares, and what it prints goes before', async () => {
    const head = '<meta name="PubDate" content="2024-01-29 09:42">';
    expect(await read({ head })).toEqual(['2024-01-29', 'published', '2024-01-29 09:42']);
    expect(await read({ head, top: '<p>发布日期：2024-01-15</p>' })).toEqual(['2024-01-15', 'published', '2024-01-15']);
  });

  test.each([
    ['the day of a change', { top: '<p>更新时间：2024-05-02</p>' }],
    ['the day of the last change', { top: '<p>最后发布时间：2024-05-02</p>' }],
    ['the day of a change behind the source', { top: '<p>来源：县教育局更新时间：2024-05-02</p>' }],
    ['the day of the visit', { top: '<p>今天是2024年5月2日 星期四</p>' }],
    ['days of a list', { tail: '<p>2024-05-02</p><p>2024-04-01</p>' }],
    ['several days under one label', { top: '<p>发布日期：2024-01-15</p><p>发布日期：2024-01-20</p>' }],
    ['a day in a sentence', { tail: '<p>我局于2024年1月15日召开会议。</p>' }],
    ['a meta of when the page was made', { head: '<meta name="generated" content="2024-05-02">' }],
  ])('is not read from %s', async (_, told) => {
    expect(await read(told)).toBeNull();
  });
});

describe('the day of signature', () => {
  test.each([
    ['the last line', { tail: '<p>青石县教育局</p><p>2024年1月20日</p>' }, '2024年1月20日'],
    ['the last line with the name', { tail: '<p>青石县教育局 二〇二四年一月二十日</p>' }, '二〇二四年一月二十日'],
    ['a bracket under the title', { top: '<p>（2024年1月20日）</p>' }, '2024年1月20日'],
    ['the day of writing', { top: '<p>成文日期：2024年1月20日</p>' }, '2024年1月20日'],
  ])('is read from %s', async (_, told, raw) => {
    expect(await read(told)).toEqual(['2024-01-20', 'signed', raw]);
  });
});
