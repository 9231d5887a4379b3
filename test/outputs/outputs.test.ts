import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Problem, Report } from '../../src/model/index';
import { outputs } from '../../src/outputs/index';
import { json } from '../../src/outputs/json';
import { markdown } from '../../src/outputs/markdown';
import { ndjson } from '../../src/outputs/ndjson';
import { addToTotals, noTotals } from '../../src/outputs/parts/totals';
import { sarif } from '../../src/outputs/sarif';
import { text } from '../../src/outputs/text';
import { rules } from '../../src/rules/index';
import { consistentFigures } from '../builders/consistent';
import { seeded } from '../builders/random';
import { reportOf } from '../builders/report';
import { bytesOf, written } from './written';

const printed = {
  'requests.granted.naturalPerson': 31,
  'requests.granted.business': null,
  'requests.granted.research': '-',
  'requests.granted.nonprofit': 0,
  'requests.granted.legalService': 0,
  'requests.granted.otherOrganization': 0,
  'requests.granted.total': 13,
  'requests.denied.stateSecret.total': '?',
} as const;
const problem: Problem = {
  code: 'cell-unreadable',
  cells: ['requests.denied.stateSecret.total'],
  values: { raw: '约三' },
};
const report: Report = reportOf(printed, { problems: [problem] });
const result = {
  source: '报告.html',
  ok: true,
  report,
  audit: checkReport(report, { rules: { 'blank-cells': 'off' } }),
} as const;
const failed = { source: 'a.pdf', ok: false, code: 'damaged-file', values: { detail: '：没有 EOF' } } as const;
const zh = { language: 'zh' } as const;

describe('NDJSON', async () => {
  const line = JSON.parse(await written(ndjson, [result], zh));

  test('keeps what the contract promises', () => {
    expect(line).toMatchObject({
      source: '报告.html',
      ok: true,
      title: null,
      organization: '青石县人民政府',
      year: 2023,
      edition: '2021',
      tally: { failed: 1 },
    });
    expect(line.findings[0]).toMatchObject({ rule: 'total-mismatch', severity: 'error', left: 31, right: 13 });
  });

  test('gives figures, null for a blank and a dash, and no key for what could not be read', () => {
    expect(line.cells).toEqual({
      'requests.granted.naturalPerson': 31,
      'requests.granted.business': null,
      'requests.granted.research': null,
      'requests.granted.nonprofit': 0,
      'requests.granted.legalService': 0,
      'requests.granted.otherOrganization': 0,
      'requests.granted.total': 13,
    });
  });

  test('says problems in words, and where', () => {
    expect(line.problems).toEqual([
      {
        code: 'cell-unreadable',
        cells: ['requests.denied.stateSecret.total'],
        message: '单元格“（三）不予公开 1.属于国家秘密 · 总计”无法确定其数值：约三',
      },
    ]);
  });

  test('is one line, also for a file that could not be read', async () => {
    expect(await written(ndjson, [failed], zh)).toBe(
      '{"source":"a.pdf","ok":false,"error":{"code":"damaged-file","message":"文件已损坏或不完整：没有 EOF"}}\n',
    );
  });
});

describe('JSON', () => {
  test('is one array however many results there are', async () => {
    const parsed = JSON.parse(await written(json, [result, failed], zh));
    expect(parsed).toHaveLength(2);
    expect(parsed[0].report).toEqual(JSON.parse(JSON.stringify(report)));
    expect(parsed[1].error.code).toBe('damaged-file');
    expect(JSON.parse(await written(json, [], zh))).toEqual([]);
  });
});

describe('text', async () => {
  const shown = await written(text, [result], zh);

  test('draws the printed rows with the suspects marked and blanks told from dashes', () => {
    expect(shown).toMatch(/（一）予以公开 +31▲ +空 +- +0 +0 +0 +13▲/);
    expect(shown).toMatch(/1\.属于国家秘密 +约三\?/);
    expect(shown).not.toMatch(/^ *（二）部分公开/m);
  });

  test('writes the broken sum out, what would mend it, what was not read and the tally', () => {
    expect(shown).toMatch(/\[错误\] 合计不符：自然人 31 ≠ 总计 13/);
    expect(shown).toMatch(/▲ （一）予以公开 · 自然人：31 → 13？.* \[第1个表格第\d+行第1列\]$/m);
    expect(shown).toContain('? 单元格“（三）不予公开 1.属于国家秘密 · 总计”无法确定其数值：约三');
    expect(shown).toMatch(/核对 \d+ 项：相符 \d+，不符 1，无法核对 \d+/);
  });

  test('tells equally good explanations one by one, and what must be corrected together together', async () => {
    const columns = ['upheld', 'corrected', 'other', 'pending', 'total'];
    const row = (figures: readonly number[]) =>
      Object.fromEntries(columns.map((id, i) => [`disputes.reconsideration.${id}`, figures[i] ?? 0]));
    const equals = reportOf(row([2, 0, 0, 1, 2]));
    const told = await written(text, [{ source: 'b.html', ok: true, report: equals, audit: checkReport(equals) }], zh);
    expect(told).toMatch(/有 3 种解释同样可能，只有一种成立\n +解释 1\n +▲ .*\n +解释 2\n +▲ .*\n +解释 3\n +▲ /);
    const figures: Record<string, number> = consistentFigures(seeded(4), 'large');
    for (const column of ['naturalPerson', 'business'])
      figures[`requests.granted.${column}`] = (figures[`requests.granted.${column}`] ?? 0) + column.length;
    const twoWrong = reportOf(figures);
    const together = await written(
      text,
      [{ source: 'c.html', ok: true, report: twoWrong, audit: checkReport(twoWrong) }],
      zh,
    );
    expect(together).toMatch(/以下 2 格须一同更正\n +▲ .*\n +▲ /);
  });

  test('columns stand under their heads at every width of label', () => {
    const lines = shown.split('\n');
    const head = lines.find((line) => line.includes('自然人  ')) ?? '';
    const row = lines.find((line) => line.includes('（一）予以公开')) ?? '';
    expect(columnsOf(head)).toBe(columnsOf(row));
  });

  test('speaks English with the names of the cell ids', async () => {
    const audit = checkReport(report, { language: 'en' });
    const english = await written(text, [{ ...result, audit }], { language: 'en' });
    expect(english).toMatch(/granted +31▲ +blank/);
    expect(english).toContain('[error] total does not add up: naturalPerson 31');
    expect(english).toContain('the cell "requests.denied.stateSecret.total" cannot be read');
  });

  test('gives a report in which nothing is amiss one line where there are many', async () => {
    const clean = reportOf({ 'requests.granted.total': 1 });
    const results = [{ source: 'b.html', ok: true, report: clean } as const];
    const shownBriefly = await written(text, results, { ...zh, brief: true });
    expect(shownBriefly.split('\n')[0]).toBe('✓  b.html  青石县人民政府  2023');
  });

  test('colours only where it is given colours', async () => {
    const painted = await written(text, [result], { ...zh, paint: (tone, stretch) => `<${tone}>${stretch}</>` });
    expect(painted).toContain('<error>[错误]</>');
    expect(painted.replace(/<\/?\w*>/g, '')).toBe(shown);
  });
});

test('totals count reports, findings and checks', async () => {
  const totals = [result, failed].reduce(addToTotals, noTotals);
  expect(totals).toMatchObject({ read: 1, unread: 1, error: 1, failed: 1 });
  expect(await written(text, [result, failed], { ...zh, brief: true })).toContain('共 2 份：已读 1，未读 1；错误 1');
});

test.each(outputs.map((output) => [output.id, output] as const))('%s shows the same twice', async (_id, output) => {
  const results = [result, failed];
  expect(await bytesOf(output, results, zh)).toEqual(await bytesOf(output, results, zh));
});

/** How many columns a drawn line takes; only ASCII and Chinese stand in the lines compared. */
function columnsOf(line: string): number {
  return [...line.replace(/▲/g, ' ').trimEnd()].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

test('no text of a report commands a terminal', async () => {
  const nasty = '\u001b]0;x\u0007\u009b31m\u202e';
  const cells = {
    ...report.cells,
    'requests.granted.business': { raw: nasty, kind: 'unreadable', value: null, location: {} },
  } as const;
  const hostile = { ...report, organization: nasty, cells, problems: [{ ...problem, values: { raw: nasty } }] };
  const results = [
    { ...result, source: nasty, report: hostile },
    { ...failed, source: nasty, values: { detail: nasty } },
  ];
  for (const output of [text, markdown]) {
    const shown = await written(output, results, zh);
    expect(shown).toContain('␛]0;x');
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  for (const output of [json, ndjson, sarif]) {
    const shown = await written(output, results, zh);
    expect(shown).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(shown).toContain('\\u202e');
    expect(JSON.stringify(JSON.parse(output === ndjson ? `[${shown.trim().replaceAll('\n', ',')}]` : shown))).toContain(
      nasty.slice(-1),
    );
  }
});

describe('SARIF', async () => {
  const log = JSON.parse(await written(sarif, [result, { ...failed, source: 'C:\\报告 1.pdf' }], { language: 'en' }));
  const [run] = log.runs;

  test('names its version and its rules with help', () => {
    expect(log.version).toBe('2.1.0');
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.id));
    expect(run.tool.driver.rules.every((rule: { help: { text: string } }) => rule.help.text.length > 20)).toBe(true);
  });

  test('gives each finding its rule, level, file, cells and fingerprint', () => {
    const [finding] = result.audit.findings;
    expect(run.results).toHaveLength(result.audit.findings.length);
    expect(run.results[0]).toMatchObject({
      ruleId: 'total-mismatch',
      level: 'error',
      partialFingerprints: { 'ogiReport/v1': finding?.fingerprint },
      locations: [{ physicalLocation: { artifactLocation: { uri: '%E6%8A%A5%E5%91%8A.html' } } }],
    });
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('total-mismatch');
  });

  test('tells what could not be read as notifications', () => {
    const told = run.invocations[0].toolExecutionNotifications;
    expect(told.map((notification: { level: string }) => notification.level)).toEqual(['warning', 'error']);
    expect(told[1].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///C:/%E6%8A%A5%E5%91%8A%201.pdf');
  });
});
