import { expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import { markdown } from '../../src/outputs/markdown';
import { reportOf } from '../builders/report';
import { written } from './written';

const report = reportOf({
  'requests.granted.naturalPerson': 31,
  'requests.granted.business': 0,
  'requests.granted.research': 0,
  'requests.granted.nonprofit': 0,
  'requests.granted.legalService': 0,
  'requests.granted.otherOrganization': 0,
  'requests.granted.total': 13,
});
const result = { source: 'a`b.html', ok: true, report, audit: checkReport(report) } as const;

test('tells findings and draws the printed rows with the suspects marked', async () => {
  const shown = await written(markdown, [result], { language: 'zh' });
  expect(shown).toContain('## 青石县人民政府  2023');
  expect(shown).toContain('``  a`b.html  ``'.replaceAll('  ', ' '));
  expect(shown).toMatch(/^- \*\*错误\*\* 合计不符：自然人 31 ≠ 总计 13/m);
  expect(shown).toMatch(/^ {2}- \u3000?▲ （一）予以公开 · 自然人：31 → 13？/m);
  expect(shown).toMatch(/^\| \u3000?（一）予以公开 \| \*\*31\*\* ▲ \| 0 /m);
});

test('text of the report is no mark-up', async () => {
  const hostile = { ...report, organization: '<img src=x onerror=1> [a](javascript:1) | **x** `y` @all' };
  const shown = await written(markdown, [{ ...result, report: hostile }], { language: 'en' });
  expect(shown).toContain('## \\<img src=x onerror=1\\> \\[a\\](javascript:1) \\| \\*\\*x\\*\\* \\`y\\` &#64;all');
});
