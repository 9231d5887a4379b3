/**
 * What checking and locating cost beside reading: `npm run bench:check [-- FOLDER]`. Every page, Word file and PDF of the fixtures, or of
 * a folder, is read, and what it says is checked as it stands, with one, two and three slips in table 三, and with the column or the row of
 * totals left blank, in turn, in one process. Times are those of the processor, so that what else the machine does counts
 * little. The first rounds, in which the code is not compiled yet, count in the means; the median is of the ratios to the
 * reading of the same document just before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { type Cell, checkReport, ExtractError, extractReport, type Report } from '../src/node';
import { seeded } from '../test/builders/random';
import { falsify, oneCellKinds, type SlipKind, severalCellKinds, slipKinds } from '../test/builders/slips';
import { median } from './statistics';

const rounds = { '.html': 30, '.docx': 15, '.pdf': 3 } as const;
const folder = process.argv[2] ?? 'fixtures';
const pdfResources = `${resolve('node_modules/pdfjs-dist')}/`;
const random = seeded(20_250_131);

/** What is made of a report before it is checked. */
const variants: Readonly<Record<string, (report: Report) => Report>> = {
  'as printed': (report) => report,
  'one cell wrong': (report) => slipped(report, 1, oneCellKinds),
  'one slip of several cells': (report) => slipped(report, 1, severalCellKinds),
  'two slips': (report) => slipped(report, 2),
  'three slips': (report) => slipped(report, 3),
  'blank column 总计': (report) => blanked(report, /^requests\..*\.total$/),
  'blank column, one slip': (report) => blanked(slipped(report, 1), /^requests\..*\.total$/),
  'blank column, three slips': (report) => blanked(slipped(report, 3), /^requests\..*\.total$/),
  'blank row （七）': (report) => blanked(report, /^requests\.concluded\./),
  'blank row, two slips': (report) => blanked(slipped(report, 2), /^requests\.concluded\./),
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
for (const [extension, many] of Object.entries(rounds)) {
  const documents = files
    .filter((file) => extname(file) === extension)
    .map((file) => new Uint8Array(readFileSync(join(folder, file))));
  if (documents.length > 0) await measure(extension.slice(1).toUpperCase(), documents, many);
}

/** Reads and checks the documents so many times over, and prints what each took. */
async function measure(format: string, documents: readonly Uint8Array[], many: number): Promise<void> {
  const reading: number[] = [];
  const spent = new Map<string, { readonly micros: number; readonly share: number }[]>();
  for (let round = 0; round < many; round++) {
    for (const bytes of documents) {
      const began = process.cpuUsage();
      const report = await extractReport(bytes, { pdfResources }).catch(refused);
      const read = micros(began);
      if (!report?.requests) continue;
      reading.push(read);
      for (const [name, change] of Object.entries(variants)) {
        const changed = change(report);
        const started = process.cpuUsage();
        checkReport(changed);
        const own = micros(started);
        spent.set(name, [...(spent.get(name) ?? []), { micros: own, share: own / read }]);
      }
    }
  }
  if (reading.length === 0) return;
  console.log(`${format.padEnd(28)}  mean ms   slowest of reading   median`);
  const row = (name: string, all: readonly number[], shares: readonly number[]) => {
    const cells = [
      (mean(all) / 1000).toFixed(2),
      (Math.max(...all) / 1000).toFixed(1),
      ...shares.map((share) => share.toFixed(3)),
    ];
    console.log(name.padEnd(28), ...cells.map((cell) => cell.padStart(9)));
  };
  row(`reading, ${reading.length / many} documents`, reading, [1, 1]);
  for (const [name, all] of spent) {
    const own = all.map((one) => one.micros);
    row(name, own, [mean(own) / mean(reading), median(all.map(({ share }) => share))]);
  }
  console.log();
}

function micros(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return user + system;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function refused(error: unknown): Report | undefined {
  if (error instanceof ExtractError) return undefined;
  throw error;
}

/** The report with other figures in its evidence, which is all that rules see. */
function withCells(report: Report, change: (id: string, cell: Cell) => Cell): Report {
  const cells: [string, Cell][] = Object.entries(report.cells);
  return { ...report, cells: Object.fromEntries(cells.map(([id, cell]) => [id, change(id, cell)])) };
}

function slipped(report: Report, slips: number, kinds: readonly SlipKind[] = slipKinds): Report {
  const cells: [string, Cell][] = Object.entries(report.cells);
  const figures = Object.fromEntries(
    cells.flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])),
  );
  for (let made = 0, tries = 0; made < slips && tries < 50; tries++) {
    const kind = kinds[Math.floor(random() * kinds.length)];
    if (kind && falsify(random, figures, kind)) made++;
  }
  return withCells(report, (id, cell) => {
    const value = figures[id];
    return value === undefined ? cell : { ...cell, value, raw: String(value) };
  });
}

function blanked(report: Report, ids: RegExp): Report {
  return withCells(report, (id, cell) => (ids.test(id) ? { ...cell, raw: '', kind: 'blank', value: null } : cell));
}
