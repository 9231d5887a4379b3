import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

/** A program that makes documents of pages; it writes each into `folder` under the page's name with its own ending. */
export interface Producer {
  readonly name: string;
  /** How many documents it makes: fewer where it is slow. */
  readonly count: number;
  /** Gives why it cannot be used here, or null where it has made its documents. */
  readonly make: (pages: readonly string[], folder: string) => Promise<string | null>;
}

const browser = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

/** What prints PDF files here. */
export const printers: readonly Producer[] = [
  { name: 'chromium', count: 8, make: printInBrowser },
  {
    name: 'libreoffice',
    count: 8,
    make: async (pages, folder) => convertInOffice(pages, folder, 'pdf:writer_web_pdf_Export'),
  },
  { name: 'weasyprint', count: 2, make: async (pages, folder) => eachPage('weasyprint', ['-q'], pages, folder) },
  { name: 'wkhtmltopdf', count: 8, make: async (pages, folder) => eachPage('wkhtmltopdf', ['-q'], pages, folder) },
];

/** What writes Word files here. */
export const writers: readonly Producer[] = [
  {
    name: 'libreoffice',
    count: 12,
    make: async (pages, folder) => convertInOffice(pages, folder, 'docx:Office Open XML Text'),
  },
];

async function printInBrowser(pages: readonly string[], folder: string): Promise<string | null> {
  if (!browser) return 'no Chromium';
  const running = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await running.newPage();
    for (const path of pages) {
      await page.goto(`file://${path}`);
      await page.pdf({ path: join(folder, named(path, 'pdf')), format: 'A4' });
    }
    return null;
  } finally {
    await running.close();
  }
}

/** A profile of its own lets it run beside an office that is open. */
function convertInOffice(pages: readonly string[], folder: string, to: string): string | null {
  const profile = mkdtempSync(join(tmpdir(), 'bench-office-'));
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', to, '--outdir', folder];
  const { error, status } = spawnSync('soffice', [...options, ...pages], { timeout: 180_000 });
  rmSync(profile, { recursive: true, force: true });
  return error || status !== 0 ? 'soffice is not installed or failed' : null;
}

function eachPage(
  command: string,
  options: readonly string[],
  pages: readonly string[],
  folder: string,
): string | null {
  for (const path of pages) {
    const { error } = spawnSync(command, [...options, path, join(folder, named(path, 'pdf'))], { timeout: 60_000 });
    if (error) return `${command} is not installed`;
  }
  return readdirSync(folder).length > 0 ? null : `${command} made nothing`;
}

function named(path: string, ending: string): string {
  return `${path
    .split('/')
    .at(-1)
    ?.replace(/\.html$/, '')}.${ending}`;
}
