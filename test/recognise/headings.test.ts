import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import { extractReport } from '../../src/extract';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';

const whole = pageOf(consistentFigures(seeded(4), 'mid'), { organization: '青石县人民政府', year: 2023 });
const unnumbered = whole.replace(/<h2>[一二三四五六]、/g, '<h2>');
const kinds = ['overview', 'disclosure', 'requests', 'disputes', 'improvements', 'other'];

async function read(page: string) {
  const report = await extractReport(page);
  return {
    kinds: report.sections.map(({ kind }) => kind),
    last: report.sections.at(-1)?.passages.map(({ text }) => text),
    findings: checkReport(report).findings.map(({ rule }) => rule),
  };
}

describe('where the headings are numbered, a line with the words of one is none', () => {
  test.each([
    '无其他需要报告的事项。',
    '其他需要报告的事项：无。',
    '其他需要报告的事项：无',
    '本年没有其他需要报告的事项。',
  ])('%s', async (line) => {
    const { findings, last, ...rest } = await read(`${whole}<p>${line}</p>`);
    expect(rest.kinds).toEqual(kinds);
    expect(last).toEqual(['本机关全年没有收取信息处理费。', line]);
    expect(findings).toEqual([]);
  });

  test.each([
    ['主动公开情况', '依申请公开情况'],
    ['主动公开政府信息情况', '收到和处理政府信息公开申请情况'],
  ])('subheadings under 总体情况: %s', async (...lines) => {
    const subheads = lines.map((line) => `<p><b>${line}</b></p><p>平稳有序。</p>`).join('');
    const page = await read(whole.replace('本年工作平稳。</p>', `$&${subheads}`));
    expect(page.kinds).toEqual(kinds);
    expect(page.findings).toEqual([]);
  });

  test('the caption of a table', async () => {
    const page = await read(whole.replace('<table>', '<table><tr><td colspan="5">主动公开情况</td></tr>'));
    expect(page.kinds).toEqual(kinds);
    expect(page.findings).toEqual([]);
  });
});

describe('headings without numbers', () => {
  test('are read where none has one', async () => {
    expect(await read(unnumbered)).toMatchObject({ kinds, findings: [] });
  });

  test('and a sentence on the matter of one below it is none', async () => {
    const page = await read(`${unnumbered}<p>无其他需要报告的事项。</p>`);
    expect(page.kinds).toEqual(kinds);
    expect(page.last).toEqual(['本机关全年没有收取信息处理费。', '无其他需要报告的事项。']);
    expect(page.findings).toEqual([]);
  });

  test('a sentence that stands for a section opens it, and is what it says', async () => {
    const end = unnumbered.search(/<h2>其他/);
    const page = await read(`${unnumbered.slice(0, end)}<p>其他需要报告的事项：无。</p>`);
    expect(page.kinds).toEqual(kinds);
    expect(page.last).toEqual(['其他需要报告的事项：无。']);
  });

  test('are read below a list of contents that numbers them', async () => {
    const list = [...whole.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => `<p>${heading}</p>`).join('');
    expect(await read(unnumbered.replace('</h1>', `</h1>${list}`))).toMatchObject({ findings: [] });
  });
});
