import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Report } from '../../src/model/index';
import { sumsOf } from '../../src/sums/index';
import { consistentFigures } from '../builders/consistent';
import { seeded } from '../builders/random';
import { cellOf, type Printed, reportOf } from '../builders/report';

const columns = ['upheld', 'corrected', 'other', 'pending', 'total'];

/** The standing of one row of table 四. */
function standing(figures: readonly Printed[], problems: Report['problems'] = []) {
  const cells = columns.map((column, index) => [`disputes.reconsideration.${column}`, figures[index] ?? null]);
  const sums = sumsOf(reportOf(Object.fromEntries(cells), { problems }));
  return sums.find((sum) => sum.id === 'row:disputes.reconsideration')?.standing;
}

describe('a sum with blanks', () => {
  test.each([
    ['holds with the blanks as nothing', [3, null, '-', 0, 3], 'holds'],
    ['is vacant where all is blank', [null, null, '-', null, null], 'vacant'],
    ['is vacant where the total of nothing is blank', [0, 0, 0, 0, null], 'vacant'],
    ['holds where all but the total is blank and it is 0', [null, null, null, null, 0], 'holds'],
    ['is mendable where a blank may stand for a count', [3, null, 0, 0, 5], 'mendable'],
    ['is broken where no count in a blank could mend it', [3, null, 0, 0, 2], 'broken'],
    ['is broken without blanks', [3, 0, 0, 0, 5], 'broken'],
    ['is unknown where the total is blank', [3, 0, 0, 0, null], 'unknown'],
    ['is unknown where a cell is unreadable', [3, '?', 0, 0, 3], 'unknown'],
  ] as const)('%s', (_name, figures, expected) => {
    expect(standing(figures)).toBe(expected);
  });

  test('never blames the authority for a cell that was not read with certainty', () => {
    const cells = ['disputes.reconsideration.upheld'];
    const problems = [{ code: 'cell-from-image', cells }] satisfies Report['problems'];
    expect(standing([3, 0, 0, 0, 5], problems)).toBe('unknown');
    expect(standing([5, 0, 0, 0, 5], problems)).toBe('holds');
  });
});

test('a balance in which nothing is printed is vacant, one of blanks against 0 holds', () => {
  const rows = ['newReceived', 'carriedIn', 'concluded', 'carriedForward'];
  const balance = (figures: readonly Printed[]) => {
    const cells = rows.map((row, at) => [`requests.${row}.total`, figures[at] ?? null]);
    return sumsOf(reportOf(Object.fromEntries(cells))).find((sum) => sum.id === 'balance:requests.total')?.standing;
  };
  expect(balance([null, null, null, null])).toBe('vacant');
  expect(balance([null, null, 0, 0])).toBe('holds');
  expect(balance([0, 0, null, null])).toBe('holds');
});

test('a table left blank passes no sum', () => {
  const blank = Object.fromEntries(Object.keys(consistentFigures(seeded(9), 'small')).map((id) => [id, null]));
  const { findings, tally } = checkReport(reportOf(blank));
  expect(findings.filter(({ equation }) => equation !== undefined)).toEqual([]);
  expect(sumsOf(reportOf(blank)).every(({ standing }) => standing === 'vacant')).toBe(true);
  expect(tally.unknown).toBeGreaterThanOrEqual(42);
});

test('a blank total that another sum proves to be nothing is contradicted by its parts', () => {
  const figures: Record<string, Printed> = { ...consistentFigures(seeded(9), 'small') };
  const column = 'legalService';
  for (const id of Object.keys(figures))
    if (id.endsWith(`.${column}`) && id.startsWith('requests.')) figures[id] = null;
  for (const id of Object.keys(figures)) if (id.startsWith('requests.') && id.endsWith('.total')) figures[id] = null;
  const columns = ['naturalPerson', 'business', 'research', 'nonprofit', 'otherOrganization'];
  const others = columns.map((other) => Number(figures[`requests.concluded.${other}`]));
  figures['requests.granted.legalService'] = 2;
  const standing = () => sumsOf(reportOf(figures)).find((sum) => sum.id === `column:requests.${column}`)?.standing;
  expect(standing()).toBe('unknown');
  figures['requests.concluded.total'] = others.reduce((sum, value) => sum + value, 0);
  expect(standing()).toBe('mendable');
});

describe('a whole line of totals left out', () => {
  const figures: Record<string, Printed> = { ...consistentFigures(seeded(9), 'large') };
  const totals = Object.keys(figures).filter((id) => /^requests\..*\.total$/.test(id));
  const outcomes = totals.filter((id) => !/newReceived|carriedIn|concluded|carriedForward/.test(id));
  for (const id of outcomes) figures[id] = null;
  const standings = (cells: Readonly<Record<string, Printed>>) =>
    Object.fromEntries(sumsOf(reportOf(cells)).map((sum) => [sum.id, sum.standing]));

  test('is checked by the sums of its rows', () => {
    expect(standings(figures)['column:requests.total']).toBe('holds');
    const cell = 'requests.granted.naturalPerson';
    const wrong = { ...figures, [cell]: Number(figures[cell]) + 1 };
    expect(standings(wrong)['column:requests.total']).toBe('mendable');
  });

  test('is not taken for left out where one total of it is printed', () => {
    const [one = ''] = outcomes;
    expect(standings({ ...figures, [one]: 0 })['column:requests.total']).toBe('mendable');
  });
});

describe('the row （七） left blank', () => {
  const figures: Record<string, Printed> = { ...consistentFigures(seeded(11), 'mid') };
  const row = Object.keys(figures).filter((id) => id.startsWith('requests.concluded.'));
  const total = figures['requests.concluded.total'] ?? 0;
  for (const id of row) figures[id] = null;
  const ids = ['row:requests.concluded', 'balance:requests.naturalPerson', 'balance:requests.total'];
  const standings = (cells: Readonly<Record<string, Printed>>) => {
    const sums = sumsOf(reportOf(cells));
    return ids.map((id) => sums.find((sum) => sum.id === id)?.standing);
  };

  test('stands for the sums of its columns', () => {
    expect(standings(figures)).toEqual(['vacant', 'holds', 'holds']);
    expect(sumsOf(reportOf(figures)).filter((sum) => sum.standing === 'mendable')).toEqual([]);
    expect(standings({ ...figures, 'requests.concluded.total': total })).toEqual(['holds', 'holds', 'holds']);
  });

  test('does not hide what contradicts it', () => {
    const cell = 'requests.newReceived.naturalPerson';
    expect(standings({ ...figures, [cell]: Number(figures[cell]) + 1 })[1]).toBe('mendable');
    expect(standings({ ...figures, 'requests.concluded.total': Number(total) + 1 })[0]).toBe('mendable');
  });

  test('is not taken for left out where one figure of it is printed', () => {
    expect(standings({ ...figures, 'requests.concluded.business': 0 })[1]).toBe('mendable');
  });
});

describe('the rows that take part', () => {
  const figures = consistentFigures(seeded(11), 'mid');
  const parts = Object.keys(figures).filter((id) => id.includes('.otherHandling.'));
  const combined = (column: string) => `requests.otherHandling.combined.${column}`;
  const hybrid: Record<string, number> = { ...figures };
  for (const id of parts) {
    const target = combined(id.slice(id.lastIndexOf('.') + 1));
    hybrid[target] = (hybrid[target] ?? 0) + (figures[id] ?? 0);
  }

  test('are the three rows of （六）, though the report adds their sum', () => {
    expect(sumsOf(reportOf(hybrid)).every((sum) => sum.standing === 'holds')).toBe(true);
  });

  test('are the single row of （六） in their stead', () => {
    const single = Object.fromEntries(Object.entries(hybrid).filter(([id]) => !parts.includes(id)));
    const sums = sumsOf(reportOf(single));
    expect(sums).toHaveLength(40);
    expect(sums.every((sum) => sum.standing === 'holds')).toBe(true);
  });

  test('leave their sums unknown where a row is missing', () => {
    const missing = Object.fromEntries(Object.entries(figures).filter(([id]) => !id.includes('.notHeld.')));
    const unknown = sumsOf(reportOf(missing)).filter((sum) => sum.standing === 'unknown');
    expect(unknown.map((sum) => sum.kind).sort()).toEqual([...Array(7).fill('column'), 'row']);
  });
});

test('a subtotal that the report adds is checked against its parts', () => {
  const parts = ['requests.unavailable.notHeld.total', 'requests.unavailable.requiresCreation.total'];
  const cells = Object.fromEntries(parts.map((id) => [id, 4]));
  const subtotal = { ...cellOf(9), label: '小计', id: 'requests.unavailable.total', parts };
  const sum = sumsOf(reportOf(cells, { subtotals: [subtotal] })).at(-1);
  expect(sum).toMatchObject({ kind: 'subtotal', leftSum: 8, rightSum: 9, standing: 'broken', label: '小计' });
});
