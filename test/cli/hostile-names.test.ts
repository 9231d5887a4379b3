import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outputs } from '../../src/index';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf, lines, run } from './run';

const command = '\u001b]0;x\u0007\u001b[2J';
const title = `青石县${command}人民政府`;
const page = pageOf(consistentFigures(seeded(7), 'mid'), { organization: title, year: 2023 });

describe('names and titles that command a terminal', () => {
  const folder = folderOf({ [`d/a${command}.html`]: page, [`d/b.x${command}`]: 'x', 'd/c.html': `<p>${command}` });
  const shown = outputs.filter((output) => !output.binary).map(({ id }) => id);

  test.each(shown)('do not in %s, nor beside it', (format) => {
    const { stdout, stderr } = run(folder, ['check', '-f', format, 'd']);
    expect(stderr).toContain('另有 1 个文件未读（.x␛]0;x␇␛[2J）');
    expect(stdout).not.toBe('');
    expect(stdout + stderr).not.toMatch(/[\u001b\u0007]/);
  });

  test.each([
    [['check', '--rule', `${command}=off`, 'd']],
    [['check', '--config', `d${command}`, 'd']],
    [['check', '--previous', `d${command}`, 'd']],
    [['extract', '--files-from', `d${command}`]],
    [['extract', '-o', `no/${command}`, 'd']],
    [['look', `d/a${command}.html`]],
    [[command]],
  ])('do not in a message: %j', (args) => {
    const { stdout, stderr } = run(folder, args);
    expect(stderr).toContain('␛[2J');
    expect(stdout + stderr).not.toContain('\u001b');
  });
});

test.skipIf(process.platform !== 'linux')(
  'names in GB 18030, as archives made under Chinese Windows carry them, are read and told in their characters',
  () => {
    const folder = folderOf({ 'a.html': page, 'b.html': page, 'd/c.html': page });
    // 年报 and 县 in GB 18030.
    const gb18030 = (text: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(text, 'latin1')]);
    renameSync(join(folder, 'a.html'), gb18030('\xc4\xea\xb1\xa8.html'));
    renameSync(join(folder, 'd'), gb18030('\xcf\xd8'));
    const sources = [join('县', 'c.html'), '年报.html'];
    for (const [args, found] of [
      [['.'], ['b.html', ...sources]],
      [['*/*.html', '年*'], sources],
    ] as const)
      for (const command of ['check', 'extract']) {
        const { stdout } = run(folder, [command, '-q', '-f', 'ndjson', ...args]);
        expect(lines(stdout).map(({ source, ok }) => [source, ok])).toEqual(found.map((source) => [source, true]));
      }
  },
);

test.skipIf(process.platform !== 'linux')('names in GB 18030 may stand in the command line', () => {
  const folder = folderOf({ 'a.html': page, 'b.html': page, 'd/c.html': page, 'e.pdf': '%PDF-1.4' });
  const gb18030 = (text: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(text, 'latin1')]);
  // 年报, 县报 and 县, of which the first two look alike where their bytes are not known.
  renameSync(join(folder, 'a.html'), gb18030('\xc4\xea\xb1\xa8.html'));
  renameSync(join(folder, 'b.html'), gb18030('\xcf\xd8\xb1\xa8.html'));
  renameSync(join(folder, 'd'), gb18030('\xcf\xd8'));
  renameSync(join(folder, 'e.pdf'), gb18030('\xcf\xd8.pdf'));
  const shell = (words: string) =>
    spawnSync('sh', ['-c', `exec "$0" "$1" ${words}`, process.execPath, resolve('dist/cli.js')], {
      cwd: folder,
      encoding: 'utf8',
    });
  const { stdout } = shell('extract -q -f ndjson *.html');
  expect(lines(stdout).map(({ source, ok }) => [source, ok])).toEqual([
    ['年报.html', true],
    ['县报.html', true],
  ]);
  expect(lines(shell("check -q -f ndjson '' *[!a-z.]").stdout).map(({ source, ok }) => [source, ok])).toEqual([
    ['', false],
    [join('县', 'c.html'), true],
  ]);
  expect(shell('look *.pdf').stderr).toContain('县.pdf: 文件已损坏');
});

test.skipIf(process.platform !== 'linux')('names in GB 18030 may stand in lists', () => {
  const folder = folderOf({ 'a.html': page, 'b.html': page });
  renameSync(
    join(folder, 'a.html'),
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('\xc4\xea\xb1\xa8.html', 'latin1')]),
  );
  for (const end of ['\n', '\0']) {
    const list = Buffer.from(['\xc4\xea\xb1\xa8.html', 'b.html', '\xcf\xd8.html', ''].join(end), 'latin1');
    writeFileSync(join(folder, 'list'), list);
    for (const command of ['check', 'extract'])
      for (const from of [['--files-from', '-'], ['--files-from', 'list'], ['--stdin']]) {
        const args = [resolve('dist/cli.js'), command, '-q', '-f', 'ndjson', ...from];
        const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', input: list });
        expect(lines(stdout).map(({ source, error }) => [source, error ?? 'read'])).toEqual([
          ['年报.html', 'read'],
          ['b.html', 'read'],
          ['县.html', expect.objectContaining({ code: 'file-not-found' })],
        ]);
      }
  }
});

describe('what stands in a folder and is no file', () => {
  const folder = folderOf({ 'd/a.html': page });
  symlinkSync('nowhere', join(folder, 'd', 'link.html'));
  symlinkSync('a.html', join(folder, 'd', 'other.html'));
  symlinkSync('.', join(folder, 'd', 'again'));

  test('is passed over and told', () => {
    const { stdout, stderr } = run(folder, ['extract', '-q', '-f', 'ndjson', '--lang', 'en', 'd']);
    expect(lines(stdout).map(({ source }) => source)).toEqual([join('d', 'a.html'), join('d', 'other.html')]);
    expect(stderr).toBe('other files passed over: 1 (not files)\n');
  });

  test.skipIf(!existsSync('/usr/bin/mkfifo'))('be it a pipe', () => {
    execFileSync('mkfifo', [join(folder, 'd', 'pipe.html')]);
    const { stderr } = run(folder, ['extract', '-q', '-f', 'ndjson', 'd']);
    expect(stderr).toBe('另有 2 个文件未读（非普通文件）\n');
  });

  test('be it a link that leads in a circle', () => {
    const circle = folderOf({ 'd/a.html': page });
    symlinkSync('round.html', join(circle, 'd', 'round.html'));
    const { stdout, stderr, status } = run(circle, ['extract', '-q', '-f', 'ndjson', '--lang', 'en', 'd']);
    expect(lines(stdout).map(({ source }) => source)).toEqual([join('d', 'a.html')]);
    expect([stderr, status]).toEqual(['other files passed over: 1 (not files)\n', 0]);
  });

  test.skipIf(process.platform === 'win32')('be it a folder that cannot be listed, its path being too long', () => {
    const deep = folderOf({ 'd/a.html': page });
    const dig =
      "process.chdir('d'); for (let i = 0; i < 20; i++) { fs.mkdirSync('n'.repeat(250)); process.chdir('n'.repeat(250)); }";
    execFileSync(process.execPath, ['-e', dig], { cwd: deep });
    const { stdout, stderr, status } = run(deep, ['extract', '-q', '-f', 'ndjson', 'd']);
    execFileSync('rm', ['-rf', join(deep, 'd')]);
    expect(lines(stdout).map(({ source }) => source)).toEqual([join('d', 'a.html')]);
    expect([stderr, status]).toEqual(['另有 1 个文件未读（非普通文件）\n', 0]);
  });
});

describe('a name with brackets', () => {
  const folder = folderOf({ 'b1.html': page, '[z-a].html': page });

  test('is that of a file where there is one, and a pattern where there is none', () => {
    const names = (pattern: string) =>
      lines(run(folder, ['extract', '-q', '-f', 'ndjson', pattern]).stdout).map(({ source }) => source);
    expect(names('[z-a].html')).toEqual(['[z-a].html']);
    expect(names('[a-c]?.html')).toEqual(['b1.html']);
    expect(names('[!a][0-9].html')).toEqual(['b1.html']);
  });

  test('and a range that goes backwards is a file that does not exist, and stops no other', () => {
    const { stdout } = run(folder, ['extract', '-q', '-f', 'ndjson', '[z-a]2.html', 'b1.html']);
    expect(lines(stdout)).toMatchObject([
      { source: '[z-a]2.html', error: { code: 'file-not-found' } },
      { source: 'b1.html', ok: true },
    ]);
  });
});
