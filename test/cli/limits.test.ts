import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf, lines, run } from './run';

const good = pageOf(consistentFigures(seeded(7), 'mid'), { organization: '青石县白鹭镇人民政府', year: 2023 });
const misbehave = pathToFileURL(resolve('test/cli/misbehave.mjs')).href;
const ndjson = ['extract', '-q', '-f', 'ndjson', '--lang', 'en'];
const outcomes = (stdout: string) => lines(stdout).map(({ source, ok, error }) => [source, error ?? ok]);

describe('a file that misbehaves costs only its own line', () => {
  const folder = folderOf({
    'a.html': good,
    'b/loops.html': good,
    'c.html': good,
    'd/hungry.html': good,
    'e/buffers.html': good,
    'f.html': good,
  });
  const env = { ...process.env, NODE_OPTIONS: `--import=${misbehave}` };
  const slow = { code: 'timed-out', message: 'reading took more than 6 seconds and was given up' };
  const large = {
    code: 'crashed',
    message: 'the process that read it broke off, most likely for using more than 200 MB of memory',
  };
  const expected = [
    ['a.html', true],
    [join('b', 'loops.html'), slow],
    ['c.html', true],
    [join('d', 'hungry.html'), large],
    [join('e', 'buffers.html'), large],
    ['f.html', true],
  ];

  test.each(['1', '3'])('with %s at a time, whether it loops for ever or exhausts the memory', (jobs) => {
    const limits = ['--timeout', '6', '--memory', '200', '--jobs', jobs];
    const { stdout, stderr, status } = run(folder, [...ndjson, ...limits, '.'], '', env);
    expect(outcomes(stdout)).toEqual(expected);
    expect({ stderr, status }).toEqual({ stderr: '', status: 2 });
  });
});

test('a page that takes too much memory by itself is told, and what comes after it is read', () => {
  const rows = '<table><tr><td>1</td></tr></table>'.repeat(400_000);
  const folder = folderOf({ 'large.html': rows, 'small.html': good });
  const { stdout } = run(folder, [...ndjson, '--memory', '150', '--jobs', '1', '.']);
  expect(lines(stdout)).toMatchObject([{ ok: false, error: { code: 'crashed' } }, { ok: true }]);
});

test('a page larger than the limit of bytes is not begun with', () => {
  const folder = folderOf({ 'large.html': ' '.repeat(2000) });
  const { stdout } = run(folder, [...ndjson, '--limit', 'inputBytes=1000', 'large.html']);
  expect(lines(stdout)).toMatchObject([{ error: { code: 'too-large', message: expect.stringContaining('2000') } }]);
});

test('a limit can be raised to what a text can hold, and no higher', () => {
  const folder = folderOf({ 'a.html': good, 'c.json': '{"limits":{"unpackedBytes":600000000}}' });
  const highest = run(folder, [...ndjson, '--limit', 'inputBytes=536870888', 'a.html']);
  expect(lines(highest.stdout)).toMatchObject([{ ok: true }]);
  const { stderr, status } = run(folder, [...ndjson, '--limit', 'inputBytes=536870889', 'a.html']);
  expect({ stderr, status }).toEqual({
    stderr: expect.stringContaining('the limit inputBytes is 536870888 at most'),
    status: 64,
  });
  const config = run(folder, [...ndjson, '--config', 'c.json', 'a.html']);
  expect(config.stderr).toContain('"unpackedBytes" is 536870888 at most');
  expect(config.status).toBe(64);
});

describe.skipIf(!existsSync('/usr/bin/mkfifo'))('a pipe', () => {
  const folder = folderOf({ 'a.html': good, 'b.html': good });
  execFileSync('mkfifo', [join(folder, 'pipe')]);

  test('that nobody writes to is given up, and the others are read', () => {
    const { stdout } = run(folder, [...ndjson, '--timeout', '3', 'pipe', 'a.html', 'b.html']);
    expect(lines(stdout)).toMatchObject([{ error: { code: 'timed-out' } }, { ok: true }, { ok: true }]);
  });

  test('that is written to is read', () => {
    const stdout = execFileSync('sh', ['-c', `cat a.html > pipe & "$NODE" "$CLI" extract -f ndjson pipe`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, CLI: resolve('dist/cli.js') },
    });
    expect(lines(stdout)).toMatchObject([{ source: 'pipe', ok: true, year: 2023 }]);
  });

  test('a device is none that could be read', () => {
    const { stdout } = run(folder, [...ndjson, '/dev/zero', 'a.html']);
    expect(lines(stdout)).toMatchObject([{ error: { code: 'file-not-found' } }, { ok: true }]);
  });
});
