import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const title = '<h1>青石县人民政府2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>本年工作平稳。</p>';
const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const rows = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开'];
const cells = (...texts: (string | number)[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const table = (figure: string, total: string, last = '') =>
  `<table>${cells('', ...applicants)}${rows.map((row) => cells(row, ...Array(6).fill(figure), total)).join('')}${last}</table>`;
const figuresOf = async (page: string) => {
  const { cells: read } = await extractReport(`${title}<h2>三、收到和处理政府信息公开申请情况</h2>${page}`);
  const [business, total] = [read['requests.carriedIn.business'], read['requests.carriedIn.total']];
  return [business?.value, total?.value, total?.raw];
};

test('figures in brackets are last year’s where a note by the table says so', async () => {
  const figures = table('4（2）', '24（12）');
  const noted = [
    `<p>说明：括号内为上年同期数。</p>${figures}`,
    `${figures}<p>注：括号内数据为上一年度数据</p>`,
    table('4（2）', '24（12）', '<tr><td colspan=8>注：括号里的数字是去年数，供参考。</td></tr>'),
    `<p>（括号内均为上年数）</p>${table('4 (-)', '24（12）')}`,
  ];
  for (const page of noted) expect(await figuresOf(page), page).toEqual([4, 24, '24（12）']);
});

test('and are not where none does, or one says something else', async () => {
  const figures = table('4（2）', '24（12）');
  for (const note of [
    '',
    '<p>括号内为本年数。</p>',
    '<p>括号内为上年结转数。</p>',
    '<p>括号内为上年度以来累计数。</p>',
    '<p>说明：括号内为上年同期数。</p><p>下表单位：件</p>',
  ])
    expect((await figuresOf(note + figures))[1] ?? null, note).toBe(null);
});
