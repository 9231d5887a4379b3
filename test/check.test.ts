import { describe, expect, test } from 'vitest';
import { checkReport, checkReports } from '../src/check';
import { rules } from '../src/rules/index';
import { consistentFigures } from './builders/consistent';
import { seeded } from './builders/random';
import { reportOf } from './builders/report';

const row = (name: string, figures: readonly (number | null | '-' | '?')[]) => {
  const columns = ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization', 'total'];
  return Object.fromEntries(columns.map((column, index) => [`requests.${name}.${column}`, figures[index] ?? null]));
};

describe('a broken sum', () => {
  const report = reportOf(row('granted', [31, 1, 0, 0, 0, 0, 14]));

  test('is an error that writes the sum out and names every cell', () => {
    const { findings } = checkReport(report);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'total-mismatch',
      severity: 'error',
      message: '合计不符：自然人 31 + 商业企业 1 = 32 ≠ 总计 14（（一）予以公开）',
      left: 32,
      right: 14,
      difference: 18,
      equation: 'row:requests.granted',
    });
    expect(findings[0]?.cells).toHaveLength(7);
  });

  test('speaks English when asked', () => {
    expect(checkReport(report, { language: 'en' }).findings[0]?.message).toBe(
      'total does not add up: naturalPerson 31 + business 1 = 32 ≠ total 14 (granted)',
    );
  });

  test('counts every check of the form', () => {
    const others = rules.filter((rule) => !rule.id.endsWith('-mismatch')).map((rule) => [rule.id, 'off'] as const);
    expect(checkReport(report, { rules: Object.fromEntries(others) }).tally).toEqual({
      passed: 0,
      failed: 1,
      unknown: 41,
      dismissed: 0,
    });
  });

  test('stays dismissed while its figures stay', () => {
    const known = new Set(checkReport(report).findings.map((finding) => finding.fingerprint));
    expect(checkReport(report, { baseline: known })).toMatchObject({
      findings: [],
      tally: { failed: 0, dismissed: 1 },
    });
    const changed = reportOf(row('granted', [31, 1, 0, 0, 0, 0, 15]));
    expect(checkReport(changed, { baseline: known }).findings).toHaveLength(1);
  });

  test('without cells have fingerprints of their own in reports of two bodies of one name', () => {
    const passages = [{ text: '（该部分以表格形式报告）', location: {} }];
    const sections = [{ number: 1, kind: 'overview' as const, heading: '一、总体情况', passages, location: {} }];
    const of = (value: number) => reportOf({ 'requests.granted.total': value }, { organization: '教育局', sections });
    const [one, other] = [of(4), of(5)].map((report) => checkReport(report).findings.map((found) => found.fingerprint));
    expect(one?.length).toBeGreaterThan(0);
    expect(one?.filter((fingerprint) => other?.includes(fingerprint))).toEqual([]);
  });

  test('keep their fingerprints when a cell changes of which they say nothing, whatever the name of the body', () => {
    const of = (organization: string | null, licensing: number) => {
      const cells = { ...row('granted', [31, 1, 0, 0, 0, 0, 14]), 'disclosure.licensing.decisions': licensing };
      return checkReport(reportOf(cells, { organization })).findings.map((found) => found.fingerprint);
    };
    for (const organization of ['民政局', '临江县民政局', null]) {
      expect(of(organization, 7)).toHaveLength(1);
      expect(of(organization, 8)).toEqual(of(organization, 7));
    }
  });

  test('have fingerprints of their own, though they say the same of two places or of reports without a body', () => {
    const passages = ['XX县第一。', 'XX县第二。'].map((text, row) => ({ text, location: { line: row } }));
    const told = (title: string | null, organization: string | null) => {
      const sections = [{ number: 1, kind: 'overview' as const, heading: '一、总体情况', passages, location: {} }];
      return checkReport({ ...reportOf({}, { organization, sections }), title });
    };
    const all = [told(null, '青石县'), told('年度报告甲', null), told('年度报告乙', null)];
    const left = all.map(({ findings }) => findings.filter(({ rule }) => rule === 'form-text-left'));
    expect(left.map((found) => found.length)).toEqual([2, 2, 2]);
    expect(new Set(left.flat().map(({ fingerprint }) => fingerprint)).size).toBe(6);
  });

  test('keeps its fingerprint where the text is spaced or the body spelt otherwise', () => {
    const figures = consistentFigures(seeded(11), 'mid');
    const more = (by: number) => Number(figures['requests.newReceived.total']) + by;
    const of = (text: string, organization: string) => {
      const passages = [{ text, location: {} }];
      const sections = [{ number: 1, kind: 'overview' as const, heading: '一、总体情况', passages, location: {} }];
      const { findings } = checkReport(reportOf(figures, { organization, sections }));
      return findings.filter(({ narrative }) => narrative);
    };
    const [one, other, third] = [
      of(`全年新收政府信息公开申请${more(1)}件。`, '青石县政府'),
      of(`全年 新收政府信息公开申请 ${more(1)} 件。`, '青石县人民政府'),
      of(`全年新收政府信息公开申请${more(2)}件。`, '青石县人民政府'),
    ];
    expect(one).toHaveLength(1);
    expect(other[0]?.fingerprint).toBe(one[0]?.fingerprint);
    expect(third[0]?.fingerprint).not.toBe(one[0]?.fingerprint);
  });

  test('can be switched off or lowered, and a rule that does not exist is told', () => {
    expect(checkReport(report, { rules: { 'total-mismatch': 'off' } }).findings).toEqual([]);
    expect(checkReport(report, { rules: { 'total-mismatch': 'note' } }).findings[0]?.severity).toBe('note');
    expect(() => checkReport(report, { rules: { 'totals-mismatch': 'off' } })).toThrow(RangeError);
    const unknown: Record<string, never> = JSON.parse('{"carry-mismatch": "fatal"}');
    expect(() => checkReport(report, { rules: unknown })).toThrow(RangeError);
  });
});

describe('checkReports', () => {
  const last = reportOf({}, { year: 2022, organization: '青石县政府' });
  const now = reportOf({}, { year: 2023, organization: '东江市青石县人民政府' });

  test('gives an audit for each report in the order given', () => {
    expect(checkReports([now, last])).toHaveLength(2);
  });
});

describe('what is no report, and options of another kind, are told by their names', () => {
  const report = reportOf(consistentFigures(seeded(7), 'mid'));
  test.each([
    [[null], 'report is no report: null'],
    [['report.html'], 'report is no report: report.html'],
    [[report, null], 'no options: null'],
    [[report, { previous: [report] }], 'previous is no report: a list'],
    [[report, { previous: {} }], 'previous is no report: object'],
    [[report, { parts: report }], 'parts is no list of reports: object'],
    [[report, { parts: [report, 5] }], 'parts[1] is no report: 5'],
    [[report, { baseline: ['x'] }], 'baseline is no set of fingerprints: a list'],
    [[report, { name: 'x' }], 'name is no function: x'],
  ])('checkReport(%#)', (args, said) => {
    expect(() => Reflect.apply(checkReport, null, args)).toThrow(new TypeError(said));
  });

  test('a language that does not exist, and a set that is none', () => {
    expect(() => Reflect.apply(checkReport, null, [report, { language: 'fr' }])).toThrow(
      new RangeError('no such language: fr'),
    );
    expect(() => Reflect.apply(checkReports, null, [report])).toThrow(
      new TypeError('reports is no list of reports: object'),
    );
  });
});
