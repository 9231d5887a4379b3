import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { extractReport } from '../../src/node';
import { startChromium } from '../builders/chromium';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';

const figures = consistentFigures(seeded(5), 'mid');
const report = pageOf(figures, { organization: '青石县人民政府', year: 2024 });

/** Where the page finds what is in pdfjs-dist. */
const resources = 'https://pdfjs.test/';

/** What a web page does with the package: nothing of Node, no server, no file system. */
const script = `
import { checkReport, extractReport, outputs } from './dist/index.js';
window.read = async (html) => {
  const report = await extractReport(new TextEncoder().encode(html));
  const blob = await extractReport(new Blob([html]));
  const audit = checkReport(report);
  const [text] = outputs;
  let shown = '';
  for await (const piece of text.write([{ source: 'page', ok: true, report, audit }], { language: 'zh' })) shown += piece;
  const refused = await extractReport('x').catch((error) => error.code);
  return { report, same: JSON.stringify(blob) === JSON.stringify(report), tally: audit.tally, shown, refused };
};
window.readPdf = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return extractReport(bytes, { pdfResources: '${resources}' });
};
`;

test('the built library reads and checks a web page and a PDF inside a browser, without a server', async () => {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.route(`${resources}**`, (route) =>
      route.fulfill({
        path: route.request().url().replace(resources, 'node_modules/pdfjs-dist/'),
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.addScriptTag({ type: 'module', content: outputFiles[0]?.text ?? '' });
    await page.waitForFunction('window.read');
    const result = await page.evaluate(`window.read(${JSON.stringify(report)})`);
    expect(errors).toEqual([]);
    expect(result).toMatchObject({
      report: { organization: '青石县人民政府', year: 2024, edition: '2021', problems: [] },
      same: true,
      tally: { failed: 0, unknown: 0 },
      shown: expect.stringContaining('不符 0'),
      refused: 'not-a-report',
    });
    const granted = 'requests.granted.total';
    expect(result).toMatchObject({ report: { cells: { [granted]: { value: figures[granted] } } } });
    const path = 'fixtures/town-2023-cid/source.pdf';
    const pdf = await page.evaluate(`window.readPdf('${readFileSync(path).toString('base64')}')`);
    expect(errors).toEqual([]);
    expect(pdf).toEqual(JSON.parse(JSON.stringify(await extractReport(readFileSync(path)))));
  } finally {
    await browser.close();
  }
});
