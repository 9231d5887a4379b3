import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const page = readFileSync('fixtures/town-2023/source.html', 'utf8');
const start = page.indexOf('<table', page.indexOf('<p>三、收到和处理'));
const end = page.indexOf('</table>', start) + '</table>'.length;

const over = (text: string) => `${page.slice(0, start)}<p>${text}</p>${page.slice(start)}`;
const under = (text: string) => `${page.slice(0, end)}<p>${text}</p>${page.slice(end)}`;
const inTable = (from: string | RegExp, to: string) => page.slice(0, start) + page.slice(start).replace(from, to);

async function read(source: string) {
  const { cells, problems } = await extractReport(source);
  const told = problems.filter(({ code }) => code === 'table-uncertain');
  return {
    figure: cells['requests.newReceived.naturalPerson']?.value,
    told,
    other: cells['disclosure.licensing.decisions']?.value,
  };
}

describe('a lone table of another year, unit or purpose is told', () => {
  test.each([
    ['over it', over('（以下为2022年数据）')],
    ['over it and another line', over('2022年收到和处理政府信息公开申请情况表</p><p>单位：件')],
    ['over it, in Chinese numerals', over('二〇二二年数据')],
    ['over it, as a period', over('统计期限：2022年1月1日至2022年12月31日')],
    ['in a caption', inTable(/<table[^>]*>/, '$&<caption>（2022年数据）</caption>')],
    ['in a heading', inTable('申请人情况', '申请人情况（2022年）')],
    ['under it', under('注：以上为2022年数据。')],
    ['hundreds', over('单位：百件')],
    ['hundreds in a heading', inTable('自然人', '自然人（百件）')],
    ['hundreds under it', under('注：以上数据单位为百件。')],
    ['a sample', over('（样表）')],
    ['void', over('（此表作废）')],
    ['corrected', under('注：更正：自然人新收申请应为19件。')],
  ])('%s', async (_, source) => {
    const { figure, told, other } = await read(source);
    expect(told).toHaveLength(1);
    expect(told[0]?.cells).toContain('requests.newReceived.naturalPerson');
    expect([figure, other]).toEqual([null, 20]);
  });
});

describe('what stands by the report’s own table says nothing against it', () => {
  test.each([
    over('单位：件'),
    over('单位：件、万元'),
    over('填报单位：万州区千山局'),
    over('2023年收到和处理政府信息公开申请情况表'),
    over('统计期限：2023年1月1日至2023年12月31日'),
    over('（2022—2023年数据）'),
    over('（按国办公开办函〔2021〕30号格式填报）'),
    over('（按2021年新格式填报数据）'),
    over('自2021年起统计的数据'),
    over('其中含2022年结转2件'),
    over('填报日期：2024年1月15日'),
    over('（更正后）'),
    under('注：上年结转为2022年未办结数。'),
    under('注：与2022年相比增加3件。'),
    under('2022年另有其他情况。'),
  ])('%#', async (source) => {
    expect(await read(source)).toEqual({ figure: 18, told: [], other: 20 });
  });
});
