import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import { type Parts, p, r, tbl, tc, tr, wordPackage } from '../../builders/word-package';
import { show } from '../show';

async function blocks(body: string, parts?: Parts): Promise<string[]> {
  const { blocks: read } = await readDocument({ bytes: wordPackage(body, parts) });
  return read.map(show);
}

const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

describe('tables of DOCX', () => {
  test('spread merged cells over every square they cover', async () => {
    const rows = [tr([tc('甲', start), tc('乙', span(2))]), tr([tc('', goesOn), tc('1'), tc('2')])];
    expect(await blocks(tbl(rows))).toEqual(['甲|乙|~乙\n~甲|1|2']);
  });

  test('rows that begin and end inside the grid have absent squares', async () => {
    const rows = [
      tr([tc('甲'), tc('乙'), tc('丙')]),
      tr([tc('1')], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    ];
    expect(await blocks(tbl(rows))).toEqual(['甲|乙|丙\n∅|1|∅']);
  });

  test('cells merged to the left go on without their text', async () => {
    const rows = [
      tr([tc('甲', '<w:hMerge w:val="restart"/>'), tc('不印', '<w:hMerge/>'), tc('乙')]),
      tr([tc('1'), tc('2'), tc('3')]),
    ];
    expect(await blocks(tbl(rows))).toEqual(['甲|~甲|乙\n1|2|3']);
  });

  test('a merge that continues nothing stands for itself', async () => {
    const rows = [
      tr([tc('甲'), tc('乙', start)]),
      tr([tc('1', goesOn), tc('2', goesOn)]),
      tr([tc('丙', `${span(2)}${goesOn}`)]),
    ];
    expect(await blocks(tbl(rows))).toEqual(['甲|乙\n1|~乙\n丙|~丙']);
  });

  test('narrower cells may continue a wider one', async () => {
    const rows = [tr([tc('甲', span(2) + start), tc('1')]), tr([tc('', goesOn), tc('', goesOn), tc('2')])];
    expect(await blocks(tbl(rows))).toEqual(['甲|~甲|1\n~甲|~甲|2']);
  });

  test('lines that a hand has dragged a sliver apart are one', async () => {
    const rows = [tr([tc('甲', span(2)), tc('乙')]), tr([tc('1'), tc('2', span(2))])];
    expect(await blocks(tbl(rows, [2000, 40, 2000]))).toEqual(['甲|乙\n1|2']);
  });

  test('a narrow column with cells of its own stays one', async () => {
    const rows = [tr([tc('甲', span(2)), tc('乙')]), tr([tc('1'), tc('2'), tc('3')])];
    expect(await blocks(tbl(rows, [2000, 40, 2000]))).toEqual(['甲|~甲|乙\n1|2|3']);
  });

  test('rows, cells and paragraphs in content controls, custom XML and insertions are there', async () => {
    const control = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = [
      control(tr([tc('甲'), control(tc('乙'))])),
      `<w:customXml>${tr([tc(control(p('1'))), tc(`<w:p><w:ins>${r('2')}</w:ins></w:p>`)])}</w:customXml>`,
    ];
    expect(await blocks(control(tbl(rows)))).toEqual(['甲|乙\n1|2']);
  });

  test('deleted and hidden rows and deleted cells are gone; what is not hidden in a hidden row shows it', async () => {
    const hidden = tc(`<w:p>${r('8', '<w:vanish/>')}</w:p>`);
    const rows = [
      tr([tc('甲'), tc('乙')]),
      tr([tc('9'), tc('9')], '<w:del/>'),
      tr([hidden, hidden], '<w:hidden/>'),
      tr([tc('丙'), tc('3')], '<w:hidden/>'),
      tr([tc('1'), tc('7', '<w:cellDel/>'), tc('2')]),
    ];
    expect(await blocks(tbl(rows))).toEqual(['甲|乙\n丙|3\n1|2']);
  });

  test('columns without width part nothing, and lose no cell', async () => {
    const rows = [tr([tc('甲', span(2)), tc('乙')]), tr([tc('1'), tc('2', span(2))])];
    expect(await blocks(tbl(rows, [2000, 0, 2000]))).toEqual(['甲|乙\n1|2']);
    expect(await blocks(tbl([tr([tc('甲'), tc('乙'), tc('丙')])], [2000, 0, 2000]))).toEqual(['甲|乙|丙']);
  });

  test('widths may bear a unit, as the strict form writes them', async () => {
    const rows = [tr([tc('甲', span(2)), tc('乙')]), tr([tc('1'), tc('2', span(2))])];
    const grid = tbl(rows, [1, 2, 3]).replace(/w:w="(\d)"/g, 'w:w="4$1.5pt"');
    expect(await blocks(grid)).toEqual(['甲|~甲|乙\n1|2|~2']);
  });

  test('cells that span nothing but fill the grid by their widths stand where these put them', async () => {
    const wide = (text: string, width: number) => tc(text, `<w:tcW w:w="${width}" w:type="dxa"/>`);
    const rows = [tr([wide('甲', 2000), wide('乙', 1000)]), tr([wide('1', 1000), wide('2', 1000), wide('3', 1000)])];
    expect(await blocks(tbl(rows, [1000, 1000, 1000]))).toEqual(['甲|~甲|乙\n1|2|3']);
    const short = [tr([wide('甲', 1000), wide('乙', 1000)]), tr([tc('1'), tc('2'), tc('3')])];
    expect(await blocks(tbl(short, [1000, 1000, 1000]))).toEqual(['甲|乙|∅\n1|2|3']);
  });

  test('a table that only lays out the page gives its content, a table in a cell is a grid of its own', async () => {
    const inner = tbl([tr([tc('甲'), tc('1')]), tr([tc('乙'), tc('2')])]);
    expect(await blocks(tbl([tr([tc(`${p('一、标题')}${inner}${p('')}`)])]))).toEqual(['一、标题', '甲|1\n乙|2']);
    const small = tbl([tr([tc('x'), tc('y')])]);
    const outer = tbl([tr([tc('甲'), tc('1')]), tr([tc('乙'), tc(`${small}${p('')}`)]), tr([tc('丙'), tc('3')])]);
    expect(await blocks(outer)).toEqual(['甲|1\n乙|x/y\n丙|3', 'x|y']);
  });

  test('figures printed against the direction of writing are in doubt', async () => {
    const around = (direction: string) => `<w:p><w:bdo w:val="${direction}">${r('18')}</w:bdo></w:p>`;
    const rows = [tr([tc('甲'), tc(around('rtl'))]), tr([tc('乙'), tc(around('ltr'))])];
    expect(await blocks(tbl(rows))).toEqual(['甲|?18\n乙|18']);
  });

  test('a cell that shows only a picture, or struck figures, is in doubt', async () => {
    const picture =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="200000"/><a:blip/></wp:inline></w:drawing></w:r></w:p>';
    const rows = [tr([tc('甲'), tc(picture)]), tr([tc('乙'), tc(`<w:p>${r('5')}${r('7', '<w:strike/>')}</w:p>`)])];
    expect(await blocks(tbl(rows))).toEqual(['甲|?\n乙|?57']);
  });

  test('a control of a table that nobody has filled in is blank, but not where it shows a figure', async () => {
    const control = (content: string, properties = '<w:showingPlcHdr/>') =>
      `<w:sdt><w:sdtPr>${properties}<w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const words = '单击此处输入文字。';
    const cells = [
      tc(control(`<w:p>${r(words)}</w:p>`)),
      tc(`<w:p>${control(r(words))}</w:p>`),
      control(tc(`<w:p>${r(words)}</w:p>`)),
      tc(control(`<w:p>${r('0')}</w:p>`)),
      tc(control(`<w:p>${r(words)}</w:p>`, '<w:showingPlcHdr w:val="0"/>')),
      tc(control(`<w:p>${r('6')}</w:p>`, '')),
    ];
    const page = `<w:p>${control(r(words))}</w:p>${tbl([tr([tc('甲'), ...cells])])}`;
    expect(await blocks(page)).toEqual([words, `甲||||0|${words}|6`]);
  });

  test('the figure that stands behind a struck one takes its place', async () => {
    const struck = (text: string) => r(text, '<w:dstrike/>');
    const cells = [
      `<w:p>${struck('86')}${r('12')}</w:p>`,
      `<w:p>${struck('86')}</w:p><w:p>${r('12')}</w:p>`,
      `<w:p>${r('12')}</w:p><w:p>${struck('86')}</w:p>`,
      `<w:p>${struck('86件')}${r('12')}</w:p>`,
      `<w:p>${struck('86')}${r('见附件')}</w:p>`,
      `<w:p>${struck('86')}</w:p>`,
    ];
    expect(await blocks(tbl([tr(cells.map((cell) => tc(cell)))]))).toEqual(['12|12|?12/86|?86件12|?86见附件|?86']);
  });
});

describe('text of DOCX', () => {
  test('hidden text is not shown, whether the run, a style or both say so', async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body =
      `<w:p>${r('甲')}${r('隐', '<w:vanish/>')}${r('乙', '<w:vanish w:val="0"/>')}${r('藏', '<w:rStyle w:val="c"/>')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>${r('不见')}${r('丙', '<w:rStyle w:val="c"/>')}</w:p>`;
    expect(await blocks(body, { styles })).toEqual(['甲乙', '丙']);
  });

  test('text is hidden by the defaults of the document and by the style of its table too', async () => {
    const defaults = '<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>';
    const shownRun = `<w:p><w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr></w:pPr>${r('甲', '<w:vanish w:val="0"/>')}${r('隐')}</w:p>`;
    expect(await blocks(shownRun + p('不见'), { styles: defaults })).toEqual(['甲']);
    const styles =
      '<w:style w:type="table" w:styleId="t"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>';
    const inner = tbl([tr([tc('丁'), tc('4')])]);
    const rows = [
      tr([tc('藏'), tc(`<w:p>${r('丙', '<w:rStyle w:val="c"/>')}${r('3', '<w:vanish w:val="0"/>')}</w:p>`)]),
      tr([tc('戊'), tc(inner + p('隐'))]),
    ];
    const table = tbl(rows).replace('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="t"/></w:tblPr>');
    expect(await blocks(table, { styles })).toEqual(['|丙3\n|丁/4', '丁|4']);
  });

  test('changes are accepted, and a paragraph whose mark is deleted goes on in the next', async () => {
    const body =
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('2')}<w:del><w:r><w:delText>9</w:delText></w:r></w:del></w:p>` +
      `<w:p><w:ins>${r('3')}</w:ins><w:moveFrom>${r('8')}</w:moveFrom><w:moveTo>${r('件')}</w:moveTo></w:p>`;
    expect(await blocks(body)).toEqual(['23件']);
  });

  test('a paragraph whose mark is hidden goes on in the next, but not across a table', async () => {
    const run = (text: string) => `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r(text)}</w:p>`;
    expect(await blocks(run('2') + p('3件') + run('甲') + tbl([tr([tc('乙'), tc('1')])]) + p('丙'))).toEqual([
      '23件',
      '甲',
      '乙|1',
      '丙',
    ]);
  });

  test('paragraphs that tabs part into cells are a table, a table of contents is none', async () => {
    const line = (...cells: readonly string[]) =>
      `<w:p><w:r>${cells.map((cell) => `<w:t>${cell}</w:t>`).join('<w:tab/>')}</w:r></w:p>`;
    const table = [line('内容', '本年', '现行'), line('甲', '1', '2'), line('乙', '', '4')].join('');
    expect(await blocks(p('标题') + table + tbl([tr([tc('丙'), tc('5')])]))).toEqual([
      '标题',
      '内容|本年|现行\n甲|1|2\n乙||4',
      '丙|5',
    ]);
    expect(await blocks(line('总体情况', '1') + line('公开情况', '2') + line('', '', '某县'))).toEqual([
      '总体情况\t1',
      '公开情况\t2',
      '某县',
    ]);
  });

  test('fields show their result, not their code; a drop-down shows its choice', async () => {
    const mark = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
    const list =
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="有"/><w:listEntry w:val="无"/></w:ddList></w:ffData>';
    const body =
      `<w:p>${mark('begin')}<w:r><w:instrText>=SUM(</w:instrText></w:r>${r('码')}${mark('separate')}${r('12')}${mark('end')}${r('件')}` +
      `<w:fldSimple w:instr="DATE">${r('，3')}</w:fldSimple></w:p><w:p>${mark('begin', list)}${mark('end')}</w:p>`;
    expect(await blocks(body)).toEqual(['12件，3', '无']);
  });

  test('a field that never ends swallows nothing', async () => {
    expect(await blocks(`<w:p>${r('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('乙')}`)).toEqual([
      '甲',
      '乙',
    ]);
  });

  test('a text box is there once, after its paragraph', async () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const alternatives =
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框')}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await blocks(`<w:p>${r('甲')}<w:r>${alternatives}</w:r></w:p>${p('乙')}`)).toEqual(['甲', '框', '乙']);
  });

  test('a text box in a cell that only lays out the page stays where it is, and is no text of any other cell', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('标题')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const inner = tbl([tr([tc('甲'), tc('1')]), tr([tc('乙'), tc('2')])]);
    expect(await blocks(tbl([tr([tc(`<w:p>${box}</w:p>${inner}${p('后')}`)])]))).toEqual(['标题', '甲|1\n乙|2', '后']);
    const rows = [tr([tc('甲'), tc(`<w:p>${r('1')}${box}</w:p>${p('件')}`)]), tr([tc('乙'), tc('2')])];
    expect(await blocks(tbl(rows))).toEqual(['甲|1/件\n乙|2', '标题']);
  });

  test('tabs, breaks, hyphens, symbols and superscripts', async () => {
    const body = `<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:br/><w:t>乙</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${r('3', '<w:vertAlign w:val="superscript"/>')}</w:p>`;
    expect(await blocks(body)).toEqual(['甲\t1\u20112', '乙\uf0fe³']);
  });

  describe('what stands off its line keeps apart from the number before it', () => {
    const style = (id: string, properties: string, type = 'character') =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:rPr>${properties}</w:rPr></w:style>`;
    const raised = '<w:vertAlign w:val="superscript"/>';
    const styles = [
      style('note', raised),
      style('noteToo', '').replace('<w:rPr>', '<w:basedOn w:val="note"/><w:rPr>'),
      style('low', '<w:position w:val="-8"/>'),
      style('raised', raised, 'paragraph'),
    ].join('');

    test.each([
      ['a subscript', '<w:vertAlign w:val="subscript"/>', '24₁'],
      ['a character style, as Word has it for notes', '<w:rStyle w:val="note"/>', '24¹'],
      ['a style that is based on it', '<w:rStyle w:val="noteToo"/>', '24¹'],
      ['raised by points', '<w:position w:val="10"/>', '24¹'],
      ['lowered by the points of a style', '<w:rStyle w:val="low"/>', '24₁'],
      ['raised by nothing that is seen', '<w:position w:val="2"/>', '241'],
      ['a style that the run itself takes back', '<w:rStyle w:val="note"/><w:vertAlign w:val="baseline"/>', '241'],
    ])('%s', async (_, properties, expected) => {
      expect(await blocks(`<w:p>${r('24')}${r('1', properties)}</w:p>`, { styles })).toEqual([expected]);
    });

    test('a paragraph style', async () => {
      const body = `<w:p><w:pPr><w:pStyle w:val="raised"/></w:pPr>${r('24', '<w:vertAlign w:val="baseline"/>')}${r('1')}</w:p>`;
      expect(await blocks(body, { styles })).toEqual(['24¹']);
    });

    test('the mark of a note that is set by hand', async () => {
      const mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t></w:r>';
      expect(await blocks(`<w:p>${r('24')}${mark}</w:p>`)).toEqual(['24¹']);
    });

    test('but not where all of it stands alike', async () => {
      const low = '<w:position w:val="-8"/>';
      expect(await blocks(`<w:p>${r('2', low)}${r('4', low)}${r(' ')}</w:p>`)).toEqual(['24']);
    });
  });

  test('what a style strikes out gives way to what stands behind it, and what two styles strike out does not', async () => {
    const style = (type: string, id: string) =>
      `<w:style w:type="${type}" w:styleId="${id}"><w:rPr><w:strike/></w:rPr></w:style>`;
    const styles = style('character', 'c') + style('paragraph', 'p');
    const [both, one] = ['<w:pStyle w:val="p"/>', '<w:rStyle w:val="c"/>'];
    const inParagraph = (run: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run}</w:p>`;
    const cells = [
      inParagraph(r('4', one) + r('24')),
      inParagraph(r('24'), both),
      inParagraph(r('24', one), both),
      inParagraph(r('24', '<w:strike w:val="0"/>'), both),
    ];
    expect(await blocks(tbl([tr(cells.map((cell) => tc(cell)))]), { styles })).toEqual(['24|?24|24|24']);
  });

  test('mathematics that is set in no line is doubted', async () => {
    const run = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
    const math = (content: string) =>
      `<w:p><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${content}</m:oMath></w:p>`;
    const fraction = `<m:f><m:num>${run('2')}</m:num><m:den>${run('4')}</m:den></m:f>`;
    const power = `<m:sSup><m:e>${run('2')}</m:e><m:sup>${run('4')}</m:sup></m:sSup>`;
    expect(await blocks(tbl([tr([tc(math(run('24'))), tc(math(fraction)), tc(math(power))])]))).toEqual(['24|?24|?24']);
  });

  test('a field that Word draws from its code is doubted', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string) => `${mark('begin')}<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const fraction = `<w:p>${code(' EQ \\f(2,4)')}${mark('end')}${r('24')}</w:p>`;
    const page = `<w:p>${code(' PAGE ')}${mark('separate')}${r('24')}${mark('end')}</w:p>`;
    expect(await blocks(tbl([tr([tc(fraction), tc(page)])]))).toEqual(['?24|24']);
  });

  test('an alternative of an extension that nobody knows gives way', async () => {
    const either = (namespace: string) =>
      `<mc:AlternateContent><mc:Choice xmlns:z="${namespace}" Requires="z">${r('42')}</mc:Choice><mc:Fallback>${r('24')}</mc:Fallback></mc:AlternateContent>`;
    const known = 'http://schemas.microsoft.com/office/word/2010/wordml';
    expect(await blocks(`<w:p>${either('urn:nobody')}</w:p><w:p>${either(known)}</w:p>`)).toEqual(['24', '42']);
  });

  test('the lines of a centred title stay together', async () => {
    const body =
      '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>青石县</w:t><w:br/><w:t>年度报告</w:t></w:r></w:p>';
    expect(await blocks(body)).toEqual(['青石县\n年度报告']);
  });

  test('headings rank by outline level, own or of a style, or by the name of the style', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 2"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="1"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="y"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const body =
      p('甲', '<w:pStyle w:val="x"/>') +
      p('乙', '<w:pStyle w:val="y"/>') +
      p('丙', '<w:outlineLvl w:val="2"/>') +
      p('丁', '<w:pStyle w:val="y"/><w:outlineLvl w:val="9"/>');
    expect(await blocks(body, { styles })).toEqual(['h2 甲', 'h1 乙', 'h3 丙', '丁']);
  });

  test('large pictures and embedded objects stand where they are, small ones are ornament', async () => {
    const drawing = (width: number, height: number) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${width * 12700}" cy="${height * 12700}"/><a:blip/></wp:inline></w:drawing></w:r></w:p>`;
    const object =
      '<w:p><w:r><w:object><v:shape style="width:415.3pt;height:200pt"><v:imagedata/></v:shape></w:object></w:r></w:p>';
    expect(await blocks(`${drawing(400, 300)}${p('甲')}${drawing(50, 50)}${object}`)).toEqual([
      '[picture]',
      '甲',
      '[picture]',
    ]);
  });

  test('an element round text that the format does not have is told, and its text is read', async () => {
    const bytes = wordPackage(`<w:frame>${p('甲')}</w:frame>`);
    const { blocks: read, problems } = await readDocument({ bytes });
    expect(read.map(show)).toEqual(['甲']);
    expect(problems).toEqual([{ code: 'converter-message', values: { raw: '<w:frame>' } }]);
  });

  test('strict OOXML reads as transitional', async () => {
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    expect(await blocks(tbl([tr([tc('甲'), tc('1')])]), { namespace })).toEqual(['甲|1']);
  });

  test('a page and another package taken in are read where they stand', async () => {
    const page = strToU8('<table><tr><td colspan=2>甲<tr><td>1<td>2</table>');
    const files = { page, other: wordPackage(p('丙')), odd: Uint8Array.of(0, 1, 2, 3) };
    const body = `${p('乙')}<w:altChunk r:id="page"/><w:altChunk r:id="other"/><w:altChunk r:id="odd"/><w:altChunk r:id="gone"/>`;
    expect(await blocks(body, { files })).toEqual(['乙', '甲|~甲\n1|2', '丙', '[picture]', '[picture]']);
  });
});

describe('automatic numbers of DOCX', () => {
  const level = (index: number, format: string, text: string, rest = '') =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const num = (id: number, of: number, rest = '') =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${rest}</w:num>`;
  const item = (list: number, index = 0, text = '项') =>
    p(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('levels count, and begin anew under the next item above', async () => {
    const numbering =
      abstract(0, level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）')) + num(1, 0);
    const body = [item(1), item(1, 1), item(1, 1), item(1), item(1, 1)].join('');
    expect(await blocks(body, { numbering })).toEqual(['一、项', '（一）项', '（二）项', '二、项', '（一）项']);
  });

  test('a level may name the ones above it, and be told never to begin anew', async () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/>');
    const body = [item(1), item(1, 1), item(1), item(1, 1)].join('');
    expect(await blocks(body, { numbering: abstract(0, levels) + num(1, 0) })).toEqual([
      '1.项',
      '1.1项',
      '2.项',
      '2.2项',
    ]);
  });

  test('lists of one kind count on together unless one begins anew', async () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0) + num(2, 0) + num(3, 0, override);
    expect(await blocks([item(1), item(2), item(3), item(3)].join(''), { numbering })).toEqual([
      '1.项',
      '2.项',
      '1.项',
      '2.项',
    ]);
  });

  test('deleted paragraphs are not counted, and what is joined has one number', async () => {
    const numbering = abstract(0, level(0, 'decimal', '%1.')) + num(1, 0);
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>';
    const deleted = (content: string) => `<w:p><w:pPr>${list}<w:rPr><w:del/></w:rPr></w:pPr>${content}</w:p>`;
    const gone = deleted('<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>');
    expect(await blocks([item(1), gone, deleted(r('丙')), item(1)].join(''), { numbering })).toEqual([
      '1.项',
      '2.丙项',
    ]);
  });

  test('a style may number its paragraphs, and a paragraph refuse it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="t"><w:basedOn w:val="s"/></w:style>';
    const numbering =
      abstract(0, level(0, 'decimalEnclosedCircle', '%1') + level(1, 'decimal', '%2)', '<w:pStyle w:val="t"/>')) +
      num(1, 0);
    const styled = (style: string, rest = '') => p('项', `<w:pStyle w:val="${style}"/>${rest}`);
    const body = [styled('s'), styled('s'), styled('t'), styled('s', '<w:numPr><w:numId w:val="0"/></w:numPr>')].join(
      '',
    );
    expect(await blocks(body, { styles, numbering })).toEqual(['①项', '②项', '1)项', '项']);
  });

  test('bullets print nothing, hidden paragraphs are not counted, unknown lists have no numbers', async () => {
    const numbering =
      abstract(0, level(0, 'decimal', '%1.')) + abstract(1, level(0, 'bullet', '\uf06c')) + num(1, 0) + num(2, 1);
    const hidden = '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    expect(await blocks([item(2), item(1), hidden, item(1), item(9)].join(''), { numbering })).toEqual([
      '项',
      '1.项',
      '2.项',
      '项',
    ]);
  });
});

describe('text in the colour of paper, or too small to be seen', () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const shade = (fill: string) => `<w:shd w:val="clear" w:fill="${fill}"/>`;
  const cell = async (properties: string, around = '') =>
    (await blocks(tbl([tr([tc('甲'), tc(`<w:p>${r('12')}${r('3', properties)}</w:p>`, around)])])))[0]?.split('|')[1];

  test.each([
    ['tiny', '<w:sz w:val="2"/>', '', '12'],
    ['small', '<w:sz w:val="9"/>', '', '123'],
    ['white', white, '', '?123'],
    ['white on white', white, shade('FFFFFF'), '?123'],
    ['white in a painted cell', white, shade('4472C4'), '123'],
    ['white and painted itself', `${white}<w:highlight w:val="black"/>`, '', '123'],
  ])('%s', async (_, properties, around, expected) => {
    expect(await cell(properties, around)).toBe(expected);
  });

  test('a style of tables may paint what is behind', async () => {
    const style = `<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:tcPr>${shade('000000')}</w:tcPr></w:tblStylePr></w:style>`;
    const table = tbl([tr([tc('甲'), tc(`<w:p>${r('3', white)}</w:p>`)])]);
    const body = table.replace('<w:tblPr/>', '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>');
    expect(await blocks(body, { styles: style })).toEqual(['甲|3']);
  });
});

describe('digits that follow each other in other inks', () => {
  const red = '<w:color w:val="FF0000"/>';
  const cell = async (runs: string) =>
    (await blocks(tbl([tr([tc('甲'), tc(`<w:p>${runs}</w:p>`)])])))[0]?.split('|')[1];

  test.each([
    ['an old figure in red beside the new one', r('12', red) + r('15'), '?1215'],
    ['an old figure in grey', r('12', '<w:color w:val="BFBFBF"/>') + r('15'), '?1215'],
    ['a sign in red before a figure', r('−', red) + r('15'), '?−15'],
    ['shades of black', r('12', '<w:color w:val="333333"/>') + r('15', '<w:color w:val="auto"/>'), '1215'],
    ['all of it in red', r('12', red) + r('15', red), '1215'],
    ['words in red beside a figure', r('共', red) + r('15') + r('件', red), '共15件'],
    ['figures apart', `${r('12', red)}<w:r><w:tab/></w:r>${r('15')}`, '12\t15'],
  ])('%s', async (_, runs, expected) => {
    expect(await cell(runs)).toBe(expected);
  });

  test('a struck one is parted from the new one already', async () => {
    expect(await cell(r('86', `<w:strike/>${red}`) + r('12'))).toBe('12');
  });
});
