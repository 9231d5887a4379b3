import { describe, expect, test } from 'vitest';
import { formCells, leaves } from '../../src/forms/define';
import { forms } from '../../src/forms/index';
import { outputs } from '../../src/outputs/index';
import { rules } from '../../src/rules/index';
import { codeOf, filesIn, sources } from './sources';

const paths = sources.map((source) => source.path);

/** The files right in a folder of many, without the two that every such folder has. */
function membersOf(folder: string): string[] {
  const own = paths.filter((path) => path.startsWith(`${folder}/`) && path.split('/').length === 2);
  return own
    .map((path) => path.slice(folder.length + 1, -'.ts'.length))
    .filter((name) => !['index', 'define'].includes(name));
}

describe('a registry is its folder', () => {
  test('forms', () => {
    expect(membersOf('forms').filter((name) => /^\d{4}$/.test(name))).toEqual(forms.map((form) => form.id));
  });

  test('rules', () => {
    expect(membersOf('rules')).toEqual(rules.map((rule) => rule.id).sort());
  });

  test('outputs', () => {
    expect(membersOf('outputs')).toEqual(outputs.map((output) => output.id).sort());
  });

  test('adapters: every file and folder of them is reached from the index', () => {
    const reached = new Set<string>();
    const visit = (path: string) => {
      const file = sources.find((source) => source.path === `${path}.ts` || source.path === `${path}/index.ts`);
      if (!file || reached.has(file.path)) return;
      reached.add(file.path);
      file.own.forEach(visit);
    };
    visit('adapters/index');
    expect(paths.filter((path) => path.startsWith('adapters/') && !reached.has(path))).toEqual([]);
  });
});

test('every file of the source is reached from the package or from the command line', () => {
  const reached = new Set<string>();
  const visit = (path: string) => {
    const file = sources.find((source) => source.path === `${path}.ts` || source.path === `${path}/index.ts`);
    if (!file || reached.has(file.path)) return;
    reached.add(file.path);
    file.own.forEach(visit);
  };
  for (const entry of ['index', 'node', 'cli/main', 'reader/program', 'reader/watch']) visit(entry);
  expect(paths.filter((path) => !reached.has(path))).toEqual([]);
});

test('files are named in kebab-case, and no name says nothing', () => {
  const vague = /(?:^|[-/])(?:utils?|helpers?|common|managers?|services?|base|impl|misc)(?:[-./]|$)/;
  const all = ['src', 'test', 'bench'].flatMap((folder) => filesIn(folder).map((path) => `${folder}/${path}`));
  expect(
    all.filter((path) => !/^[a-z0-9/-]+(?:\.(?:property|test|d))*\.[a-z0-9]+$/.test(path) || vague.test(path)),
  ).toEqual([]);
});

test('a label of the form is written in one place', () => {
  const labels = new Set(
    forms.flatMap((form) =>
      form.tables.flatMap((table) =>
        table.blocks.flatMap((block) => leaves([...block.rows, ...block.columns]).map((leaf) => leaf.line.label)),
      ),
    ),
  );
  // A label of a few characters (其他, 总计, 规章) is also a plain word of the language.
  const long = [...labels].filter((label) => label.length > 4);
  const elsewhere = sources.filter((source) => !source.path.startsWith('forms/'));
  const twice = elsewhere.flatMap(({ path, text }) =>
    long.filter((label) => text.includes(`'${label}'`)).map((label) => `${path}: ${label}`),
  );
  expect(twice).toEqual([]);
});

test('a cell id is one cell in whatever edition it stands', () => {
  for (const form of forms) {
    const ids = formCells(form).map((cell) => cell.id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('a cast, where one cannot be avoided, is earned with a comment just above it', () => {
  const cast = /[\w)\]}] as (?!const\b)/;
  const bare = sources.flatMap(({ path, text }) => {
    const lines = text.split('\n');
    const code = codeOf(text)
      .replace(/^import [^;]*;/gm, (names) => names.replace(/[^\n]/g, ''))
      .split('\n');
    const explained = (index: number) =>
      lines.slice(Math.max(0, index - 3), index + 1).some((line) => /\/\/|\*\//.test(line));
    return code.flatMap((line, index) =>
      cast.test(line) && !/^\s*(?:import|export) /.test(line) && !explained(index) ? [`${path}:${index + 1}`] : [],
    );
  });
  expect(bare).toEqual([]);
});
