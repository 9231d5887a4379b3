import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { adapters, readDocument } from '../../src/adapters/index';
import { LimitName, type Limits } from '../../src/model/index';
import { byteString } from '../../src/text/decode';
import { p, tbl, tc, tr, wordPackage } from '../builders/word-package';
import { joined } from '../fuzz/mutation';

/** Why a file is refused, the limit that it names, and what it is said to have; `read` where it is read. */
async function refusal(content: string | Uint8Array, limits: Limits = {}): Promise<unknown> {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return readDocument({ bytes, limits }).then(
    () => 'read',
    ({ code, values }) => [code, values.limit, values.found],
  );
}

const table = tbl([tr([tc('甲'), tc('1')]), tr([tc('乙'), tc('2')])]);
const message = (part: string) =>
  `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n${part}\n--b--\n`;
const page = 'Content-Type: text/html\n\n<table><tr><td>甲<td>1</table>';
const nested = (inner: string, depth: number): string =>
  depth === 0
    ? inner
    : `Content-Type: multipart/related; boundary="n${depth}"\n\n--n${depth}\n${nested(inner, depth - 1)}\n--n${depth}--\n`;

/** A file for each limit of which it has just more than the limit that is set. */
const beyond: Readonly<Record<LimitName, readonly [content: string | Uint8Array, most: number, found: unknown]>> = {
  inputBytes: ['<p>甲</p>', 9, 10],
  unpackedBytes: [wordPackage(p('甲'.repeat(200))), 1000, '> 1000'],
  streamBytes: [packedStreams(2, 40_000), 70_000, '> 70000'],
  unpackRatio: [wordPackage(p('甲'.repeat(400_000))), 50, expect.any(Number)],
  parts: [message(`${page}\n--b\n${page}`), 2, '> 2'],
  partDepth: [message(nested(page, 3)), 3, '> 3'],
  elements: ['<p>1<p>2<p>3', 5, '> 5'],
  attributes: ['<p a b c>', 2, '> 2'],
  openElements: ['<i>'.repeat(5), 6, '> 6'],
  selectors: ['<style>p{float:left}i{float:left}</style><p>1<p>2<p>3', 2, '> 2'],
  xmlDepth: [wordPackage(table), 6, '> 6'],
  groupDepth: ['{\\rtf1 {{{甲}}}}', 3, '> 3'],
  pages: [emptyPdf(3), 2, 3],
  operators: [emptyPdf(1, 'q Q '.repeat(10)), 19, '> 19'],
  stateDepth: [emptyPdf(1, 'q q Q q q'), 2, '> 2'],
  marks: [emptyPdf(1, '0 0 m 99 0 l S 0 9 m 99 9 l S'), 1, 2],
  codes: [pdfOfStreams([deflated('1 beginbfrange <0000> <00ff> <4e00> endbfrange')]), 255, '> 255'],
  declared: [emptyPdf(1).replace('/Catalog', '/Catalog/A<</FunctionType 0/Size[8]/Range[0 1]>>'), 9, '> 9'],
  squares: [wordPackage(table), 3, '> 3'],
  characters: ['<p>甲乙丙</p>', 2, 3],
};

/** The beginning of a PDF: its streams, with what their dictionaries say of how they are packed. */
function pdfOfStreams(contents: readonly Uint8Array[], filter = '/Filter/FlateDecode'): Uint8Array {
  const streams = contents.map(
    (content, index) =>
      `${index + 1} 0 obj<<${filter}/Length ${content.length}>>stream\n${byteString(content)}\nendstream endobj\n`,
  );
  return Uint8Array.from(`%PDF-1.4\n${streams.join('')}`, (letter) => letter.charCodeAt(0));
}

function deflated(content: string): Uint8Array {
  return new Uint8Array(deflateSync(content));
}

/** A PDF with streams of so many spaces each, packed. */
function packedStreams(count: number, size: number): Uint8Array {
  const content = new Uint8Array(deflateSync(new Uint8Array(size).fill(0x20)));
  return pdfOfStreams(Array.from({ length: count }, () => content));
}

/** A PDF of pages with one content stream, without the table of cross-references that every reader can do without. */
function emptyPdf(pages: number, content = ''): string {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = (_: unknown, index: number) =>
    `${index + 3} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 99 0 R>>endobj\n`;
  return [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n',
    `2 0 obj<</Type/Pages/Count ${pages}/Kids[${kids}]>>endobj\n`,
    ...Array.from({ length: pages }, page),
    `99 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
  ].join('');
}

/** A PDF of a page with forms inside one another, each of which begins with `content`. */
function pdfOfForms(count: number, content: string): string {
  const form = (_: unknown, index: number) =>
    `${index + 5} 0 obj<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ${index + 6} 0 R>>>>/Length ${content.length + 5}>>stream\n${content}/X Do\nendstream endobj\n`;
  return [
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>endobj\n',
    '4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n',
    ...Array.from({ length: count }, form),
    'trailer<</Root 1 0 R>>\n%%EOF',
  ].join('');
}

describe('a file beyond a limit is refused, and the limit named', () => {
  test.each(LimitName.options)('%s', async (name) => {
    const [content, most, found] = beyond[name];
    const code = /Depth|open/.test(name) ? 'too-deep' : 'too-large';
    expect(await refusal(content, { [name]: most })).toEqual([code, name, found]);
  });

  test('with what it has, in both languages', async () => {
    await expect(readDocument({ bytes: strToU8('<p>甲</p>'), limits: { inputBytes: 9 } })).rejects.toThrow(
      '文件过大：inputBytes 的上限为 9，文件为 10',
    );
  });
});

test('a limit that does not exist, or is no number, is a mistake of the caller', async () => {
  const wrong: Readonly<Record<string, number>>[] = [
    ...[{ page: 1 }, { pages: 0 }, { pages: Number.NaN }],
    ...[{ inputBytes: 2 ** 29 }, { unpackedBytes: Number.POSITIVE_INFINITY }, { characters: 1e9 }],
  ];
  for (const limits of wrong)
    await expect(readDocument({ bytes: strToU8('甲'), limits })).rejects.toBeInstanceOf(RangeError);
});

test('every adapter heeds the size of its input', async () => {
  expect(adapters.length).toBeGreaterThan(0);
  expect(await refusal('甲', { inputBytes: 2 })).toEqual(['too-large', 'inputBytes', 3]);
});

describe('archives', () => {
  test('a size in a header that is a lie is not believed', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(3 * 2 ** 20) }, { level: 9 });
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 100, true);
    expect(await refusal(bomb)).toEqual(['damaged-file', undefined, undefined]);
  });

  test('what archives inside archives unpack to is counted together', async () => {
    const inner = wordPackage(p('甲'.repeat(100)));
    const outer = wordPackage('<w:altChunk r:id="a"/><w:altChunk r:id="b"/>', { files: { a: inner, b: inner } });
    const unpacked = (bytes: Uint8Array) =>
      Object.values(unzipSync(bytes)).reduce((sum, { length }) => sum + length, 0);
    const all = unpacked(outer) + 2 * unpacked(inner);
    expect(await refusal(outer, { unpackedBytes: all })).toBe('read');
    expect(await refusal(outer, { unpackedBytes: all - 1 })).toEqual(['too-large', 'unpackedBytes', `> ${all - 1}`]);
  });
});

describe('a stream of a PDF', () => {
  const spaces = new Uint8Array(3_000_000).fill(0x20);
  const packed = (times: number) => Array.from({ length: times }).reduce<Uint8Array>(deflate, spaces);
  const deflate = (content: Uint8Array) => new Uint8Array(deflateSync(content));

  test.each([
    ['packed once', 1, '/Filter/FlateDecode'],
    ['packed twice', 2, '/Filter[/FlateDecode/FlateDecode]'],
    ['packed twice, and told otherwise', 2, '/Filter/FlateDecode/F#69lter[/FlateDecode/FlateDecode]'],
    ['packed three times, without a word', 3, ''],
  ])('%s may not unpack to more than the limit', async (_, times, filter) => {
    const file = pdfOfStreams([packed(times)], filter);
    expect(await refusal(file, { unpackedBytes: 1_000_000 })).toEqual(['too-large', 'unpackedBytes', '> 1000000']);
  });

  test('of which the first part holds one byte, that of a header, may not either', async () => {
    const inner = deflate(spaces);
    const one = deflateRawSync(inner.subarray(0, 1), { finishFlush: constants.Z_SYNC_FLUSH });
    const nothing = Uint8Array.from({ length: 5000 }, (__, index) => [0, 0, 0, 0xff, 0xff][index % 5] ?? 0);
    const rest = deflateRawSync(inner.subarray(1));
    const file = pdfOfStreams([new Uint8Array([0x78, 0x9c, ...one, ...nothing, ...rest])]);
    expect(await refusal(file, { unpackedBytes: 1_000_000 })).toEqual(['too-large', 'unpackedBytes', '> 1000000']);
  });

  test('may be as large as the limit', async () => {
    const file = pdfOfStreams([packed(1)]);
    expect(await refusal(file, { unpackedBytes: spaces.length })).toEqual(['damaged-file', undefined, undefined]);
  });
});

test('graphics states inside one another stop pdfjs, which takes longer for each the deeper it stands', async () => {
  expect(await refusal(emptyPdf(1, 'q '.repeat(200_000)))).toEqual(['too-deep', 'stateDepth', '> 1000']);
  expect(await refusal(emptyPdf(2, 'q '.repeat(600)))).toEqual(['no-text-layer', undefined, undefined]);
});

test('so do forms inside one another, and the states that they save', async () => {
  const file = pdfOfForms(40, 'q '.repeat(10));
  expect(await refusal(file, { stateDepth: 400 })).toEqual(['too-deep', 'stateDepth', '> 400']);
  expect(await refusal(file, { stateDepth: 600 })).toEqual(['no-text-layer', undefined, undefined]);
});

describe('the maps of characters of a PDF', () => {
  const beyond = ['too-large', 'codes', '> 16000000'];

  test.each([
    ['a range of codes of three bytes', '1 beginbfrange <000000> <ffffff> <4e00> endbfrange', beyond],
    ['a range of numbers', '1 begincidrange\n<000000>\n<ffffff>\n1\nendcidrange', beyond],
    ['strings that were damaged', '2 beginbfrange <0000> <0fff<0000> <4e00> <539f> <6cc9> endbfrange', beyond],
    ['a section without an end', 'beginbfrange <000000> <ffffff> <4e', beyond],
    ['many ranges', `300 beginbfrange ${'<0000> <ffff> <4e00>'.repeat(300)} endbfrange`, beyond],
    [
      'a list of characters',
      'beginbfrange <000000> <ffffff> [<4e00>] endbfrange',
      ['damaged-file', undefined, undefined],
    ],
    ['pairs', 'beginbfchar <000000> <ffffff> <000001> <ffffff> endbfchar', ['damaged-file', undefined, undefined]],
    ['strings that never end', `beginbfrange ${'<'.repeat(1_000_000)}`, ['damaged-file', undefined, undefined]],
  ])('%s', async (_, map, found) => {
    expect(await refusal(pdfOfStreams([deflated(map)]))).toEqual(found);
    expect(await refusal(pdfOfStreams([strToU8(map)], ''))).toEqual(found);
  });

  test('are found where they begin between two pieces', async () => {
    const noise = Uint8Array.from({ length: 6000 }, (__, index) => 97 + ((index * index * 7919) % 26));
    for (let length = 5000; length < 5030; length += 1)
      expect(
        await refusal(
          pdfOfStreams([
            new Uint8Array(
              deflateSync(
                joined(noise.subarray(0, length), strToU8(' beginbfrange <000000> <ffffff> <4e00> endbfrange')),
              ),
            ),
          ]),
        ),
      ).toEqual(beyond);
  });
});
