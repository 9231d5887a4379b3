import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkReport, extractReport, outputs, type Report, type Result } from '../src/index';
import { consistentFigures } from './builders/consistent';
import { seeded } from './builders/random';
import { reportOf } from './builders/report';
import { written } from './outputs/written';

const figures = consistentFigures(seeded(7), 'mid');
const report = reportOf(figures, { organization: '青石县白鹭镇人民政府', year: 2023 });

/** A report without some of its cells. */
function without(...ids: readonly string[]): Report {
  const cells = Object.fromEntries(Object.entries(report.cells).filter(([id]) => !ids.includes(id)));
  return { ...report, cells };
}

describe('checks that could not be made are named', () => {
  test('a sum with the cells that it lacks', () => {
    const { unknown, tally } = checkReport(without('requests.granted.business', 'requests.granted.research'));
    const row = unknown.find(({ equation }) => equation === 'row:requests.granted');
    expect(row).toEqual({
      rule: 'total-mismatch',
      equation: 'row:requests.granted',
      cells: ['requests.granted.business', 'requests.granted.research'],
    });
    expect(unknown.map(({ equation }) => equation)).toContain('column:requests.business');
    expect(unknown.length).toBe(tally.unknown);
  });

  test('the cells of two years that one of them lacks', () => {
    const previous = { ...without('requests.carriedForward.total'), year: 2022 };
    const { unknown } = checkReport(report, { previous });
    expect(unknown).toContainEqual({ rule: 'carry-mismatch', cells: ['requests.carriedIn.total'] });
  });

  test('every unknown of every fixture is named, or told as a finding', async () => {
    for (const name of ['bureau-2022-picture', 'office-2024-blanks', 'street-2021-prose']) {
      const read = await extractReport(readFileSync(`fixtures/${name}/source.html`));
      const { unknown, tally, findings } = checkReport(read);
      expect(unknown.length, name).toBeLessThanOrEqual(tally.unknown);
      expect(unknown.length + findings.length, name).toBeGreaterThanOrEqual(tally.unknown);
    }
  });
});

describe('outputs say which checks could not be made', () => {
  const lacking = without('requests.granted.business');
  const result: Result = { source: 'a.html', ok: true, report: lacking, audit: checkReport(lacking) };
  const shown = (id: string, language: 'zh' | 'en') => {
    const output = outputs.find((one) => one.id === id);
    return output ? written(output, [result], { language }) : Promise.resolve('');
  };

  test('text, folded to a line for each rule', async () => {
    expect(await shown('text', 'zh')).toContain(
      '合计不符：2 项，“（一）予以公开”一行的合计（缺（一）予以公开 · 商业企业）；',
    );
    expect(await shown('text', 'en')).toContain(
      'total-mismatch: 2, row:requests.granted (lacking requests.granted.business);',
    );
  });

  test('NDJSON and JSON, as the audit has them', async () => {
    const unknown = { rule: 'total-mismatch', cells: ['requests.granted.business'], equation: 'row:requests.granted' };
    expect(JSON.parse(await shown('ndjson', 'zh')).unknown).toContainEqual(unknown);
    expect(JSON.parse(await shown('json', 'zh'))[0].audit.unknown).toContainEqual(unknown);
  });
});
