import { expect, test } from 'vitest';
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
