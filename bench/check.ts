/**
 * What checking and locating cost beside reading: `npm run bench:check`. Every web page of the fixtures is read, and what it says is checked as
 * it stands, with one, two and three slips in table 三, and with the column or the row of totals left blank, in turn, in one
 * process. Times are those of the processor, so that what else the machine does counts little. The first rounds, in which the
 * code is not compiled yet, count in the means; the median is of the ratios to the reading of the same page just before.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, checkReport, ExtractError, extractReport, type Report } from '../src/node';
import { seeded } from '../test/builders/random';
import { falsify, slipKinds } from '../test/builders/slips';

const rounds = Number(process.argv[2] ?? 30);
const random = seeded(20_250_131);

const pages = readdirSync('fixtures').flatMap((name) => {
  const bytes = join('fixtures', name, 'source.html');
  return readdirSync(join('fixtures', name)).includes('source.html') ? [new Uint8Array(readFileSync(bytes))] : [];
});

/** What is made of a report before it is checked. */
const variants: Readonly<Record<string, (report: Report) => Report>> = {
  'as printed': (report) => report,
  'one slip': (report) => slipped(report, 1),
  'two slips': (report) => slipped(report, 2),
  'three slips': (report) => slipped(report, 3),
  'blank column 总计': (report) => blanked(report, /^requests\..*\.total$/),
  'blank column, one slip': (report) => blanked(slipped(report, 1), /^requests\..*\.total$/),
  'blank column, three slips': (report) => blanked(slipped(report, 3), /^requests\..*\.total$/),
  'blank row （七）': (report) => blanked(report, /^requests\.concluded\./),
  'blank row, two slips': (report) => blanked(slipped(report, 2), /^requests\.concluded\./),
};

const spent = new Map<string, number[]>();
const ratios = new Map<string, number[]>();
for (let round = 0; round < rounds; round++) {
  for (const bytes of pages) {
    const began = process.cpuUsage();
    const report = await extractReport(bytes).catch(refused);
    const reading = micros(began);
    if (!report?.requests) continue;
    add('reading', reading, reading);
    for (const [name, change] of Object.entries(variants)) {
      const changed = change(report);
      const started = process.cpuUsage();
      checkReport(changed);
      add(name, micros(started), reading);
    }
  }
}

const reading = mean(spent.get('reading') ?? []);
console.log('                              mean ms   slowest   of reading   median');
for (const [name, all] of spent) {
  const [average, slowest] = [mean(all), Math.max(...all)];
  const shares = [average / reading, median(ratios.get(name) ?? [])].map((share) => share.toFixed(3));
  const cells = [(average / 1000).toFixed(2), (slowest / 1000).toFixed(1), ...shares];
  console.log(name.padEnd(28), ...cells.map((cell) => cell.padStart(9)));
}

function add(name: string, time: number, reading: number): void {
  spent.set(name, [...(spent.get(name) ?? []), time]);
  ratios.set(name, [...(ratios.get(name) ?? []), time / reading]);
}

function micros(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return user + system;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
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

function slipped(report: Report, slips: number): Report {
  const cells: [string, Cell][] = Object.entries(report.cells);
  const figures = Object.fromEntries(
    cells.flatMap(([id, { value }]) => (value === null ? [] : [[id, value] as const])),
  );
  for (let made = 0, tries = 0; made < slips && tries < 50; tries++) {
    const kind = slipKinds[Math.floor(random() * slipKinds.length)];
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
