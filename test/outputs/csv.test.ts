import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import { csv } from '../../src/outputs/csv';
import { cellOf, reportOf } from '../builders/report';
import { written } from './written';

const printed = {
  'requests.granted.naturalPerson': 31,
  'requests.granted.total': 13,
  'disclosure.fees.amount': null,
} as const;
const base = reportOf(printed, {
  organization: '=HYPERLINK("http://x","点")',
  problems: [
    { code: 'cell-uncertain', cells: ['requests.denied.stateSecret.total'] },
    { code: 'table-not-found', table: 'disputes' },
  ],
});
const raw = (text: string) => ({ ...cellOf(0), raw: text });
const cells = {
  ...base.cells,
  'requests.newReceived.total': raw('+3'),
  'requests.newReceived.business': raw('-'),
  'requests.newReceived.research': raw('-1+cmd'),
  'requests.newReceived.nonprofit': raw('＝1'),
  'requests.newReceived.naturalPerson': raw('-8.5'),
};
const report = { ...base, cells };
const results = [
  { source: 'a,"b".html', ok: true, report, audit: checkReport(report) },
  { source: '\t坏.pdf', ok: false, code: 'damaged-file', values: {} },
] as const;

/** The rows of a CSV by RFC 4180; quoted fields may hold anything. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.slice(0, -1);
}

describe('one row a cell', async () => {
  const text = await written(csv, results, { language: 'zh' });
  const [heads = [], ...rows] = parse(text.slice(1));
  const byId = new Map(
    rows.map((row) => [
      row[heads.indexOf('id')] ?? '',
      Object.fromEntries(heads.map((head, index) => [head, row[index]])),
    ]),
  );

  test('begins with a byte order mark and has the columns promised, in every row', () => {
    expect(
      text.startsWith('\ufeffsource,organization,year,edition,table,row,column,id,label,value,raw,kind,finding\r\n'),
    ).toBe(true);
    expect(rows.filter((row) => row.length !== 13)).toEqual([]);
  });

  test('gives value, text and kind, and the rules that the cell breaks', () => {
    const granted = byId.get('requests.granted.naturalPerson');
    expect(granted).toMatchObject({
      source: 'a,"b".html',
      year: '2023',
      value: '31',
      raw: '31',
      kind: 'number',
      label: '（一）予以公开 · 自然人',
    });
    expect(byId.get('disclosure.fees.amount')).toMatchObject({ value: '', kind: 'blank', finding: 'blank-cells' });
  });

  test('what was not read has a row that says so', () => {
    expect(byId.get('requests.denied.stateSecret.total')).toMatchObject({
      kind: 'unread',
      finding: 'cell-uncertain',
      value: '',
    });
    const withoutId = rows.filter((row) => row[heads.indexOf('id')] === '');
    expect(withoutId.map((row) => row.at(-1))).toEqual(['table-not-found', 'damaged-file']);
  });

  test('no cell is a formula, and signed numbers and dashes stay as printed', () => {
    const raws = [...byId].filter(([id]) => id.startsWith('requests.newReceived')).map(([, row]) => row.raw);
    expect(raws).toEqual(['-8.5', '-', "'-1+cmd", "'＝1", '+3']);
    expect(byId.get('requests.granted.total')?.organization).toBe(`'=HYPERLINK("http://x","点")`);
    expect(rows.at(-1)?.[0]).toBe("'\t坏.pdf");
  });

  test.each(['=1+1', '+1+1', '-1+1', '@SUM(1)', '＠SUM(1)', '\t=1', '\r=1', '\n=1', '=', '=12'])(
    'nor is %j',
    async (text) => {
      const failed = { source: text, ok: false, code: 'damaged-file', values: {} } as const;
      for (const wide of [false, true]) {
        const [, first] = parse((await written(csv, [failed], { language: 'zh', wide })).slice(1));
        expect(first?.[0]).toMatch(/^['␍]/);
      }
    },
  );
});

test('one row a report has the cells of every edition as columns', async () => {
  const [heads = [], first = [], second = []] = parse(
    (await written(csv, results, { language: 'zh', wide: true })).slice(1),
  );
  expect(new Set(heads).size).toBe(heads.length);
  const of = (row: string[], head: string) => row[heads.indexOf(head)];
  expect(of(first, 'requests.granted.total')).toBe('13');
  expect([of(first, 'problems'), of(first, 'unknown') !== '']).toEqual(['2', true]);
  expect([of(second, 'source'), of(second, 'code'), second.length]).toEqual([
    "'\t坏.pdf",
    'damaged-file',
    heads.length,
  ]);
});
