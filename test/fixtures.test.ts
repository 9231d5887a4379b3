import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocument } from '../src/adapters/index';
import { checkReport } from '../src/check';
import { extractReport } from '../src/extract';
import type { Audit, Cell, Document, Finding, Report } from '../src/model/index';
import { ExtractError, parseReport } from '../src/model/index';
import { text } from '../src/outputs/text';
import { written } from './outputs/written';

/**
 * What every fixture says of itself. `consistent` promises a report without findings, problems and unknown checks; `same`
 * names the fixture that is the same report in another format.
 */
const Origin = z.strictObject({
  producer: z.string(),
  oddity: z.string(),
  consistent: z.boolean(),
  same: z.string().optional(),
});

const root = 'fixtures';
const pdfResources = join(process.cwd(), 'node_modules/pdfjs-dist/');
const names = readdirSync(root).sort();

describe.each(names)('%s', (name) => {
  const folder = join(root, name);
  const [source = ''] = readdirSync(folder).filter((file) => file.startsWith('source.'));
  const bytes = new Uint8Array(readFileSync(join(folder, source)));
  const origin = Origin.parse(JSON.parse(readFileSync(join(folder, 'origin.json'), 'utf8')));
  const reading = read(bytes);

  test('holds a source, its origin and two expectations, and nothing else', () => {
    const known = ['expected.findings.txt', 'expected.tables.txt', 'origin.json', source];
    expect(readdirSync(folder).filter((file) => !known.includes(file))).toEqual([]);
  });

  test('reads as the page shows', async () => {
    await expect(await tablesText(await reading)).toMatchFileSnapshot(join('..', folder, 'expected.tables.txt'));
  });

  test('gives the findings expected', async () => {
    await expect(findingsText(await reading)).toMatchFileSnapshot(join('..', folder, 'expected.findings.txt'));
  });

  test('reads the same twice, and goes through JSON unchanged', async () => {
    const report = await reading;
    expect(await read(bytes)).toEqual(report);
    if (!(report instanceof ExtractError)) expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test('every place is that of a square with the text of the value', async () => {
    const report = await reading;
    if (report instanceof ExtractError) return expect(origin.consistent).toBe(false);
    const document = await readDocument({ bytes, pdfResources });
    const cells: [string, Cell][] = Object.entries(report.cells);
    const astray = cells.filter(([, cell]) => textAt(document, cell) !== cell.raw);
    expect(astray).toEqual([]);
    expect(cells.length).toBeGreaterThan(0);
  });

  test.runIf(origin.consistent)('agrees in everything, and nothing is unknown', async () => {
    const report = await reading;
    if (report instanceof ExtractError) throw report;
    const { findings, tally } = checkReport(report, { rules: { 'blank-cells': 'off' } });
    expect({ problems: report.problems, findings }).toEqual({ problems: [], findings: [] });
    // What a blank leaves open stays open.
    const cells: Cell[] = Object.values(report.cells);
    if (cells.every((cell) => cell.kind === 'number')) expect(tally.unknown).toBe(0);
  });

  test.runIf(origin.same)(`is the report of ${origin.same} but for its places`, async () => {
    const other = join(root, origin.same ?? '');
    const [file = ''] = readdirSync(other).filter((candidate) => candidate.startsWith('source.'));
    const twin = await read(new Uint8Array(readFileSync(join(other, file))));
    expect(withoutPlaces(await reading)).toEqual(withoutPlaces(twin));
  });
});

test('a fixture that is compared with another names one that exists', () => {
  const origins = names.map((name) => Origin.parse(JSON.parse(readFileSync(join(root, name, 'origin.json'), 'utf8'))));
  expect(origins.flatMap(({ same }) => (same && !existsSync(join(root, same)) ? [same] : []))).toEqual([]);
});

async function read(bytes: Uint8Array): Promise<Report | ExtractError> {
  return extractReport(bytes, { pdfResources }).catch((error: unknown) => {
    if (error instanceof ExtractError) return error;
    throw error;
  });
}

/** What a person holds against the page: title, headings, tables, problems. */
async function tablesText(reading: Report | ExtractError): Promise<string> {
  if (reading instanceof ExtractError) return `${reading.code}: ${reading.message}\n`;
  const headings = reading.sections.flatMap((section) => section.heading || []);
  const drawn = await written(text, [{ source: reading.format, ok: true, report: reading }], { language: 'zh' });
  return `${[reading.title ?? '（无标题）', ...headings].join('\n')}\n\n${drawn}`;
}

/** The findings with all that a machine is told of them, and the tally. */
function findingsText(reading: Report | ExtractError): string {
  if (reading instanceof ExtractError) return `${reading.code}\n`;
  const audit = checkReport(reading);
  return [...audit.findings.map(findingText), tallyText(audit)].join('\n');
}

function findingText(finding: Finding): string {
  const { severity, rule, message, cells, left, right, quote, suspects = [] } = finding;
  const lines = [
    `${severity} ${rule}`,
    `  ${message}`,
    ...(left === undefined ? [] : [`  left ${left}, right ${right}`]),
    ...(quote === undefined ? [] : [`  quote: ${quote}`]),
    ...cells.map((cell) => `  - ${cell}`),
    ...suspects.map(
      ({ rank, cell, printed, suggested, why }) => `  ${rank}. ${cell}: ${printed} -> ${suggested} (${why})`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function tallyText({ tally }: Audit): string {
  const { passed, failed, unknown } = tally;
  return `passed ${passed}, failed ${failed}, unknown ${unknown}\n`;
}

function textAt(document: Document, { location }: Cell): string | undefined {
  const grids = document.blocks.filter((block) => block.type === 'grid');
  const { table = 0, row = 0, column = 0 } = location;
  return grids[table - 1]?.rows[row - 1]?.[column - 1]?.text.trim();
}

function withoutPlaces(reading: Report | ExtractError): unknown {
  const plain: unknown = JSON.parse(
    JSON.stringify({ ...reading, format: '' }, (key, value) => (key === 'location' ? undefined : value)),
  );
  return plain;
}
