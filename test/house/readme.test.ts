import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Language, limitTerms } from '../../src/model/index';
import { severityOf } from '../../src/rules/define';
import { rules } from '../../src/rules/index';

const readmes: readonly [string, Language][] = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
];

/** The fenced blocks of a text in one language. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, kind, content = '']) =>
    kind === language ? [content] : [],
  );
}

/** Runs a program of this repository with Node. */
function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

/** The table of rules as a README prints it. */
function rulesTable(language: Language): string {
  const heads = {
    zh: ['规则', '名称', '级别', '核对什么', '依据'],
    en: ['rule', 'severity', 'what is checked', 'source'],
  }[language];
  const severities = { error: '错误', warning: '警告', note: '提示' };
  const rows = rules.map((rule) => {
    const severity = severityOf(rule);
    const id = `\`${rule.id}\``;
    const called = language === 'zh' ? [id, rule.name, severities[severity]] : [id, severity];
    return [...called, rule.summary[language], rule.source[language]];
  });
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** The table of limits as a README prints it. */
function limitsTable(language: Language): string {
  const heads = { zh: ['上限', '默认', '限制什么'], en: ['limit', 'default', 'of what'] }[language];
  const number = (most: number) => most.toLocaleString('en');
  const rows = Object.entries(limitTerms).map(([name, { most, counts }]) => [
    `\`${name}\``,
    number(most),
    counts[language],
  ]);
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

test('both tell the same figures of what was measured', () => {
  const figures = (file: string, from: string, to: string) => {
    const text = readFileSync(file, 'utf8');
    const measured = text.slice(text.indexOf(from), text.indexOf(to)).replace(/`[^`]*`/g, '');
    return (measured.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? []).sort();
  };
  const english = figures('README.md', '\n## Measured\n', '\n## What it cannot do\n');
  expect(english.length).toBeGreaterThan(100);
  expect(figures('README.zh-CN.md', '\n## 实测\n', '\n## 做不到什么\n')).toEqual(english);
});

describe.each(readmes)('%s', (file, language) => {
  const text = readFileSync(file, 'utf8');

  test('has the example that runs, and what it prints', () => {
    const [example] = blocks(text, 'js');
    const [printed] = blocks(text, 'text');
    expect(example).toBe(readFileSync('examples/read.mjs', 'utf8'));
    expect(printed).toBe(node(['examples/read.mjs']));
  });

  test('has the help of the command line', () => {
    expect(blocks(text, 'text')).toContain(node(['dist/cli.js', '--help', '--lang', language]));
  });

  test('has the table of rules', () => {
    const [, table] = /<!-- rules -->\n([\s\S]*?)<!-- \/rules -->/.exec(text) ?? [];
    expect(table?.trim()).toBe(rulesTable(language).trim());
  });

  test('has the table of limits', () => {
    const [, table] = /<!-- limits -->\n([\s\S]*?)<!-- \/limits -->/.exec(text) ?? [];
    expect(table?.trim()).toBe(limitsTable(language).trim());
  });

  test('has two commands: one that sets up and checks a report, one that sets up and tests', () => {
    const commands = blocks(text, 'sh');
    expect(commands).toHaveLength(2);
    const [check = '', tests = ''] = commands.map((command) => command.trim());
    const [setUp = '', main = ''] = check.split(' && ');
    expect(setUp).toBe('npm ci');
    expect(node(main.split(' ').slice(1))).toMatch(/核对 \d+ 项/);
    expect(tests).toBe('npm ci && npm test');
  });

  test('points at files that exist', () => {
    const links = [...text.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    const files = readdirSync('.');
    expect(links.filter((link) => !files.includes(link.split('/')[0] ?? ''))).toEqual([]);
  });

  test('names every room of the house', () => {
    const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).filter((name) => !text.includes(`src/${name}/`))).toEqual([]);
  });
});

test('the script of the machine that tests runs what the README says', () => {
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^npm ci .*&& npm test /m);
});

test('an expectation is never written by a test run', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.test).toContain('vitest run --update=none');
  const writing = Object.entries(scripts).filter(([, script]) => /--update(?!=none)/.test(String(script)));
  expect(writing.map(([name]) => name)).toEqual(['bless']);
  expect(readFileSync('.ci/run', 'utf8')).not.toMatch(/bless|--update(?!=none)/);
});
