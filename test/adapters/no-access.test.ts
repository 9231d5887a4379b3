import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkReport, extractReport, outputs, type Report } from '../../src/node';
import { consistentFigures } from '../builders/consistent';
import { pageOf } from '../builders/page';
import { seeded } from '../builders/random';

const asked: string[] = [];
let server: Server;
let at = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('<table><tr><td>甲<td>1</table>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
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

const fixture = (name: string) => readFileSync(`fixtures/${name}`);

/** A Word file with external relationships, a remote template, linked pictures and fields that take in what stands elsewhere. */
function word(): Uint8Array {
  const files = unzipSync(fixture('town-2023-docx/source.docx'));
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${at}/field"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const picture = `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${office}" r:link="pic" r:embed="pic"/></w:drawing></w:r></w:p>`;
  const chunks = ['out', 'file'].map((id) => `<w:altChunk xmlns:r="${office}" r:id="${id}"/>`).join('');
  const relations = [
    ['out', 'aFChunk', `${at}/chunk`],
    ['pic', 'image', `${at}/picture`],
    ['template', 'attachedTemplate', `${at}/template`],
    ['file', 'aFChunk', 'file:///etc/passwd'],
    ['up', 'aFChunk', '../../../../etc/passwd'],
  ].flatMap(([id, kind, target]) => [
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/>`,
    `<Relationship Id="${id}2" Type="${office}/${kind}" Target="${target}"/>`,
  ]);
  const edited = (name: string, mark: string, more: string) => {
    const xml = strFromU8(files[name] ?? new Uint8Array());
    expect(xml).toContain(mark);
    return strToU8(xml.replace(mark, () => `${mark}${more}`));
  };
  const relationships = 'word/_rels/document.xml.rels';
  return zipSync({
    ...files,
    'word/document.xml': edited('word/document.xml', '<w:body>', chunks + picture + field),
    [relationships]: strToU8(
      strFromU8(files[relationships] ?? new Uint8Array()).replace(
        '</Relationships>',
        `${relations.join('')}</Relationships>`,
      ),
    ),
  });
}

const entity = () =>
  strToU8(
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "${at}/entity"><!ENTITY f SYSTEM "file:///etc/passwd">]>` +
      '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body><w:p><w:r><w:t>&e;&f;</w:t></w:r></w:p></w:body></w:wordDocument>',
  );

const rtf = () =>
  fixture('town-2023-rtf/source.rtf')
    .toString('latin1')
    .replace(
      /\\pard/,
      (pard) =>
        `{\\*\\template ${at}/template}{\\field{\\*\\fldinst INCLUDEPICTURE "${at}/picture" \\\\d}{\\fldrslt }}` +
        `{\\field{\\*\\fldinst INCLUDETEXT "file:///etc/passwd"}{\\fldrslt }}{\\object\\objlink{\\*\\objdata 00}}{\\*\\htmltag <img src="${at}/tag">}${pard}`,
    );

/** A PDF that opens an address, runs a script, submits a form, takes in a file and names remote streams, in a later part of it. */
function pdf(): string {
  const file = fixture('town-2023-libreoffice/source.pdf').toString('latin1');
  const [, root = ''] = /\/Root (\d+) 0 R/.exec(file) ?? [];
  const [, size = ''] = /\/Size (\d+)/.exec(file) ?? [];
  const [, last = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file) ?? [];
  const [, page = '', own = ''] = /\n(\d+) 0 obj\s*<<(\/Type\/Page\/[\s\S]*?)>>\s*endobj/.exec(file) ?? [];
  const [, catalog = ''] = new RegExp(`\\n${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(file) ?? [];
  expect([root, size, last, page, catalog].every(Boolean)).toBe(true);
  const remote = Number(size);
  const objects: readonly (readonly [number | string, string])[] = [
    [
      root,
      `<<${catalog.replace(/\/OpenAction\[[^\]]*\]/, '')}/OpenAction<</S/URI/URI(${at}/open)>>/AA<</WC<</S/JavaScript/JS(app.launchURL\\('${at}/js'\\))>>>>` +
        `/Names<</JavaScript<</Names[(x)<</S/JavaScript/JS(this.getURL\\('${at}/name'\\))>>]>>>>/AcroForm<</Fields[]/XFA ${remote} 0 R>>>>`,
    ],
    [
      page,
      `<<${own.replace(/\/Annots\[[^\]]*\]/, '')}/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(${at}/launch)>>>>` +
        `<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/GoToR/F(file:///etc/passwd)>>>>` +
        `<</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/A<</S/SubmitForm/F(${at}/submit)>>>>]>>`,
    ],
    [remote, `<</Length 0/F<</FS/URL/F(${at}/stream)>>/FFilter/FlateDecode>>stream\n\nendstream`],
  ];
  let whole = `${file}\n`;
  const table = objects.map(([number, object]) => {
    const place = String(whole.length).padStart(10, '0');
    whole += `${number} 0 obj\n${object}\nendobj\n`;
    return `${number} 1\n${place} 00000 n \n`;
  });
  const trailer = `trailer<</Size ${remote + 1}/Root ${root} 0 R/Prev ${last}>>`;
  return `${whole}xref\n${table.join('')}${trailer}\nstartxref\n${whole.length}\n%%EOF`;
}

async function showAll(report: Report): Promise<string> {
  let shown = '';
  const result = { source: 'x', ok: true, report, audit: checkReport(report) } as const;
  for (const output of outputs)
    for await (const piece of output.write([result], { language: 'zh' }))
      shown += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  return shown;
}

/** The whole report, which is read with all that stands in it. */
const cells = 200;

const cases = [
  ['a page', page, cells],
  ['a message', message, cells],
  ['a Word package', word, cells],
  ['RTF', rtf, cells],
  ['a PDF', pdf, cells],
  ['Word in XML with entities', entity, null],
] as const;

const bytesOf = (made: string | Uint8Array, isText: boolean) =>
  typeof made === 'string' ? (isText ? strToU8(made) : Uint8Array.from(made, (letter) => letter.charCodeAt(0))) : made;

test.each(cases)('%s asks nobody for anything', async (name, make, found) => {
  const bytes = bytesOf(make(), /page|message/.test(name));
  const outcome = await extractReport(bytes).then(
    async (report) => ({ cells: Object.keys(report.cells).length, shown: await showAll(report) }),
    (error: { code?: string }) => ({ cells: null, shown: error.code }),
  );
  expect(outcome.cells).toBe(found);
  expect(outcome.shown).toEqual(expect.any(String));
  expect(outcome.shown).not.toContain('root:');
  // A request that was made in passing has time to arrive.
  await new Promise((done) => setTimeout(done, 300));
  expect(asked).toEqual([]);
});

/** Where the program is installed, and nothing else. */
const places = ['dist', 'node_modules', 'test/adapters'].map((place) => resolve(place));

const [major = 0] = process.versions.node.split('.').map(Number);

test.each(cases)('%s opens nothing but what is installed, and starts nothing', async (name, make, found) => {
  const allowed = places.map((place) => `--allow-fs-read=${place}/*`);
  const permission = major >= 24 ? '--permission' : '--experimental-permission';
  const reading = spawn(process.execPath, ['--no-warnings', permission, ...allowed, 'test/adapters/watched.mjs'], {
    env: {},
  });
  const ended = once(reading, 'close');
  reading.stdin.on('error', () => undefined).end(bytesOf(make(), /page|message/.test(name)));
  const [told, failure] = await Promise.all([text(reading.stdout), text(reading.stderr), ended]);
  expect(failure).toBe('');
  const outcome = JSON.parse(told);
  expect(outcome.cells ?? null).toBe(found);
  expect(outcome.started).toEqual([]);
  expect(outcome.opened.filter((path: string) => !places.some((place) => path.startsWith(place)))).toEqual([]);
  expect(asked).toEqual([]);
});

test('the listener would hear it', async () => {
  await fetch(`${at}/heard`);
  expect(asked).toEqual(['/heard']);
});
