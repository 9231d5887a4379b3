import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { below, pick, type Random, seeded } from '../../test/builders/random';
import { contentOf } from './content';
import { encodeGbk } from './gbk';
import { pdfFile } from './pdf-file';
import { type Producer, printers, writers } from './producers';
import { barePage, type Site, webPage } from './web-page';
import { wordFile } from './word-file';

export const formats = ['html', 'docx', 'pdf'] as const;
export type Format = (typeof formats)[number];

/** The documents to measure, by format, as paths; and which producers were missing, and why. */
export interface Documents {
  readonly paths: Readonly<Record<Format, readonly string[]>>;
  readonly missing: readonly string[];
}

/** Changes with what is made, so that no figure is compared with one of other documents. */
export const edition = '2';

const root = resolve('node_modules/.cache/ogi-bench', `documents-${edition}`);
const seed = 20_250_131;
const counts = { html: 64, docx: 24, pdf: 8 };

/** Makes the documents, or finds those that an earlier run has made: the same for the same edition and programs. */
export async function makeDocuments(): Promise<Documents> {
  const folders = { html: join(root, 'html'), docx: join(root, 'docx'), pdf: join(root, 'pdf') };
  const note = join(root, 'missing');
  if (!existsSync(note)) {
    rmSync(root, { recursive: true, force: true });
    for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
    writePages(folders.html);
    writeWordFiles(folders.docx);
    writePdfFiles(folders.pdf);
    writeFileSync(note, (await produce(folders)).join('\n'));
  }
  const paths = { html: listed(folders.html), docx: listed(folders.docx), pdf: listed(folders.pdf) };
  return { paths, missing: readFileSync(note, 'utf8').split('\n').filter(Boolean) };
}

function listed(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

const scales = ['small', 'mid', 'large'] as const;

/** Four kinds of site, from a plain page of some 60 kB to one that carries its menus, scripts and Word's mark-up, of some 600 kB. */
const sites: readonly ((random: Random) => Omit<Site, 'charset'>)[] = [
  (random) => ({ markup: 'plain', links: 80 + below(random, 150), script: 9_000, style: 4_000 }),
  (random) => ({ markup: 'editor', links: 150 + below(random, 200), script: 20_000, style: 10_000 }),
  (random) => ({ markup: 'word', links: 200 + below(random, 500), script: 30_000, style: 20_000 }),
  (random) => ({ markup: 'word', links: 800 + below(random, 700), script: 90_000, style: 40_000 }),
];

function writePages(folder: string): void {
  for (let index = 0; index < counts.html; index += 1) {
    const random = seeded(seed + index);
    const site = sites[index % sites.length]?.(random);
    if (!site) continue;
    const charset = Math.floor(index / sites.length) % 3 === 0 ? 'gbk' : 'utf-8';
    const content = contentOf(random, pick(random, scales), 4 + below(random, 12));
    const page = webPage(random, content, { ...site, charset });
    const bytes = charset === 'gbk' ? encodeGbk(page) : new TextEncoder().encode(page);
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.html`), bytes);
  }
}

function writeWordFiles(folder: string): void {
  for (let index = 0; index < counts.docx; index += 1) {
    const random = seeded(seed + 1000 + index);
    const content = contentOf(random, pick(random, scales), 4 + below(random, 12));
    writeFileSync(join(folder, `word-${String(index).padStart(3, '0')}.docx`), wordFile(random, content));
  }
}

function writePdfFiles(folder: string): void {
  for (let index = 0; index < counts.pdf; index += 1) {
    const random = seeded(seed + 2000 + index);
    const content = contentOf(random, pick(random, scales), 3 + below(random, 6));
    writeFileSync(join(folder, `cid-${String(index).padStart(3, '0')}.pdf`), pdfFile(content));
  }
}

/** Has the installed programs make documents of plain pages; gives what is missing and why. */
async function produce(folders: Readonly<Record<'docx' | 'pdf', string>>): Promise<string[]> {
  const pages = mkdtempSync(join(tmpdir(), 'bench-pages-'));
  const missing: string[] = [];
  const run = async ({ name, count, make }: Producer, folder: string) => {
    const own = mkdtempSync(join(tmpdir(), 'bench-made-'));
    const lack = await make(barePages(pages, `${name}-`, count), own);
    if (lack) missing.push(`${name}: ${lack}`);
    for (const file of readdirSync(own)) copyFileSync(join(own, file), join(folder, file));
    rmSync(own, { recursive: true, force: true });
  };
  for (const writer of writers) await run(writer, folders.docx);
  for (const printer of printers) await run(printer, folders.pdf);
  rmSync(pages, { recursive: true, force: true });
  return missing;
}

function barePages(folder: string, prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const random = seeded(seed + 3000 + index);
    const path = join(folder, `${prefix}${String(index).padStart(3, '0')}.html`);
    writeFileSync(path, barePage(contentOf(random, pick(random, scales), 3 + below(random, 6))));
    return path;
  });
}
