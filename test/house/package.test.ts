import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { consistentFigures } from '../builders/consistent';
import { endlessPdf } from '../builders/endless-pdf';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf } from '../cli/run';

const windows = process.platform === 'win32';
const page = pageOf(consistentFigures(seeded(3), 'mid'), { organization: '青石县人民政府', year: 2024 });
const packed = folderOf({});
let tarball = '';

beforeAll(() => {
  const out = npm(process.cwd(), ['pack', '--ignore-scripts', '--json', '--pack-destination', packed]);
  const [{ filename }] = JSON.parse(out.slice(out.indexOf('[')));
  tarball = join(packed, filename);
});

function npm(folder: string, args: readonly string[]): string {
  return execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The repository's own copy of a tool. */
function tool(path: string, args: readonly string[], folder = process.cwd()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules', path), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, told: stdout + stderr };
}

const Lock = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});

const program = `
async function main(): Promise<void> {
  const report = await extractReport(readFileSync('report.html'));
  const same = await extractReportFile('report.html');
  const total: number | null | undefined = report.requests?.newReceived.total;
  if (report.edition === '2021') console.log(report.disclosure?.fees.amount === report.cells['disclosure.fees.amount']?.value);
  // @ts-expect-error the type knows the cells of the form
  report.requests?.newReceived.totl;
  console.log(total === same.requests?.newReceived.total, checkReport(report).tally.failed, report.organization);
  const refused: unknown = await extractReport('x').catch((error: unknown) => error);
  if (refused instanceof ExtractError) console.log(refused.code);
  const pdf = await extractReportFile('report.pdf');
  console.log(pdf.year, Object.keys(pdf.cells).length, pdf.problems.length);
  const reader = createReader({ memory: 400 });
  for (const file of ['endless.pdf', 'report.pdf'])
    await reader.extractReport(readFileSync(file)).then(
      (report) => console.log(report.year),
      (error: unknown) => console.log(error instanceof ExtractError && ['timed-out', 'crashed'].includes(error.code)),
    );
  reader.close();
}
void main();
`;
/** What the program tells of a PDF whose fonts are not embedded. */
const pdf = '2023 200 0';
const names = 'checkReport, createReader, ExtractError, extractReport, extractReportFile';
const compilerOptions = {
  module: 'nodenext',
  target: 'es2022',
  strict: true,
  noEmit: false,
  types: ['node'],
  lib: ['es2023', 'dom'],
  typeRoots: [resolve('node_modules/@types')],
};

describe.each([
  ['an ES module project, without optional packages', 'module', ['--omit=optional']],
  ['a CommonJS project, without optional packages', 'commonjs', ['--omit=optional']],
] as const)('%s', (_name, type, options) => {
  const imports = `import { readFileSync } from 'node:fs';\nimport { ${names} } from 'ogi-report';\n`;
  const folder = folderOf({
    'package.json': JSON.stringify({ name: 'empty', private: true, type }),
    'tsconfig.json': JSON.stringify({ compilerOptions, files: ['main.ts'] }),
    'main.ts': imports + program,
    'report.html': page,
    'endless.pdf': endlessPdf,
  });
  beforeAll(() => {
    copyFileSync('fixtures/town-2023-cid/source.pdf', join(folder, 'report.pdf'));
    npm(folder, ['install', '--no-audit', '--no-fund', '--prefer-offline', ...options, tarball]);
  });

  test('compiles against the types and runs, and has no canvas', { timeout: 300_000 }, () => {
    expect(existsSync(join(folder, 'node_modules', '@napi-rs'))).toBe(false);
    expect(tool('typescript/bin/tsc', ['-p', '.'], folder)).toEqual({ status: 0, told: '' });
    const { stdout, stderr } = spawnSync(process.execPath, ['main.js'], { cwd: folder, encoding: 'utf8' });
    const wanted = `true\ntrue 0 青石县人民政府\nnot-a-report\n${pdf}\ntrue\n2023\n`;
    expect({ stdout, stderr }).toEqual({ stdout: wanted, stderr: '' });
  });

  test('has the command line and the schema', () => {
    const bin = join(folder, 'node_modules', '.bin', windows ? 'ogi-report.cmd' : 'ogi-report');
    const check = (file: string) =>
      spawnSync(bin, ['check', '-f', 'ndjson', file], { cwd: folder, encoding: 'utf8', shell: windows });
    const { status, stdout } = check('report.html');
    expect({ status, line: JSON.parse(stdout) }).toMatchObject({ status: 0, line: { ok: true, year: 2024 } });
    const { stdout: told, stderr } = check('report.pdf');
    expect({ line: JSON.parse(told), stderr }).toMatchObject({ line: { ok: true, year: 2023 }, stderr: '' });
    writeFileSync(join(folder, 'schema.cjs'), `console.log(require('ogi-report/report.schema.json').title)`);
    const schema = spawnSync(process.execPath, ['schema.cjs'], { cwd: folder, encoding: 'utf8' });
    expect(schema.stdout).toBe('政府信息公开工作年度报告\n');
  });
});

test('the tarball holds what it should and nothing else', () => {
  const listed = npm(process.cwd(), ['pack', '--ignore-scripts', '--dry-run', '--json']);
  const [{ files }] = JSON.parse(listed.slice(listed.indexOf('[')));
  const paths = files.map((file: { path: string }) => file.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'dist/cli.js',
      'dist/index.js',
      'dist/report.schema.json',
      'examples/README.md',
      'package.json',
    ]),
  );
  expect(
    paths.filter(
      (path: string) => !/^(?:dist\/|examples\/|README|CHANGELOG|LICENSE|SECURITY|package\.json)/.test(path),
    ),
  ).toEqual([]);
});

test('the pages of documentation are made without a warning, every exported name told', { timeout: 300_000 }, () => {
  const { status, told } = tool('typedoc/bin/typedoc', ['--emit', 'none']);
  expect(status, told).toBe(0);
});

test('publint finds nothing to say', () => {
  const { status, told } = tool('publint/src/cli.js', ['run', tarball, '--strict']);
  expect(status, told).toBe(0);
});

test('the types are right for every way of importing', () => {
  const { status, told } = tool('@arethetypeswrong/cli/dist/index.js', [
    tarball,
    '--profile',
    'node16',
    '--format',
    'ascii',
  ]);
  expect(status, told).toBe(0);
});

test('the lock file names no registry', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved":/);
  expect(readdirSync('.')).toContain('.npmrc');
});

test('the lock file holds the packages of every platform, so that a clean install works on each', () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
  const held = Object.keys(packages);
  expect(wanted.filter((name) => !held.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
});
