import { createServer, type Server } from 'node:http';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkReport, extractReport, outputs, type Report } from '../../src/node';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';
import { p, tbl, tc, tr, wordPackage } from '../builders/word-package';

const asked: string[] = [];
let server: Server;
let at = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<table><tr><td>甲<td>1</table>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  at = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => server.close());

const report = pageOf(consistentFigures(seeded(3), 'mid'), { organization: '青石县人民政府', year: 2024 });

/** A page with every way in which a page takes in something from elsewhere. */
const page = () =>
  report.replace(
    '<h1>',
    `<base href="${at}/"><link rel=stylesheet href="${at}/css"><style>@import "${at}/import";td{background:url(${at}/background)}` +
      `@font-face{font-family:x;src:url(${at}/font)}</style><script src="${at}/script"></script><script>fetch("${at}/fetch")</script>` +
      `<img src="${at}/img" onerror="fetch('${at}/error')"><iframe src="${at}/frame"></iframe><object data="${at}/object"></object>` +
      `<embed src="${at}/embed"><video src="${at}/video"></video><svg><image href="${at}/svg"/><use href="${at}/use#x"/></svg>` +
      `<meta http-equiv=refresh content="0;url=${at}/refresh"><a href="file:///etc/passwd" ping="${at}/ping">1</a><h1>`,
  );

function message(): string {
  const part = (type: string, location: string, body: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`;
  return (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n' +
    part('text/html; charset=utf-8', `${at}/page`, page()) +
    part('message/external-body; access-type=URL', `${at}/part`, `URL="${at}/external"`) +
    '--b--\r\n'
  );
}

/** A Word file with external relationships, a remote template, linked pictures and an entity from outside. */
function word(): Uint8Array {
  const body =
    '<w:altChunk r:id="out"/><w:p><w:r><w:drawing><a:blip r:link="pic" r:embed="pic"/></w:drawing></w:r></w:p>';
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${at}/field"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const table = tbl(['甲', '乙'].map((label) => tr([tc(label), tc('1')])));
  const files = unzipSync(wordPackage(p('甲') + body + field + table, { files: { in: strToU8('甲') } }));
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relations = [
    ['out', 'aFChunk', `${at}/chunk`],
    ['pic', 'image', `${at}/picture`],
    ['style', 'styles', `${at}/styles`],
    ['template', 'attachedTemplate', `${at}/template`],
    ['file', 'aFChunk', 'file:///etc/passwd'],
  ].flatMap(([id, kind, target]) => [
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`,
    `<Relationship Id="${id}2" Type="${office}/${kind}" Target="${target}"/>`,
  ]);
  const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`;
  return zipSync({ ...files, 'word/_rels/document.xml.rels': strToU8(xml) });
}

const entity = () =>
  strToU8(
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "${at}/entity"><!ENTITY f SYSTEM "file:///etc/passwd">]>` +
      '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>&e;&f;</w:t></w:r></w:p></w:body></w:wordDocument>',
  );

const rtf = () =>
  `{\\rtf1{\\*\\template ${at}/template}{\\field{\\*\\fldinst INCLUDEPICTURE "${at}/picture" \\\\d}{\\fldrslt 1}}` +
  `{\\object\\objlink{\\*\\objdata 00}}{\\*\\htmltag <img src="${at}/tag">}\\trowd\\cellx1000\\cellx2000\\intbl A\\cell 1\\cell\\row}`;

/** A PDF that opens an address, runs a script, submits a form, takes in a file and names remote fonts and streams. */
function pdf(): string {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(${at}/open)>>/AA<</WC<</S/JavaScript/JS(app.launchURL\\('${at}/js'\\))>>>>` +
      `/Names<</JavaScript<</Names[(x)<</S/JavaScript/JS(this.getURL\\('${at}/name'\\))>>]>>>>/AcroForm<</Fields[]/XFA 6 0 R>>>>`,
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 5 0 R>>/XObject<</X 8 0 R>>>>/Contents[4 0 R 7 0 R]' +
      `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(${at}/launch)>>>><</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/A<</S/SubmitForm/F(${at}/submit)>>>>]>>`,
    '<</Length 45>>stream\nBT /F 12 Tf 50 50 Td (Report 12) Tj ET /X Do \nendstream',
    `<</Type/Font/Subtype/TrueType/BaseFont/Unknown/FontDescriptor<</Type/FontDescriptor/FontName/Unknown/Flags 4/FontFile2 7 0 R>>>>`,
    `<</Length 60>>stream\n<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>             \nendstream`,
    `<</Length 0/F<</FS/URL/F(${at}/stream)>>/FFilter/FlateDecode>>stream\n\nendstream`,
    `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Ref<</F(${at}/reference)/Page 0>>/Length 0>>stream\n\nendstream`,
  ];
  return `%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj${object}\nendobj\n`).join('')}trailer<</Root 1 0 R>>\n%%EOF`;
}

async function showAll(report: Report): Promise<string> {
  let text = '';
  const result = { source: 'x', ok: true, report, audit: checkReport(report) } as const;
  for (const output of outputs)
    for await (const piece of output.write([result], { language: 'zh' }))
      text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  return text;
}

test.each([
  ['a page', page],
  ['a message', message],
  ['a Word package', word],
  ['Word in XML with entities', entity],
  ['RTF', rtf],
  ['a PDF', pdf],
])('%s asks nobody for anything', async (_, make) => {
  const made = make();
  const bytes = typeof made === 'string' ? strToU8(made) : made;
  const outcome = await extractReport(bytes).then(showAll, (error: { code?: string }) => error.code);
  expect(outcome).not.toBe(undefined);
  expect(JSON.stringify(outcome)).not.toContain('root:');
  // A request that was made in passing has time to arrive.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(asked).toEqual([]);
});

test('the listener would hear it', async () => {
  await fetch(`${at}/heard`);
  expect(asked).toEqual(['/heard']);
});
