import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codeOf, roomOf, sources } from './sources';

/** Who may import whom, as the README's section on structure says it, each room after those it sees. Types count: a name is a name. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  forms: [],
  model: ['forms'],
  text: ['model'],
  adapters: ['model', 'text'],
  recognise: ['model', 'text', 'forms'],
  sums: ['model', 'forms'],
  prose: ['model', 'forms', 'text', 'sums'],
  companions: ['model', 'text', 'sums'],
  rules: ['model', 'forms', 'text', 'sums', 'prose', 'companions'],
  locate: ['model', 'forms', 'sums', 'prose'],
  outputs: ['model', 'forms', 'rules'],
  fingerprint: ['model', 'text'],
  kin: ['model', 'text', 'companions'],
  pairing: ['kin', 'model', 'text', 'rules'],
  drawing: ['model'],
  input: [],
  extract: ['model', 'input', 'adapters', 'recognise'],
  look: ['model', 'input', 'extract', 'adapters', 'recognise'],
  given: ['input', 'model'],
  check: ['given', 'model', 'sums', 'prose', 'rules', 'locate', 'fingerprint', 'pairing'],
  index: ['input', 'extract', 'look', 'drawing', 'check', 'forms', 'kin', 'model', 'rules', 'outputs', 'pairing'],
  files: ['index', 'input'],
  reader: ['index', 'input', 'files'],
  node: ['index', 'files', 'reader'],
  cli: ['node', 'reader'],
};

test('data flows one way: no room sees one that comes after it', () => {
  const order = Object.keys(rooms);
  const back = Object.entries(rooms).flatMap(([room, seen]) =>
    seen.filter((other) => order.indexOf(other) >= order.indexOf(room)).map((other) => `${room} ← ${other}`),
  );
  expect(back).toEqual([]);
});

test.each(sources.map((source) => [source.path, source] as const))(
  '%s imports only what it may see',
  (path, source) => {
    const room = roomOf(path);
    const seen = source.own.filter((target) => !target.startsWith('../package.json')).map(roomOf);
    expect([...new Set(seen)].filter((target) => target !== room && !rooms[room]?.includes(target))).toEqual([]);
  },
);

/** The stages of reading a PDF: what all measure with, its bytes, pdfjs, what is drawn, the marks left of it, strings of them, ruled and borderless tables, pages. */
const stages = ['geometry', 'file', 'library', 'drawing', 'marks', 'strings', 'grids', 'aligned', 'pages'];

test('a PDF is read stage by stage: none sees a later one', () => {
  const stageOf = (path: string) => stages.indexOf(/^adapters\/pdf\/(\w+)\//.exec(path)?.[1] ?? '');
  const back = sources.flatMap(({ path, own }) => {
    const later = own.filter((target) => stageOf(target) > stageOf(path));
    return stageOf(path) < 0 ? [] : later.map((target) => `${path} ← ${target}`);
  });
  expect(back).toEqual([]);
});

/** The rooms that may use packages; all others are plain TypeScript. */
const withPackages = ['model', 'adapters', 'outputs', 'cli', 'files', 'reader'];

test('packages stand where bytes are read or written and where shapes are told, nowhere else', () => {
  const others = sources.filter((source) => source.packages.length > 0 && !withPackages.includes(roomOf(source.path)));
  expect(others.map((source) => source.path)).toEqual([]);
});

test('what belongs to Node stands in the command line, what reads in processes and the one file for Node users', () => {
  const node = /\b(?:process|console|Buffer|__dirname|__filename)\b\s*[.[(]|\brequire\(/;
  const bound = sources.filter(({ path, text, packages }) => {
    if (['cli', 'reader'].includes(roomOf(path)) || path === 'files.ts') return false;
    return node.test(codeOf(text)) || packages.some((name) => name.startsWith('node:'));
  });
  expect(bound.map((source) => source.path)).toEqual([]);
});

/** The rooms that are bundled whole, with the packages that only they import: all but pdfjs-dist, which is loaded from its folder. */
const bundled = ['cli', 'reader'];

test('what an installed copy loads is a dependency; what goes into its bundles is none', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const nameOf = (path: string) =>
    path
      .split('/')
      .slice(0, path.startsWith('@') ? 2 : 1)
      .join('/');
  const importedBy = (isBundled: boolean) =>
    sources
      .filter(({ path }) => bundled.includes(roomOf(path)) === isBundled)
      .flatMap(({ packages }) => packages.filter((name) => !name.startsWith('node:')).map(nameOf));
  const loaded = [...new Set(importedBy(false))].sort();
  expect(loaded).toEqual(Object.keys(dependencies).sort());
  const others = importedBy(true).filter((name) => !loaded.includes(name));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((name) => !(name in devDependencies))).toEqual([]);
});

test('no file loads, at run time, one that loads it', () => {
  const loads = new Map(sources.map(({ path, loaded }) => [path.replace(/\.ts$/, ''), loaded]));
  const [open, done] = [new Set<string>(), new Set<string>()];
  const circles: string[] = [];
  const visit = (path: string) => {
    if (done.has(path)) return;
    if (open.has(path)) return circles.push([...open, path].join(' → '));
    open.add(path);
    for (const next of loads.get(path) ?? []) visit(next);
    open.delete(path);
    done.add(path);
  };
  for (const path of loads.keys()) visit(path);
  expect(circles).toEqual([]);
});
