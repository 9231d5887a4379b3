import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractReport } from '../../src/extract';
import { pageOf } from '../builders/page';

/** The authority and year of a page whose title stands on these lines. */
async function read(lines: readonly string[]) {
  const page = pageOf({}, { organization: '青石县教育局', year: 2023 })
    .replace(/<title>.*<\/title>/, '')
    .replace(/<h1>.*<\/h1>/, lines.map((line) => `<p>${line}</p>`).join(''));
  const { title, organization, year } = await extractReport(page);
  return [title, organization, year];
}

test('a note in brackets may stand between the halves of a title', async () => {
  const halves = ['青石县教育局2023年度政府信息公开', '工作报告'] as const;
  const whole = [halves.join(''), '青石县教育局', 2023];
  expect(await read([halves[0], '（2023年1月1日—12月31日，共365天）', halves[1]])).toEqual(whole);
  expect(await read([halves[0], '县里的公告栏', halves[1]])).not.toEqual(whole);
});

describe('a title that the file carries and does not print', () => {
  const printed = '青石县教育局2023年政府信息公开工作年度报告';
  const stale = '黑石县财政局2022年政府信息公开工作年度报告';
  const told = { code: 'title-disputed', values: { raw: stale, year: 2023 } };
  const page = (title: string) =>
    pageOf({}, { organization: '青石县教育局', year: 2023 })
      .replace(/<title>.*<\/title>/, `<title>${stale}</title>`)
      .replace(/<h1>.*<\/h1>/, title);

  test.each([
    `<p>${printed}</p>`,
    `<h1>${printed}</h1>`,
    `<div>${printed}</div><ul><li><a href="2022.html">${stale}</a></ul>`,
  ])('gives way in HTML to the one that is printed, and is told: %s', async (title) => {
    const { title: read, organization, year, problems } = await extractReport(page(title));
    expect([read, organization, year]).toEqual([printed, '青石县教育局', 2023]);
    expect(problems).toContainEqual(told);
  });

  test('is the title of a page that prints only links to other reports', async () => {
    const { year, organization, problems } = await extractReport(page(`<a href="2023.html">${printed}</a>`));
    expect([organization, year]).toEqual(['黑石县财政局', 2022]);
    expect(problems.map(({ code }) => code)).not.toContain('title-disputed');
  });

  test('settles no two years that the page names', async () => {
    const { year, problems } = await extractReport(page('<p>青石县教育局2022—2023年政府信息公开工作年度报告</p>'));
    expect(year).toBe(null);
    expect(problems).toContainEqual({ code: 'year-not-found' });
  });

  test('gives way in Word', async () => {
    const files = unzipSync(readFileSync('fixtures/town-2023-docx/source.docx'));
    const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
    const old = core.replace(/(<dc:title>).*(<\/dc:title>)/, `$1${stale}$2`);
    expect(old).not.toBe(core);
    const { year, organization, problems } = await extractReport(
      zipSync({ ...files, 'docProps/core.xml': strToU8(old) }),
    );
    expect([organization, year]).toEqual(['青石县白鹭镇人民政府', 2023]);
    expect(problems).toContainEqual(told);
  });
});

test('a report of half a year has no year that it could be compared by', async () => {
  const title = '青石县教育局2023年上半年政府信息公开工作报告';
  const page = pageOf({}, { organization: '青石县教育局', year: 2023 }).replace(
    /<title>.*<\/title>\n<h1>.*<\/h1>/,
    `<h1>${title}</h1>`,
  );
  const { year, organization, problems } = await extractReport(page);
  expect([organization, year]).toEqual(['青石县教育局', null]);
  expect(problems).toContainEqual({ code: 'part-of-year', values: { raw: title } });
});
