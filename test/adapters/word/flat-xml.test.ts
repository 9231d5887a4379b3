import { expect, test } from 'vitest';
import { p, tbl, tc, tr } from '../../builders/word-package';
import { read, show } from '../show';

const namespaces2003 = [
  'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint"',
  'xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

test('Word 2003 wrote one XML file, with names of its own for merges, lists and changes', async () => {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:nfc w:val="37"/><w:suff w:val="Nothing"/><w:lvlText w:val="%1、"/></w:lvl>';
  const lists = `<w:lists><w:listDef w:listDefId="3">${level}</w:listDef><w:list w:ilfo="1"><w:ilst w:val="3"/></w:list></w:lists>`;
  const styles = '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>';
  const numbered = p('总体情况', '<w:pStyle w:val="1"/><w:listPr><w:ilvl w:val="0"/><w:ilfo w:val="1"/></w:listPr>');
  const change = (kind: string, text: string) =>
    `<aml:annotation w:type="Word.${kind}"><aml:content><w:r><w:t>${text}</w:t></w:r></aml:content></aml:annotation>`;
  const rows = [
    tr([tc('甲', '<w:vmerge w:val="restart"/>'), tc('乙')]),
    tr([tc('', '<w:vmerge/>'), tc(`<w:p>${change('Deletion', '9')}${change('Insertion', '1')}</w:p>`)]),
  ];
  const title = '<o:DocumentProperties><o:Title>标题</o:Title></o:DocumentProperties>';
  const xml = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument ${namespaces2003}>${title}${lists}${styles}<w:body><wx:sect>${numbered}${numbered}${tbl(rows)}</wx:sect></w:body></w:wordDocument>`;
  const document = await read(xml);
  expect(document.blocks.map(show)).toEqual(['h1 一、总体情况', 'h1 二、总体情况', '甲|乙\n~甲|1']);
  expect(document.titles).toEqual(['标题']);
  expect(document.problems).toEqual([]);
});

test('a package may be one XML file', async () => {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const part = (content: string) => `<pkg:part><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`;
  const document = part(`<w:document ${word}><w:body>${p('甲', '<w:pStyle w:val="a"/>')}</w:body></w:document>`);
  const styles = part(
    `<w:styles ${word}><w:style w:type="paragraph" w:styleId="a"><w:name w:val="Title"/></w:style></w:styles>`,
  );
  const xml = `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${document}${styles}</pkg:package>`;
  expect((await read(xml)).blocks.map(show)).toEqual(['h1 甲']);
});

test('an XML file of another kind is refused', async () => {
  await expect(read('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>')).rejects.toMatchObject({
    code: 'unsupported-format',
  });
  const empty = '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>';
  await expect(read(empty)).rejects.toMatchObject({ code: 'unsupported-format' });
});
