import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf, lines, run, start } from './run';

const figures = consistentFigures(seeded(7), 'mid');
const carried = 'requests.carriedForward.total';

/** One file in five is a report, of one of twenty bodies on one of five years; the others are refused, which is quick. */
function fileOf(index: number): string {
  if (index % 5 > 0) return '<p>今日菜单</p>';
  const number = index / 5;
  const organization = `青石县${'山水林田湖草沙石云月花鸟虫鱼龙虎马牛羊鸡'[Math.floor(number / 5)]}坪镇人民政府`;
  const total = (figures[carried] ?? 0) + (number % 3);
  return pageOf({ ...figures, [carried]: total }, { organization, year: 2021 + (number % 5) });
}

const names = Array.from({ length: 500 }, (_, index) => `${String(index).padStart(3, '0')}.html`);
const folder = folderOf(Object.fromEntries(names.map((name, index) => [join('set', name), fileOf(index)])));
const path = (name: string) => join(folder, name);
const linesIn = (name: string) =>
  existsSync(path(name)) ? readFileSync(path(name), 'utf8').split('\n').length - 1 : 0;

/** Starts a run and ends it by a signal as soon as a file has so many lines. */
async function interrupted(args: readonly string[], file: string, after: number, signal: NodeJS.Signals) {
  const child = start(folder, args);
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  while (linesIn(file) < after && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill(signal);
  const [status] = await once(child, 'close');
  return { status, stderr };
}

describe.each(['extract', 'check'] as const)('%s of 500 files', { timeout: 300_000 }, (command) => {
  const whole = `${command}-whole.ndjson`;
  const out = `${command}.ndjson`;
  const args = [command, '--resume', out, 'set', '--lang', 'en'];
  let told = '';
  let status: number | null = null;

  beforeAll(() => {
    const all = run(folder, [command, '-f', 'ndjson', '-o', whole, 'set', '--lang', 'en']);
    told = all.stderr;
    status = all.status;
  });

  test('that is killed half way goes on where it was, and comes to the same bytes', async () => {
    const growing = command === 'check' ? `${out}.readings` : out;
    expect(await interrupted(args, growing, 250, 'SIGKILL')).toMatchObject({ status: null });
    const left = statSync(path(growing)).size;
    expect(linesIn(growing)).toBeLessThan(500);
    // The last line was being written.
    truncateSync(path(growing), left - 9);
    const kept = readFileSync(path(growing));
    const second = await interrupted(args, growing, 400, 'SIGKILL');
    expect(second.status).toBeNull();
    const stays = kept.lastIndexOf('\n') + 1;
    expect(readFileSync(path(growing)).subarray(0, stays).equals(kept.subarray(0, stays))).toBe(true);
    expect(run(folder, args)).toMatchObject({ status, stderr: told });
    expect(readFileSync(path(out)).equals(readFileSync(path(whole)))).toBe(true);
  });

  test('that is done is not done again', () => {
    const before = readFileSync(path(out));
    expect(run(folder, args)).toEqual({ status, stdout: '', stderr: told });
    expect(readFileSync(path(out)).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => /readings|part/.test(name))).toEqual([]);
  });

  test('that was cut off while it was written out comes to the same bytes', () => {
    const bytes = readFileSync(path(whole));
    writeFileSync(path(out), bytes.subarray(0, Math.floor(bytes.length / 3)));
    expect(run(folder, args)).toMatchObject({ status, stderr: told });
    expect(readFileSync(path(out)).equals(bytes)).toBe(true);
  });

  test('is summed up at the end', () => {
    expect(told).toMatch(
      command === 'extract'
        ? '100 read: 0 with findings (0 with errors), 0 with problems; 400 refused: not-a-report 400\n'
        : /^100 read: [1-9]\d+ with findings \([1-9]\d+ with errors\), 0 with problems; 400 refused: not-a-report 400\n$/,
    );
    expect(run(folder, [...args, '--quiet']).stderr).toBe('');
  });
});

test('Ctrl-C ends with 130, every line whole, and the rest is done by the next run', async () => {
  const out = 'asked.ndjson';
  const args = ['extract', '--resume', out, 'set', '--lang', 'en'];
  const { status, stderr } = await interrupted(args, out, 100, 'SIGINT');
  expect({ status, stderr }).toEqual({
    status: 130,
    stderr: 'ogi-report: interrupted; the same command with --resume asked.ndjson goes on\n',
  });
  expect(lines(readFileSync(path(out), 'utf8')).length).toBeLessThan(500);
  run(folder, args);
  expect(readFileSync(path(out)).equals(readFileSync(path('extract-whole.ndjson')))).toBe(true);
});

test('what another command wrote, or no run of ours, is not gone on with', () => {
  expect(run(folder, ['check', '--resume', 'extract-whole.ndjson', 'set'])).toMatchObject({ status: 64, stdout: '' });
  const refused = { status: 64, stderr: expect.stringContaining(' is not the NDJSON') };
  for (const notes of ['not ours\n', 'not ours, and no end of line', '{"another": 1}\n{"half']) {
    writeFileSync(path('notes.txt'), notes);
    expect(run(folder, ['extract', '--resume', 'notes.txt', 'set', '--lang', 'en'])).toMatchObject(refused);
    expect(readFileSync(path('notes.txt'), 'utf8')).toBe(notes);
  }
  expect(run(folder, ['extract', '--resume', 'set', 'set', '--lang', 'en'])).toMatchObject(refused);
});

test.each([
  ['--resume', 'x.ndjson', '--out', 'y.ndjson'],
  ['--resume', 'x.ndjson', '--format', 'json'],
])('%s %s does not go with %s %s', (...args) => {
  expect(run(folder, ['extract', ...args, 'set'])).toMatchObject({ status: 64, stdout: '' });
});
