import { expect, test } from 'vitest';
import { folderOf, lines, run } from './cli/run';

test('a page tree of which pdfjs gives up pages that it fetched ahead does not end the process', () => {
  const objects = [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    '2 0 obj<</Type/Pages/Count 3/Kids[3 0 R 4 0 R 5 0 R]>>endobj\n',
    ...[3, 4, 5].map((number) => `${number} 0 obj<</Type/Page/Parent 2 0 R>>endobj\n`),
  ].join('');
  const entry = (offset: number, kind = '00000 n') => `${String(offset).padStart(10, '0')} ${kind} \n`;
  const wrong = objects.indexOf('2 0 obj') + 20;
  const table = [
    entry(0, '65535 f'),
    entry(9),
    entry(objects.indexOf('2 0 obj')),
    ...[3, 4, 5].map(() => entry(wrong)),
  ];
  const trailer = `trailer<</Size 6/Root 1 0 R>>\nstartxref\n${objects.length}\n%%EOF\n`;
  const folder = folderOf({ 'tree.pdf': `${objects}xref\n0 6\n${table.join('')}${trailer}` });
  const { status, stdout, stderr } = run(folder, ['extract', '-f', 'ndjson', 'tree.pdf']);
  expect(stderr).not.toContain('XRefEntryException');
  expect(lines(stdout)).toMatchObject([{ ok: false, error: { code: 'no-text-layer' } }]);
  expect(status).toBe(2);
});

test('terminal escapes in a title, a name or a cell never reach the terminal', () => {
  const commands = '\u001b]0;x\u0007\u001b[2J\u009b31m';
  const page = `<title>甲县${commands}2024年政府信息公开工作年度报告</title><h1>甲县${commands}2024年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table><tr><td colspan=4>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章${commands}<td>1${commands}<td>2<td>3<tr><td>行政规范性文件<td>4<td>5<td>6</table>`;
  const folder = folderOf({ 'a\u001b[31m.html': page, 'b.html': page });
  for (const command of ['extract', 'check'])
    for (const format of ['text', 'json', 'ndjson', 'csv', 'markdown', 'sarif']) {
      const { stdout, stderr } = run(folder, [command, '-f', format, '.']);
      expect(stdout.length, `${command} ${format}`).toBeGreaterThan(10);
      expect(`${stdout}${stderr}`, `${command} ${format}`).not.toMatch(/[\u001b\u009b\u0007]/);
    }
});
