import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf, run, runFrom } from './run';

const good = pageOf(consistentFigures(seeded(7), 'mid'), { organization: '青石县白鹭镇人民政府', year: 2023 });
const pdf = readFileSync('fixtures/town-2023-chromium/source.pdf');

/** A folder with a report under several names, and what else a command line may read. */
function reports(): string {
  const folder = folderOf({
    'a.html': good,
    'b.html': good,
    'a.pdf': pdf,
    'list.txt': 'b.html\n',
    'config.json': '{}',
    'known.json': '{}',
  });
  mkdirSync(join(folder, 'set'));
  linkSync(join(folder, 'a.html'), join(folder, 'set/same.html'));
  linkSync(join(folder, 'a.pdf'), join(folder, 'a.svg'));
  symlinkSync('a.html', join(folder, 'link.html'));
  return folder;
}

const kept = ['a.html', 'b.html', 'a.pdf', 'list.txt', 'config.json', 'known.json'];

describe('an output that is what is read is refused, and nothing is written', () => {
  test.each([
    ['the input itself', ['check', '-o', 'a.html', 'a.html'], 'a.html'],
    ['another spelling of it', ['check', '-o', './set/../a.html', 'a.html'], './set/../a.html'],
    ['a link to it', ['extract', '-o', 'link.html', 'a.html'], 'link.html'],
    ['another name of the same file', ['check', '-f', 'csv', '-o', 'a.html', 'set/same.html'], 'set/same.html'],
    ['one of a folder', ['check', '-f', 'html', '-o', 'a.html', '.'], 'a.html'],
    ['lines of NDJSON', ['check', '-f', 'ndjson', '-o', 'a.html', 'a.html'], 'a.html'],
    ['lines to go on with', ['extract', '--resume', 'a.html', 'a.html'], 'a.html'],
    ['what is read from a list', ['check', '-o', 'b.html', '--files-from', 'list.txt'], 'b.html'],
    ['the list', ['check', '-o', 'list.txt', '--files-from', 'list.txt'], 'list.txt'],
    ['the year before', ['check', '-o', 'b.html', '--previous', 'b.html', 'a.html'], 'b.html'],
    ['a part', ['check', '-o', 'b.html', '--part', 'b.html', 'a.html'], 'b.html'],
    ['the configuration', ['check', '-o', 'config.json', '--config', 'config.json', 'a.html'], 'config.json'],
    ['the baseline', ['check', '-o', 'known.json', '--baseline', 'known.json', 'a.html'], 'known.json'],
    ['a new baseline', ['check', '--update-baseline', '--baseline', 'a.html', 'a.html'], 'a.html'],
    ['the page of a PDF', ['look', 'a.pdf', '-o', 'a.svg'], 'a.svg'],
  ])('%s', (_, args, name) => {
    const folder = reports();
    const before = kept.map((file) => readFileSync(join(folder, file)));
    const { status, stdout, stderr } = run(folder, args);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain(name);
    expect(stderr).toContain('覆盖');
    expect(kept.map((file) => readFileSync(join(folder, file)))).toEqual(before);
  });

  test.skipIf(process.platform === 'win32')('what comes on standard input', () => {
    const folder = reports();
    const { status } = runFrom('a.html', folder, ['check', '-o', 'link.html', '-']);
    expect(status).toBe(64);
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe(good);
    expect(run(folder, ['check', '-o', 'b.html', '-'], good).status).toBe(0);
  });

  test('what waits beside an output', () => {
    const folder = reports();
    writeFileSync(join(folder, 'a.html.part'), good);
    expect(run(folder, ['check', '-o', 'a.html', 'a.html.part']).status).toBe(64);
    expect(readFileSync(join(folder, 'a.html.part'), 'utf8')).toBe(good);
  });

  test('a file that is no output of ours, where the names come later', () => {
    const folder = reports();
    const { status, stderr } = run(folder, ['check', '--stdin', '-o', 'a.html'], 'a.html\n');
    expect(status).toBe(64);
    expect(stderr).toContain('a.html');
    expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe(good);
    for (const _ of [1, 2]) expect(run(folder, ['check', '--stdin', '-o', 'out'], 'a.html\n').status).toBe(0);
  });
});

test('an output that was there and is not read is written anew', () => {
  const folder = reports();
  expect(run(folder, ['check', '-o', 'b.html', 'a.html']).status).toBe(0);
  expect(readFileSync(join(folder, 'b.html'), 'utf8')).toContain('核对');
});
