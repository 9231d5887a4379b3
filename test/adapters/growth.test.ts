import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/adapters/index';
import { checkReport, extractReport, type Limits } from '../../src/index';
import { extractReportFile } from '../../src/node';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { p, wordPackage } from '../builders/word-package';
import { folderOf } from '../cli/run';
import { blocks } from './show';

/** What becomes of a file: how many blocks it is read as, or why it is refused, and by which limit. */
async function outcome(content: string | Uint8Array, limits: Limits = { unpackRatio: 10_000 }): Promise<unknown> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return readDocument({ bytes, limits }).then(
    (document) => document.blocks.length,
    ({ code, values }) => [code, values?.limit],
  );
}

/** More than an engine takes as the arguments of one call. */
const many = 150_000;

describe('more blocks than a call takes arguments', () => {
  test.each<[string, string | Uint8Array]>([
    ['paragraphs of a page', '<p>甲</p>'.repeat(many)],
    ['preformatted lines', `<pre>${'甲乙\n'.repeat(many)}</pre>`],
    ['paragraphs of a DOCX', wordPackage('<w:p><w:r><w:t>甲</w:t></w:r></w:p>'.repeat(many))],
    ['a text in a DOCX', wordPackage('<w:altChunk r:id="a"/>', { files: { a: strToU8('甲乙丙\n'.repeat(many)) } })],
    ['paragraphs of an RTF', `{\\rtf1 ${'a\\par '.repeat(many)}}`],
    ['pictures of an RTF', `{\\rtf1 ${'{\\pict\\picwgoal9000\\pichgoal9000 00}'.repeat(many)}a\\par}`],
  ])('%s', async (_, content) => {
    expect(await outcome(content)).toBeGreaterThanOrEqual(many);
  });

  test('floating paragraphs of an RTF', async () => {
    expect(await outcome(`{\\rtf1 {\\shptxt ${'a\\par '.repeat(many)}}b\\par}`)).toBeGreaterThanOrEqual(many);
  });

  test('lines of a heading', async () => {
    expect(await outcome(`<center>${'甲<br>'.repeat(many)}</center>`)).toBe(1);
  });
});

describe('what stands inside itself by the thousand', () => {
  test('tables that are left open, with text between them', async () => {
    expect(await outcome('<table>,'.repeat(4 * many))).toBe(4 * many);
  });

  test('JSON', async () => {
    const json = `[{"a":"<p>甲</p>"},${'['.repeat(many)}${']'.repeat(many)}]`;
    expect(await blocks(json)).toEqual(['甲']);
  });

  test('frames with pages of their own', async () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    const framed = (depth: number, divs: number): string =>
      depth === 0 ? '甲' : `${'<div>'.repeat(divs)}<iframe srcdoc="${escaped(framed(depth - 1, divs))}"></iframe>`;
    expect(await outcome(framed(12, 1))).toEqual(['too-deep', 'partDepth']);
    expect(await blocks(framed(8, 450))).toEqual(['甲']);
  });

  test.each(['xmp', 'script', 'noframes', 'noscript', 'textarea'])(
    'mark-up that %s carries as text',
    async (carrier) => {
      const carried = (depth: number) => `<p>甲${`<table><${carrier}>`.repeat(depth)}<table><tr><td>1</table>`;
      expect(await outcome(carried(10_000))).toEqual(['too-deep', 'partDepth']);
      expect(await outcome(carried(2))).toBeGreaterThan(0);
    },
  );

  test('fields that never end', async () => {
    const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`;
    const field = `<w:r>${mark('begin')}${mark('separate')}<w:t>甲</w:t></w:r>`;
    expect(await outcome(wordPackage(`<w:p>${field.repeat(many)}</w:p>`))).toBe(1);
  });

  test('styles based on one another', async () => {
    const styles = Array.from(
      { length: 20_000 },
      (_, n) =>
        `<w:style w:styleId="s${n}"><w:basedOn w:val="s${n - 1}"/>${n === 0 ? '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>' : ''}</w:style>`,
    ).join('');
    const { blocks: read } = await readDocument({
      bytes: wordPackage(p('甲', '<w:pStyle w:val="s19999"/>'), { styles }),
    });
    expect(read).toMatchObject([{ type: 'paragraph', text: '甲', heading: 2 }]);
  });
});

test('an element of a frame is none of the page around it', async () => {
  const inner = '<p style=display:none>甲</p><p>乙</p>';
  expect(await blocks(`<p>1</p><p>2</p><p>3</p><p>4</p><iframe srcdoc="${inner}"></iframe><p>5</p>`)).toEqual([
    '1',
    '2',
    '3',
    '4',
    '乙',
    '5',
  ]);
});

describe('style sheets', () => {
  test('lists of selectors inside one another', async () => {
    const deep = `${'i:not('.repeat(50_000)}b${')'.repeat(50_000)}`;
    expect(await blocks(`<style>${deep}{display:none}</style><i>甲</i><p>乙`)).toEqual(['甲', '乙']);
  });

  test('a rule of many declarations says one thing a property', async () => {
    const rule = `i{${'left:1;'.repeat(many)}display:none}`;
    expect(await outcome(`<style>${rule}</style>${'<i>1</i>'.repeat(20_000)}<p>甲`)).toBe(1);
    expect(await blocks('<style>i{display:none!important;display:inline}</style><i>甲</i><p>乙')).toEqual(['乙']);
  });

  test('what a rule shows beside elements is read once', async () => {
    const rule = `i::before{content:"${'"'.repeat(4000)}}`;
    expect(await outcome(`<style>${rule}</style>${'<i>1</i>'.repeat(100_000)}`)).toBe(1);
  });

  test('a selector of many parts is not held against an element beyond the outermost around it', async () => {
    const sheet = (elements: number) =>
      `<style>x ${'i '.repeat(20_000)}{left:1}</style><x></x>${'<i>'.repeat(500)}${'<i></i>'.repeat(elements)}甲`;
    expect(await outcome(sheet(1000))).toBe(1);
    expect(await outcome(sheet(50_000))).toEqual(['too-large', 'selectors']);
  });

  test.each<[string, string]>([
    ['lists in lists', `<style>${'x,'.repeat(999)}x{${'a{left:1}'.repeat(50_000)}}</style><x>1`],
    ['a list in a list', `<style>${'x,'.repeat(2000)}x{${'a,'.repeat(100_000)}a{left:1}}</style><x>1`],
    ['rules that name the one around them', `<style>${'x'.repeat(4000)}{${'&'.repeat(200_000)}{left:1}}</style><x>1`],
    ['rules in rules', `<style>${'a{left:1;'.repeat(50_000)}${'}'.repeat(50_000)}</style><x>1`],
    ['a long list', `<style>${'a,'.repeat(many * 10)}a{left:1}</style><x>1`],
    [
      'attributes that nearly are what is sought',
      `<style>${`i[a*='${'x'.repeat(20)}y']{left:1}`.repeat(2000)}</style><i a="${'x'.repeat(many * 10)}">1`,
    ],
    ['attributes of many words', `<style>${'i[a~=y]{left:1}'.repeat(2000)}</style><i a="${'x '.repeat(many * 10)}">1`],
    [
      'many attributes',
      `<style>${'i[z]{left:1}'.repeat(5000)}</style>${`<i ${Array.from({ length: 1900 }, (_, index) => `b${index}`).join(' ')}>1</i>`.repeat(1000)}`,
    ],
    ['what has nothing in it', `<style>${'i:empty{left:1}'.repeat(50_000)}</style><i>${'<!-->'.repeat(many * 4)}</i>`],
  ])('%s are counted as they are read', async (_, page) => {
    expect(await outcome(page)).toEqual(['too-large', 'selectors']);
  });

  test.each<[string, string]>([
    ['blocks for screens', `<style>${'@media screen{'.repeat(many)}i{left:1}`],
    [
      'what is taken back',
      `<style>i{${Array.from({ length: 50_000 }, (_, index) => `--a${index}:1;`).join('')}${'all:unset;'.repeat(50_000)}}</style><i>1</i>`,
    ],
    [
      'layers',
      `<style>${'@layer a{'.repeat(many)}i{left:1}</style><style>${Array.from({ length: many }, (_, index) => `@layer b${index};`).join('')}</style><i>1</i>`,
    ],
    [
      'custom properties',
      `<style>i{${Array.from({ length: 4000 }, (_, index) => `--a${index}:${'x'.repeat(1000)};`).join('')}}</style>${'<i>1</i>'.repeat(2000)}`,
    ],
  ])('%s cost what they are', async (_, page) => {
    expect(await outcome(`${page}</style><p>甲`)).toBeLessThan(3);
  });

  test('pictures in a box that is called a sign ask once for what it says', async () => {
    const pictures = '<img src=x.png>'.repeat(20_000);
    expect(await outcome(`<b class=logo>${pictures}${'<i>甲</i>'.repeat(40_000)}</b>`)).toBe(20_001);
  });

  test('groups of children are counted by their parts', async () => {
    const rule = `x>${'i>'.repeat(400)}i b{left:1}`;
    expect(await outcome(`<style>${rule}</style><x></x>${'<i>'.repeat(480)}${'<b></b>'.repeat(10_000)}`)).toEqual([
      'too-large',
      'selectors',
    ]);
  });
});

describe('values and selectors that nearly fit are gone over once', () => {
  const [digits, spaces] = ['1'.repeat(4000), ' '.repeat(4000)];
  const elements = (style: (index: number) => string) =>
    Array.from({ length: 2000 }, (_, index) => `<i style="${style(index)}">1</i>`).join('');
  test.each<[string, (index: number) => string]>([
    ['the size of letters', (index) => `font-size:${index}${digits}!`],
    ['the size that font says', (index) => `font:${index}${digits}!`],
    ['how text stands to its line', (index) => `vertical-align:${index}${digits}!`],
    ['a place', (index) => `position:relative;top:${index}${digits}!`],
    ['a share', (index) => `opacity:${index}${digits}!`],
    ['a colour', (index) => `color:rgb(${index}${spaces}!`],
    ['a list', (index) => `scale:${index}${spaces}!`],
  ])('%s', async (_, style) => {
    expect(await outcome(`<p>${elements(style)}</p>`)).toBe(1);
  });

  test('what an attribute is to be', async () => {
    const rules = Array.from({ length: 200 }, (_, index) => `i[a=b${index}${spaces}!]{left:1px}`).join('');
    expect(await outcome(`<style>${rules}</style><i a=b>甲</i>`)).toBe(1);
  });
});

describe('boxes', () => {
  const grid = (items: string, columns = 'repeat(10000,1fr)') =>
    `<div style="display:grid;grid-template-columns:${columns}">${items}</div>`;

  test('the search for a free place in a grid ends, and its items stand one below the other', async () => {
    const items =
      '<b style="grid-row:1 / span 9999;grid-column:5000">甲</b><b style="grid-row:span 90;grid-column:span 9000">乙</b>';
    expect(await blocks(grid(items))).toEqual(['甲', '乙']);
    expect(await blocks(grid('<b style="grid-row:1">甲</b>', `repeat(${'9'.repeat(400)},)`))).toEqual(['甲']);
  });

  test('items that all say where they stand need no search', async () => {
    const cell = (row: number, column: number, text: string) =>
      `<b style="grid-row:${row * 900 + 1} / span 900;grid-column:${column * 900 + 1} / span 900">${text}</b>`;
    expect(await blocks(grid(cell(0, 0, '甲') + cell(0, 1, '1') + cell(1, 0, '乙') + cell(1, 1, '2')))).toEqual([
      '甲|1\n乙|2',
    ]);
  });

  test('positioned boxes', async () => {
    const box = (_: unknown, index: number) =>
      `<div style="position:absolute;left:${(index % 2) * 50}px;top:${(index >> 1) * 9}px;width:9px;height:9px">1</div>`;
    expect(await outcome(`<div>${Array.from({ length: 40_000 }, box).join('')}</div>`)).toBe(1);
  });
});

describe('Word', () => {
  test('levels of a list beyond the ninth mean nothing', async () => {
    const level = (index: number) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>`;
    const abstract = `<w:abstractNum w:abstractNumId="0">${Array.from({ length: 50_000 }, (_, n) => level(n)).join('')}</w:abstractNum>`;
    const instances = Array.from(
      { length: 1000 },
      (_, n) => `<w:num w:numId="${n}"><w:abstractNumId w:val="0"/></w:num>`,
    );
    const numbered = (index: number) => p('甲', `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="7"/></w:numPr>`);
    const file = wordPackage(numbered(0) + numbered(9), { numbering: abstract + instances.join('') });
    const { blocks: read } = await readDocument({ bytes: file, limits: { unpackRatio: 1000 } });
    expect(read).toMatchObject([{ text: '1.\t甲' }, { text: '甲' }]);
  });

  test('namespaces declared anew at every element', async () => {
    const prefixes = Array.from({ length: 20_000 }, (_, n) => ` xmlns:a${n}="x"`).join('');
    const body = `<w:x${prefixes}>${'<w:p xmlns:b="y"/>'.repeat(20_000)}</w:x>${p('甲')}`;
    expect(await outcome(wordPackage(body))).toBe(1);
    const other =
      '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t>乙</x:t></x:r></x:p>';
    const { blocks: read } = await readDocument({ bytes: wordPackage(`${other}<x:p><x:r><x:t>丙</x:t></x:r></x:p>`) });
    expect(read).toMatchObject([{ text: '乙' }]);
  });
});

test('lines of many figures', async () => {
  expect(await outcome(`${'1  '.repeat(20_000)}\n`.repeat(5))).toBe(1);
  expect(await outcome(`${'1  '.repeat(20_000)}\n`.repeat(5), { squares: 90_000 })).toEqual(['too-large', 'squares']);
});

test.each(['甲,乙,丙丁', '|---|---|', '+--+--+'])('lines like rows that make no table: %s', async (line) => {
  expect(await outcome(`甲\n${`${line}\n`.repeat(30_000)}`)).toBe(line.startsWith('甲') ? 30_001 : 1);
});

describe('a report', () => {
  const head =
    '<h1>甲县2024年政府信息公开工作年度报告</h1><h2>二、主动公开政府信息情况</h2><table><tr><td colspan=4>第二十条第（一）项<tr><td>信息内容<td>本年制发件数<td>本年废止件数<td>现行有效件数<tr><td>规章<td>1<td>2<td>3';

  test.each([
    ['rows', `${head}${'<tr><td>规章<td>1'.repeat(130_000)}</table>`],
    ['clauses', `${head}</table><p>${'收到申请5件，'.repeat(130_000)}`],
  ])('of more %s than a call takes arguments', async (_, page) => {
    const report = await extractReport(page);
    expect(Object.keys(report.cells).length + report.problems.length).toBeGreaterThan(0);
    expect(checkReport(report).findings).toBeDefined();
  });
});

test('a file larger than the limit is not read', async () => {
  const folder = folderOf({ 'large.pdf': '', 'small.txt': '甲' });
  truncateSync(join(folder, 'large.pdf'), 3 * 2 ** 30);
  const tooLarge = { code: 'too-large', values: { limit: 'inputBytes', found: 3 * 2 ** 30 } };
  await expect(extractReportFile(join(folder, 'large.pdf'))).rejects.toMatchObject(tooLarge);
  await expect(extractReportFile('/dev/zero', { limits: { inputBytes: 100_000 } })).rejects.toMatchObject({
    code: 'too-large',
  });
  await expect(extractReportFile(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(extractReportFile(join(folder, 'small.txt'))).rejects.toMatchObject({ code: 'not-a-report' });
});

describe('sentences without an end are gone over once', () => {
  test('of periods', async () => {
    const overview = '2024年1月1日至2024年12月31日，'.repeat(100_000);
    const figures = consistentFigures(seeded(7), 'mid');
    const report = await extractReport(pageOf(figures, { organization: '青石县人民政府', year: 2024, overview }));
    expect(checkReport(report).findings).toEqual([]);
  });

  test('of figures apart from one another', async () => {
    const text = readFileSync('fixtures/town-2023-tabs/source.txt', 'utf8');
    const report = await extractReport(`${text}\n期间${'规章1 2 3'.repeat(100_000)}\n`);
    expect(report.year).toBe(2023);
  });
});
