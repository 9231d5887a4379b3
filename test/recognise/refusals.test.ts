import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';
import { drawn, helvetica, text } from '../adapters/pdf/drawn';

const table = (...rows: string[][]) =>
  `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const earlier = [
  ['（一）主动公开政府信息数（不同渠道计1条）', '条', '1203'],
  ['其中：主动公开规范性文件数', '条', '3'],
  ['2.政府网站公开政府信息数', '条', '980'],
  ['（一）收到申请数', '件', '12'],
  ['1.当面申请数', '件', '2'],
  ['3.网络申请数', '件', '10'],
  ['（二）申请办结数', '件', '12'],
];
const codeOf = (source: string | Uint8Array) =>
  extractReport(source).then(
    () => 'read',
    ({ code, message }) => `${code} ${message}`,
  );

describe('what is refused, and why', () => {
  test.each([
    ['a page', `<h1>青石县2016年政府信息公开工作年度报告</h1>${table(...earlier)}`],
    ['text', `青石县2016年政府信息公开工作年度报告\n\n${earlier.map((row) => row.join('\t')).join('\n')}`],
  ])('the form before 2019: %s', async (_, source) => {
    expect(await codeOf(source)).toMatch(/^unsupported-edition .*2019/);
  });

  test.each([
    ['statistics of half a year', `<h1>青石县2016年上半年政府信息公开情况统计表</h1>${table(...earlier)}`],
    ['statistics of a site', `<h1>政府网站工作年度报表</h1>${table(['网站名称', '青石县'], ['信息发布', '98'])}`],
    ['an interpretation', '<h1>《青石县2023年政府信息公开工作年度报告》解读</h1><p>报告共六个部分。</p>'],
    ['a budget', `<h1>青石县财政局2023年预算公开</h1>${table(['收入', '支出'], ['120', '120'])}`],
    [
      'a list',
      '<h1>政府信息公开年报</h1><ul><li>青石县2022年政府信息公开工作年度报告</li><li>青石县2023年政府信息公开工作年度报告</li></ul>',
    ],
    ['a missing page', '<html><title>404</title><h1>页面不存在</h1></html>'],
  ])('what is no report: %s', async (_, source) => {
    expect(await codeOf(source)).toMatch(/^not-a-report /);
  });

  test('a PDF whose map of characters gives codes of its own, and one in English', async () => {
    const map = '1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <61> <7A> <E061> endbfrange';
    const fonts = [helvetica.replace('>>', '/ToUnicode 6 0 R>>'), `<</Length ${map.length}>>stream\n${map}\nendstream`];
    const content = text('Annual Report of the Water Board, 2023', 20, 100);
    expect(await codeOf(drawn(content, fonts))).toMatch(/^text-unreliable /);
    expect(await codeOf(drawn(content))).toMatch(/^not-a-report /);
  });

  test.each([
    ['PNG', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF\0'],
    ['TIFF', 'II*\0\x08\0\0\0'],
    ['WebP', 'RIFF\x10\0\0\0WEBPVP8 '],
  ])('a picture by its name: %s', async (name, head) => {
    const bytes = Uint8Array.from(head, (character) => character.charCodeAt(0));
    expect(await codeOf(bytes)).toMatch(new RegExp(`^unsupported-format .*${name}`));
  });
});
