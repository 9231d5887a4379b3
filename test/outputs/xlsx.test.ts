import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Result } from '../../src/outputs/define';
import { cellColumns, cellRows } from '../../src/outputs/parts/cell-rows';
import { xlsx } from '../../src/outputs/xlsx';
import { consistentFigures } from '../builders/consistent';
import { seeded } from '../builders/random';
import { reportOf } from '../builders/report';
import { folderOf } from '../cli/run';
import { bytesOf } from './written';

const office = process.env.SOFFICE ?? '/usr/bin/soffice';
const zh = { language: 'zh' } as const;
const whole = consistentFigures(seeded(11), 'mid');
const wrong = reportOf({
  ...whole,
  'requests.granted.naturalPerson': (whole['requests.granted.naturalPerson'] ?? 0) + 1,
  'disclosure.fees.amount': '?',
});
const hostile = reportOf(whole, { organization: '=1+1<&>"\u001b[31m_x000D_' });
const results: readonly Result[] = [
  { source: 'a.html', ok: true, report: wrong, audit: checkReport(wrong) },
  { source: '=cmd|x!A1', ok: true, report: hostile, audit: checkReport(hostile) },
  { source: 'c.pdf', ok: false, code: 'damaged-file', values: {} },
];

/** The rows of a CSV in which fields may be quoted. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('the workbook', async () => {
  const bytes = await bytesOf(xlsx, results, zh);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );

  test('has the three lists and a sheet of tables for the report in which something is amiss', () => {
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1]);
    expect(names).toEqual(['概览', '问题', '数据', '1 青石县人民政府 2023']);
  });

  test('says at a wrong cell why, in a comment with a box', () => {
    expect(parts['xl/comments4.xml']).toMatch(/<comment ref="[A-Z]+\d+"[^>]*>.*合计不符/);
    const boxes = parts['xl/drawings/vmlDrawing4.vml']?.match(/<x:Row>/g) ?? [];
    expect(boxes).toHaveLength(parts['xl/comments4.xml']?.match(/<comment /g)?.length ?? -1);
    expect(Object.keys(parts).filter((name) => /comments[123]/.test(name))).toEqual([]);
  });

  test('holds no formula and nothing that XML cannot hold', () => {
    const all = Object.values(parts).join('');
    expect(all).not.toMatch(/<f[ >]/);
    expect(all).not.toContain('\u001b');
    expect(parts['xl/worksheets/sheet1.xml']).toContain('=1+1&lt;&amp;&gt;&quot;\ufffd[31m_x005F_x000D_');
  });

  test.runIf(existsSync(office))('opens in LibreOffice, which reads back what was written', () => {
    const folder = folderOf({ 'a.xlsx': bytes });
    // UTF-8, comma, quotes where needed, values as they are, every sheet a file.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(office, [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'a.xlsx')], {
      stdio: 'ignore',
      // Sheets become files, whose names LibreOffice writes in the encoding of the locale.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    expect(sheets.sort()).toEqual(['a-1 青石县人民政府 2023.csv', 'a-问题.csv', 'a-数据.csv', 'a-概览.csv'].sort());
    const [, ...rows] = parse(readFileSync(join(folder, 'a-数据.csv'), 'utf8'));
    const written = results.flatMap(cellRows).map((row) => cellColumns.map((column) => String(row[column] ?? '')));
    expect(rows.map((row) => row.map((field) => field.replace('\ufffd', '\u001b')))).toEqual(written);
    const tables = parse(readFileSync(join(folder, 'a-1 青石县人民政府 2023.csv'), 'utf8'));
    const granted = tables.find((row) => row.includes('（一）予以公开')) ?? [];
    const columns = [
      'naturalPerson',
      'business',
      'research',
      'nonprofit',
      'legalService',
      'otherOrganization',
      'total',
    ] as const;
    const figures: Readonly<Record<string, { raw: string } | undefined>> = wrong.cells;
    expect(granted.slice(3, 10)).toEqual(columns.map((column) => figures[`requests.granted.${column}`]?.raw));
  });
});

test('a workbook for a spreadsheet is the same bytes for the same results', async () => {
  const [one, other] = [await bytesOf(xlsx, results, zh), await bytesOf(xlsx, results, zh)];
  expect(Buffer.compare(one, other)).toBe(0);
});
