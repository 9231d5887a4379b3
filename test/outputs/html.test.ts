import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkReport } from '../../src/check';
import { ExtractError } from '../../src/model/index';
import { extractReport } from '../../src/node';
import type { Result } from '../../src/outputs/define';
import { html } from '../../src/outputs/html';
import { startChromium } from '../builders/chromium';
import { consistentFigures } from '../builders/consistent';
import { seeded } from '../builders/random';
import { reportOf } from '../builders/report';
import { folderOf } from '../cli/run';
import { written } from './written';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }));

const corpus = '../shared/corpus';
const folder = existsSync(corpus) ? corpus : 'fixtures';
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  folder === corpus ? ['.html', '.docx', '.doc', '.txt', '.pdf'].includes(extname(path)) : /source\.\w+$/.test(path),
);

async function resultOf(path: string): Promise<Result> {
  try {
    const report = await extractReport(new Uint8Array(readFileSync(join(folder, path))));
    return checked(path, report);
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return { source: path, ok: false, code: error.code, values: error.values };
  }
}

function checked(source: string, report: ReturnType<typeof reportOf>): Result {
  return { source, ok: true, report, audit: checkReport(report), translated: checkReport(report, { language: 'en' }) };
}

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(async () => browser.close());

/** Opens a page with results from disk; whatever it complains of, or asks the network for, is kept. */
async function open(results: readonly Result[], options: { colorScheme?: 'light' | 'dark'; width?: number } = {}) {
  const file = join(folderOf({ 'audit.html': await written(html, results, { language: 'zh' }) }), 'audit.html');
  const { colorScheme = 'light', width = 1280 } = options;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()));
  await page.goto(`file://${file}`);
  return { page, complaints };
}

/** What axe-core finds amiss on a page as it is now. */
async function violations(page: Page) {
  // The page's own policy lets no other script in; a test evaluates it as the browser's debugger does.
  await page.evaluate(axe);
  const found = await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map((node) => node.html.slice(0, 200)) })))',
  );
  return Violations.parse(found);
}

const all = Promise.all(sources.map(resultOf));

describe.each(['light', 'dark'] as const)('the audit page, %s', (colorScheme) => {
  test('filters, jumps to a finding, tells of a cell, switches language, and is accessible', async () => {
    const results = await all;
    const { page, complaints } = await open(results, { colorScheme });
    expect(await page.textContent('.figure.all dd')).toBe(String(results.length));
    expect(await violations(page)).toEqual([]);

    const broken = results.filter(
      (result) => result.ok && result.audit?.findings.some(({ rule }) => rule === 'total-mismatch'),
    );
    await page.click('.rule:text-is("合计不符")');
    expect(await page.locator('.list tbody tr').count()).toBe(Math.min(50, broken.length));
    expect(await page.inputValue('select[name=rule]')).toBe('total-mismatch');
    await page.selectOption('select[name=state]', 'error');
    expect(await page.locator('.list tbody tr').count()).toBeLessThanOrEqual(broken.length);

    await page.click('.list tbody a >> nth=0');
    await page.click('.finding .suspects a >> nth=0');
    const cell = page.locator('td:focus');
    expect(await cell.getAttribute('class')).toContain('suspect');
    expect(await cell.getAttribute('aria-describedby')).toBe('evidence');
    expect(await page.textContent('#evidence')).toMatch(/原文为.*位置第\d+/);
    expect(await page.locator('td .line').count()).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('td:focus').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('#evidence').isVisible()).toBe(false);

    await page.click('.language');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('.finding .message >> nth=0')).toContain('total does not add up');
    expect(await violations(page)).toEqual([]);
    await page.click('.back');
    expect(await page.textContent('#list')).toBe('Reports');
    expect(await page.inputValue('select[name=state]')).toBe('error');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const figures = consistentFigures(seeded(7), 'mid');

test('text of the reports is never mark-up, script or style', async () => {
  const nasty = `</script><script>window.hit=1</script><!--<img src=x onerror="window.hit=1">'"&\u2028\u001b[31m\u009b31m`;
  const report = reportOf({ ...figures, 'requests.newReceived.total': 999_999 }, { organization: nasty });
  const [id = ''] = Object.keys(report.cells);
  const cells = { ...report.cells, [id]: { raw: nasty, kind: 'unreadable', value: null, location: {} } } as const;
  const results = [
    checked(nasty, { ...report, cells }),
    { source: nasty, ok: false, code: 'damaged-file', values: { detail: nasty } } as const,
  ];
  expect(await written(html, results, { language: 'zh' })).not.toMatch(/[\u001b\u007f-\u009f]/);
  const { page, complaints } = await open(results);
  expect(await page.textContent('.list tbody a >> nth=0')).toContain('<img src=x');
  await page.click('.list tbody a >> nth=0');
  expect(await page.textContent(`[data-cell="${id}"] .printed`)).toContain('</script>');
  expect(await page.evaluate('[window.hit, document.images.length, document.scripts.length]')).toEqual([
    undefined,
    0,
    3,
  ]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('several reports of an organ and a year have a place each in the heat map, which names the file', async () => {
  const wrong = { ...figures, 'requests.newReceived.total': 999_999 };
  const results = [
    checked('a.html', reportOf(figures, { organization: '甲县人民政府', year: 2023 })),
    checked('b.html', reportOf(wrong, { organization: '甲县人民政府', year: 2023 })),
    checked('c.html', reportOf(figures, { organization: '甲县人民政府', year: 2024 })),
  ];
  const { page, complaints } = await open(results);
  const row = page.locator('.heat tbody tr');
  expect(await row.count()).toBe(1);
  expect(await row.locator('td').evaluateAll((cells) => cells.map((cell) => cell.children.length))).toEqual([2, 1]);
  const labels = await row.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('title') ?? ''));
  expect(labels.map((label) => label.split(' · ')[1])).toEqual(['a.html', 'b.html', undefined]);
  await page.click('.heat tbody a >> nth=1');
  expect(await page.textContent('main')).toContain('b.html');
  expect(complaints).toEqual([]);
  await page.close();
});

describe('the page of a report', () => {
  const total = 'requests.granted.naturalPerson';

  test('tells in the card of a cell all that its findings say, and what it should be', async () => {
    const others = Object.keys(figures).filter((id) => /^requests\.denied\..*\.naturalPerson$/.test(id));
    const many = { ...figures, ...Object.fromEntries(others.map((id) => [id, 11])) };
    const { page } = await open([checked('a.html', reportOf({ ...many, [total]: (figures[total] ?? 0) + 40 }))]);
    await page.click('.list tbody a');
    const cut = `[...document.querySelectorAll('#evidence li')].filter((one) => one.scrollHeight > one.clientHeight + 1)
      .map((one) => one.textContent)`;
    for (const cell of await page.locator('td.marked').all()) {
      await cell.focus();
      expect(await page.evaluate(cut)).toEqual([]);
    }
    await page.close();
    const wrong = { ...figures, [total]: (figures[total] ?? 0) + 40 };
    const simple = await open([checked('a.html', reportOf(wrong))]);
    await simple.page.click('.list tbody a');
    await simple.page.focus(`td[data-cell="${total}"]`);
    expect(await simple.page.textContent('#evidence')).toContain(`疑为 ${figures[total]}`);
    await simple.page.close();
  });

  test('says which checks could not be made, and does not call it agreement', async () => {
    const whole = reportOf(figures, { organization: '青石县白鹭镇人民政府', year: 2023 });
    const cells = Object.fromEntries(Object.entries(whole.cells).filter(([id]) => id !== total));
    const result = checked('a.html', { ...whole, cells, title: '白鹭镇2023年报告' });
    const { page } = await open([result]);
    await page.click('.list tbody a');
    const { passed = 0, unknown = 0 } = (result.ok && result.audit?.tally) || {};
    const text = await page.textContent('main');
    expect(text).toContain(`已作的 ${passed} 项核对未发现不一致；另有 ${unknown} 项无法核对。`);
    expect(text).not.toContain('各项核对均未发现不一致');
    expect(await page.textContent('details.unmade summary')).toMatch(/合计不符 \d+ 项/);
    expect(await page.textContent('details.unmade')).toContain('“（一）予以公开”一行的合计');
    expect(text).toContain('原标题：白鹭镇2023年报告');
    await page.close();
  });

  test('warnings are told from notes, among the figures and by the filter', async () => {
    const report = reportOf(figures, { organization: '甲县人民政府', year: 2023 });
    const finding = { rule: 'blank-cells', message: '', cells: [], fingerprint: '0' };
    const audit = (severity: 'warning' | 'note') => ({ ...checkReport(report), findings: [{ ...finding, severity }] });
    const result = (severity: 'warning' | 'note'): Result => ({
      source: severity,
      ok: true,
      report,
      audit: audit(severity),
    });
    const { page } = await open([result('warning'), result('note'), result('note')]);
    expect(await page.textContent('.figure.warning')).toBe('有警告1');
    expect(await page.textContent('.figure.note')).toBe('仅有提示2');
    await page.selectOption('select[name=state]', 'note');
    expect(await page.locator('.list tbody tr').count()).toBe(2);
    await page.close();
  });

  test('no head of table 四 is cut within its last character', async () => {
    const { page } = await open([checked('a.html', reportOf(figures))]);
    await page.click('.list tbody a');
    const lines = `[...document.querySelectorAll('.form.disputes th.column span, .form.disputes th.column')].flatMap((one) => {
      const node = [...one.childNodes].find((child) => child.nodeType === 3);
      if (!node || node.length < 3) return [];
      const range = document.createRange();
      const top = (at) => { range.setStart(node, at); range.setEnd(node, at + 1); return range.getBoundingClientRect().top; };
      return top(node.length - 2) === top(node.length - 1) || top(0) === top(node.length - 1) ? [] : [node.data];
    })`;
    expect(await page.evaluate(lines)).toEqual([]);
    await page.close();
  });
});

test('a page of two thousand reports draws what is seen', async () => {
  const results = Array.from({ length: 2000 }, (_, index) =>
    checked(
      `${index}.html`,
      reportOf(figures, { organization: `第${index % 400}县人民政府`, year: 2021 + (index % 5) }),
    ),
  );
  const { page, complaints } = await open(results);
  expect(await page.textContent('.figure.all dd')).toBe('2,000');
  expect(await page.locator('.list tbody tr').count()).toBe(50);
  expect(await page.evaluate('document.querySelectorAll("*").length')).toBeLessThan(2500);
  await page.fill('input[name=text]', '第399县');
  expect(await page.locator('.list tbody tr').count()).toBe(5);
  expect(complaints).toEqual([]);
  await page.close();
});

test.each([390, 1280])('nothing is wider than a window of %d pixels', async (width) => {
  const wrong = reportOf({ ...figures, 'requests.newReceived.total': 999_999 });
  const { page } = await open([checked('a.html', wrong)], { width });
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(await overflow()).toBe(0);
  await page.click('.list tbody a');
  expect(await overflow()).toBe(0);
  await page.close();
});
