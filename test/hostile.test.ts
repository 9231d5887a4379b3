import { describe, expect, test } from 'vitest';
import { readDocument } from '../src/adapters/index';
import { checkReport, checkReports, extractReport, outputs, parseReport, type Report, type Result } from '../src/index';
import { blocks } from './adapters/show';
import { consistentFigures } from './builders/consistent';
import { pageOf } from './builders/page';
import { seeded } from './builders/random';
import { p, tbl, tc, tr, wordPackage } from './builders/word-package';

const figures = consistentFigures(seeded(11), 'mid');
const identity = { organization: '青石县人民政府', year: 2024 };
const page = pageOf(figures, identity);

/** What all outputs make of a result, one after the other. */
async function shown(result: Result): Promise<string> {
  let text = '';
  for (const output of outputs)
    for await (const piece of output.write([result], { language: 'zh' }))
      text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  return text;
}

/** Names that every object has, and one that changes what it has. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;

function untouched(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
}

describe('names that objects have by themselves', () => {
  test.each(inherited)('%s as an authority', async (name) => {
    const reports = await Promise.all(
      [2023, 2024].map((year) => extractReport(pageOf(figures, { organization: name, year }))),
    );
    const audits = checkReports(reports);
    expect(audits).toHaveLength(2);
    for (const [index, report] of reports.entries()) {
      expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
      expect(await shown({ source: name, ok: true, report, audit: audits[index] })).not.toContain('native code');
    }
    untouched();
  });

  test.each(inherited)('%s as a label, an element, a role, a style and an entity', async (name) => {
    const texts = await blocks(
      `<div role="${name}" style="display:${name}"><${name.replace(/_/g, 'x')}>甲</${name.replace(/_/g, 'x')}></div>` +
        `<table><tr><td class="${name}">${name}<td>1<tr><td>乙<td>2</table>`,
    );
    expect(texts).toEqual(['甲', `${name}|1\n乙|2`]);
    expect(await blocks(`# 甲\n乙 &${name}; 1`)).toEqual(['h1 甲', `乙 &${name.replaceAll('__', '')}; 1`]);
    untouched();
  });

  test.each(inherited)('%s as a control of RTF and a name of Word', async (name) => {
    expect(
      await blocks(`{\\rtf1 A\\${name.replace(/_/g, '')} B\\par {\\*\\${name.replace(/_/g, '')} C}D\\par}`),
    ).toEqual(['AB', 'D']);
    const numbering =
      `<w:abstractNum w:abstractNumId="${name}"><w:lvl w:ilvl="0"><w:suff w:val="${name}"/><w:numFmt w:val="${name}"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>` +
      `<w:num w:numId="${name}"><w:abstractNumId w:val="${name}"/></w:num>`;
    const body =
      p('甲', `<w:pStyle w:val="${name}"/><w:numPr><w:numId w:val="${name}"/></w:numPr>`) +
      tbl([tr([tc('乙'), tc('1')])]);
    const { blocks: read } = await readDocument({
      bytes: wordPackage(`<${name.replace(/_/g, 'x')}:x xmlns:${name.replace(/_/g, 'x')}="${name}"/>${body}`, {
        numbering,
      }),
    });
    expect(JSON.stringify(read)).not.toContain('native code');
    expect(read.length).toBeGreaterThan(1);
    untouched();
  });

  test('as keys of a report that comes from outside', async () => {
    const report = await extractReport(page);
    const json = JSON.stringify(report).replace('"cells":{', '"cells":{"__proto__":{"polluted":1},');
    expect(() => parseReport(JSON.parse(json))).toThrow();
    expect(() => checkReport(report, { rules: JSON.parse('{"__proto__":"off"}') })).toThrow(RangeError);
    untouched();
  });
});

describe('what cannot be seen', () => {
  /** The report of the page with the figure of one cell written otherwise. */
  async function written(figure: string, how: (plain: string) => string): Promise<Report> {
    return extractReport(page.replaceAll(`<td>${figure}</td>`, `<td>${how(figure)}</td>`));
  }
  const figure = String(figures['requests.newReceived.total']);
  const cell = 'requests.newReceived.total';

  test('zero-width characters leave a figure as it is', async () => {
    const { cells } = await written(figure, (plain) => [...plain].join('\u200b'));
    expect(cells[cell]?.value).toBe(figures[cell]);
  });

  test('a figure that is printed backwards is told', async () => {
    for (const how of [
      (plain: string) => `\u202e${plain}\u202c`,
      (plain: string) => `<bdo dir="rtl">${plain}</bdo>`,
      (plain: string) => `<i style="unicode-bidi:bidi-override;direction:rtl">${plain}</i>`,
    ]) {
      const report = await written(figure, how);
      expect(report.cells[cell]?.value ?? null).toBeNull();
      expect(report.problems.flatMap(({ cells }) => cells ?? [])).toContain(cell);
    }
    const [line] = await blocks('甲\t\u202e12\u202c\n乙\t3');
    expect(line).toBe('甲|\u202e12\n乙|3');
  });

  test('lone surrogates and noncharacters pass through the schema and back', async () => {
    const report = await extractReport(pageOf(figures, { ...identity, organization: '青\ud800石\uffff县政府' }));
    expect(parseReport(JSON.parse(JSON.stringify(report))).cells).toEqual(report.cells);
  });
});
