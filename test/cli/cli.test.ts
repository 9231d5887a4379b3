import { once } from 'node:events';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Finding, parseReport } from '../../src/model/index';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { folderOf, lines, run, runToFull, start } from './run';

const figures = consistentFigures(seeded(7), 'mid');
const total = 'requests.granted.total';
const broken = { ...figures, [total]: (figures[total] ?? 0) + 40 };
const head = { organization: '青石县白鹭镇人民政府', year: 2023 };
const good = pageOf(figures, head);
const bad = pageOf(broken, { ...head, organization: '青石县云岭镇人民政府' });

describe('exit status', () => {
  const folder = folderOf({ 'good.html': good, 'bad.html': bad, 'other.html': '<p>今日菜单</p>', 'empty.html': '' });

  test('is 0 where all is read and agrees', () => {
    const { status, stdout, stderr } = run(folder, ['check', 'good.html']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/核对 \d+ 项：相符 \d+，不符 0，无法核对 0/);
    expect(status).toBe(0);
  });

  test('is 1 where a finding is an error, and 0 once its rule is off or lowered', () => {
    expect(run(folder, ['check', 'bad.html']).status).toBe(1);
    const off = ['--rule', 'total-mismatch=note', '--rule=balance-mismatch=off'];
    expect(run(folder, ['check', ...off, 'bad.html']).status).toBe(0);
  });

  test('is 2 where an input cannot be read, and the others are still done', () => {
    const { status, stdout } = run(folder, [
      'check',
      '-f',
      'ndjson',
      'other.html',
      'nowhere.pdf',
      'empty.html',
      'good.html',
    ]);
    expect(status).toBe(2);
    const [other, nowhere, empty, read] = lines(stdout);
    expect(other).toMatchObject({ source: 'other.html', ok: false, error: { code: 'not-a-report' } });
    expect(nowhere).toMatchObject({ source: 'nowhere.pdf', ok: false, error: { code: 'file-not-found' } });
    expect(empty).toMatchObject({ ok: false, error: { code: 'empty-file' } });
    expect(read).toMatchObject({ source: 'good.html', ok: true });
  });

  test.each([
    [['check', '--fromat', 'json', 'good.html'], '没有选项“--fromat”，是否指“--format”？'],
    [['chekc', 'good.html', '--lang', 'en'], 'there is no command "chekc"; did you mean "check"?'],
    [['check'], '请给出要读取的文件'],
    [['check', '--format', 'xml', 'good.html'], '只能是 text|json|ndjson'],
    [['check', '--out'], '需要一个值'],
    [['check', '--jobs', '0', 'good.html'], '--jobs 应为 1 至 999 的整数，不是“0”'],
    [['check', '--rule', 'no-such-rule=off', 'good.html'], '没有规则“no-such-rule”'],
    [['check', '--rule', 'total-mismatch=loud', 'good.html'], 'ID=off|note|warning|error'],
    [['check', '--baseline', 'nowhere.json', 'good.html'], 'nowhere.json'],
    [['check', '--out', 'no/such/folder/x', 'good.html'], '无法写入'],
    [['extract', '--previous', 'good.html', 'good.html'], '命令 extract 没有选项'],
    [['check', '--previous', 'good.html', 'good.html', 'bad.html'], '只能用于一份报告'],
    [['check', '--toString', 'good.html'], '没有选项“--toString”'],
    [['check', '--timeout', '0', 'good.html'], '--timeout 应为大于 0、不超过 999999 的秒数，不是“0”'],
    [['check', '--wide', 'good.html'], '--wide 只用于 --format csv'],
    [['check', '-f', 'csv', '-f', 'json', 'good.html'], '选项“-f”只能给一次'],
    [['rules', 'x'], '命令 rules 不带文件名：x'],
    [['schema', 'x'], '命令 schema 不带文件名：x'],
    [['help'], '没有命令“help”，是否指“--help”？'],
    [['foo'], '没有命令“foo”\n'],
    [['check', '--out', 'no/such/folder/x', 'good.html'], '无法写入 no/such/folder/x：没有此文件或文件夹（ENOENT）'],
  ])('is 64 for wrong usage: %j', (args, said) => {
    const { status, stdout, stderr } = run(folder, args);
    expect({ status, stdout }).toEqual({ status: 64, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('is 64 with the help on standard error for no command', () => {
    expect(run(folder, [])).toMatchObject({ status: 64, stdout: '' });
    expect(run(folder, ['--help', '--lang', 'en'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('inputs', () => {
  const folder = folderOf({
    'a[1].html': good,
    'years/2023/x.htm': good,
    'years/2022/y.txt': good,
    'years/2022/picture.png': 'x',
    'years/.git/z.html': good,
    'years/table.csv': '1,2',
  });
  const sources = (args: readonly string[], input = '') =>
    lines(run(folder, ['extract', '-f', 'ndjson', ...args], input).stdout).map((line) => line.source);

  test('a folder gives the reports in and below it by name, and tells what it passed over', () => {
    const { stdout, stderr } = run(folder, ['extract', '-f', 'ndjson', 'years', '--lang', 'en']);
    expect(lines(stdout).map((line) => line.source)).toEqual([
      join('years', '2022', 'y.txt'),
      join('years', '2023', 'x.htm'),
    ]);
    expect(stderr).toContain('other files passed over: 2 (.png .csv); name those that should be read\n');
  });

  test('a pattern in quotes gives what it matches; a name with brackets is first of all a name', () => {
    expect(sources(['years/**/*.{htm,txt}'])).toEqual([join('years', '2022', 'y.txt'), join('years', '2023', 'x.htm')]);
    expect(sources(['*/202?/x.htm'])).toEqual([join('years', '2023', 'x.htm')]);
    expect(sources(['a[1].html'])).toEqual(['a[1].html']);
    expect(sources(['nothing-*.html'])).toEqual(['nothing-*.html']);
  });

  test('- is standard input, in its place among the others; what is named twice is read once', () => {
    expect(sources(['-', 'a[1].html', 'a[1].html'], good)).toEqual(['-', 'a[1].html']);
    expect(lines(run(folder, ['extract', '-f', 'ndjson', '-'], good).stdout)[0]).toMatchObject({
      ok: true,
      year: 2023,
    });
  });

  test('an empty folder is told, with status 2', () => {
    const empty = folderOf({ 'x/.keep': '' });
    expect(run(empty, ['check', 'x'])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^没有可读取的文件：x（.*\.docx.*）\n$/),
    });
  });
});

describe('many files', () => {
  const names = Array.from({ length: 40 }, (_, index) => `${String(index).padStart(3, '0')}.html`);
  const files = names.map((name, index) => [
    name,
    index % 10 === 3 ? 'nothing' : pageOf(figures, { ...head, year: 2021 + (index % 4) }),
  ]);
  const folder = folderOf(Object.fromEntries(files));

  test('are answered in the order of the input, whatever thread reads them', () => {
    const { stdout, status } = run(folder, ['check', '-f', 'ndjson', '--jobs', '3', '.']);
    expect(lines(stdout).map((line) => line.source)).toEqual(names);
    expect(lines(stdout).map((line) => line.ok)).toEqual(names.map((_, index) => index % 10 !== 3));
    expect(status).toBe(2);
  });

  test('read the same in threads and without', () => {
    const alone = run(folder, ['check', '-f', 'json', '--jobs', '1', '.']).stdout;
    expect(run(folder, ['check', '-f', 'json', '--jobs', '2', '.']).stdout).toBe(alone);
  });

  test('a reader that goes away ends the run quietly', async () => {
    const child = start(folder, ['extract', '-f', 'json', '.']);
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = await once(child, 'close');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('an interruption ends with 130 and leaves nothing behind', async () => {
    const child = start(folder, ['extract', '--out', 'all.txt', '.', '-']);
    while (!existsSync(join(folder, 'all.txt.part'))) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.html'))).toEqual([]);
  });
});

describe('a set that is checked', () => {
  const names = Array.from({ length: 230 }, (_, index) => `${String(index).padStart(3, '0')}.html`);
  const pages = names.map((name, index) => [name, pageOf(figures, { ...head, year: 2021 + index })]);
  const folder = folderOf(Object.fromEntries(pages));
  const temporary = folderOf({});
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary };

  test('waits on disk until all is read, whole and in order, and leaves no file', () => {
    const found = lines(run(folder, ['check', '-f', 'ndjson', '.'], '', env).stdout);
    expect(found.map((line) => line.source)).toEqual(names);
    expect(found[229]).toMatchObject({ ok: true, cells: { [total]: figures[total] } });
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('leaves no file either where its reader goes away', async () => {
    const child = start(folder, ['check', '-f', 'json', '.'], env);
    child.stdout.once('data', () => child.stdout.destroy());
    const [status] = await once(child, 'close');
    expect({ status, left: readdirSync(temporary) }).toEqual({ status: 0, left: [] });
  });
});

describe('output', () => {
  const folder = folderOf({ 'good.html': good, 'bad.html': bad });

  test('--out writes the file and nothing else', () => {
    expect(run(folder, ['check', '-f', 'ndjson', '-o', 'out.ndjson', 'good.html'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(lines(readFileSync(join(folder, 'out.ndjson'), 'utf8'))[0]).toMatchObject({ ok: true });
    expect(existsSync(join(folder, 'out.ndjson.part'))).toBe(false);
  });

  test.skipIf(!existsSync('/dev/full'))(
    'a file that cannot take it is told, be it ours, a line at a time, or standard output',
    () => {
      symlinkSync('/dev/full', join(folder, 'full'));
      for (const format of ['html', 'ndjson']) {
        const { status, stderr } = run(folder, ['check', '-f', format, '-o', 'full', 'good.html']);
        expect({ status, stderr }).toEqual({
          status: 2,
          stderr: expect.stringMatching(/^ogi-report: 无法写入 full：磁盘空间不足（ENOSPC）\n$/),
        });
      }
      expect(lstatSync(join(folder, 'full')).isSymbolicLink()).toBe(true);
      const { status, stderr } = runToFull(folder, ['check', 'good.html']);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringMatching(/^ogi-report: .*ENOSPC.*\n$/) });
    },
  );

  test('json gives reports that the schema accepts', () => {
    const [entry] = JSON.parse(run(folder, ['extract', '-f', 'json', 'good.html']).stdout);
    expect(parseReport(entry.report)).toMatchObject({ organization: head.organization, year: 2023 });
    expect(entry.audit).toBeUndefined();
  });

  test('is plain where it is no terminal, and coloured when asked', () => {
    expect(run(folder, ['check', 'bad.html']).stdout).not.toContain('\u001b');
  });

  test('schema prints what ships in the package', () => {
    expect(JSON.parse(run(folder, ['schema']).stdout)).toEqual(
      JSON.parse(readFileSync('dist/report.schema.json', 'utf8')),
    );
  });

  test('rules lists every rule with its severity and source', () => {
    const listed = JSON.parse(run(folder, ['rules', '-f', 'json', '--lang', 'en']).stdout);
    expect(listed).toContainEqual(expect.objectContaining({ id: 'balance-mismatch', severity: 'error' }));
    expect(run(folder, ['rules']).stdout).toContain('total-mismatch  [error]  合计不符');
  });

  test('--version is that of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(run(folder, ['--version']).stdout).toBe(`${version}\n`);
  });
});

describe('what is known', () => {
  test('is written to a baseline and not told again, until a figure changes', () => {
    const folder = folderOf({ 'bad.html': bad });
    run(folder, ['check', '--baseline', 'known.json', '--update-baseline', 'bad.html']);
    expect(Object.values(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')))[0]).toEqual({
      file: 'bad.html',
      says: expect.stringMatching(/-mismatch: /),
    });
    expect(run(folder, ['check', '--baseline', 'known.json', 'bad.html'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/另有 \d+ 项已在基线中/),
    });
    const changed = folderOf({
      'bad.html': pageOf({ ...broken, [total]: 99_999 }, { ...head, organization: '青石县云岭镇人民政府' }),
      'known.json': readFileSync(join(folder, 'known.json')),
    });
    expect(run(changed, ['check', '--baseline', 'known.json', 'bad.html'])).toMatchObject({ status: 1 });
  });

  test('a baseline that is not there is refused, and made when asked for', () => {
    const folder = folderOf({ 'bad.html': bad });
    const asked = run(folder, ['check', '--lang', 'en', '--baseline', 'known.json', 'bad.html']);
    expect(asked).toMatchObject({ status: 64, stdout: '' });
    expect(asked.stderr).toContain('there is no baseline known.json; --update-baseline makes one');
    expect(run(folder, ['check', '--baseline', 'known.json', '--update-baseline', 'bad.html']).status).toBe(1);
    expect(run(folder, ['check', '--baseline', 'known.json', 'bad.html']).status).toBe(0);
  });

  test('of files that are not read again stays in the baseline', () => {
    const other = pageOf({ ...broken, [total]: 99_998 }, { ...head, organization: '青石县白河镇人民政府' });
    const folder = folderOf({ 'bad.html': bad, 'other.html': other, 'good.html': good });
    run(folder, ['check', '--baseline', 'known.json', '--update-baseline', 'bad.html']);
    run(folder, ['check', '--baseline', 'known.json', '--update-baseline', 'other.html']);
    expect(run(folder, ['check', '--baseline', 'known.json', 'bad.html', 'other.html'])).toMatchObject({ status: 0 });
    writeFileSync(join(folder, 'bad.html'), good);
    run(folder, ['check', '--baseline', 'known.json', '--update-baseline', './bad.html']);
    const files = Object.values(JSON.parse(readFileSync(join(folder, 'known.json'), 'utf8')));
    expect(files).not.toContainEqual(
      expect.objectContaining({ file: 'bad.html', says: expect.stringMatching(/mismatch/) }),
    );
    expect(files).toContainEqual(expect.objectContaining({ file: 'other.html' }));
  });

  test('is looked for beside the configuration file that names it', () => {
    const folder = folderOf({ 'bad.html': bad, 'set.json': JSON.stringify({ baseline: 'known.json' }) });
    run(folder, ['check', '--baseline', 'known.json', '--update-baseline', 'bad.html']);
    const elsewhere = folderOf({});
    const args = ['check', '--config', join(folder, 'set.json'), join(folder, 'bad.html')];
    expect(run(elsewhere, args)).toMatchObject({ status: 0 });
  });

  test('the configuration file is heard, the command line before it, and a mistake in it told', () => {
    const rules = { 'total-mismatch': 'off', 'balance-mismatch': 'off' };
    const folder = folderOf({ 'bad.html': bad, 'ogi-report.config.json': JSON.stringify({ lang: 'en', rules }) });
    expect(run(folder, ['check', 'bad.html'])).toMatchObject({ status: 0, stdout: expect.stringContaining('passed') });
    expect(run(folder, ['check', '--rule', 'total-mismatch=error', 'bad.html']).status).toBe(1);
    const mistakes = [
      ['没有“rulez”这一项', '{"rulez":{}}'],
      ['没有“__proto__”这一项', '{"rules":{"__proto__":"off"}}'],
      ['“rules.total-mismatch”应为 off、note、warning 或 error', '{"rules":{"total-mismatch":"loud"}}'],
      ['“lang”应为 zh 或 en', '{"lang":"fr"}'],
      ['“limits.pages”应为', '{"limits":{"pages":-1}}'],
      ['应为一个 JSON 对象', '[]'],
      ['不是有效的 JSON\n', '{'],
    ] as const;
    for (const [key, config] of mistakes) {
      const wrong = folderOf({ 'bad.html': bad, 'mine.json': config });
      expect(run(wrong, ['check', '--config', 'mine.json', 'bad.html'])).toMatchObject({
        status: 64,
        stderr: expect.stringContaining(key),
      });
    }
  });
});

describe('what is told in a folder', () => {
  const folder = folderOf({ 'a.html': good, 'b.markdown': '今日菜单', 'c.csv': '1,2' });

  test('files with other endings, unless nothing is to be told', () => {
    const { stderr, stdout } = run(folder, ['extract', '-f', 'ndjson', '.']);
    expect(stderr).toContain('另有 1 个文件未读（.csv）');
    expect(lines(stdout).map(({ source }) => source)).toEqual(['a.html', 'b.markdown']);
    expect(run(folder, ['extract', '-q', '-f', 'ndjson', '.']).stderr).toBe('');
  });

  test('an audit page of ours, which is no report, and may be made anew', () => {
    const audited = folderOf({ 'a.html': good });
    const args = ['check', '-f', 'html', '-o', 'audit.html', '.'];
    expect(run(audited, args)).toMatchObject({ status: 0, stderr: '' });
    expect(run(audited, args)).toMatchObject({ status: 0, stderr: expect.stringContaining('（核对网页）') });
    expect(run(audited, ['check', 'audit.html']).status).toBe(2);
  });

  test('blank files are empty, whatever white space they hold', () => {
    const blank = folderOf({ 'bom.txt': '\ufeff', 'lines.txt': ' \r\n\t\n' });
    const { stdout } = run(blank, ['extract', '-f', 'ndjson', 'bom.txt', 'lines.txt']);
    expect(lines(stdout)).toMatchObject([{ error: { code: 'empty-file' } }, { error: { code: 'empty-file' } }]);
  });

  test('of several, how many have findings, and how many errors', () => {
    const several = folderOf({ 'good.html': good, 'bad.html': bad });
    expect(run(several, ['check', '.']).stderr).toMatch(
      /^已读 2 份：有发现的 \d 份（其中有错误的 1 份），有未读准之处的 0 份\n$/,
    );
  });
});

test('what was not counted to its end is told as more', () => {
  const folder = folderOf({ 'a.html': good });
  const args = ['extract', '--limit', 'elements=5', 'a.html'];
  expect(run(folder, args).stdout).toContain('elements 的上限为 5，文件超过 5');
  expect(run(folder, [...args, '--lang', 'en']).stdout).toContain('the file has more than 5');
});

describe('reports of one body', () => {
  const folder = folderOf({
    'new.html': pageOf(figures, head),
    'old.html': pageOf({ ...figures, 'requests.carriedForward.total': 9_999 }, { ...head, year: 2022 }),
    'part.html': pageOf(figures, { ...head, organization: '青石县云岭镇人民政府' }),
    'other-part.html': pageOf(figures, { ...head, organization: '青石县清溪镇人民政府' }),
  });
  const carried = (stdout: string) => {
    const all = lines(stdout).flatMap((line) => z.array(Finding).parse(line.findings));
    return all.filter((finding) => finding.rule === 'carry-mismatch').map((finding) => finding.against);
  };

  test('on two years are held against each other, whichever comes first', () => {
    expect(carried(run(folder, ['check', '-f', 'ndjson', 'new.html', 'old.html']).stdout)).toContain('old.html');
    expect(carried(run(folder, ['check', '-f', 'ndjson', 'old.html', 'new.html']).stdout)).toContain('old.html');
    expect(carried(run(folder, ['check', '-f', 'ndjson', 'new.html']).stdout)).toEqual([]);
  });

  test('are also compared where --previous names the other', () => {
    expect(carried(run(folder, ['check', '-f', 'ndjson', '--previous', 'old.html', 'new.html']).stdout)).toContain(
      'old.html',
    );
  });

  test('are checked alone where what --previous or --part names cannot be read, which is told, with status 2', () => {
    const named = ['--previous', 'gone.html', '--part', 'part.html', '--part', 'lost.html'];
    const { status, stdout, stderr } = run(folder, ['check', '-f', 'ndjson', '--lang', 'en', ...named, 'new.html']);
    expect([status, stderr.split('\n').length]).toEqual([2, 3]);
    for (const name of ['gone.html', 'lost.html']) expect(stderr).toContain(`ogi-report: ${name}: `);
    const [line, ...more] = lines(stdout);
    expect([line, more]).toMatchObject([{ source: 'new.html', ok: true, cells: { [total]: figures[total] } }, []]);
    const findings = z.array(Finding).parse(line?.findings);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'previous-unsure', message: expect.stringContaining('gone.html') }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'part-unusable', message: expect.stringContaining('lost.html') }),
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('consolidation-mismatch');
  });

  test('are summed where --part names them', () => {
    const { stdout } = run(folder, [
      'check',
      '-f',
      'ndjson',
      '--part',
      'part.html',
      '--part',
      'other-part.html',
      'new.html',
    ]);
    expect(stdout).toContain('"rule":"consolidation-mismatch"');
  });

  test('are no parts of themselves', () => {
    const { stdout } = run(folder, ['check', '-f', 'ndjson', '--part', 'new.html', 'new.html']);
    expect(stdout).toContain('"rule":"part-unusable"');
  });
});
