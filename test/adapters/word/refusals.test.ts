import { readFileSync } from 'node:fs';
import CFB from 'cfb';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import { p, tbl, tc, tr, wordPackage } from '../../builders/word-package';
import { joined } from '../../fuzz/mutation';
import { show } from '../show';

const doc = new Uint8Array(readFileSync('fixtures/word-oddities-doc/source.doc'));
const docx = wordPackage(p('甲'.repeat(200)));

async function refusal(bytes: Uint8Array): Promise<unknown> {
  return readDocument({ bytes }).then(
    () => 'read',
    (error: { code?: unknown }) => error.code,
  );
}

async function message(bytes: Uint8Array): Promise<unknown> {
  return readDocument({ bytes }).catch((error: { message?: unknown }) => error.message);
}

/** A compound file with streams of these names. */
function compound(names: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const name of names) CFB.utils.cfb_add(container, `/${name}`, new Uint8Array(5000));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

/** The file with the bytes at an offset of its first Word stream combined with a mask. */
function patched(offset: number, mask: number): Uint8Array {
  const bytes = doc.slice();
  const start = bytes.findIndex((byte, index) => index % 512 === 0 && byte === 0xec && bytes[index + 1] === 0xa5);
  bytes[start + offset] = (bytes[start + offset] ?? 0) ^ mask;
  return bytes;
}

describe('what cannot be read is refused by name', () => {
  test('a password', async () => {
    expect(await refusal(compound(['EncryptedPackage', 'EncryptionInfo']))).toBe('encrypted-file');
    expect(await refusal(patched(11, 0x01))).toBe('encrypted-file');
    const zip = docx.slice();
    const directory = zip.findLastIndex(
      (byte, index) => byte === 0x50 && zip[index + 1] === 0x4b && zip[index + 2] === 0x01,
    );
    zip[directory + 8] = 1;
    expect(await refusal(zip)).toBe('encrypted-file');
  });

  test('other documents in the same containers', async () => {
    const odt = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'content.xml': strToU8('<x/>'),
    });
    const others = [odt, zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), zipSync({ 'a.txt': strToU8('a') })];
    const files = [...others, compound(['Workbook']), compound(['PowerPoint Document']), compound(['a'])];
    expect(await Promise.all(files.map(refusal))).toEqual(files.map(() => 'unsupported-format'));
    const names = (await Promise.all(files.map(message))).map((text) => /\((.+)\)$/.exec(String(text))?.[1]);
    expect(names).toEqual(['ODT', 'XLSX', 'ZIP', 'XLS', 'PPT', 'OLE']);
  });

  test('Word before 97', async () => {
    expect(await refusal(patched(3, 0x01))).toBe('unsupported-format');
  });

  test('a file that is cut off anywhere', async () => {
    const ends = Array.from({ length: 40 }, (_, index) => (index + 1) / 41);
    const codes = await Promise.all(ends.map((share) => refusal(docx.subarray(0, Math.floor(docx.length * share)))));
    expect(new Set(codes.slice(1))).toEqual(new Set(['damaged-file']));
    const others = await Promise.all(ends.map((share) => refusal(doc.subarray(0, Math.floor(doc.length * share)))));
    expect(new Set(others)).not.toContain(undefined);
  });

  test('a fallen bit, which must not become another number', async () => {
    const stored = zipSync({ 'word/document.xml': [strToU8(documentXml('12')), { level: 0 }] });
    expect(await refusal(stored)).toBe('read');
    const at = stored.findIndex(
      (byte, index) => byte === 0x31 && stored[index + 1] === 0x32 && stored[index + 2] === 0x3c,
    );
    stored[at] = 0x33;
    expect(await refusal(stored)).toBe('damaged-file');
  });

  test('two files of one name, which readers choose between as they like', async () => {
    const twice = (name: string, said: string) => {
      const other = name.replace('word/doc', 'xxxx/doc').replace('WORD/DOC', 'XXXX/DOC');
      const zip = zipSync({ 'word/document.xml': strToU8(documentXml('12')), [other]: strToU8(documentXml(said)) });
      const text = Buffer.from(zip).toString('latin1').replaceAll(other, name);
      return refusal(Uint8Array.from(Buffer.from(text, 'latin1')));
    };
    expect(await twice('word/document.xml', '34')).toBe('damaged-file');
    expect(await twice('WORD/DOCUMENT.XML', '34')).toBe('damaged-file');
    expect(await twice('word/document.xml', '12')).toBe('read');
  });

  test('mark-up that is not well-formed, or nested without end', async () => {
    const broken = (xml: string) => refusal(zipSync({ 'word/document.xml': strToU8(xml) }));
    expect(await broken(documentXml('1').replace('</w:p>', ''))).toBe('damaged-file');
    expect(await broken(documentXml('<w:x>'.repeat(9000)))).toBe('too-deep');
    expect(await broken(documentXml('1').replaceAll('w:document', 'w:styles'))).toBe('unsupported-format');
  });

  test('a package that takes in itself', async () => {
    let deep = docx;
    for (let depth = 0; depth < 11; depth += 1) deep = wordPackage('<w:altChunk r:id="x"/>', { files: { x: deep } });
    expect(await refusal(deep)).toBe('too-deep');
  });
});

describe('sectors that run in circles', () => {
  /** The file with the entries of its first table of sectors set anew. */
  function rechained(entry: (sector: number, count: number) => number): Uint8Array {
    const bytes = doc.slice();
    const view = new DataView(bytes.buffer);
    const table = (1 + view.getInt32(76, true)) * 512;
    const count = Math.min(128, bytes.length / 512 - 1);
    for (let sector = 0; sector < count; sector += 1) view.setInt32(table + 4 * sector, entry(sector, count), true);
    return bytes;
  }

  test('each on itself, each on the one before, all in one circle', async () => {
    expect(await refusal(rechained((sector) => sector))).toBe('damaged-file');
    // Here the directory itself is cut short, and no document is found.
    expect(await refusal(rechained((sector) => sector - 1))).toBe('unsupported-format');
    expect(await refusal(rechained((sector, count) => (sector + 1) % count))).toBe('damaged-file');
  });

  test('the list of tables', async () => {
    const bytes = doc.slice();
    const view = new DataView(bytes.buffer);
    view.setInt32(68, 0, true);
    view.setInt32(512 + 508, 0, true);
    expect(await refusal(bytes)).toBe('damaged-file');
  });
});

describe('entities', () => {
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join(
    '',
  );
  const namespace = 'http://schemas.microsoft.com/office/word/2003/wordml';
  const body = (text: string) =>
    `<w:wordDocument xmlns:w="${namespace}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:wordDocument>`;

  test('that a document declares are not expanded: what uses them is refused', async () => {
    const declared = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">${laughs}]>`;
    expect(await refusal(strToU8(declared + body('&e9;')))).toBe('damaged-file');
    expect(
      await refusal(
        strToU8(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${body('&e;')}`),
      ),
    ).toBe('damaged-file');
    expect(await refusal(strToU8(declared + body('甲')))).toBe('read');
  });
});

function documentXml(text: string): string {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<w:document xmlns:w="${namespace}"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`;
}

test('a name decides nothing', async () => {
  const page = strToU8('<html><table><tr><td>甲<td>1<tr><td>乙<td>2</table></html>');
  expect((await readDocument({ bytes: page, fileName: 'a.doc' })).format).toBe('html');
  expect((await readDocument({ bytes: docx, fileName: 'a.doc' })).format).toBe('docx');
  expect((await readDocument({ bytes: doc, fileName: 'a.wps' })).format).toBe('doc');
  expect((await readDocument({ bytes: strToU8('{\\rtf1 A}'), fileName: 'a.docx' })).format).toBe('rtf');
});

describe('packages as odd writers and servers hand them out', () => {
  const table = tbl([tr([tc('甲'), tc('1')]), tr([tc('乙'), tc('2')])]);

  test('the names of parts are the same in capitals', async () => {
    const parts = Object.entries(unzipSync(wordPackage(table)));
    const bytes = zipSync(Object.fromEntries(parts.map(([name, part]) => [name.toUpperCase(), part])));
    expect((await readDocument({ bytes })).blocks.map(show)).toEqual(['甲|1\n乙|2']);
  });

  test.each([
    ['an empty line', '\r\n'],
    ['a byte order mark', '\ufeff'],
    ['both', '\ufeff\n\t '],
  ])('%s before the package is passed over', async (_, lead) => {
    const bytes = joined(strToU8(lead), wordPackage(table));
    expect((await readDocument({ bytes })).blocks.map(show)).toEqual(['甲|1\n乙|2']);
  });

  test('anything else before it is not', async () => {
    expect(await refusal(joined(strToU8('x'), wordPackage(table)))).not.toBe('read');
  });
});
