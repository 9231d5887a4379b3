import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { startChromium } from './builders/chromium';
import { consistentFigures } from './builders/consistent';
import { pageOf } from './builders/page';
import { seeded } from './builders/random';
import { folderOf, lines, run } from './cli/run';

const figures = consistentFigures(seeded(7), 'mid');
const head = { organization: '青石县白鹭镇人民政府', year: 2023 };
const good = pageOf(figures, head);
const bad = pageOf({ ...figures, 'requests.granted.total': 9_999 }, { ...head, organization: '青石县云岭镇人民政府' });
const cli = resolve('dist/cli.js');

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

test('every example has a test here and a row in the list', () => {
  const tests = readFileSync('test/examples.test.ts', 'utf8');
  const list = readFileSync('examples/README.md', 'utf8');
  const names = readdirSync('examples').filter((name) => name !== 'README.md');
  expect(names.filter((name) => !tests.includes(name) || !list.includes(`(${name})`))).toEqual([]);
});

test.each(['read.mjs', 'years.mjs'])('%s runs', (name) => {
  expect(node([`examples/${name}`])).not.toBe('');
});

test('panel.mjs builds the panel of an organ, a row a year', () => {
  const folder = folderOf({
    'new.html': good,
    'old.html': pageOf(figures, { ...head, year: 2022 }),
    'other.html': bad,
    'none.html': '<p>今日菜单</p>',
  });
  const files = readdirSync(folder).map((name) => join(folder, name));
  const rows = node(['examples/panel.mjs', '白鹭镇', ...files])
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  const column = (name: string) => rows.map((row) => row[rows[0]?.indexOf(name) ?? 0]);
  expect(column('year')).toEqual(['year', '2022', '2023']);
  const total = String(figures['requests.granted.total']);
  expect(column('requests.granted.total').slice(1)).toEqual([total, total]);
});

describe('server.mjs', () => {
  test('reads what is posted, and refuses what is none or too large', async () => {
    const server = spawn(process.execPath, ['examples/server.mjs'], { env: { ...process.env, PORT: '0' } });
    try {
      const [address] = await once(server.stdout.setEncoding('utf8'), 'data');
      const post = (body: string | Uint8Array) => fetch(address.trim(), { method: 'POST', body: Buffer.from(body) });
      const read = await post(good);
      expect(read.status).toBe(200);
      expect(await read.json()).toMatchObject({ report: { year: 2023 }, audit: { tally: { failed: 0 } } });
      const refused = await post('<p>今日菜单</p>');
      expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'not-a-report' }]);
      expect((await post(new Uint8Array(21 * 2 ** 20))).status).toBe(413);
      expect((await fetch(address.trim())).status).toBe(405);
    } finally {
      server.kill();
    }
  });
});

test('browser.html with browser.js shows what is wrong with a file that is chosen', async () => {
  const external = ['pdfjs-dist', 'pdfjs-dist/*'];
  const { outputFiles } = await build({
    entryPoints: ['examples/browser.js'],
    bundle: true,
    write: false,
    format: 'esm',
    external,
  });
  const folder = folderOf({ 'bad.html': bad });
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    const html = readFileSync('examples/browser.html', 'utf8');
    await page.setContent(html.replace(/<script.*<\/script>/, ''));
    await page.addScriptTag({ type: 'module', content: outputFiles[0]?.text ?? '' });
    await page.setInputFiles('input', join(folder, 'bad.html'));
    await page.waitForFunction("document.querySelector('pre').textContent !== ''");
    expect(await page.textContent('pre')).toContain('(total-mismatch)');
  } finally {
    await browser.close();
  }
});

describe.skipIf(process.platform === 'win32')('github-action.yml', () => {
  /** The shell of the step that checks, with `npx` standing for the built command line. */
  function step(files: Readonly<Record<string, string>>) {
    const [, indented = ''] =
      /run: \|\n((?: {10}.*\n?)+)/.exec(readFileSync('examples/github-action.yml', 'utf8')) ?? [];
    const folder = folderOf({
      ...files,
      'bin/npx': '#!/bin/sh\nshift 2\nexec "$NODE" "$CLI" "$@"\n',
    });
    chmodSync(join(folder, 'bin/npx'), 0o755);
    const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', indented.replace(/^ {10}/gm, '')], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE: process.execPath,
        CLI: cli,
        PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      },
    });
    const summary = join(folder, 'summary.md');
    return { status, stdout, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
  }

  test('passes where all is read and nothing is wrong', () => {
    expect(step({ 'reports/a.html': good })).toMatchObject({ status: 0, stdout: '' });
  });

  test.each([
    ['where a finding is an error', { 'reports/a.html': good, 'reports/bad.html': bad }, 1, '(total-mismatch)'],
    ['where a report cannot be read', { 'reports/a.html': good, 'reports/b.html': '' }, 2, 'empty-file'],
    ['where the end of one is lost', { 'reports/a.html': good.slice(0, good.length / 2) }, 2, 'could not be made'],
    ['where the check cannot run', { 'reports/a.html': good, 'ogi-report.config.json': '[]', 'audit.txt': '' }, 64, ''],
  ] as const)('fails %s, and tells it', (_, files, failed, said) => {
    const { status, stdout, summary } = step(files);
    expect(status).toBe(failed);
    expect(stdout).toContain('::error::');
    expect(summary).toContain(said);
  });
});

describe.skipIf(spawnSync('parallel', ['--version']).status !== 0)('parallel.sh', () => {
  const names = Array.from({ length: 12 }, (_, index) => `set/${String(index).padStart(2, '0')}.html`);
  const folder = folderOf({
    ...Object.fromEntries(names.map((name, index) => [name, index % 3 === 0 ? good : '<p>今日菜单</p>'])),
    // Stands for ssh: notes the host, and does here what would be done there, where a login has set SHELL.
    'ssh-here': `#!/bin/sh
while case \${1-} in -*) true ;; *) false ;; esac; do case $1 in -[lpo]) shift ;; esac; shift; done
echo "$1" >> hosts.txt
shift
[ "\${1-}" != -- ] || shift
export SHELL=/bin/sh
exec sh -c "$*"
`,
  });
  chmodSync(join(folder, 'ssh-here'), 0o755);
  const environment = { ...process.env, OGI_REPORT: `'${process.execPath}' '${cli}'`, PARCEL: '3' };
  const parallel = (env: NodeJS.ProcessEnv) =>
    execFileSync('sh', [resolve('examples/parallel.sh'), 'set'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...environment, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  test('over the job slots of two hosts gives the lines of one run, in order', () => {
    const lone = run(folder, ['extract', '-f', 'ndjson', 'set']).stdout;
    expect(lines(lone)).toHaveLength(12);
    expect(parallel({ HOSTS: '1/one,2/two', PARALLEL_SSH: join(folder, 'ssh-here') })).toBe(lone);
    expect(readFileSync(join(folder, 'hosts.txt'), 'utf8')).toMatch(/one[\s\S]*two|two[\s\S]*one/);
  });

  test('does a parcel again whose job was lost, and gives each line once', () => {
    writeFileSync(
      join(folder, 'once-lost'),
      `#!/bin/sh\nif mkdir lost 2>/dev/null; then head -1; kill -9 $$; fi\nexec ${environment.OGI_REPORT} "$@"\n`,
    );
    chmodSync(join(folder, 'once-lost'), 0o755);
    expect(parallel({ OGI_REPORT: join(folder, 'once-lost') })).toBe(
      run(folder, ['extract', '-f', 'ndjson', 'set']).stdout,
    );
  });
});
