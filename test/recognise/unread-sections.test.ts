import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import { extractReport } from '../../src/extract';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';

const head = { organization: '青石县人民政府', year: 2023 };
const whole = pageOf(consistentFigures(seeded(4), 'mid'), head);
const heading = (numeral: string) => whole.search(new RegExp(`<h2>${numeral}、`));
const until = (numeral: string) => whole.slice(0, heading(numeral));
const from = (numeral: string) => whole.slice(heading(numeral));
const headingOf = (numeral: string) => from(numeral).slice(0, from(numeral).indexOf('\n'));

async function read(page: string) {
  const report = await extractReport(page);
  const { findings, tally } = checkReport(report);
  return {
    problems: report.problems.map(({ code, table, section }) => [code, table ?? section].filter(Boolean).join(' ')),
    findings: findings.map(({ rule }) => rule),
    unknown: tally.unknown,
  };
}

const picture = (name: string, size = '') => `<p><img src="${name}.jpg"${size}></p>`;
const tall = ' width="800" height="1100"';

describe('a section that stands as a picture is unknown, not missing', () => {
  test('sections 四 to 六', async () => {
    const { problems, findings, unknown } = await read(until('四') + picture('p4', tall) + picture('p5', tall));
    expect(problems).toEqual(['table-is-image disputes', 'section-is-image improvements', 'section-is-image other']);
    expect(findings).toEqual([]);
    expect(unknown).toBeGreaterThanOrEqual(3);
  });

  test('a section between two that were read', async () => {
    const { problems, findings } = await read(until('五') + picture('p5') + from('六'));
    expect(problems).toEqual(['section-is-image improvements']);
    expect(findings).toEqual([]);
  });

  test('a table between two that were read, its heading too', async () => {
    const { problems, findings } = await read(until('三') + picture('p3') + from('四'));
    expect(problems).toEqual(['table-is-image requests']);
    expect(findings).toEqual([]);
  });

  test('the first section, below the title', async () => {
    const { problems, findings } = await read(until('一') + picture('p1') + from('二'));
    expect(problems).toEqual(['section-is-image overview']);
    expect(findings).toEqual([]);
  });

  test('what stands under its own heading', async () => {
    const { problems, findings } = await read(`${until('六')}${headingOf('六')}${picture('p6')}`);
    expect(problems).toEqual(['section-is-image other']);
    expect(findings).toEqual([]);
  });

  test('a heading that a picture swallowed with the table before it', async () => {
    const { problems, findings } = await read(until('二') + picture('p2') + from('三').slice(headingOf('三').length));
    expect(problems).toEqual(['table-is-image disclosure', 'section-is-image requests']);
    expect(findings).toEqual([]);
  });

  test('the last section, with a day below it', async () => {
    const { problems, findings } = await read(`${until('六')}${headingOf('六')}${picture('p6')}<p>2024年1月20日</p>`);
    expect(problems).toEqual(['section-is-image other']);
    expect(findings).toEqual([]);
  });

  test('a section whose text only points to the picture below it', async () => {
    const last = `${until('六')}${headingOf('六')}<p>有关情况见下图：</p>${picture('p6', tall)}`;
    expect(await read(last)).toMatchObject({ problems: ['section-is-image other'], findings: [] });
    const first = `${until('一')}${headingOf('一')}<p>本年工作情况如图所示。</p>${picture('p1', tall)}${from('二')}`;
    expect(await read(first)).toMatchObject({ problems: ['section-is-image overview'], findings: [] });
  });

  test.each([
    ['a box for sharing', '<div class="share"><a href="#"><img src="/images/1.png"></a></div>'],
    ['its name', '<p><img src="/images/weixin.png"></p>'],
    ['a code to be scanned', '<p><img src="/u/qrcode_12.png"></p>'],
  ])('a sign of the site by %s is no section', async (_, sign) => {
    const nothing = `${until('六')}${headingOf('六')}<p>无其他需要报告的事项。</p>`;
    expect(await read(nothing + sign)).toMatchObject({ problems: [], findings: ['processing-fee-untold'] });
  });

  test('what stands in a box for a whole article is none of its signs', async () => {
    const article = `<div class="share-article"><p>${'本年工作平稳有序。'.repeat(5)}</p>${picture('p5')}</div>`;
    expect(await read(`${until('五')}${article}${from('六')}`)).toMatchObject({
      problems: ['section-is-image improvements'],
    });
  });

  test.each([
    ['a sign', '<p><img src="icon.png" width="24" height="24"></p>'],
    ['a code to be scanned below what the site prints', `<p>责任编辑：某某</p>${picture('code')}`],
    ['a picture beside a section that was read', ''],
  ])('%s is no section', async (_, after) => {
    const overview = after === '' ? until('二') + picture('chart') + from('二') : whole;
    const lacking = overview.slice(0, overview.search(/<h2>五、/)) + after;
    const { problems, findings } = await read(lacking);
    expect(problems).toEqual([]);
    expect(findings).toEqual(['section-missing', 'section-missing']);
  });
});

describe('what may stand in a file that the page links to is unknown', () => {
  test.each([
    ['by its address', '<p><a href="/files/2023.pdf?id=7">全文</a></p>'],
    ['by its name', '<p>附件：<a href="/download?id=7">青石县2023年年报.docx</a></p>'],
    ['as a box', '<a style="display:block" href="a.wps">附件</a>'],
  ])('%s', async (_, link) => {
    const { problems, findings } = await read(until('三') + link);
    expect(problems).toEqual(['table-not-found requests', 'table-not-found disputes', 'attachment-unread']);
    expect(findings).toEqual([]);
  });

  test.each([
    ['a line that points to it', '<p>详见附件：<a href="/u/x.pdf">其他需要报告的事项.pdf</a></p>'],
    ['the link alone', '<p><a href="/u/x.docx">第六部分</a></p>'],
    ['a line that has no link', '<p>具体情况详见附件。</p>'],
    ['a day below it', '<p><a href="/u/x.docx">第六部分</a></p><p>2024年1月20日</p>'],
  ])('a section that is nothing but a link: %s', async (_, line) => {
    const last = `${until('六')}${headingOf('六')}${line}`;
    expect(await read(last)).toMatchObject({ problems: ['attachment-unread other'], findings: [] });
  });

  test('another section that is nothing but a link', async () => {
    const first = `${until('一')}${headingOf('一')}<p><a href="1.docx">总体情况.docx</a></p>${from('二')}`;
    expect(await read(first)).toMatchObject({ problems: ['attachment-unread overview'], findings: [] });
  });

  test.each([
    ['a picture', picture('p6', tall)],
    ['a link', '<p>附件：<a href="/u/x.pdf">说明</a></p>'],
  ])('not what a section says, but what it does not say beside %s', async (_, beside) => {
    const told = `${until('六')}${headingOf('六')}<p>本机关开展了培训。</p>`;
    const [plain, doubtful] = [await read(told), await read(told + beside)];
    expect(plain).toMatchObject({ problems: [], findings: ['processing-fee-untold'] });
    expect(doubtful).toMatchObject({ problems: [], findings: [], unknown: plain.unknown });
  });

  test('not in one among the links of the site, nor in a page', async () => {
    const site = '<p>相关链接</p><p><a href="/2022.pdf">2022年年报</a></p>';
    for (const link of [site, '<p><a href="/index.html">首页</a></p>']) {
      const { problems, findings } = await read(until('五') + link);
      expect(problems).toEqual([]);
      expect(findings).toEqual(['section-missing', 'section-missing']);
    }
  });

  test('a report that lacks nothing is whole whatever it links to', async () => {
    const { problems, findings } = await read(`${whole}<p>附件：<a href="2023.docx">下载</a></p>`);
    expect([problems, findings]).toEqual([[], []]);
  });
});

describe('what a file was cut off from is unknown', () => {
  const page = `<html><body><div>${whole}</div></body></html>`;

  test('behind a section', async () => {
    const { problems, findings } = await read(page.slice(0, page.search(/<h2>五、/)));
    expect(problems).toEqual(['file-cut']);
    expect(findings).toEqual([]);
  });

  test('in the last section', async () => {
    const { problems, findings } = await read(page.slice(0, page.search(/<h2>六、/) + headingOf('六').length + 4));
    expect(problems).toEqual(['file-cut']);
    expect(findings).toEqual([]);
  });

  test('in a heading, wherever', async () => {
    const start = page.search(/<h2>四、/);
    for (let end = start + 6; end < start + headingOf('四').length; end += 1) {
      const { problems, findings } = await read(page.slice(0, end));
      expect(problems).toEqual(['table-not-found disputes', 'file-cut']);
      expect(findings).toEqual([]);
    }
  });

  test('a figure at the very end is not certain', async () => {
    const all = [...page.matchAll(/<td>\d\d+<\/td>/g)];
    const cell = all[Math.floor(all.length / 2)];
    if (!cell) throw new RangeError('a figure');
    const report = await extractReport(page.slice(0, cell.index + 5));
    const last = Object.values(report.cells).at(-1);
    expect(last).toMatchObject({ kind: 'unreadable', value: null });
    expect(report.problems.map(({ code }) => code)).toContain('file-cut');
  });

  test('a whole page is not cut, however it leaves its elements open', async () => {
    for (const open of [page.replace('</div>', ''), whole, `<div>${whole}</div>`, `<p><span>${whole}`])
      expect((await read(open)).problems).toEqual([]);
  });
});
