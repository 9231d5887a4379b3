// Takes the pictures of the audit page that the READMEs show: `npm run build && node web/screenshots.mjs`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const sources = readdirSync('fixtures').flatMap((name) =>
  readdirSync(join('fixtures', name)).flatMap((file) =>
    file.startsWith('source.') && !name.startsWith('word-') ? [join('fixtures', name, file)] : [],
  ),
);
const audit = join(mkdtempSync(join(tmpdir(), 'ogi-report-')), 'audit.html');
try {
  execFileSync(process.execPath, ['dist/cli.js', 'check', '-f', 'html', '-o', audit, ...sources]);
} catch (error) {
  // Findings and files that cannot be read are what the pictures show.
  if (![1, 2].includes(error.status)) throw error;
}
const address = pathToFileURL(resolve(audit)).href;
const pictures = [
  { name: 'overview', width: 1200, height: 860 },
  { name: 'report', width: 1200, height: 1000, report: 'county-2023-transposed' },
];
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
for (const { name, width, height, report } of pictures) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(address);
  if (report) {
    await page.click(`tr:has(td.source:text("${report}")) a`);
    await page.click('.finding .suspects a >> nth=0');
  }
  await page.waitForTimeout(300);
  await page.screenshot({ path: `web/${name}.png` });
}
await browser.close();
