import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { namesIn } from '../../src/cli/names';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf, lines, run, start } from './run';

const figures = consistentFigures(seeded(7), 'mid');
const good = pageOf(figures, { organization: '青石县白鹭镇人民政府', year: 2023 });
const old = pageOf(
  { ...figures, 'requests.carriedForward.total': 9_999 },
  { organization: '青石县白鹭镇人民政府', year: 2022 },
);
const folder = folderOf({ 'a.html': good, '名 b.html': old, 'line\nbreak.html': good });
const sources = (stdout: string) => lines(stdout).map((line) => line.source);

describe('names in a stream', () => {
  const namesOf = async (...chunks: readonly string[]) => {
    const names: string[] = [];
    const stream = chunks.map((chunk) => new TextEncoder().encode(chunk));
    for await (const name of namesIn(Readable.from(stream), new Map())) names.push(name);
    return names;
  };

  test('stand one a line or are ended by NUL, wherever the stream is cut', async () => {
    expect(await namesOf('a\nb c\r\n\nd')).toEqual(['a', 'b c', 'd']);
    expect(await namesOf('a\nb\0', 'c\0')).toEqual(['a\nb', 'c']);
    expect(await namesOf('ab', 'c\nd', 'e\n', 'f')).toEqual(['abc', 'de', 'f']);
    expect(await namesOf()).toEqual([]);
    expect(await namesOf('\ufeffa\n', 'b')).toEqual(['a', 'b']);
  });

  test('may be cut inside a character', async () => {
    const bytes = new TextEncoder().encode('名\n');
    const names: string[] = [];
    for await (const name of namesIn(Readable.from([bytes.slice(0, 1), bytes.slice(1)]), new Map())) names.push(name);
    expect(names).toEqual(['名']);
  });
});

describe('--files-from', () => {
  test('takes names from standard input or a file, after those that are named', () => {
    const list = 'a.html\n名 b.html\nnowhere.html\n';
    expect(sources(run(folder, ['extract', '-f', 'ndjson', '--files-from', '-'], list).stdout)).toEqual([
      'a.html',
      '名 b.html',
      'nowhere.html',
    ]);
    writeFileSync(join(folder, 'list.txt'), 'line\nbreak.html\0a.html\0');
    const { stdout } = run(folder, ['extract', '-f', 'ndjson', '--files-from', 'list.txt', '名 b.html']);
    expect(sources(stdout)).toEqual(['名 b.html', 'line\nbreak.html', 'a.html']);
  });

  test('pairs what it lists', () => {
    const { stdout } = run(folder, ['check', '-f', 'ndjson', '--files-from', '-'], 'a.html\n名 b.html\n');
    expect(stdout).toContain('"against":"名 b.html"');
  });

  test('tells a list that cannot be read', () => {
    const stderr = 'ogi-report: 无法读取清单 no-list.txt：没有此文件或文件夹（ENOENT）\n';
    expect(run(folder, ['extract', '--files-from', 'no-list.txt'])).toEqual({ status: 2, stdout: '', stderr });
  });
});

describe('--stdin', () => {
  test('answers each name at once, while the next is still to come', async () => {
    const child = start(folder, ['check', '--stdin']);
    const answers: unknown[] = [];
    child.stdout.setEncoding('utf8');
    for (const name of ['a.html', 'nowhere.html', '名 b.html']) {
      child.stdin.write(`${name}\n`);
      const [answer] = await once(child.stdout, 'data');
      answers.push(...lines(answer).map(({ source, ok, tally }) => ({ source, ok, checked: tally !== undefined })));
    }
    expect(answers).toEqual([
      { source: 'a.html', ok: true, checked: true },
      { source: 'nowhere.html', ok: false, checked: false },
      { source: '名 b.html', ok: true, checked: true },
    ]);
    child.stdin.end();
    expect(await once(child, 'close')).toEqual([2, null]);
  });

  test('gives the lines of a run over the files, each report checked alone', () => {
    const streamed = run(folder, ['check', '--stdin'], 'a.html\n名 b.html\n');
    expect(streamed.stdout).not.toContain('"against"');
    expect(streamed.stdout).toBe(
      ['a.html', '名 b.html'].map((name) => run(folder, ['check', '-f', 'ndjson', name]).stdout).join(''),
    );
    expect(streamed.stderr).toBe('');
  });

  test.each([
    [['--stdin', 'a.html'], '--stdin'],
    [['--stdin', '--format', 'text'], 'ndjson'],
  ])('does not go with %j', (args, said) => {
    expect(run(folder, ['check', ...args])).toMatchObject({ status: 64, stderr: expect.stringContaining(said) });
  });
});
