import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../test/builders/random';
import { contenders } from './contenders/index';
import { start } from './contenders/start';
import { contentOf, paragraph } from './documents/content';
import { pdfFile } from './documents/pdf-file';
import { barePage } from './documents/web-page';
import { wordFile } from './documents/word-file';
import { growthExponent, median } from './statistics';

/** How the cost of a document grows with its size: the exponent is 1 where it is linear. */
export interface Grown {
  readonly name: string;
  readonly points: readonly { readonly size: number; readonly cost: number }[];
  readonly exponent: number;
}

/** A document of a size, in the unit of its name. */
interface Growing {
  readonly name: string;
  readonly format: 'html' | 'docx' | 'pdf';
  readonly sizes: readonly number[];
  readonly make: (size: number) => string | Uint8Array;
}

const random = seeded(7);
const content = contentOf(random, 'mid', 6);
const linesOfPage = 33;

const growing: readonly Growing[] = [
  { name: 'HTML, MB of prose', format: 'html', sizes: [1.25, 2.5, 5, 10], make: pageOfSize },
  { name: 'HTML, other tables', format: 'html', sizes: [625, 1250, 2500, 5000], make: pageOfTables },
  {
    name: 'DOCX, pages of annex',
    format: 'docx',
    sizes: [250, 500, 1000, 2000],
    make: (pages) => wordFile(random, content, annex(pages * 8, 6)),
  },
  {
    name: 'PDF, pages of annex',
    format: 'pdf',
    sizes: [250, 500, 1000, 2000],
    make: (pages) => pdfFile(content, annex(pages * linesOfPage, 1)),
  },
];

function annex(paragraphs: number, sentences: number): string[] {
  return Array.from({ length: paragraphs }, () => paragraph(random, sentences));
}

function pageOfSize(megabytes: number): string {
  const page = barePage(content);
  const paragraphs: string[] = [];
  for (let size = page.length; size < (megabytes * 1e6) / 2.8; size += paragraphs.at(-1)?.length ?? 1)
    paragraphs.push(`<p style="text-indent: 2em">${paragraph(random, 3)}</p>\n`);
  return page.replace('</body>', () => `${paragraphs.join('')}</body>`);
}

function pageOfTables(tables: number): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const others = Array.from({ length: tables }, (_, index) => {
    const rows = ['办事指南', '受理条件', '承诺时限'].map((name) => row([name, `第${index}项`, paragraph(random, 1)]));
    return `<table>${row(['事项', '编号', '说明'])}${rows.join('')}</table>`;
  });
  return barePage(content).replace('</body>', () => `${others.join('\n')}</body>`);
}

/** Reads ever larger documents, each a few times over. */
export async function measureGrowth(tell: (text: string) => void): Promise<Grown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'));
  const grown: Grown[] = [];
  for (const one of growing) {
    tell(one.name);
    const own = contenders.find(({ what, format }) => what === 'own' && format === one.format);
    const running = own && (await start(own));
    if (running === undefined || typeof running === 'string') continue;
    const paths = one.sizes.map((size) => ({ size, path: join(folder, `${size}.${one.format}`) }));
    for (const { size, path } of paths) writeFileSync(path, one.make(size));
    const costs = new Map(paths.map(({ size }) => [size, [] as number[]]));
    for (let round = 0; round < (one.format === 'pdf' ? 1 : 3); round += 1)
      for (const { size, path } of paths) costs.get(size)?.push((await running.read(path))?.whole ?? Number.NaN);
    running.end();
    const points = [...costs].map(([size, all]) => ({ size, cost: median(all) }));
    grown.push({ name: one.name, points, exponent: growthExponent(points) });
  }
  rmSync(folder, { recursive: true, force: true });
  return grown;
}
