import { describe, expect, test } from 'vitest';
import { formCells } from '../../src/forms/define';
import { equations } from '../../src/forms/equations';
import { forms } from '../../src/forms/index';

const pure = (row: string) => row !== 'otherHandling.combined';
const counts = {
  2019: { cells: 198, requests: 37, disputes: 3 },
  2021: { cells: 200, requests: 39, disputes: 3 },
} as const;

describe.each(forms)('form $id', (form) => {
  test('has every official cell once', () => {
    const cells = formCells(form).filter((cell) => !cell.instead);
    expect(cells).toHaveLength(counts[form.id].cells);
    expect(new Set(cells.map((cell) => cell.id)).size).toBe(cells.length);
  });

  test('unfolds into the official equations', () => {
    const all = equations(form, (_table, row) => form.id === '2019' || pure(row));
    expect(all.filter((equation) => equation.table === 'requests')).toHaveLength(counts[form.id].requests);
    expect(all.filter((equation) => equation.table === 'disputes')).toHaveLength(counts[form.id].disputes);
  });
});

test('a hybrid sums its single row of （六） in the place of the three', () => {
  const hybrid = equations(forms[1], (_table, row) => !/otherHandling\.(?!combined)/.test(row));
  expect(hybrid.filter((equation) => equation.table === 'requests')).toHaveLength(37);
  expect(hybrid.find((equation) => equation.id === 'column:requests.total')?.left).toContain(
    'requests.otherHandling.combined.total',
  );
});
