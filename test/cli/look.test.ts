import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startChromium } from '../builders/chromium';
import { endlessPdf } from '../builders/endless-pdf';
import { folderOf, run } from './run';

const report = resolve('fixtures/town-2023-rotated/source.pdf');

test('draws a page as an SVG image: marks, borders, cells with their ids', () => {
  const { status, stdout, stderr } = run('.', ['look', report, '--page', '2']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 842 595"/);
  expect(stdout).toContain('<title>requests.denied.enforcementFile.naturalPerson');
  expect(stdout.match(/class="edge"/g)?.length).toBeGreaterThan(20);
});

test('draws a web page where the output is named so, and marks what is doubtful', () => {
  const folder = folderOf({});
  const scan = resolve('fixtures/scan-2023-ocr-layer/source.pdf');
  expect(run(folder, ['look', scan, '--out', 'page.html'])).toEqual({ status: 0, stdout: '', stderr: '' });
  const page = readFileSync(join(folder, 'page.html'), 'utf8');
  expect(page).toContain('<!doctype html>');
  expect(page).toMatch(/<tr class="doubt"><td>requests\.newReceived\.naturalPerson<\/td><td>18<\/td>/);
});

test('reads in a process that is ended where it takes too long or too much memory', () => {
  const folder = folderOf({ 'endless.pdf': endlessPdf });
  const late = run(folder, ['look', 'endless.pdf', '--timeout', '1', '--memory', '9000']);
  expect(late).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('读取超过 1 秒') });
  const large = run(folder, ['look', 'endless.pdf', '--memory', '20']);
  expect(large).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('20 MB') });
});

test('looks at what comes on standard input', () => {
  expect(run('.', ['look', '-', '--page', '2'], readFileSync(report)).stdout).toBe(
    run('.', ['look', report, '--page', '2']).stdout,
  );
});

test('shows in a browser each figure inside of its cell', async () => {
  const folder = folderOf({});
  run(folder, ['look', report, '--page', '2', '--out', 'page.svg']);
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`file://${join(folder, 'page.svg')}`);
    const astray = await page.evaluate(`[...document.querySelectorAll('.known')].flatMap((cell) => {
      const box = cell.getBoundingClientRect();
      const digits = cell.querySelector('title').textContent.split('\\n').at(-1);
      const inside = [...document.querySelectorAll('.glyph')].filter((glyph) => {
        const { left, right, top, bottom } = glyph.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        return x > box.left && x < box.right && y > box.top && y < box.bottom;
      });
      const shown = inside.map((glyph) => glyph.textContent).join('');
      return shown === digits ? [] : [shown + ' for ' + digits];
    })`);
    expect(astray).toEqual([]);
    expect(await page.locator('.known').count()).toBeGreaterThan(100);
  } finally {
    await browser.close();
  }
});

test.each([
  [['look'], 64, '需要一个 PDF 文件'],
  [['look', report, report], 64, '一次只画一个'],
  [['look', report, '--out', 'page.png'], 64, '.png'],
  [['look', report, '--page', 'x'], 64, '正整数'],
  [['look', report, '--page', '99'], 64, '没有第 99 页'],
  [['look', resolve('fixtures/town-2023/source.html')], 2, '不是 PDF；look 只能画 PDF 的页面'],
  [['look', resolve('fixtures/password-2023/source.pdf')], 2, '密码'],
  [['look', 'nowhere.pdf'], 2, '找不到文件'],
])('says what cannot be done: %j', (args, status, said) => {
  const done = run('.', args);
  expect(done).toMatchObject({ status, stdout: '' });
  expect(done.stderr).toContain(said);
});
