import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Finding, Report } from '../../src/model/index';
import { type Printed, reportOf } from '../builders/report';

type Head = Parameters<typeof reportOf>[1];

/** What one rule finds. */
function found(rule: string, cells: Readonly<Record<string, Printed>>, head: Head = {}): Finding[] {
  return checkReport(reportOf(cells, head)).findings.filter((finding) => finding.rule === rule);
}

describe('count-implausible', () => {
  test('warns of a count that is not whole or is negative', () => {
    const findings = found('count-implausible', {
      'requests.granted.total': 2.5,
      'disputes.reconsideration.total': -1,
    });
    expect(findings.map(({ severity, cells }) => [severity, cells])).toEqual([
      ['warning', ['requests.granted.total']],
      ['warning', ['disputes.reconsideration.total']],
    ]);
  });

  test('lets a change be negative', () => {
    expect(found('count-implausible', { 'disclosure.licensing.change': -8 }, { edition: '2019' })).toEqual([]);
  });
});

describe('amount-implausible', () => {
  test.each([
    [57.4628, 0],
    [18651.064104, 1],
    [-3, 1],
    [0, 0],
    ['/', 0],
  ] as const)('fees of %s give %s warnings', (fees, count) => {
    expect(found('amount-implausible', { 'disclosure.fees.amount': fees === '/' ? '-' : fees })).toHaveLength(count);
  });
});

describe('stock-too-small', () => {
  const documents = (issued: Printed, repealed: Printed, inForce: Printed) => ({
    'disclosure.normativeDocuments.issued': issued,
    'disclosure.normativeDocuments.repealed': repealed,
    'disclosure.normativeDocuments.inForce': inForce,
  });

  test('notes fewer documents in force than the year added', () => {
    expect(found('stock-too-small', documents(9, 2, 3))).toMatchObject([{ severity: 'note', left: 7, right: 3 }]);
  });

  test('says nothing where they suffice or a figure is blank', () => {
    expect(found('stock-too-small', documents(9, 2, 7))).toEqual([]);
    expect(found('stock-too-small', documents(9, null, 3))).toEqual([]);
  });
});

describe('rules-without-power', () => {
  const cells = { 'disclosure.rules.issued': 0, 'disclosure.rules.repealed': 0, 'disclosure.rules.inForce': 5 };

  test.each([
    ['青石县人民政府', 1],
    ['东江市青石区人民政府', 1],
    ['东江市教育局', 1],
    ['东江省人民政府', 0],
    ['东江市人民政府', 0],
    ['东江市人民政府办公厅', 0],
    ['南岭壮族自治区人民政府', 0],
    ['国家档案局', 0],
    [null, 0],
  ])('%s: %s notes', (organization, count) => {
    expect(found('rules-without-power', cells, { organization })).toHaveLength(count);
  });
});

describe('blank-cells', () => {
  test('gives one note for each table, with the count', () => {
    const cells = {
      'requests.granted.total': null,
      'requests.granted.business': '-',
      'disputes.reconsideration.total': 0,
    } as const;
    const findings = found('blank-cells', cells);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      severity: 'note',
      message: '第三部分（依申请公开）表格有 2 处空白或“/”，未填数字',
    });
  });

  test.each([
    [{ 'requests.granted.total': null }, 'has 1 cell blank'],
    [{ 'requests.granted.total': null, 'requests.granted.business': '-' }, 'has 2 cells blank'],
  ] as const)('counts in English: %j', (cells, said) => {
    const { findings } = checkReport(reportOf(cells), { language: 'en' });
    expect(findings.find(({ rule }) => rule === 'blank-cells')?.message).toContain(said);
  });
});

test('a cell that was not read with certainty is held against nobody', () => {
  const cells = { 'requests.granted.total': 2.5, 'disclosure.rules.inForce': 7 };
  const problems: Report['problems'] = [{ code: 'cell-uncertain', cells: Object.keys(cells) }];
  expect(checkReport(reportOf(cells, { problems })).findings).toEqual([]);
});
