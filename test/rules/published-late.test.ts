import { expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Report } from '../../src/model/index';
import { reportOf } from '../builders/report';

type Kind = 'published' | 'signed';

/** How a report on 2023 stands: `late`, in time (`passed`), `unknown`, or with nothing to check. */
function standing(organization: string, date: string, kind: Kind = 'published'): string {
  const publication: Report['publication'] = { date, kind, raw: date, location: {} };
  const audit = (report: Report) => checkReport(report, { rules: { 'rules-without-power': 'off' } });
  const { findings, tally } = audit(reportOf({}, { organization, publication }));
  const without = audit(reportOf({}, { organization })).tally;
  if (findings.some((finding) => finding.rule === 'published-late' && finding.severity === 'note')) return 'late';
  return tally.passed > without.passed ? 'passed' : tally.unknown > without.unknown ? 'unknown' : 'nothing';
}

test.each<[string, string, Kind, string]>([
  ['青石县教育局', '2024-01-31', 'published', 'passed'],
  ['青石经济开发区管委会财政局', '2024-03-02', 'published', 'nothing'],
  ['青石县教育局', '2024-02-01', 'published', 'late'],
  ['青石县教育局', '2024-02-01', 'signed', 'late'],
  ['青石县教育局', '2024-01-20', 'signed', 'nothing'],
  ['江州省卫生健康委员会', '2024-02-20', 'published', 'late'],
  ['青石县人民政府', '2024-03-31', 'published', 'passed'],
  ['青石县人民政府', '2024-04-01', 'published', 'late'],
  ['景德镇市', '2024-04-08', 'published', 'late'],
  ['青石县人民政府办公室', '2024-03-02', 'published', 'passed'],
  ['青石县白鹭镇人民政府', '2024-06-02', 'published', 'nothing'],
  ['青石县城关街道办事处', '2024-06-02', 'published', 'nothing'],
  ['青石经济开发区管理委员会', '2024-06-02', 'published', 'nothing'],
  ['青岭地区行政公署', '2024-03-15', 'published', 'passed'],
  ['青石县白鹭村村民委员会', '2024-06-02', 'published', 'nothing'],
  ['青石县教育局', '2026-02-20', 'published', 'unknown'],
  ['青石县教育局', '2023-02-20', 'published', 'unknown'],
])('%s, %s (%s): %s', (organization, date, kind, expected) => {
  expect(standing(organization, date, kind)).toBe(expected);
});
