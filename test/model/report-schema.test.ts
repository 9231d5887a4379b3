import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formCells } from '../../src/forms/define';
import { forms } from '../../src/forms/index';
import { parseReport, type Report, reportJsonSchema } from '../../src/model/index';
import { nestValues } from '../../src/recognise/values';
import { cellOf, reportOf } from '../builders/report';

/** A report with every cell of its form, a blank and a dash among them, and everything else that a report may have. */
function fullReport(edition: '2019' | '2021', combined: boolean): Report {
  const form = forms.find((candidate) => candidate.id === edition) ?? forms[0];
  const otherHandling = (id: string) => id.startsWith('requests.otherHandling.');
  const printed = formCells(form).filter(({ id }) => !otherHandling(id) || id.includes('.combined.') === combined);
  const cells = new Map(
    printed.map(({ id }, index) => [id, cellOf(index % 7 === 0 ? null : index % 5 === 0 ? '-' : index)]),
  );
  const location = { table: 1, row: 2, column: 3, page: 4, box: { left: 1, top: 2, right: 3.5, bottom: 4 } };
  const total = 'requests.denied.total';
  return {
    ...reportOf({}, { edition }),
    ...nestValues(edition, cells),
    cells: Object.fromEntries(cells),
    sections: [
      { number: 1, kind: 'overview', heading: '一、总体情况', passages: [{ text: '句', location }], location },
    ],
    subtotals: [{ ...cellOf(3), label: '小计', id: total, parts: ['requests.denied.stateSecret.total'], unit: '万元' }],
    problems: [{ code: 'cell-unreadable', cells: [total], table: 'requests', location, values: { raw: '约三' } }],
  };
}

describe.each([
  ['2021', false],
  ['2021', true],
  ['2019', true],
] as const)('a report of %s (（六） as one row: %s)', (edition, combined) => {
  test('goes through JSON and comes back the same', () => {
    const report = fullReport(edition, combined);
    expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});

test('what is no report is refused with the place', () => {
  const report = fullReport('2021', false);
  const misspelt = { ...report, cells: { ...report.cells, 'requests.grantd.total': cellOf(1) } };
  expect(() => parseReport(misspelt)).toThrow(/requests\.grantd\.total/);
  expect(() => parseReport({ ...report, edition: '2018' })).toThrow(z.ZodError);
  expect(() => parseReport({ ...report, year: '2023' })).toThrow(/year/);
});

test('a value in the tables that is not that of its cell is refused', () => {
  const report = fullReport('2021', false);
  const total = 'requests.newReceived.total';
  const evidence = report.cells[total];
  expect(() => parseReport(JSON.stringify(report))).not.toThrow();
  const nested = structuredClone(report);
  if (nested.edition === '2021' && nested.requests) nested.requests.newReceived.total = 999;
  expect(() => parseReport(nested)).toThrow(/999 here, \d+ in its cell/);
  const { [total]: _, ...others } = report.cells;
  expect(() => parseReport({ ...report, cells: others })).toThrow(/\d+ here, null in its cell/);
  expect(() => parseReport({ ...report, requests: undefined })).toThrow(/undefined here/);
  const dash = { ...report.cells, [total]: { ...evidence, kind: 'dash' } };
  expect(() => parseReport({ ...report, cells: dash })).toThrow(/of another kind than its value/);
});

test('a report is read back from the text of JSON too', () => {
  const report = fullReport('2021', true);
  expect(parseReport(JSON.stringify(report))).toEqual(report);
  expect(() => parseReport('{')).toThrow(SyntaxError);
  expect(() => parseReport('"x"')).toThrow(z.ZodError);
});

test('the JSON Schema names every cell of every edition and describes each figure by its labels', () => {
  const text = JSON.stringify(reportJsonSchema());
  for (const cell of forms.flatMap((form) => formCells(form))) expect(text).toContain(`"${cell.id}":`);
  expect(text).toContain('"description":"三、本年度办理结果 / （一）予以公开 / 申请人情况 / 自然人"');
  expect(text).toContain('"$schema":"https://json-schema.org/draft/2020-12/schema"');
});
