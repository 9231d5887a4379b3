import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as anywhere from '../../src/index';
import * as node from '../../src/node';
import { createReader } from '../../src/reader/create-reader';

const built = JSON.stringify(pathToFileURL(resolve('dist/node.js')).href);

/** What a program tells that Node is given as text, with a reader made as told. */
function told(program: string, options: readonly string[], env: NodeJS.ProcessEnv = process.env): unknown {
  const text = `import(${built}).then(async ({ createReader }) => {
    const told = (reading) => reading.then(() => 'read', ({ name, code, message }) => [name, code ?? message]);
    console.log(JSON.stringify(await (async () => { ${program} })()));
  });`;
  const { stdout } = spawnSync(process.execPath, [...options, text], { env, encoding: 'utf8', timeout: 60_000 });
  return JSON.parse(stdout.split('\n').find((line) => line.startsWith('[')) ?? '');
}

const readsNothing =
  'const reader = createReader(); const outcome = await told(reader.extractReport("")); reader.close(); return outcome;';

describe('a reader is made', () => {
  test.each(['-e', '-p', '--input-type=module -e'])('by a program that Node is given with %s %s', (options) => {
    expect(told(readsNothing, options.split(' '))).toEqual(['ExtractError', 'empty-file']);
  });

  test('for numbers that a clock, a process and a machine can have', () => {
    for (const options of [{ timeout: 1e7 }, { memory: 1e10 }, { jobs: 1e9 }] as const) {
      expect(() => createReader(options)).toThrow(/^more than/);
      for (const [name] of Object.entries(options)) {
        expect(() => createReader({ [name]: Number.POSITIVE_INFINITY })).toThrow(RangeError);
        expect(() => createReader({ [name]: 0 })).toThrow(/^not a positive number/);
      }
    }
  });
});

test('what JavaScript gives that no type allows is told as what it is', async () => {
  const made = (options: unknown) => Reflect.apply(createReader, null, [options]);
  for (const options of [null, 5, Symbol('x')]) expect(() => made(options)).toThrow(/^no options: /);
  for (const jobs of [Symbol('x'), Object.create(null), '2', null])
    expect(() => made({ jobs })).toThrow(/^not a positive number: jobs=/);
  const reader = createReader({ limits: null });
  for (const { extractReport, lookAtPage } of [anywhere, node, reader]) {
    for (const input of [Symbol('x'), null, undefined, 5, [37, 80], {}])
      await expect(Reflect.apply(extractReport, null, [input])).rejects.toThrow(/^neither bytes nor a Blob nor text: /);
    for (const page of [undefined, '1', null, Symbol('x')])
      await expect(Reflect.apply(lookAtPage, null, [new Uint8Array(), page])).rejects.toThrow(/^no number of a page: /);
  }
  for (const { extractReport } of [anywhere, node, reader]) {
    for (const options of [null, 5, [], new Map()])
      await expect(Reflect.apply(extractReport, null, ['', options])).rejects.toThrow(/^no options: /);
    await expect(Reflect.apply(extractReport, null, ['', { fileName: 5 }])).rejects.toThrow(/^no name of a file: /);
  }
  for (const limits of [5, true, [], new Map([['pages', 1]])]) {
    expect(() => made({ limits })).toThrow(/^no limits: /);
    await expect(Reflect.apply(anywhere.extractReport, null, ['', { limits }])).rejects.toThrow(/^no limits: /);
  }
  for (const fileName of [Symbol('x'), () => 'x', 5])
    await expect(Reflect.apply(reader.extractReport, null, ['', { fileName }])).rejects.toThrow(/^no name of a file: /);
  for (const { extractReportFile } of [node, reader])
    for (const path of [Symbol('x'), undefined, 5, {}])
      await expect(Reflect.apply(extractReportFile, null, [path])).rejects.toThrow(/^no path: /);
  expect(() => made({ jobs: 1.5 })).toThrow(/^not a whole number: jobs=1\.5$/);
  for (const { extractReport } of [anywhere, node])
    await expect(extractReport('reports/a.html')).rejects.toThrow(
      /^the text of a report is asked for, not its path: reports\/a\.html$/,
    );
  reader.close();
});

test('a process that never begins to read is given up', () => {
  const stuck = 'if (process.argv[1]?.endsWith("reader.js")) await new Promise(() => setInterval(() => {}, 1000))';
  const env = { ...process.env, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(stuck)}` };
  const program = readsNothing.replace('createReader()', 'createReader({ timeout: 0.5 })');
  expect(told(program, ['-e'], env)).toEqual(['ExtractError', 'timed-out']);
});

test('what a closed reader was reading, what waited and what is asked of it is told to be so', () => {
  const closed = ['Error', 'the reader is closed'];
  const program = `const reader = createReader();
    const readings = [1, 2, 3].map(() => told(reader.extractReport('x')));
    reader.close();
    return Promise.all([...readings, told(reader.extractReport('x'))]);`;
  expect(told(program, ['-e'])).toEqual([closed, closed, closed, closed]);
});

test('a page that is none is no page', () => {
  const program = `const reader = createReader();
    const bytes = require('node:fs').readFileSync('fixtures/town-2023-cid/source.pdf');
    const views = [await reader.lookAtPage(bytes, 9), await reader.lookAtPage(bytes, 1)];
    reader.close();
    return views.map((view) => view && view.page);`;
  expect(told(program, ['-e'])).toEqual([null, 1]);
});
