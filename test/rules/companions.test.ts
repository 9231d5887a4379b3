import { describe, expect, test } from 'vitest';
import { checkReport, checkReports } from '../../src/check';
import type { Report } from '../../src/model/index';
import { rules } from '../../src/rules/index';
import { consistentFigures } from '../builders/consistent';
import { seeded } from '../builders/random';
import { cellOf, type Printed, reportOf } from '../builders/report';

const report = (cells: Readonly<Record<string, Printed>>, head: Parameters<typeof reportOf>[1] = {}) =>
  reportOf(cells, head);
const across = (one: Report, previous: Report) =>
  checkReport(one, { previous, name: (other) => `${other.year}` })
    .findings.filter((finding) => finding.against)
    .map(({ rule, severity, cells, left, right, against }) => ({
      rule,
      severity,
      cell: cells[0],
      left,
      right,
      against,
    }));

describe('against the year before', () => {
  const carried = (value: Printed) => report({ 'requests.carriedIn.total': value });
  const left = (value: Printed) => report({ 'requests.carriedForward.total': value }, { year: 2022 });

  test('what was carried forward is carried in', () => {
    expect(across(carried(7), left(7))).toEqual([]);
    expect(across(carried(8), left(7))).toEqual([
      {
        rule: 'carry-mismatch',
        severity: 'warning',
        cell: 'requests.carriedIn.total',
        left: 8,
        right: 7,
        against: '2022',
      },
    ]);
  });

  test.each([
    ['another body', { organization: '云岭县人民政府', year: 2022 }],
    ['the same year', { year: 2023 }],
    ['an earlier year', { year: 2021 }],
    ['no year', { year: null }],
  ])('%s is told and not compared', (_, head) => {
    const other = report({ 'requests.carriedForward.total': 3 }, head);
    expect(checkReport(carried(8), { previous: other }).findings.map(({ rule }) => rule)).toEqual(['previous-unsure']);
  });

  test.each<[Printed, Printed]>([
    [null, 7],
    [7, '-'],
    ['?', 7],
    [null, null],
    ['-', 0],
  ])('%s after %s is no finding: a blank is no number', (here, there) => {
    expect(across(carried(here), left(there))).toEqual([]);
  });

  test('that could not be read is told', () => {
    const { findings } = checkReport(carried(8), { unread: { previous: '去年.pdf' } });
    expect(findings.map(({ rule, message }) => [rule, message])).toEqual([
      ['previous-unsure', '上年报告“去年.pdf”未能读取，未作比较'],
    ]);
  });

  test('a cell that was not read with certainty is unknown', () => {
    const problems = [{ code: 'cell-uncertain' as const, cells: ['requests.carriedIn.total'] }];
    expect(across(report({ 'requests.carriedIn.total': 9 }, { problems }), left(7))).toEqual([]);
  });

  test('documents in force follow from last year’s', () => {
    const now = (inForce: number) =>
      report({
        'disclosure.normativeDocuments.issued': 5,
        'disclosure.normativeDocuments.repealed': 2,
        'disclosure.normativeDocuments.inForce': inForce,
      });
    const before = report({ 'disclosure.normativeDocuments.inForce': 40 }, { year: 2022 });
    expect(across(now(43), before)).toEqual([]);
    expect(across(now(45), before)).toMatchObject([
      { rule: 'in-force-mismatch', severity: 'warning', left: 45, right: 43 },
    ]);
  });

  test('items of the form of 2019 follow from last year’s and their change', () => {
    const now = (value: number) =>
      report({ 'disclosure.licensing.previousItems': value }, { edition: '2019', year: 2020 });
    const before = report(
      { 'disclosure.licensing.previousItems': 40, 'disclosure.licensing.change': -3 },
      { edition: '2019', year: 2019 },
    );
    expect(across(now(37), before)).toEqual([]);
    expect(across(now(40), before)).toMatchObject([{ rule: 'item-count-mismatch', left: 40, right: 37 }]);
  });

  test('fees ten thousand times last year’s are in another unit', () => {
    const fees = (amount: number, year = 2023) => report({ 'disclosure.fees.amount': amount }, { year });
    expect(across(fees(812), fees(318.45, 2022))).toEqual([]);
    expect(across(fees(3_401_200), fees(318.45, 2022))).toMatchObject([
      { rule: 'fee-unit-doubtful', severity: 'note' },
    ]);
    expect(across(fees(0.0334), fees(318.45, 2022))).toMatchObject([{ rule: 'fee-unit-doubtful' }]);
  });
});

test('an abbreviation that is named as the year before is taken at its word', () => {
  const now = report({ 'requests.carriedIn.total': 8 }, { organization: '洪水县人社局' });
  const organization = '洪水县人力资源和社会保障局';
  const previous = report({ 'requests.carriedForward.total': 7 }, { organization, year: 2022 });
  expect(across(now, previous)).toMatchObject([{ rule: 'carry-mismatch', left: 8, right: 7 }]);
});

describe('a set of reports', () => {
  const cells = (value: number) => ({ 'requests.carriedIn.total': value, 'requests.carriedForward.total': 4 });
  const of = (organization: string, year: number, value: number) => report(cells(value), { organization, year });

  test.each([
    ['洪水县人民政府', '洪水县政府'],
    ['洪水县', '青石市洪水县人民政府'],
    ['青石市洪水县政府', '洪水县人民政府'],
    ['洪水县柳岸街道', '洪水县柳岸街道办事处'],
    ['洪水县发展和改革委员会', '洪水县发展改革委'],
  ])('%s and %s are one body', (now, before) => {
    const [audit] = checkReports([of(now, 2023, 5), of(before, 2022, 4)]);
    expect(audit?.findings.map(({ rule }) => rule)).toEqual(['carry-mismatch']);
  });

  test('another body, or another year than the one before, is not compared', () => {
    const [audit] = checkReports([of('洪水县', 2023, 5), of('云岭县', 2022, 4), of('洪水县', 2021, 4)]);
    expect(audit?.findings).toEqual([]);
  });

  test.each([
    ['洪水县教育局', '教育局'],
    ['洪水县人力资源和社会保障局', '洪水县人社局'],
    ['洪水县经开区管委会', '洪水经济技术开发区管委会'],
  ])('%s may be %s, which is told and not compared', (now, before) => {
    const [audit] = checkReports([of(now, 2023, 5), of(before, 2022, 4)]);
    expect(audit?.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['previous-unsure note']);
  });
});

const isConsolidation = ({ rule }: { readonly rule: string }) => rule === 'consolidation-mismatch';
const total = (figures: readonly (number | undefined)[]) =>
  Number(figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0).toFixed(6));

describe('against its parts', () => {
  const of = (organization: string, value: Printed, year = 2023) =>
    report({ 'requests.newReceived.total': value }, { organization, year });
  const findings = (whole: Printed, parts: readonly Report[]) =>
    checkReport(of('洪水县', whole), { parts }).findings.map(({ rule, left, right }) => ({ rule, left, right }));

  test('a cell is the sum of its parts', () => {
    expect(findings(9, [of('教育局', 4), of('城关镇', 5)])).toEqual([]);
    expect(findings(12, [of('教育局', 4), of('城关镇', 5)])).toEqual([
      { rule: 'consolidation-mismatch', left: 12, right: 9 },
    ]);
  });

  test('a part that cannot be added is named, and what it might make up is unknown', () => {
    expect(findings(12, [of('教育局', 4), of('城关镇', 5, 2022)])).toEqual([{ rule: 'part-unusable' }]);
    expect(findings(12, [of('教育局', 4), of('城关镇', '?')])).toEqual([]);
  });

  test('a part that could not be read is named, and only what is too large already differs', () => {
    const unread = { parts: ['镇.pdf'] };
    const rulesIn = (whole: Printed, parts: readonly Report[]) =>
      checkReport(of('洪水县', whole), { parts, unread }).findings.map(({ rule }) => rule);
    expect(rulesIn(12, [of('教育局', 4)])).toEqual(['part-unusable']);
    expect(rulesIn(3, [of('教育局', 4)])).toEqual(['consolidation-mismatch', 'part-unusable']);
    expect(rulesIn(12, [])).toEqual(['part-unusable']);
    const { tally } = checkReport(of('洪水县', 12), { unread });
    expect(tally.unknown).toBeGreaterThan(checkReport(of('洪水县', 12)).tally.unknown + 100);
  });

  test('a part whose year is not known is told so', () => {
    const [finding] = checkReport(of('洪水县', 9), {
      parts: [report({}, { organization: '教育局', year: null })],
    }).findings;
    expect(finding?.message).toContain('年份未能确定');
  });

  test('a part that names no body is called by its title', () => {
    const part = { ...report({}, { organization: null, year: 2022 }), title: '年度报告（附件三）' };
    const [finding] = checkReport(of('洪水县', 9), { parts: [of('教育局', 9), part] }).findings;
    expect(finding?.message).toContain('年度报告（附件三）');
  });

  test('a blank is an unknown count: of the whole it leaves the sum unknown, of a part it is told', () => {
    expect(findings(null, [of('教育局', 4), of('城关镇', 5)])).toMatchObject([{ rule: 'blank-cells' }]);
    const { findings: short } = checkReport(of('洪水县', 9), { parts: [of('教育局', 4), of('城关镇', null)] });
    expect(short.map(({ rule, severity }) => [rule, severity])).toEqual([['consolidation-mismatch', 'warning']]);
    expect(short[0]?.message).toContain('1 份此格空白，须合计为 5 才相符');
    const { findings: over } = checkReport(of('洪水县', 3), { parts: [of('教育局', 4), of('城关镇', null)] });
    expect(over[0]?.message).not.toContain('空白');
  });

  test('a total that a part leaves blank over a row of figures is not nothing', () => {
    const row = { 'requests.granted.naturalPerson': 5, 'requests.granted.total': null };
    const part = report(row, { organization: '教育局' });
    const whole = report({ 'requests.granted.total': 5 }, { organization: '洪水县' });
    expect(checkReport(whole, { parts: [part] }).findings.map(({ rule }) => rule)).toEqual([]);
  });

  test('a body that was not given, whose figures would explain every cell, is told once', () => {
    const [one, other, third] = [7, 8, 9].map((seed) => consistentFigures(seeded(seed), 'mid', '2021'));
    const cells = Object.keys(one ?? {});
    const whole = report(Object.fromEntries(cells.map((id) => [id, total([one?.[id], other?.[id], third?.[id]])])), {
      organization: '洪水县',
    });
    const parts = [report(one ?? {}, { organization: '教育局' }), report(other ?? {}, { organization: '城关镇' })];
    const told = (consolidated: Report) => checkReport(consolidated, { parts }).findings.filter(isConsolidation);
    expect(told(whole)).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/可能有机关的报告未给出.*≠/) },
    ]);
    const wrong = { ...whole.cells, 'requests.granted.business': cellOf(40_000) };
    const findings = told({ ...whole, cells: wrong });
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
  });

  test('a part that is none, whose figures are what is over in every cell, is told once', () => {
    const [one, other, stranger] = [7, 8, 9].map((seed) => consistentFigures(seeded(seed), 'mid', '2021'));
    const whole = Object.fromEntries(Object.keys(one ?? {}).map((id) => [id, total([one?.[id], other?.[id]])]));
    const parts = [one, other, stranger].map((cells, index) => report(cells ?? {}, { organization: `${index}号局` }));
    const { findings } = checkReport(report(whole, { organization: '洪水县' }), { parts });
    const told = findings.filter(isConsolidation).map(({ severity, message }) => [severity, message]);
    expect(told).toEqual([['warning', expect.stringContaining('“2号局”')]]);
  });

  const outcomes = (whole: Report, parts: readonly Report[]) => {
    const others = rules.map(({ id }) => id).filter((id) => id !== 'consolidation-mismatch');
    const off = Object.fromEntries(others.map((id) => [id, 'off' as const]));
    const { passed, failed, unknown } = checkReport(whole, { parts, rules: off }).tally;
    return { passed, failed, unknown };
  };

  test('every cell has an outcome, whichever way the parts fall short', () => {
    const [one, other, third] = [7, 8, 9].map((seed) => consistentFigures(seeded(seed), 'mid', '2021'));
    const cells = Object.keys(one ?? {});
    const sums = cells.map((id) => [id, total([one?.[id], other?.[id], third?.[id]])] as const);
    const whole = report(Object.fromEntries(sums), { organization: '洪水县' });
    const [a, b, c] = [one, other, third].map((figures, at) => report(figures ?? {}, { organization: `${at}号局` }));
    if (!a || !b || !c) throw new RangeError('three parts');
    const short = cells.filter((id) => (third?.[id] ?? 0) !== 0).length;
    expect(outcomes(whole, [a, b, c])).toEqual({ passed: cells.length, failed: 0, unknown: 0 });
    expect(outcomes(whole, [a, b])).toEqual({ passed: cells.length - short, failed: 1, unknown: short });
    expect(outcomes(whole, [{ ...c, year: 2020 }])).toEqual({ passed: 0, failed: 0, unknown: cells.length });
    expect(outcomes(report({}, { organization: '洪水县' }), [a]).unknown).toBe(cells.length);
    const without = Object.fromEntries(Object.entries(c.cells).filter(([id]) => !id.startsWith('requests.')));
    const pictured: Report = { ...c, cells: without, problems: [{ code: 'table-is-image', table: 'requests' }] };
    const lost = cells.filter((id) => id.startsWith('requests.')).length;
    expect(outcomes(whole, [a, b, pictured])).toEqual({ passed: cells.length - lost, failed: 0, unknown: lost });
    const { findings } = checkReport(whole, { parts: [a, b, pictured] });
    expect(findings.filter(({ against }) => against).map(({ message }) => message)).toEqual([
      '分报告“2号局”未能全部读取（表三）：所缺各格的汇总无法核对，其余各格照常计入',
    ]);
  });

  test('a part given twice, and the report itself, are told and not summed', () => {
    const [one, other, whole] = [of('教育局', 4), of('城关镇', 5), of('洪水县', 9)];
    const { findings } = checkReport(whole, { parts: [one, other, one, whole, of('城关镇', 5)] });
    expect(findings.map(({ rule }) => rule)).toEqual(['part-unusable', 'part-unusable', 'part-unusable']);
    expect(checkReport(whole, { parts: [one, other, one] }).tally.failed).toBe(0);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  test('a change may be negative, so parts that are missing leave it unknown', () => {
    const change = (organization: string, value: Printed) =>
      report({ 'disclosure.licensing.change': value }, { organization, edition: '2019' });
    const rules = (...parts: Report[]) => checkReport(change('洪水县', 1), { parts }).findings.map(({ rule }) => rule);
    expect(rules(change('教育局', 4), change('城关镇', '?'))).toEqual([]);
    expect(rules(change('教育局', 4), change('城关镇', -2))).toEqual(['consolidation-mismatch']);
  });

  test('parts that are more than the whole contradict it whatever is missing', () => {
    expect(findings(3, [of('教育局', 4), of('城关镇', '?')])).toEqual([
      { rule: 'consolidation-mismatch', left: 3, right: 4 },
    ]);
  });
});

describe('the same tables twice', () => {
  const figures = {
    'disclosure.licensing.decisions': 412,
    'disclosure.penalties.decisions': 63,
    'requests.newReceived.total': 17,
    'requests.granted.total': 9,
    'requests.concluded.total': 16,
  };
  const twice = (a: Parameters<typeof reportOf>[1], b: Parameters<typeof reportOf>[1], cells = figures) =>
    checkReports([report(cells, a), report(cells, b)]).map(({ findings }) =>
      findings.map(({ rule }) => rule).filter((rule) => rule === 'duplicate-tables'),
    );

  test('of two bodies, or of two years, is told of both', () => {
    expect(twice({ organization: '洪水县' }, { organization: '云岭县' })).toEqual([
      ['duplicate-tables'],
      ['duplicate-tables'],
    ]);
    expect(twice({ year: 2023 }, { year: 2021 })).toEqual([['duplicate-tables'], ['duplicate-tables']]);
  });

  test('of the year before is told where that report is named', () => {
    const previous = report(figures, { year: 2022 });
    const { findings } = checkReport(report(figures, { year: 2023 }), { previous, peers: [previous] });
    expect(findings.filter(({ rule }) => rule === 'duplicate-tables')).toHaveLength(1);
    expect(checkReport(report(figures, { year: 2023 }), { previous }).findings).toContainEqual(
      expect.objectContaining({ rule: 'duplicate-tables' }),
    );
  });

  test('of two bodies in table 三 alone is told so', () => {
    const requests = { ...figures, 'requests.denied.thirdPartyRights.total': 4, 'requests.carriedForward.total': 3 };
    const [one] = checkReports([
      report(requests, { organization: '洪水县' }),
      report({ ...requests, 'disclosure.licensing.decisions': 413 }, { organization: '云岭县' }),
    ]);
    const told = one?.findings.filter(({ rule }) => rule === 'duplicate-tables');
    expect(told?.map(({ message }) => message)).toEqual([expect.stringContaining('表三的全部数字')]);
  });

  test.each([
    [3, '表二、表三、表四的全部数字'],
    [0, '表二、表三的全部数字'],
  ])('names table 四 where something stands in it (%i)', (value, said) => {
    const cells = { ...figures, 'disputes.reconsideration.total': value };
    const [one] = checkReports([report(cells, { organization: '洪水县' }), report(cells, { organization: '云岭县' })]);
    const told = one?.findings.filter(({ rule }) => rule === 'duplicate-tables');
    expect(told?.map(({ message }) => message)).toEqual([expect.stringContaining(said)]);
  });

  test('of one body and year is a copy', () => {
    expect(twice({ organization: '洪水县' }, { organization: '洪水县人民政府' })).toEqual([[], []]);
  });

  test('of a government and its general office, which reports for it, is no finding', () => {
    expect(twice({ organization: '洪水县人民政府' }, { organization: '洪水县人民政府办公室' })).toEqual([[], []]);
  });

  test('is unknown where a figure was not read', () => {
    const peers = [report(figures, { organization: '云岭县' })];
    const own = report({ ...figures, 'requests.newReceived.total': '?' }, { organization: '洪水县' });
    const [alone, beside] = [checkReport(own), checkReport(own, { peers })];
    expect(beside.findings).toEqual(alone.findings);
    expect(beside.tally.unknown).toBe(alone.tally.unknown + 1);
  });

  test('of bodies to which hardly anything happened is chance', () => {
    const few = { ...figures, 'disclosure.licensing.decisions': 1, 'disclosure.penalties.decisions': 1 };
    expect(twice({ organization: '洪水县' }, { organization: '云岭县' }, few)).toEqual([[], []]);
  });
});
